/** @file Which documents have a word, unpacked when it is first asked for. Knows no page. */

// The digits of phrasebank/search/index.py: the first half ends a number, the second half goes on with it.
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const HALF = DIGITS.length / 2;
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

export class Postings {
  constructor() {
    /** @type {Map<string, string>} */
    this.packed = new Map();
    /** The commonest form of each stem. @type {Map<string, string>} */
    this.forms = new Map();
    /** @type {Map<string, number[][]>} */
    this.unpacked = new Map();
  }

  /** Makes a word known under its stem. @param {string} stem @param {string} form @param {string} packed */
  add(stem, form, packed) {
    this.forms.set(stem, form);
    this.packed.set(stem, packed);
  }

  /** The documents of a word by field. @param {string} stem @returns {number[][]} */
  of(stem) {
    if (!this.unpacked.has(stem)) this.unpacked.set(stem, (this.packed.get(stem) ?? "").split("|").map(unpack));
    return this.unpacked.get(stem);
  }

  /** In how many documents a word stands: in the field where most have it. @param {string} stem */
  count(stem) {
    return Math.max(0, ...this.of(stem).map(({ length }) => length));
  }
}

/** @param {string} steps @returns {number[]} */
function unpack(steps) {
  const found = [];
  let [number, step] = [0, 0];
  for (const digit of steps) {
    const value = VALUES.get(digit);
    step = step * HALF + (value % HALF);
    if (value >= HALF) continue;
    found.push((number += step));
    step = 0;
  }
  return found;
}
