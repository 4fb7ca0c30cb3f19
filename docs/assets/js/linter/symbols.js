/** @file Marks that a rule can name and that are no words, such as `<blank>`. The twin of phrasebank/linter/symbols.py: each answers with its spans. */

import { SPACES, isWordChar } from "../text/characters.js";
import { tokenize } from "../text/tokens.js";

/** @typedef {[number, number]} Span start inclusive, end exclusive */

// Brackets and what may not stand between them: in angle brackets an address is no blank.
const BRACKETS = { "[": ["]", "\n"], "{": ["}", "\n"], "<": [">", "@/\n"], "(": [")", "\n"] };
const BLANK_LENGTH = 60;
const LABELS = "your my the of a name names company role position job title date reason recipient manager hiring manager's recruiter interviewer team department here".split(" ");
const ORDERS = ["insert", "fill", "tbd"];
const FACES = [":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", ":P", "<3", "^^"];

/** @type {Record<string, (text: string) => Span[]>} */
export const SYMBOLS = {
  "<blank>": (text) => spans(text, (at) => bracketed(text, at) || run(text, at, "_", 2) || crossed(text, at)),
  "<emoji>": emoji,
  "<exclamation>": (text) => marked(text, 1),
  "<shout>": (text) => marked(text, 2),
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

function emoji(text) {
  const found = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at);
    const apart = at === 0 || SPACES.includes(text[at - 1]);
    const face = (apart && FACES.find((one) => text.startsWith(one, at))) || "";
    const picture = (code >= 0x2600 && code <= 0x27bf) || (code >= 0x1f000 && code <= 0x1faff);
    if (face || picture) found.push([at, at + (face.length || (code > 0xffff ? 2 : 1))]);
    if (code > 0xffff) at++;
  }
  return found;
}

function bracketed(text, at) {
  if (!(text[at] in BRACKETS)) return 0;
  const [close, foreign] = BRACKETS[text[at]];
  // Twice as many units are enough, even where each character takes two.
  const end = at + text.slice(at, at + 2 * BLANK_LENGTH).indexOf(close);
  const inside = [...text.slice(at + 1, Math.max(end, at))];
  const lettered = inside.some((sign) => sign.length === 1 && isWordChar(sign) && (sign < "0" || sign > "9"));
  const possible = lettered && inside.length < BLANK_LENGTH - 1 && !inside.some((sign) => foreign.includes(sign));
  return possible && (text[at] !== "(" || label(inside.join(""))) ? end + 1 : 0;
}

/** Whether words in round brackets label a blank: what stands there otherwise is an aside. */
function label(inside) {
  const said = tokenize(inside).map(({ text }) => text);
  return ORDERS.includes(said[0]) || said.every((word) => LABELS.includes(word));
}

function crossed(text, at) {
  const end = run(text, at, "X", 2) || run(text, at, "xX", 3);
  const alone = (at === 0 || !isWordChar(text[at - 1])) && (end === text.length || !isWordChar(text[end]));
  return end && alone ? end : 0;
}

function run(text, at, of, least) {
  let end = at;
  while (end < text.length && of.includes(text[end])) end++;
  return end - at >= least ? end : 0;
}

function marked(text, least) {
  return spans(text, (at) => run(text, at, "!?", least)).filter(([start, end]) => text.slice(start, end).includes("!"));
}
