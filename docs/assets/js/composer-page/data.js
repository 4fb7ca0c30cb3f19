/** @file The site's data file, fetched when it is first needed, and its entries by their ids. */

import { DATA } from "../page/links.js";

/**
 * @typedef {{id: string, label: string, meaning: string, stops_at?: string, because?: string, compels?: boolean, why?: string, means?: string[], audience?: string, varies?: boolean, beside?: string[], excludes?: string[],
 *   example?: string, limit?: number, unit?: string}} Term
 * @typedef {{id: string, text: string, clause?: string, takes_reason?: boolean, after_reason?: string, withholds?: boolean, move: string, level: string, tone?: string, topics: string[], stages: string[], audiences: string[],
 *   readers: string[], channels: string[], facts: string[], rations: Record<string, number>, lengths: number[], contracted: boolean, named: string[], brings: string[], bars: string[], denies: string[]}} Phrase
 * @typedef {{move: string, required?: boolean, usual?: boolean, starts?: string, cue?: string}} Part
 * @typedef {{id: string, title: string, stages: string[], channels: string[], audiences: string[], parts: Part[]}} Outline
 * What the page asks, by the choice: the vocabulary of the answers, and what phrasebank/model/facets.py says of it.
 * @typedef {{words: string, place: string, title?: string, yields?: number, unanswered?: string, left?: string}} Question
 * @typedef {{words: Record<string, Map<string, Term>>, limits: Record<string, string>, questions: Record<string, Question>, most: Record<string, number>, outlines: Outline[], phrases: Phrase[], letters: object[],
 *   advisors: import("../composer/advisor.js").Advisor[], phrase: Map<string, Phrase>, language: import("../text/characters.js").Language, now: Map<string, string>,
 *   rank: Map<string, number>, admitted: Map<string, Phrase[]>, drafts: Map<string, Phrase[][]>}} Data
 */

export const FILES = ["composer.json", "samples.json"].map((name) => new URL(name, DATA));
// With blanks as blanks, no name has a point.
const SENTENCES = /[^]+?(?:[.!?](?= )|$)/g;
const TERM = { beside: [], excludes: [], means: [] };

/** The sentences of a phrase's text. @param {string} text */
export function sentences(text) {
  return text.match(SENTENCES);
}

/** All phrases by their ids. Behind an id may stand which of its sentences are left out, as in "id_0_2": what remains is made when it is asked for. */
class Phrases extends Map {
  get(id = "") {
    const [base, ...out] = id.split("_");
    const whole = super.get(base);
    if (!whole || !out.length || super.has(id)) return super.get(id);
    const stay = sentences(whole.text).filter((_, at) => !out.includes(String(at)));
    if (stay.length) this.set(id, { ...whole, id, text: stay.join("").trim(), takes_reason: whole.takes_reason && whole.text.endsWith(stay.at(-1)) });
    return super.get(id);
  }
}

/**
 * @returns {Promise<Data>}
 */
export async function load() {
  return indexed(...(await Promise.all(FILES.map(read))));
}

/**
 * @param {any} json the file's content
 * @param {any} [samples] the sample letters and the words that they have of their own
 * @returns {Data}
 */
export function indexed(json, samples = { letters: {}, phrases: {} }) {
  const terms = (/** @type {Term[]} */ list) => new Map(list.map((term) => [term.id, { ...TERM, ...term }]));
  const words = Object.fromEntries(Object.entries(json.words).map(([name, list]) => [name, terms(list)]));
  const phrases = rows(json.phrases);
  const own = rows(samples.phrases);
  let at = 0;
  return {
    ...json, words, phrases,
    outlines: json.outlines.map((outline) => ({ audiences: [], ...outline })),
    letters: rows(samples.letters).map((letter) => ({ ...letter, phrases: letter.phrases.map((name) => (name[0] === "-" ? (own[at++].id = letter.id + name) : name)) })),
    phrase: new Phrases([...own, ...phrases].map((phrase) => [phrase.id, phrase])),
    now: new Map(Object.entries(json.now)),
    admitted: new Map(),
    drafts: new Map(),
    rank: new Map([...words.levels.keys()].map((level, rank) => [level, rank])),
  };
}

/** Entries from columns: a column is a list of values, or says `of` which values it is made and `at` which of them each entry has. */
function rows(columns) {
  const told = Object.entries(columns).map(([name, column]) => [name, column.of ? column.at.map((place) => column.of[place]) : column]);
  return (told[0]?.[1] ?? []).map((_, at) => Object.fromEntries(told.map(([name, values]) => [name, values[at]])));
}

async function read(file) {
  const answer = await fetch(file);
  return answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText));
}
