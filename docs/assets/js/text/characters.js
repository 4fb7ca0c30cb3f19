/** @file Which characters make words, and which only seem to stand there. The twin of phrasebank/text/characters.py. Knows no page. */

/** @typedef {[number, number][]} Ranges */

/** @type {Ranges} */
const WORD_RANGES = [
  [0x24, 0x25], [0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xa2, 0xa5], [0xaa, 0xaa], [0xb2, 0xb3], [0xb5, 0xb5], [0xb9, 0xba],
  [0xbc, 0xbe], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x1fff], [0x20a0, 0x20cf], [0x2c00, 0x2dff], [0x3040, 0xd7ff], [0xf900, 0xfdff],
  [0xfe70, 0xfefe], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff66, 0xffdc],
];
/** @type {Ranges} */
const IGNORABLE_RANGES = [
  [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e],
  [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff],
];
export const SPACES = " \t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
export const APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u00b4`\u2032\uff07";

/** @param {string} sign one UTF-16 unit */
export function isWordChar(sign) {
  return inside(sign.charCodeAt(0), WORD_RANGES) && !APOSTROPHES.includes(sign) && !isIgnorable(sign);
}

/** Whether a character is invisible and leaves a word one word. @param {string} sign one UTF-16 unit */
export function isIgnorable(sign) {
  return sign > "\x7f" && inside(sign.charCodeAt(0), IGNORABLE_RANGES);
}

/** A word as it is compared: small letters from A to Z, one kind of apostrophe, nothing invisible. @param {string} word */
export function normalize(word) {
  let text = "";
  for (const sign of word) {
    if (sign > "\x7f" || sign === "'" || sign === "`") text += APOSTROPHES.includes(sign) ? "'" : isIgnorable(sign) ? "" : sign;
    else text += sign.toLowerCase();
  }
  return text;
}

/** The text without the white space at its ends. @param {string} text */
export function strip(text) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

function inside(code, ranges) {
  for (const [first, last] of ranges) if (code <= last) return code >= first;
  return false;
}
