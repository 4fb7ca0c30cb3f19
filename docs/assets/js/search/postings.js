/** @file Which documents have a word, unpacked when it is first asked for. Knows no page. */

// The digits of phrasebank/search/index.py: the first half ends a number, the second half goes on with it.
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const HALF = DIGITS.length / 2;
// What a sign of phrasebank/search/index.py says of the fields: title, keywords or meaning, about, text, then how often asked.
const [KEYWORDS, ASKED, MEANING] = [1, 4, 7];
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

export class Postings {
  constructor() {
    /** The documents and the signs of their fields. @type {Map<string, [string, string]>} */
    this.packed = new Map();
    /** The commonest form of each stem. @type {Map<string, string>} */
    this.forms = new Map();
    /** @type {Map<string, number[][]>} */
    this.unpacked = new Map();
  }

  /** Makes a word known under its stem. @param {string} stem @param {string} form @param {string} packed @param {string} signs */
  add(stem, form, packed, signs) {
    this.forms.set(stem, form);
    this.packed.set(stem, [packed, signs]);
  }

  /** The documents of a word by field. @param {string} stem @returns {number[][]} */
  of(stem) {
    if (!this.unpacked.has(stem)) this.unpacked.set(stem, fields(stem, ...(this.packed.get(stem) ?? ["", ""])));
    return this.unpacked.get(stem);
  }

  /** In how many documents a word stands: in the field where most have it. @param {string} stem */
  count(stem) {
    return Math.max(0, ...this.of(stem).map(({ length }) => length));
  }
}

/** @param {string} stem @param {string} packed @param {string} signs @returns {number[][]} */
function fields(stem, packed, signs) {
  const found = Array.from({ length: MEANING + 1 }, () => []);
  unpack(packed).forEach((number, at) => {
    const sign = VALUES.get(signs[at]);
    for (let field = 0; field < ASKED; field++) {
      if ((sign >> field) & 1) found[field === KEYWORDS && stem[0] === "#" ? MEANING : field].push(number);
    }
    for (let times = 0; times < sign >> ASKED; times++) found[ASKED + times].push(number);
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
