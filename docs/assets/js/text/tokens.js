/** @file A draft as words in sentences, by characters alone. The twin of phrasebank/signs.py, words.py and reading.py. Knows no page. */

/**
 * `text` as it is compared; `start` inclusive, `end` exclusive, in UTF-16 units as all places in the browser.
 * @typedef {{text: string, start: number, end: number}} Word
 * A text, its words, and for each word the number of its sentence and the index behind its sentence's last word.
 * @typedef {{text: string, words: Word[], sentence: number[], limit: number[], between: (at: number) => string}} Reading
 * @typedef {[number, number][]} Ranges
 */

/** @type {Ranges} */
const WORDLY = [
  [0x24, 0x25], [0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xa2, 0xa5], [0xaa, 0xaa], [0xb2, 0xb3], [0xb5, 0xb5], [0xb9, 0xba],
  [0xbc, 0xbe], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x1fff], [0x20a0, 0x20cf], [0x2c00, 0x2dff], [0x3040, 0xd7ff], [0xf900, 0xfdff],
  [0xfe70, 0xfefe], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff66, 0xffdc],
];
/** @type {Ranges} */
const UNSEEN = [
  [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e],
  [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff],
];
export const SPACES = " \t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
const APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u00b4`\u2032\uff07";
const STOPS = ".!?\u2026";
const ABBREVIATED = ["mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs"];
const SHORT_LINE = 45;
const WORDS_A_MINUTE = 150;

/** @param {string} text @returns {Reading} */
export function reading(text) {
  const words = split(text);
  const sentence = [];
  words.forEach((word, at) => sentence.push(at ? sentence[at - 1] + (parted(text, words[at - 1], word) ? 1 : 0) : 0));
  const limit = Array(words.length).fill(words.length);
  for (let at = words.length - 2; at >= 0; at--) limit[at] = sentence[at] === sentence[at + 1] ? limit[at + 1] : at + 1;
  return { text, words, sentence, limit, between: (at) => seen(text.slice(words[at].end, words[at + 1]?.start ?? text.length)) };
}

/** @param {string} text @returns {Word[]} */
export function split(text) {
  const found = [];
  let start = -1;
  let end = 0;
  const close = () => {
    if (start >= 0) found.push({ text: folded(text.slice(start, end)), start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    if (wordly(text[at])) [start, end] = [start < 0 ? at : start, at + 1];
    else if (start >= 0 && !unseen(text[at]) && !joins(text, at)) close();
  }
  close();
  return found;
}

/** @param {string} sign one UTF-16 unit */
export function wordly(sign) {
  return inside(sign.charCodeAt(0), WORDLY) && !APOSTROPHES.includes(sign) && !unseen(sign);
}

/**
 * How long a text is.
 * @param {string} text
 * @param {string} unit `words`, `characters` or `seconds`
 */
export function length(text, unit) {
  if (unit === "characters") return [...text].length;
  const words = split(text).length;
  return unit === "words" ? words : Math.ceil((words * 60) / WORDS_A_MINUTE);
}

/** The text without the white space at its ends. @param {string} text */
export function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

function unseen(sign) {
  return sign > "\x7f" && inside(sign.charCodeAt(0), UNSEEN);
}

function seen(text) {
  return [...text].filter((sign) => !unseen(sign)).join("");
}

function folded(word) {
  let text = "";
  for (const sign of word) {
    if (sign > "\x7f" || sign === "'" || sign === "`") text += APOSTROPHES.includes(sign) ? "'" : unseen(sign) ? "" : sign;
    else text += sign.toLowerCase();
  }
  return text;
}

function joins(text, at) {
  return APOSTROPHES.includes(text[at]) && at + 1 < text.length && wordly(text[at - 1]) && wordly(text[at + 1]);
}

function parted(text, word, following) {
  const between = text.slice(word.end, following.start);
  return broken(text, word.end, between) || (!abbreviated(word.text, between) && stopped(between));
}

function broken(text, start, between) {
  const end = start + between.indexOf("\n");
  if (end < start) return false;
  const line = text.slice(end ? text.lastIndexOf("\n", end - 1) + 1 : 0, end);
  return between.indexOf("\n") !== between.lastIndexOf("\n") || [...line].length < SHORT_LINE;
}

function abbreviated(word, between) {
  return between.startsWith(".") && (ABBREVIATED.includes(word) || ([...word].length === 1 && word !== "i"));
}

function stopped(between) {
  const stop = [...between].findIndex((sign) => STOPS.includes(sign));
  return stop >= 0 && [...between].slice(stop).some((sign) => SPACES.includes(sign));
}

function inside(code, ranges) {
  for (const [first, last] of ranges) if (code <= last) return code >= first;
  return false;
}
