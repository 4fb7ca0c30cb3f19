/** @file Marks that a rule can name and that are no words, such as `<blank>`. The twin of phrasebank/linter/symbols.py: each answers with its spans. */

import { inside, isWordChar } from "../text/characters.js";
import { tokenize } from "../text/tokens.js";

/**
 * Start inclusive, end exclusive.
 * @typedef {[number, number]} Span
 * @typedef {import("../text/characters.js").Language} Language
 */

/** @type {Record<string, (text: string, language: Language) => Span[]>} */
export const SYMBOLS = {
  "<blank>": (text, language) => spans(text, (at) => bracketed(text, at, language) || run(text, at, "_", 2) || crossed(text, at, language)),
  "<emoji>": emoji,
  "<exclamation>": (text) => marked(text, 1),
  "<shout>": (text) => marked(text, 3),
};

/** @param {string} text @param {(at: number) => number} ends */
function spans(text, ends) {
  const found = [];
  for (let at = 0; at < text.length; at++) {
    const end = ends(at);
    if (end) found.push([at, end]);
    if (end) at = end - 1;
  }
  return found;
}

function emoji(text, { symbols: { EMOJI, FACES }, characters: { SPACES } }) {
  const found = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at);
    const apart = at === 0 || SPACES.includes(text[at - 1]);
    const face = (apart && FACES.find((one) => text.startsWith(one, at))) || "";
    const picture = inside(code, EMOJI);
    if (face || picture) found.push([at, at + (face.length || (code > 0xffff ? 2 : 1))]);
    if (code > 0xffff) at++;
  }
  return found;
}

function bracketed(text, at, language) {
  const { BRACKETS, BLANK_LENGTH, DIRECTIONS } = language.symbols;
  if (!(text[at] in BRACKETS)) return 0;
  const [close, foreign] = BRACKETS[text[at]];
  // Twice as many units are enough, even where each character takes two.
  const end = at + text.slice(at, at + 2 * BLANK_LENGTH).indexOf(close);
  const held = [...text.slice(at + 1, Math.max(end, at))];
  const lettered = held.some((sign) => sign.length === 1 && isWordChar(sign, language) && (sign < "0" || sign > "9"));
  const possible = lettered && held.length < BLANK_LENGTH - 1 && !held.some((sign) => foreign.includes(sign));
  const directs = DIRECTIONS.some((one) => held.join("").toLowerCase().startsWith(one));
  return possible && !directs && (text[at] !== "(" || label(held.join(""), language)) ? end + 1 : 0;
}

/** Whether words in round brackets label a blank: what stands there otherwise is an aside. */
function label(held, language) {
  const { LABELS, ORDERS } = language.symbols;
  const said = tokenize(held, language).map(({ text }) => text);
  return ORDERS.includes(said[0]) || said.every((word) => LABELS.includes(word));
}

function crossed(text, at, language) {
  const end = run(text, at, "X", 2) || run(text, at, "xX", 3);
  const alone = (at === 0 || !isWordChar(text[at - 1], language)) && (end === text.length || !isWordChar(text[end], language));
  // Beside a figure they hide a part of a number; an emoji is one sign, and two of a string.
  const beside = [...[...text.slice(Math.max(at - 4, 0), at)].slice(-2), ...[...text.slice(end, end + 4)].slice(0, 2)];
  const numbered = beside.some((sign) => language.quoted.DIGITS.includes(sign));
  return end && alone && !numbered ? end : 0;
}

function run(text, at, of, least) {
  let end = at;
  while (end < text.length && of.includes(text[end])) end++;
  return end - at >= least ? end : 0;
}

function marked(text, least) {
  return spans(text, (at) => run(text, at, "!?", least)).filter(([start, end]) => text.slice(start, end).includes("!"));
}
