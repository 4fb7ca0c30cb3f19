/** @file What each sentence may read as, by weights learned from labeled sentences. The twin of phrasebank/linter/learned.py. Knows no page. */

import { beginsWithCapital } from "./token-kinds.js";

/**
 * What was learned of each kind of fault, and of all of them together: the family of each kind; a sum to begin with for each kind, and then one for all;
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
 * For each sentence the family of faults that it reads like, or that it is of no clear one; that it is harmless, or empty, if it reads like none.
 * @param {import("../text/sentences.js").TokenizedText} text
 * @param {Weights} weights
 * @returns {string[]}
 */
export function readings(text, weights) {
  const sentences = [];
  text.tokens.forEach((_, at) => (at && text.sentenceIndex[at] === text.sentenceIndex[at - 1] ? sentences.at(-1) : sentences[sentences.push([]) - 1]).push(at));
  const summed = sentences.map((places) => sums(said(text, places), weights, text.language));
  const totals = inCompany(
    summed.map((one) => Math.max(...one.slice(0, -1)) + one.at(-1)),
    text.language,
  );
  return summed.map((one, at) => family(one, totals[at], weights.families, text.language));
}

/** The runs of a sentence; none of a signature's. */
function said(text, places) {
  const capitals = places.filter((at) => beginsWithCapital(text, at)).length;
  const signature = places.length <= text.language.learned.SIGNATURE && 2 * capitals > places.length;
  return signature ? [] : runs(places.map((at) => text.tokens[at].text), text.language);
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

/** Each sum with what it gains or loses by the others, rounded down. */
function inCompany(totals, { learned: { COMPANY, USUAL, FEW } }) {
  const taken = totals.map((one) => Math.max(-COMPANY, Math.min(one, COMPANY)) - USUAL);
  const all = taken.reduce((sum, one) => sum + one, 0);
  return totals.map((one, at) => one + Math.floor((all - taken[at]) / (totals.length - 1 + FEW)));
}

function family(sums, sum, families, { learned: { LEAD, UNCLEAR, UNCLEAR_ABOVE, HARMLESS_BELOW, HARMLESS } }) {
  if (sum <= 0) return sum < HARMLESS_BELOW ? HARMLESS : "";
  const kinds = sums.slice(0, -1);
  const best = Math.max(...kinds);
  const named = families[kinds.indexOf(best)];
  const others = kinds.filter((_, at) => families[at] !== named);
  const unclear = sum > UNCLEAR_ABOVE ? UNCLEAR : "";
  return best - Math.max(...others) >= LEAD ? named : unclear;
}
