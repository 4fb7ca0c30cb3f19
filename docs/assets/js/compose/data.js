/** @file The site's data file, fetched once when it is first needed, and its entries by their ids. Fields left out get their meaning here. */

/**
 * @typedef {{id: string, label: string, meaning: string, stops_at?: string, because?: string, means?: string[], beside?: string[], excludes?: string[],
 *   example?: string, limit?: number, unit?: string}} Term
 * @typedef {{id: string, text: string, move: string, level: string, tone?: string, topics: string[], stages: string[], audiences: string[],
 *   readers: string[], channels: string[], facts: string[], rations: Record<string, number>, openings: number[], lengths: number[], contracted: boolean}} Phrase
 * @typedef {{move: string, required?: boolean, usual?: boolean, starts?: string, cue?: string}} Part
 * @typedef {{id: string, title: string, stages: string[], channels: string[], audiences: string[], parts: Part[]}} Outline
 * @typedef {{words: Record<string, Map<string, Term>>, most: Record<string, number>, outlines: Outline[], phrases: Phrase[], letters: object[],
 *   advisors: import("./advise.js").Advisor[], phrase: Map<string, Phrase>, now: Map<string, string>,
 *   rank: Map<string, number>}} Data
 */

const FILE = new URL("../../data/composer.json", import.meta.url);
const TERM = { beside: [], excludes: [], means: [] };
const ENTRY = { level: "none", topics: [], stages: [], audiences: [], readers: [], channels: [], facts: [], rations: {}, openings: [], lengths: [0, 0], contracted: false };
let data;

/** @returns {Promise<Data>} */
export function load() {
  data ??= fetch(FILE).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)))).then(indexed);
  return data;
}

/**
 * @param {object} json the file's content
 * @returns {Data}
 */
export function indexed(json) {
  const terms = (/** @type {Term[]} */ list) => new Map(list.map((term) => [term.id, { ...TERM, ...term }]));
  const words = Object.fromEntries(Object.entries(json.words).map(([name, list]) => [name, terms(list)]));
  const phrases = json.phrases.map((phrase) => ({ ...ENTRY, ...phrase }));
  return {
    ...json, words, phrases,
    outlines: json.outlines.map((outline) => ({ audiences: [], ...outline })),
    letters: json.letters.map((letter) => ({ topic: "", level: "none", facts: [], ...letter })),
    phrase: new Map(phrases.map((phrase) => [phrase.id, phrase])),
    now: new Map(Object.entries(json.now)),
    rank: new Map([...words.levels.keys()].map((level, rank) => [level, rank])),
  };
}
