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

/**
 * All phrases by their ids; a letter's own words are made when they are asked for. Behind an id may stand which of its sentences are left out, as
 * in "id_0_2": so is what remains.
 */
class Phrases extends Map {
  /** @param {[string, Phrase][]} told @param {(id: string) => Phrase | undefined} own */
  constructor(told, own) {
    super(told);
    this.own = own;
  }

  get(id = "") {
    return super.get(id) ?? this.made(id, ...id.split("_"));
  }

  made(id, base, ...out) {
    const whole = out.length ? this.get(base) : this.own(id);
    const stay = whole ? sentences(whole.text).filter((_, at) => !out.includes(String(at))) : [];
    if (stay.length) this.set(id, out.length ? { ...whole, id, text: stay.join("").trim(), takes_reason: whole.takes_reason && whole.text.endsWith(stay.at(-1)) } : whole);
    return super.get(id);
  }
}

/**
 * @returns {Promise<Data>}
 */
export async function load() {
  const files = await Promise.all(FILES.map(read));
  // What a phone does in one go, it answers nothing during.
  await pause();
  const data = indexed(...files);
  await pause();
  return data;
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
  const own = entry(samples.phrases);
  const places = new Map();
  const placed = (/** @type {string} */ id) => places.set(id, places.size) && id;
  return {
    ...json, words, phrases,
    outlines: json.outlines.map((outline) => ({ audiences: [], ...outline })),
    letters: rows(samples.letters).map((letter) => Object.assign(letter, { phrases: letter.phrases.map((name) => (name[0] === "-" ? placed(letter.id + name) : name)) })),
    phrase: new Phrases(phrases.map((phrase) => [phrase.id, phrase]), (id) => (places.has(id) ? { ...own(id, places.get(id)), id } : undefined)),
    now: new Map(Object.entries(json.now)),
    admitted: new Map(),
    drafts: new Map(),
    rank: new Map([...words.levels.keys()].map((level, rank) => [level, rank])),
  };
}

function rows(columns) {
  const [first = []] = Object.values(columns);
  return Array.from(first.of ? first.at : first, entry(columns));
}

/** What gives the entry at a place of columns: a column is a list of values, or says `of` which values it is made and `at` which of them each entry has. */
function entry(columns) {
  const told = Object.entries(columns);
  return (/** @type {any} */ _, /** @type {number} */ at) => {
    const made = {};
    for (const [name, column] of told) made[name] = column.of ? column.of[column.at[at]] : column[at];
    return made;
  };
}

function pause() {
  return new Promise((go) => setTimeout(go));
}

async function read(file) {
  const answer = await fetch(file);
  return answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText));
}
