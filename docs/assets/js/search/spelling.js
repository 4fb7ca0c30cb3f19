/** @file The word that somebody meant who has mistyped it. Knows no page. */

import { stem } from "./words.js";

/** What a letter counts that is another, and two that have changed places; one too many or too few counts 1. */
const [WRONG, CHANGED] = [1.15, 0.9];

/**
 * The known word nearest to one that nobody knows, the commonest of several; nothing where none is near.
 * @param {string} word
 * @param {import("./postings.js").Postings} postings
 * @param {{slip: number, slips: number}} ranking from which length on a word may have one slip, and two
 * @param {Set<string>} [more] stems that are known as well
 */
export function nearest(word, postings, { slip, slips }, more = new Set()) {
  const most = word.length < slip ? 0 : word.length < slips ? 1 : 2;
  let best = "";
  let least = Infinity;
  if (!most) return best;
  const [cut, letters] = [stem(word), mask(word)];
  const within = mask(cut);
  const compare = (form, known) => {
    if (Math.min(Math.abs(form.length - word.length), Math.abs(known.length - cut.length)) > most || known[0] === "#" || form.length < 3) return;
    // Letters that only one of them has tell sooner than the distance that most are too far away.
    if (ones(mask(form) ^ letters) > 2 * most + 1 && ones(mask(known) ^ within) > 2 * most) return;
    // Of four letters, one that is another makes another word.
    if (word.length === form.length && word.length <= slip && ones(mask(form) ^ letters)) return;
    const far = Math.min(most, least) + 1;
    const away = Math.min(distance(word, form, far), word.length > slip ? distance(cut, known, far) + 0.2 : Infinity);
    const cost = away + (form[0] === word[0] ? 0 : 0.8) + (word.startsWith(form) || form.startsWith(word) ? 0.3 : 0);
    if (Math.floor(cost) > most || cost - 1 > least) return;
    const worth = cost - Math.log(1 + postings.count(known)) / 10;
    if (worth < least) [best, least] = [form, worth];
  };
  postings.forms.forEach(compare);
  more.forEach(compare);
  return best;
}

/**
 * How far two words are apart: letters that are wrong, missing, too many, or changed with their neighbor.
 * @param {string} one
 * @param {string} other
 * @param {number} [most] what is further apart is endlessly so
 */
export function distance(one, other, most = Infinity) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let near = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (same ? 0 : WRONG));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + CHANGED);
      if (row[j] < near) near = row[j];
    }
    // Letters that have changed places come from the row before the last.
    if (near > most + CHANGED) return Infinity;
    [before, last] = [last, row];
  }
  return last[other.length];
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
