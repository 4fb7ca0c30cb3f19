/** @file Kinds of words that a rule can name, such as `<money>`. The twin of phrasebank/kinds.py: each answers with the index behind its last word, or -1. */

/**
 * @typedef {import("../text/tokens.js").Reading} Reading
 * @typedef {Record<string, Set<string>>} Families
 */

const GROUPING = [",", ".", "\xa0", "\u202f"];
const JOINING = [" ", " & ", ". "];
const LOUD = 8;
const DASHES = "-\u2013\u2014~";
const SETTING_OFF = `,\n.!?${DASHES}`;
const GAPS = [" ", "\n"];
const CALLING = ",:!\n\u2013\u2014-";
const SIGNATURE = 5;
const AFTER_NAME = 25;
const NONE = new Set();

/** @type {Record<string, (reading: Reading, at: number, families: Families) => number>} */
export const KINDS = {
  "<number>": number, "<money>": money, "<percent>": percent, "<name>": name, "<someone>": someone, "<called>": called, "<addressed>": addressed, "<signed>": signed, "<closing-no>": closingNo,
  "<small-i>": smallI, "<doubled>": doubled, "<capitals>": capitals,
};

function number(reading, at, { counting = NONE }) {
  const { words, limit, between } = reading;
  let end = at;
  while (end < limit[at] && counting.has(words[end].text)) end++;
  if (end > at) return end;
  if (!counts(words[at].text)) return -1;
  end = at + 1;
  while (end < words.length && GROUPING.includes(between(end - 1)) && digit(words[end].text[0])) end++;
  return end;
}

function money(reading, at, families) {
  const { currency = NONE } = families;
  const end = number(reading, at, families);
  if (end < 0) {
    const following = at + 1 < reading.limit[at] && currency.has(reading.words[at].text);
    return following ? number(reading, at + 1, families) : -1;
  }
  if (followed(reading, end, currency)) return end + 1;
  const said = reading.words.slice(at, end).map(({ text }) => text).join("");
  return said.endsWith("k") || [...said].some(currencySign) ? end : -1;
}

function percent(reading, at, families) {
  const said = reading.words[at].text;
  if (said.endsWith("%")) return digits(said.slice(0, -1)) ? at + 1 : -1;
  const end = number(reading, at, families);
  if (end < 0) return -1;
  if (reading.words[end - 1].text.endsWith("%")) return end;
  if (followed(reading, end, new Set(["%", "percent"]))) return end + 1;
  return followed(reading, end, new Set(["per"])) && followed(reading, end + 1, new Set(["cent"])) ? end + 2 : -1;
}

export function name(reading, at, families) {
  let end = at;
  while (end < reading.limit[at] && named(reading, end, families) && (end === at || JOINING.includes(reading.between(end - 1)))) end++;
  return end > at ? end : -1;
}

function someone({ words }, at, { nobody = NONE }) {
  return nobody.has(words[at].text) ? -1 : at + 1;
}

function called(reading, at, families) {
  const begins = at === 0 || reading.between(at - 1).includes("\n");
  const end = begins ? name(reading, at, families) : -1;
  const setOff = end < 0 ? "" : reading.between(end - 1);
  const alone = setOff[0] === "," && setOff.includes("\n");
  return alone || (at === 0 && setOff && CALLING.includes(setOff[0])) ? end : -1;
}

function addressed(reading, at, families) {
  const { words, limit, between } = reading;
  const { relative = NONE, title = NONE, "named-by-part": part = NONE } = families;
  const before = at > 0 ? words[at - 1].text : "";
  if (!before || part.has(before) || relative.has(before) || between(at - 1) !== ", " || named(reading, at - 1, families)) return -1;
  const titled = title.has(words[at].text) && at + 1 < words.length;
  const end = name(reading, titled ? at + 1 : at, families);
  return end >= 0 && end < limit[at] && between(end - 1).startsWith(", ") ? end : -1;
}

function signed(reading, at, families) {
  const before = (/** @type {string} */ signs) => [...reading.between(at - 1)].some((sign) => signs.includes(sign));
  if (at && at + 1 === reading.words.length && before(DASHES)) return at + 1;
  const end = at ? name(reading, at, families) : -1;
  if (end < 0) return -1;
  const last = end === reading.words.length && before(SETTING_OFF);
  const near = reading.words.length - end <= AFTER_NAME && reading.between(end - 1)[0] !== ",";
  return last || (near && shortLine(reading, at)) ? end : -1;
}

function closingNo({ words, limit }, at) {
  return words[at].text === "no" && at + 1 === limit[at] ? at + 1 : -1;
}

function smallI({ text, words }, at) {
  return text[words[at].start] === "i" && ["i", "i'm", "i've", "i'd", "i'll"].includes(words[at].text) ? at + 1 : -1;
}

function doubled({ words, limit, between }, at, { "never-twice": never = NONE }) {
  const again = at + 1 < limit[at] && words[at].text === words[at + 1].text && GAPS.includes(between(at));
  return again && never.has(words[at].text) ? at + 2 : -1;
}

function capitals(reading, at) {
  let end = at;
  while (end < reading.limit[at] && loud(reading, end)) end++;
  return end > at + 1 && reading.words.slice(at, end).reduce((total, { text }) => total + text.length, 0) >= LOUD ? end : -1;
}

function shortLine({ text, words }, at) {
  const from = words[at].start;
  const start = from ? text.lastIndexOf("\n", from - 1) + 1 : 0;
  const end = text.indexOf("\n", from);
  const inside = words.slice(Math.max(at - SIGNATURE, 0), at + SIGNATURE).filter((word) => word.start >= start && word.start < (end < 0 ? text.length : end));
  return start > 0 && inside.length <= SIGNATURE;
}

function counts(word) {
  let bare = [...word];
  while (bare.length && currencySign(bare[0])) bare = bare.slice(1);
  while (bare.length && currencySign(bare.at(-1))) bare = bare.slice(0, -1);
  return digits(["k", "m"].includes(bare.at(-1)) ? bare.slice(0, -1) : bare);
}

function digits(signs) {
  return signs.length > 0 && [...signs].every(digit);
}

function digit(sign) {
  return sign >= "0" && sign <= "9";
}

function currencySign(sign) {
  return sign === "$" || (sign >= "\xa2" && sign <= "\xa5") || (sign >= "\u20a0" && sign <= "\u20cf");
}

function followed({ words, sentence }, at, wanted) {
  return at > 0 && at < words.length && sentence[at] === sentence[at - 1] && wanted.has(words[at].text);
}

function named({ text, words }, at, { nobody = NONE }) {
  return capital(text.charCodeAt(words[at].start)) && !nobody.has(words[at].text);
}

function loud({ text, words }, at) {
  const { start, end } = words[at];
  return words[at].text.length > 1 && [...text.slice(start, end)].every((sign) => sign >= "A" && sign <= "Z");
}

function capital(code) {
  if (code < 0x100) return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
  if (code < 0x180 || (code >= 0x1e00 && code < 0x1f00)) return code % 2 === 0;
  return (code >= 0x386 && code <= 0x3ab) || (code >= 0x400 && code <= 0x42f) || (code >= 0x531 && code <= 0x556) || code >= 0x5d0;
}
