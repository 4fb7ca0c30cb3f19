/** @file Which documents have a word, unpacked when it is first asked for. Knows no page. */

// The digits of phrasebank/export/search/packing.py stand in their order from this on: the first half ends a number, the second half goes on with it.
const [ZERO, HALF] = [48, 32];
// A sign of phrasebank/export/search/index.py has a bit for each of so many fields, then how often people asked, up to so often: a field for each time.
const [BITS, OFTEN] = [3, 3];
/** So many letters at least does a stem share with its word. */
const ALIKE = 2;

export class Postings {
  /** @param {string[][][]} plain the stems of each document's keywords, and of its title */
  constructor(...plain) {
    /** The documents that have a stem there. */
    this.plain = plain.map(byStem);
    /** The documents and the signs of their fields. @type {Map<string, [string, string]>} */
    this.packed = new Map();
    /** The commonest form of each stem. @type {Map<string, string>} */
    this.forms = new Map();
    /** The stems by their first letters. @type {Record<string, string[]>} */
    this.begun = {};
    /** @type {Map<string, number[][]>} */
    this.unpacked = new Map();
  }

  /** Makes a word known under its stem. @param {string} stem @param {string} form @param {string} packed @param {string} signs */
  add(stem, form, packed, signs) {
    this.forms.set(stem, form);
    (this.begun[stem.slice(0, ALIKE)] ??= []).push(stem);
    this.packed.set(stem, [packed, signs]);
  }

  /** The documents of a word by field. @param {string} stem @returns {number[][]} */
  of(stem) {
    let found = this.unpacked.get(stem);
    if (!found) this.unpacked.set(stem, (found = [...this.plain.map((one) => one.get(stem) ?? []), ...fields(...(this.packed.get(stem) ?? ["", ""]))]));
    return found;
  }

  /** The stems that begin so, in their order. @param {string} start two letters or more */
  beginning(start) {
    return (this.begun[start.slice(0, ALIKE)] ?? []).filter((one) => one.startsWith(start));
  }

  /** In how many documents a word stands: in the field where most have it. @param {string} stem */
  count(stem) {
    return Math.max(0, ...this.of(stem).map(({ length }) => length));
  }
}

/** @param {string[][]} texts @returns {Map<string, number[]>} */
function byStem(texts) {
  const found = new Map();
  texts.forEach((stems, number) => {
    for (const stem of stems) {
      const having = found.get(stem);
      if (!having) found.set(stem, [number]);
      else if (having.at(-1) !== number) having.push(number);
    }
  });
  return found;
}

/** @param {string} packed steps from each document to the next @param {string} signs @returns {number[][]} */
function fields(packed, signs) {
  const found = Array.from({ length: BITS + OFTEN }, () => []);
  let [number, step, from] = [0, 0, 0];
  for (let at = 0; at < packed.length; at++) {
    const digit = packed.charCodeAt(at) - ZERO;
    step = step * HALF + (digit % HALF);
    if (digit >= HALF) continue;
    number += step;
    step = 0;
    const sign = signs.charCodeAt(from++) - ZERO;
    for (let field = 0; field < BITS; field++) if ((sign >> field) & 1) found[field].push(number);
    for (let times = 0; times < sign >> BITS; times++) found[BITS + times].push(number);
  }
  return found;
}
