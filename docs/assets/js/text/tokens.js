/** @file Text as tokens, by characters alone. The twin of phrasebank/text/tokens.py. Knows no page. */

import { APOSTROPHES, isIgnorable, isWordChar, normalize } from "./characters.js";

/**
 * `text` as it is compared; `start` inclusive, `end` exclusive, in UTF-16 units as all places in the browser.
 * @typedef {{text: string, start: number, end: number}} Token
 */

const WORDS_A_MINUTE = 150;

/** @param {string} text @returns {Token[]} */
export function tokenize(text) {
  const found = [];
  let start = -1;
  let end = 0;
  const close = () => {
    if (start >= 0) found.push({ text: normalize(text.slice(start, end)), start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    if (isWordChar(text[at])) [start, end] = [start < 0 ? at : start, at + 1];
    else if (start >= 0 && !isIgnorable(text[at]) && !joins(text, at)) close();
  }
  close();
  return found;
}

/** How long the text takes to say, in whole seconds, rounded up. @param {string} text */
export function seconds(text) {
  return Math.ceil((tokenize(text).length * 60) / WORDS_A_MINUTE);
}

/**
 * How long a text is.
 * @param {string} text
 * @param {string} unit `words`, `characters` or `seconds`
 */
export function length(text, unit) {
  if (unit === "characters") return [...text].length;
  return unit === "words" ? tokenize(text).length : seconds(text);
}

function joins(text, at) {
  return APOSTROPHES.includes(text[at]) && at + 1 < text.length && isWordChar(text[at - 1]) && isWordChar(text[at + 1]);
}
