/** @file The rules as the build writes them for the checker, fetched once. */

import { DATA } from "../page/links.js";
import { patternSet } from "../linter/matcher.js";

/**
 * @typedef {{id: string, title: string, group: string, kind: string, words: string[], unless: string[], beside: string[], channels: string[], stages: string[],
 *   facts: string[], of: string, most: number, draft: "mend" | "note", why: string, guide?: string, instead: string, phrases: string[], praise?: string, remark?: string}} Rule
 * @typedef {{limit: number, least: number, unit: string}} Channel
 * @typedef {{id: string, label: string, meaning: string}} Group
 * `phrases`: the words and moves of those that rules offer, by their ids, with slots such as {company}.
 * @typedef {{rules: Rule[], groups: Group[], channels: Record<string, Channel>, phrases: Record<string, {move: string, text: string}>, language: import("../text/characters.js").Language,
 *   families: object, wanted: Record<string, string[]>, patterns: import("../linter/matcher.js").PatternSet}} Rules
 * `wanted`: the words of each rule by its id, and by its id and "unless" or "beside" those that excuse or are asked for.
 */

const FILE = new URL("rules.json", DATA);
const RULE = { words: [], unless: [], beside: [], channels: [], stages: [], facts: [], of: "message", most: 0, phrases: [] };
let data;

/** @returns {Promise<Rules>} */
export function load() {
  data ??= fetch(FILE).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)))).then(indexed);
  return data;
}

/**
 * @param {object} json the file's content
 * @returns {Rules}
 */
export function indexed(json) {
  const rules = json.rules.map((rule) => ({ ...RULE, ...rule }));
  const wanted = Object.fromEntries(rules.flatMap(({ id, words, unless, beside }) => [[id, words], [`${id} unless`, unless], [`${id} beside`, beside]]));
  return { ...json, rules, wanted, patterns: patternSet(wanted, json.families, json.language) };
}
