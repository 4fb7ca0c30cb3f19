/** @file The word that somebody meant who has mistyped it. Knows no page. */

import { stem } from "./words.js";

/** What a letter counts that is another, and two that have changed places; one too many or too few counts 1. */
const [WRONG, CHANGED] = [1.15, 0.9];
/** What another first letter counts on top. */
const FIRST = 0.8;
/** The rows of `distance`, which takes thousands. @type {number[][]} */
const ROWS = [[], [], []];

/**
 * A known word in its commonest form, its stem, and the letters of both.
 * @typedef {{form: string, known: string, letters: number, within: number}} Known
 */

/**
 * What a mistyped word is compared with.
 * @param {import("./postings.js").Postings} postings
 * @param {Set<string>} more stems that are known as well
 * @returns {Known[]}
 */
export function spellings(postings, more) {
  return [...postings.forms, ...more.entries()].filter(([known, form]) => known[0] !== "#" && form.length > 2).map(([known, form]) => ({ form, known, letters: mask(form), within: mask(known) }));
}

/**
 * The known word nearest to one that nobody knows, the commonest of several; nothing where none is near.
 * @param {string} word
 * @param {Known[]} spelled
 * @param {import("./postings.js").Postings} postings
 * @param {{slip: number, slips: number}} ranking from which length on a word may have one slip, and two
 */
export function nearest(word, spelled, postings, { slip, slips }) {
  const most = word.length < slip ? 0 : word.length < slips ? 1 : 2;
  let best = "";
  let least = Infinity;
  if (!most) return best;
  const [cut, letters] = [stem(word), mask(word)];
  const within = mask(cut);
  for (const { form, known, letters: its, within: inside } of spelled) {
    const first = form[0] === word[0] ? 0 : FIRST;
    const far = Math.min(most, least) + 1;
    const longer = word.length - form.length;
    // How many letters only one of them has tells sooner than the distance that most are too far away.
    const near = apart(letters, its, longer) + first < far;
    const alike = word.length > slip && apart(within, inside, cut.length - known.length) + first < far;
    // Of four letters, one that is another makes another word.
    if (!(near || alike) || (!longer && word.length <= slip && letters !== its)) continue;
    const away = Math.min(near ? distance(word, form, far) : Infinity, alike ? distance(cut, known, far) + 0.2 : Infinity);
    const cost = away + first + (word.startsWith(form) || form.startsWith(word) ? 0.3 : 0);
    if (Math.floor(cost) > most || cost - 1 > least) continue;
    const worth = cost - Math.log(1 + postings.count(known)) / 10;
    if (worth < least) [best, least] = [form, worth];
  }
  return best;
}

/**
 * How far two words are apart: letters that are wrong, missing, too many, or changed with their neighbor.
 * @param {string} one
 * @param {string} other
 * @param {number} most what is further apart is endlessly so
 */
function distance(one, other, most) {
  let [before, last, row] = ROWS;
  for (let at = 0; at <= other.length; at++) last[at] = at;
  for (let i = 1; i <= one.length; i++) {
    const letter = one[i - 1];
    let near = (row[0] = i);
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (letter === other[j - 1] ? 0 : WRONG));
      if (i > 1 && j > 1 && letter === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + CHANGED);
      row[j] = cost;
      if (cost < near) near = cost;
    }
    // Letters that have changed places come from the row before the last.
    if (near > most + CHANGED) return Infinity;
    [before, last, row] = [last, row, before];
  }
  return last[other.length];
}

/** So far at least are two words apart. @param {number} one letters of it @param {number} other @param {number} longer how much one is longer */
function apart(one, other, longer) {
  return Math.max(ones(one & ~other), ones(other & ~one), Math.abs(longer));
}

/** The letters of a word, each as a bit. @param {string} word */
function mask(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

/** @param {number} bits */
function ones(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count += 1;
  return count;
}
