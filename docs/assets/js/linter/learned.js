/** @file What each sentence may read as, by weights learned from labeled sentences. The twin of phrasebank/linter/learned.py. Knows no page. */

import { beginsWithCapital } from "./token-kinds.js";
import { parts } from "../text/sentences.js";

/**
 * What was learned of each family of faults, and of all faults together: the families; a sum to begin with for each of them, and then one for all;
 * and for a run of words the places of its sums, each with the weight behind it, as signs.
 * @typedef {{families: string[], bias: number[], runs: Map<string, string>}} Weights
 */

/**
 * The weights as the build writes them, with their runs apart.
 * @param {{families: string[], bias: number[], runs: string}} packed
 * @returns {Weights}
 */
export function unpacked({ runs, ...weights }) {
  const apart = new Map();
  let run = "";
  for (const [, shared, rest, signs] of runs.matchAll(/(.)([^A-Z]*)((?:[A-Z].)+)/g)) apart.set((run = run.slice(0, parseInt(shared, 36)) + rest), signs);
  return { ...weights, runs: apart };
}

/**
 * For each part the family of faults that it reads like, or that it is of no clear one; that it is harmless, or empty, if it reads like none.
 * @param {import("../text/sentences.js").TokenizedText} text
 * @param {Weights} weights
 * @param {number[]} [heard] what rules hear in each, as a place in HEARD
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
 * The runs of up to three words of a sentence, and its pairs around any word, without apostrophes.
 * @param {string[]} words
 * @param {import("../text/characters.js").Language} language
 */
export function runs(words, language) {
  const { EDGE, LONGEST, ANY } = language.learned;
  const plain = [EDGE, ...words.map((word) => bare(word, language)), EDGE];
  const around = plain.slice(2).map((behind, at) => `${plain[at]} ${ANY} ${behind}`);
  return new Set([...around, ...plain.flatMap((_, at) => Array.from({ length: LONGEST }, (_, more) => plain.slice(at, at + more + 1).join(" ")))]);
}

function bare(word, { learned: { NUMBER }, quoted: { DIGITS } }) {
  return [...word].some((sign) => DIGITS.includes(sign)) ? NUMBER : word.replaceAll("'", "");
}

function sums(found, { bias, runs }, { packed_runs: { FIRST_PLACE, NOTHING } }) {
  const sums = [...bias];
  for (const run of found) {
    const signs = runs.get(run) ?? "";
    for (let at = 0; at < signs.length; at += 2) sums[signs.charCodeAt(at) - FIRST_PLACE] += signs.charCodeAt(at + 1) - NOTHING;
  }
  return sums;
}

/** What each sentence gains by its length, by what rules hear, and by the other sentences; rounded down. */
function gains(sums, words, heard, { START, HEARD, ELSEWHERE, ELSEWHERE_MOST, WORD, WORDS_MOST, UTMOST, BEFORE, BEHIND, COMPANY, FEW, PARTS }) {
  const taken = sums.map((one) => Math.max(-UTMOST, Math.min(one, UTMOST)));
  const all = taken.reduce((sum, one) => sum + one, 0);
  const mends = heard.filter((one) => one === 2).length;
  return taken.map((own, at) => {
    const elsewhere = Math.min(mends - Number(heard[at] === 2), ELSEWHERE_MOST);
    const around = BEFORE * (taken[at - 1] ?? 0) + BEHIND * (taken[at + 1] ?? 0);
    const company = Math.floor((COMPANY * (all - own)) / (taken.length - 1 + FEW));
    return Math.floor((START + HEARD[heard[at] ?? 0] + WORD * Math.min(words[at], WORDS_MOST) + ELSEWHERE * elsewhere + around + company) / PARTS);
  });
}

function family(sums, sum, families, { learned: { LEAD, UNCLEAR, HARMLESS_BELOW, HARMLESS } }) {
  if (sum <= 0) return Math.max(sum, sums.at(-1)) < HARMLESS_BELOW ? HARMLESS : "";
  const kinds = sums.slice(0, -1);
  const [second, best] = [...kinds].sort((one, other) => one - other).slice(-2);
  return best - second >= LEAD ? families[kinds.indexOf(best)] : UNCLEAR;
}
