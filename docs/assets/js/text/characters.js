/** @file Which characters make words, and which only seem to stand there. The twin of phrasebank/text/characters.py. Knows no page. */

/**
 * @typedef {[number, number][]} Ranges
 * The constants of Python's modules, by the module's name and their own; phrasebank/export/language.py says which.
 * @typedef {Record<string, Record<string, any>>} Language
 */

/** @param {string} sign one UTF-16 unit @param {Language} language */
export function isWordChar(sign, { characters }) {
  return inside(sign.charCodeAt(0), characters.WORD_RANGES) && !characters.APOSTROPHES.includes(sign) && !ignorable(sign, characters);
}

/** Whether a character is invisible and leaves a word one word. @param {string} sign one UTF-16 unit @param {Language} language */
export function isIgnorable(sign, { characters }) {
  return ignorable(sign, characters);
}

/** A word as it is compared: small letters from A to Z, one kind of apostrophe, nothing invisible. @param {string} word @param {Language} language */
export function normalize(word, { characters }) {
  let text = "";
  for (const sign of word) {
    if (sign > "\x7f" || sign === "'" || sign === "`") text += characters.APOSTROPHES.includes(sign) ? "'" : ignorable(sign, characters) ? "" : sign;
    else text += sign.toLowerCase();
  }
  return text;
}

/** The text without the white space at its ends. @param {string} text @param {Language} language */
export function strip(text, { characters: { SPACES } }) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** Whether a character's number is in one of the ranges, which stand in order, ends included. @param {number} code @param {Ranges} ranges */
export function inside(code, ranges) {
  for (const [first, last] of ranges) if (code <= last) return code >= first;
  return false;
}

function ignorable(sign, { IGNORABLE_RANGES }) {
  return sign > "\x7f" && inside(sign.charCodeAt(0), IGNORABLE_RANGES);
}
