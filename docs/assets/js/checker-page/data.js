/** @file The rules as the build writes them for the checker, fetched once. */

import { DATA } from "../page/links.js";
import { patternSet } from "../linter/matcher.js";
import { praising } from "../linter/praise.js";

/**
 * @typedef {{id: string, title: string, group: string, kind: string, words: string[], unless: string[], beside: string[], proof: string[], doubt: string[], clouded_by: string[], gives_way_to: string[],
 *   merged: "sentence" | "words" | "off", grave?: boolean, once: boolean, reads_as?: string, channels: string[], stages: string[],
 *   facts: string[], of: string, most: number, least: number, draft: "mend" | "note" | "mention", mentioned_below?: number, mentioned_beyond?: number, why: string, guide?: string, instead: string, letter?: string, phrases: string[], praise?: string, remark?: string, mention?: string}} Rule
 * @typedef {{limit: number, least: number, most: number, unit: string}} Channel
 * @typedef {{id: string, label: string, meaning: string}} Group
 * `phrases`: the words and moves of those that rules offer, by their ids, with slots such as {company}.
 * @typedef {{rules: Rule[], groups: Group[], channels: Record<string, Channel>, phrases: Record<string, {move: string, text: string}>, language: import("../text/characters.js").Language,
 *   readings?: (text: import("../text/sentences.js").TokenizedText, heard: number[]) => string[], patterns: import("../linter/matcher.js").PatternSet, praises: import("../linter/matcher.js").PatternSet}} Rules
 */

export const FILE = new URL("rules.json", DATA);
const RULE = { words: [], unless: [], beside: [], proof: [], doubt: [], clouded_by: [], gives_way_to: [], merged: "words", once: false, channels: [], stages: [], facts: [], of: "message", most: 0, least: 0, phrases: [] };
// Milliseconds that nobody notices, even on a slow phone.
const SLICE = 8;
let data;

/** @returns {Promise<Rules>} */
export function load() {
  data ??= fetch(FILE).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)))).then((json) => inSlices(indexed(json)));
  return data;
}

/**
 * @param {object} json the file's content
 * @returns {Generator<void, Rules>} in steps
 */
export function* indexed(json) {
  const rules = json.rules.map((rule) => ({ ...RULE, ...rule }));
  const wanted = rules.flatMap(({ id, words, unless, beside }) => [[id, words], [`${id} unless`, unless], [`${id} beside`, beside]]);
  const patterns = yield* patternSet(Object.fromEntries(wanted), json.families, json.language);
  const praises = yield* patternSet(praising(rules), json.families, json.language);
  return { ...json, rules, patterns, praises };
}

/**
 * What work in steps comes to, done in slices that leave the page to its reader; nothing, if it isn't wanted any more before it is done.
 * @template T
 * @param {Generator<void, T>} steps
 * @param {() => boolean} [wanted]
 * @returns {Promise<T | undefined>}
 */
export async function inSlices(steps, wanted = () => true) {
  while (wanted()) {
    const end = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) return /** @type {T} */ (step.value);
    await new Promise((go) => setTimeout(go));
  }
}
