/** @file Kinds of words that a rule can name, such as `<money>`. The twin of phrasebank/linter/token_kinds.py, name_kinds.py and numbers.py there: each answers with the index behind its last word, or -1. */

import { inside } from "../text/characters.js";

/**
 * @typedef {import("../text/sentences.js").TokenizedText} TokenizedText
 * @typedef {Record<string, Set<string>>} Families
 */

const NONE = new Set();

/** @type {Record<string, (text: TokenizedText, at: number, families: Families) => number>} */
export const TOKEN_CLASSES = {
  "<number>": number, "<money>": money, "<percent>": percent, "<name>": name, "<someone>": someone, "<called>": called, "<addressed>": addressed, "<signed>": signed, "<closing-no>": closingNo,
  "<small-i>": smallI, "<doubled>": doubled, "<capitals>": capitals,
};

function number(text, at, { counting = NONE }) {
  const { tokens, sentenceEnd, gapAfter, language: { numbers } } = text;
  let end = at;
  while (end < sentenceEnd[at] && counting.has(tokens[end].text)) end++;
  if (end > at) return end;
  if (!counts(tokens[at].text, numbers)) return -1;
  end = at + 1;
  while (end < tokens.length && numbers.GROUPING.includes(gapAfter(end - 1)) && digit(tokens[end].text[0])) end++;
  return end;
}

function money(text, at, families) {
  const { currency = NONE } = families;
  const { CURRENCIES } = text.language.numbers;
  const end = number(text, at, families);
  if (end < 0) {
    const following = at + 1 < text.sentenceEnd[at] && currency.has(text.tokens[at].text);
    return following ? number(text, at + 1, families) : -1;
  }
  if (followed(text, end, currency)) return end + 1;
  if (at && text.gapAfter(at - 1) === "/") return -1;
  const said = text.tokens.slice(at, end).map(({ text }) => text).join("");
  return said.endsWith("k") || [...said].some((sign) => CURRENCIES.includes(sign)) ? end : -1;
}

function percent(text, at, families) {
  const { PERCENT, PER_CENT } = text.language.numbers;
  const said = text.tokens[at].text;
  if (said.endsWith("%")) return digits(said.slice(0, -1)) ? at + 1 : -1;
  const end = number(text, at, families);
  if (end < 0) return -1;
  if (text.tokens[end - 1].text.endsWith("%")) return end;
  if (followed(text, end, new Set(PERCENT))) return end + 1;
  return PER_CENT.every((word, more) => followed(text, end + more, new Set([word]))) ? end + PER_CENT.length : -1;
}

export function name(text, at, families) {
  const { JOINING } = text.language.name_kinds;
  let end = at;
  while (end < text.sentenceEnd[at] && named(text, end, families) && (end === at || JOINING.includes(text.gapAfter(end - 1)))) end++;
  return end > at ? end : -1;
}

function someone({ tokens }, at, { nobody = NONE }) {
  return nobody.has(tokens[at].text) ? -1 : at + 1;
}

function called(text, at, families) {
  const begins = at === 0 || text.gapAfter(at - 1).includes("\n");
  const end = begins ? name(text, at, families) : -1;
  const setOff = end < 0 ? "" : text.gapAfter(end - 1).replace(/^ +/, "");
  const alone = setOff[0] === "," && setOff.includes("\n");
  return alone || (at === 0 && setOff && text.language.name_kinds.CALLING.includes(setOff[0])) ? end : -1;
}

function addressed(text, at, families) {
  const { tokens, sentenceEnd, gapAfter } = text;
  const { relative = NONE, title = NONE, "named-by-part": part = NONE } = families;
  const before = at > 0 ? tokens[at - 1].text : "";
  if (!before || part.has(before) || relative.has(before) || gapAfter(at - 1) !== ", " || named(text, at - 1, families)) return -1;
  const titled = title.has(tokens[at].text) && at + 1 < tokens.length;
  const end = name(text, titled ? at + 1 : at, families);
  return end >= 0 && end < sentenceEnd[at] && gapAfter(end - 1).startsWith(", ") ? end : -1;
}

function signed(text, at, families) {
  const { ADVERBS, AFTER_NAME, DASHES, SETTING_OFF } = text.language.name_kinds;
  const count = text.tokens.length;
  if (!at || ADVERBS.some((end) => text.tokens[at].text.endsWith(end))) return -1;
  const before = (/** @type {string} */ signs) => [...text.gapAfter(at - 1)].some((sign) => signs.includes(sign));
  if (at + 1 === count && before(DASHES)) return at + 1;
  const end = name(text, at, families);
  if (end < 0) return smallName(text, at, families) ? count : -1;
  const last = end === count && before(SETTING_OFF);
  return last || (shortLine(text, at) && standsAlone(text, end) && count - end <= AFTER_NAME) ? end : -1;
}

function closingNo({ tokens, sentenceEnd }, at) {
  return tokens[at].text === "no" && at + 1 === sentenceEnd[at] ? at + 1 : -1;
}

function smallI({ text, tokens, language }, at) {
  return text[tokens[at].start] === "i" && language.token_kinds.SMALL_I.includes(tokens[at].text) ? at + 1 : -1;
}

function doubled({ tokens, sentenceEnd, gapAfter, language }, at, { "never-twice": never = NONE }) {
  const again = at + 1 < sentenceEnd[at] && tokens[at].text === tokens[at + 1].text && language.token_kinds.GAPS.includes(gapAfter(at));
  return again && never.has(tokens[at].text) ? at + 2 : -1;
}

function capitals(text, at) {
  let end = at;
  while (end < text.sentenceEnd[at] && loud(text, end)) end++;
  return end > at + 1 && text.tokens.slice(at, end).reduce((total, { text }) => total + text.length, 0) >= text.language.token_kinds.LOUD ? end : -1;
}

function shortLine(text, at) {
  const from = text.tokens[at].start;
  const start = from ? text.text.lastIndexOf("\n", from - 1) + 1 : 0;
  const aside = text.gapAfter(at).startsWith(" (") && from === start;
  return start > 0 && (aside || line(text, at).length <= text.language.name_kinds.SIGNATURE);
}

/** The words of a word's line, or the nearest of them. */
function line({ text, tokens, language: { name_kinds: { SIGNATURE } } }, at) {
  const from = tokens[at].start;
  const start = from ? text.lastIndexOf("\n", from - 1) + 1 : 0;
  const end = text.indexOf("\n", from);
  const near = Array.from({ length: 2 * SIGNATURE + 1 }, (_, more) => at - SIGNATURE + more).filter((one) => one >= 0 && one < tokens.length);
  return near.filter((one) => tokens[one].start >= start && tokens[one].start < (end < 0 ? text.length : end));
}

/** Whether nothing behind a name makes a sentence of its line. */
function standsAlone({ tokens, gapAfter, language: { name_kinds: { BEHIND_NAME, FEW, KISSES, PLACES } } }, end) {
  const behind = gapAfter(end - 1);
  if (end === tokens.length || [...behind].some((sign) => BEHIND_NAME.includes(sign))) return behind[0] !== ",";
  const following = tokens[end].text;
  const titled = behind === ", " && tokens.length - end <= FEW;
  return titled || PLACES.includes(following) || digit(following[0]) || KISSES.includes(following);
}

/** Whether a name written small is the last line, below a line of few words. */
function smallName(text, at, { nobody = NONE }) {
  const { SMALL_NAME, FEW } = text.language.name_kinds;
  const words = line(text, at);
  return words[0] === at && words.at(-1) + 1 === text.tokens.length && words.length <= SMALL_NAME
    && (line(text, at - 1).length <= FEW || text.gapAfter(at - 1).includes("\n\n")) && !words.some((one) => nobody.has(text.tokens[one].text));
}

function counts(word, { CURRENCIES, SCALES }) {
  let bare = [...word];
  while (bare.length && CURRENCIES.includes(bare[0])) bare = bare.slice(1);
  while (bare.length && CURRENCIES.includes(bare.at(-1))) bare = bare.slice(0, -1);
  return digits(SCALES.includes(bare.at(-1)) ? bare.slice(0, -1) : bare);
}

function digits(signs) {
  return signs.length > 0 && [...signs].every(digit);
}

function digit(sign) {
  return sign >= "0" && sign <= "9";
}

function followed({ tokens, sentenceIndex }, at, wanted) {
  return at > 0 && at < tokens.length && sentenceIndex[at] === sentenceIndex[at - 1] && wanted.has(tokens[at].text);
}

function named(text, at, { nobody = NONE }) {
  return beginsWithCapital(text, at) && (!nobody.has(text.tokens[at].text) || initial(text, at));
}

/** Whether a word begins with a capital, or is of a script that has none. */
export function beginsWithCapital({ text, tokens, language }, at) {
  return capital(text.charCodeAt(tokens[at].start), language.name_kinds);
}

function initial({ tokens, gapAfter }, at) {
  const { text } = tokens[at];
  return text.length === 1 && text !== "i" && gapAfter(at).startsWith(".");
}

function loud({ text, tokens }, at) {
  const { start, end } = tokens[at];
  return tokens[at].text.length > 1 && [...text.slice(start, end)].every((sign) => sign >= "A" && sign <= "Z");
}

function capital(code, { CAPITALS, PAIRED }) {
  return inside(code, PAIRED) ? code % 2 === 0 : inside(code, CAPITALS);
}
