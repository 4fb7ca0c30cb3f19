/** @file What each sentence may read as, by weights learned from labeled sentences. The twin of phrasebank/linter/learned.py. Knows no page. */

import { beginsWithCapital } from "./token-kinds.js";
import { parts } from "../text/sentences.js";

/**
 * What was learned of each family of faults, and of all faults together: the families; a sum to begin with for each of them, and then one for all;
 * and for the number of a run of words the signs of its weights: the last sum's, then places and weights.
 * @typedef {{families: string[], bias: number[], runs: Map<number, string>}} Weights
 */

/**
 * The weights as the build writes them, with their runs apart.
 * @param {{families: string[], bias: number[], runs: string}} packed
 * @param {import("../text/characters.js").Language} language
 * @returns {Weights}
 */
export function unpacked({ runs, ...weights }, { packed_weights: { NEAR, STRETCH } }) {
  const apart = new Map();
  let run = -1;
  for (const [, far, near, signs] of runs.matchAll(/(~*)([A-}])(.(?:\d.)*)/g)) apart.set((run += STRETCH * far.length + near.charCodeAt() - NEAR), signs);
  return { ...weights, runs: apart };
}

/**
 * For each part the family of faults that it reads like, or that it is of no clear one, and toward which it leans; empty if it reads like none.
 * @param {import("../text/sentences.js").TokenizedText} text
 * @param {Weights} weights
 * @param {number[]} [heard] the weight of the words to avoid that rules hear in each
 * @returns {string[]}
 */
export function readings(text, weights, heard = []) {
  const read = parts(text);
  const found = read.map((places) => said(text, places));
  const summed = found.map((one) => sums(one, weights, text.language));
  const gained = gains(summed.map((one) => one.at(-1)), read.map(({ length }) => length), heard, text.language.learned);
  // A signature has no runs, and isn't blamed for its company.
  return summed.map((one, at) => family(one, one.at(-1) + (found[at].size && gained[at]), weights.families, text.language));
}

/** The runs of a sentence; none of a signature's. */
function said(text, places) {
  const capitals = places.filter((at) => beginsWithCapital(text, at)).length;
  const signature = places.length <= text.language.learned.SIGNATURE && 2 * capitals > places.length;
  return signature ? new Set() : runs(places.map((at) => text.tokens[at].text), text.language);
}

/**
 * The numbers of the runs of up to three words of a sentence, without apostrophes.
 * @param {string[]} words
 * @param {import("../text/characters.js").Language} language
 */
export function runs(words, { learned: { EDGE, LONGEST, NUMBER }, quoted: { DIGITS }, packed_weights: { SEED, PRIME, LEFT_OUT } }) {
  const hasDigit = new RegExp(`[${DIGITS}]`);
  const plain = [EDGE, ...words.map((word) => (hasDigit.test(word) ? NUMBER : word.replaceAll("'", ""))), EDGE];
  const found = new Set();
  for (const at of plain.keys()) {
    let made = SEED;
    for (const word of plain.slice(at, at + LONGEST)) {
      for (const sign of made === SEED ? word : ` ${word}`) made = Math.imul(made ^ sign.codePointAt(), PRIME);
      found.add(made >>> LEFT_OUT);
    }
  }
  return found;
}

function sums(found, { bias, runs }, { packed_weights: { NOTHING } }) {
  const sums = [...bias];
  for (const run of found) {
    const signs = `${bias.length - 1}${runs.get(run) ?? ""}`;
    for (let at = 1; at < signs.length; at += 2) sums[signs[at - 1]] += signs.charCodeAt(at) - NOTHING;
  }
  return sums;
}

/** What each sentence gains by its length, by what rules hear, and by the other sentences; rounded down. */
function gains(sums, words, heard, { START, HEARD, ELSEWHERE, ELSEWHERE_MOST, WORD, WORDS_MOST, UTMOST, BEFORE, BEHIND, COMPANY, FEW, FEW_SUM, PARTS }) {
  const taken = sums.map((one) => Math.max(-UTMOST, Math.min(one, UTMOST)));
  const all = taken.reduce((sum, one) => sum + one, 0);
  const mends = heard.filter((one) => one === 2).length;
  return taken.map((own, at) => {
    const elsewhere = Math.min(mends - Number(heard[at] === 2), ELSEWHERE_MOST);
    const around = BEFORE * (taken[at - 1] ?? 0) + BEHIND * (taken[at + 1] ?? 0);
    const company = Math.floor((COMPANY * (all - own + FEW * FEW_SUM)) / (taken.length - 1 + FEW));
    const gain = Math.floor((START + HEARD * Boolean(heard[at]) + WORD * Math.min(words[at], WORDS_MOST) + ELSEWHERE * elsewhere + around + company) / PARTS);
    return heard[at] ? Math.max(gain, 0) : gain;
  });
}

function family(sums, sum, families, { learned: { LEAD, LEAN, UNCLEAR } }) {
  const kinds = sums.slice(0, -1);
  const [second, best] = [...kinds].sort((one, other) => one - other).slice(-2);
  const name = best < second + LEAN ? "" : families[kinds.indexOf(best)];
  return sum <= 0 ? "" : best < second + LEAD ? `${UNCLEAR} ${name}` : name;
}
