/** @file Text as tokens, by characters alone. The twin of phrasebank/text/tokens.py. Knows no page. */

import { isIgnorable, isWordChar, normalize } from "./characters.js";

/**
 * @typedef {import("./characters.js").Language} Language
 * `text` as it is compared; `start` inclusive, `end` exclusive, in UTF-16 units as all places in the browser.
 * @typedef {{text: string, start: number, end: number}} Token
 */

/** @param {string} text @param {Language} language @returns {Token[]} */
export function tokenize(text, language) {
  const found = [];
  let start = -1;
  let end = 0;
  const close = () => {
    if (start >= 0) found.push({ text: normalize(text.slice(start, end), language), start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    if (isWordChar(text[at], language)) [start, end] = [start < 0 ? at : start, at + 1];
    else if (start >= 0 && !isIgnorable(text[at], language) && !joins(text, at, language)) close();
  }
  close();
  return found;
}

/** How long the text takes to say, in whole seconds, rounded up. @param {string} text @param {Language} language */
export function seconds(text, language) {
  return Math.ceil((tokenize(text, language).length * 60) / language.tokens.WORDS_A_MINUTE);
}

/**
 * How long a text is.
 * @param {string} text
 * @param {string} unit `words`, `characters` or `seconds`
 * @param {Language} language
 */
export function length(text, unit, language) {
  if (unit === "characters") return [...text].length;
  return unit === "words" ? tokenize(text, language).length : seconds(text, language);
}

function joins(text, at, language) {
  const { APOSTROPHES } = language.characters;
  return APOSTROPHES.includes(text[at]) && at + 1 < text.length && isWordChar(text[at - 1], language) && isWordChar(text[at + 1], language);
}
