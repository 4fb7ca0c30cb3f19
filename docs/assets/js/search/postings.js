/** @file Which documents have a word, unpacked when it is first asked for. Knows no page. */

// The digits of phrasebank/search/index.py: the first half ends a number, the second half goes on with it.
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const HALF = DIGITS.length / 2;
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

export class Postings {
  /** @param {number} field the number of the field whose words come as texts @param {string[]} texts of each document, as stems */
  constructor(field, texts) {
    this.field = field;
    this.inTexts = inTexts(texts);
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
    if (!this.unpacked.has(stem)) this.unpacked.set(stem, this.read(stem));
    return this.unpacked.get(stem);
  }

  /** @param {string} stem */
  read(stem) {
    const fields = (this.packed.get(stem) ?? "").split("|").map(unpack);
    if (this.inTexts.has(stem)) fields[this.field] = this.inTexts.get(stem);
    return fields;
  }

  /** In how many documents a word stands: in the field where most have it. @param {string} stem */
  count(stem) {
    return Math.max(0, ...this.of(stem).map(({ length }) => length));
  }
}

/** The numbers of the texts that have each word. @param {string[]} texts @returns {Map<string, number[]>} */
function inTexts(texts) {
  const found = new Map();
  texts.forEach((text, number) => {
    for (const stem of new Set(text.split(/[ |]/))) {
      if (!found.has(stem)) found.set(stem, []);
      found.get(stem).push(number);
    }
  });
  return found;
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
