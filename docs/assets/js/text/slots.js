/** @file Slots in a text: found, filled literally and once, shown as blanks where no value is given. The twin of phrasebank/text/slots.py. */

/** @typedef {import("./message-formats.js").Piece} Piece */

// Stated here and in Python, because a page of phrases fills its slots and fetches no data; tests/export/test_language.py compares the two.
const SLOT = /\{([a-z]+(?:_[a-z]+)*)\}/g;
const STOPS = ".!?,;:";
const SMALL = /^[a-z]+(?![A-Z0-9])\b/;
// What Python's split() takes for white space; \s is not the same.
const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The slots of a text, each once, in the order of their first use.
 * @param {string} text
 */
export function names(text) {
  return [...new Set([...text.matchAll(SLOT)].map(([, name]) => name))];
}

/**
 * The text cut at its slots, each filled with its value; the text of a blank is empty. A value is taken literally: braces in it are braces.
 * @param {string} text
 * @param {Record<string, string>} values
 * @returns {Piece[]}
 */
export function pieces(text, values) {
  const found = [];
  let at = 0;
  for (const { 0: whole, 1: slot, index } of text.matchAll(SLOT)) {
    found.push({ text: text.slice(at, index) });
    at = index + whole.length;
    found.push({ text: Object.hasOwn(values, slot) ? fitted(values[slot], text.slice(at, at + 1), !index) : "", slot });
  }
  return [...found, { text: text.slice(at) }];
}

/**
 * A value as it stands in a slot: single spaces, no stop where the text brings its own, and a capital where small words begin the text.
 * @param {string} value
 * @param {string} following the sign behind the slot
 * @param {boolean} begins whether the text begins with the slot
 */
export function fitted(value, following, begins) {
  const words = value.split(SPACES).filter(Boolean).join(" ");
  const text = begins && SMALL.test(words) ? words[0].toUpperCase() + words.slice(1) : words;
  if (!following || !STOPS.includes(following)) return text;
  let end = text.length;
  while (end && `${STOPS} `.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/**
 * The text with its slots filled; a missing value shows as its label in square brackets.
 * @param {string} text
 * @param {Record<string, string>} values
 * @param {Record<string, string>} labels
 */
export function fill(text, values, labels) {
  return shown(pieces(text, values), labels).map((piece) => piece.text).join("");
}

/**
 * The pieces with every blank showing its label in square brackets.
 * @param {Piece[]} cut
 * @param {Record<string, string>} labels
 */
export function shown(cut, labels) {
  return cut.map((piece) => (piece.slot && !piece.text ? { ...piece, text: `[${Object.hasOwn(labels, piece.slot) ? labels[piece.slot] : piece.slot}]`, blank: true } : piece));
}
