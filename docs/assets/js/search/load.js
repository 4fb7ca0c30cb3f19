/** @file The files that phrasebank/export/search/index.py makes, ready to be asked. Knows no page. */

import { read } from "./meanings.js";
import { Postings } from "./postings.js";
import { stem, words } from "./words.js";

/** The sign ahead of a stem that shares nothing with the one before: A. */
const FIRST = 65;
/** The digits with which a number goes on: each has one more, which ends it. */
const FURTHER = /[P-o]/g;

/** @typedef {ReturnType<typeof load>} Index */

/** @param {string} file the index's text */
export function load(file) {
  const { made, documents, terms, synonyms, labels, facets, fields, kinds, hints, ranking } = JSON.parse(file);
  const small = new Set(ranking.small);
  const titles = documents.title.map((title) => words(title).map(stem));
  return {
    documents,
    /** A number that the file of what the rows show has, too, if it is of this index. @type {number} */
    made,
    /** What the rows show below their titles, once it is there. @type {string[] | null} */
    shown: null,
    /** The stems of each document's title. @type {string[][]} */
    titles,
    labels,
    /** By `asking`, what asks for each choice, and for none, which is -1: hardly any of it is in a query. */
    facets: facets.map((facet) => ({ ...facet, asking: read({ ...facet.said, [-1]: facet.never }) })),
    ranking,
    kinds,
    names: Object.keys(kinds),
    /** What a word counts in each field. @type {number[]} */
    boosts: Object.values(fields),
    /** How long each document is in the first fields. @type {number[][]} */
    lengths: [documents.keywords, documents.title].map(relative),
    postings: postings(terms, documents.keywords.map((asked) => asked.match(/\w+/g) ?? []), titles.map((title) => title.filter((one) => !small.has(one)))),
    meanings: read(synonyms),
    /** The stem of every word that means something where no document has it. @type {Set<string>} */
    meant: new Set([...Object.values(synonyms), ...facets.flatMap(({ said }) => said)].flatMap((group) => group.split(/[ |]/))),
    small,
    /** What people do for a living. */
    trades: new Set(ranking.trades),
    /** What a query may say and still be about nothing but saying no. */
    plain: new Set(ranking.plain),
    hints,
    /** What has been made of a document for a closer look. @type {Map<number, {keywords: import("./nearness.js").Meant[], own: import("./nearness.js").Meant[], said: string}>} */
    seen: new Map(),
    /** What a mistyped word is compared with, once there was one. @type {import("./spelling.js").Known[] | null} */
    spelled: null,
    /** What was meant by each word, as far as anybody typed it. @type {Record<string, string>} */
    corrected: Object.create(null),
    /** The stems and groups that were compared. @type {Map<string, import("./nearness.js").Term>} */
    terms: new Map(),
  };
}

/** @param {string[]} terms the columns @param {string[][]} keywords @param {string[][]} titles @returns {Postings} */
function postings(terms, keywords, titles) {
  const found = new Postings(keywords, titles);
  const numbers = terms[1].split(" ");
  let [at, from, stem] = [0, 0, ""];
  for (const term of terms[0].split(/(?=[A-Z])/)) {
    const [rest, ending = ""] = term.slice(1).split(":");
    stem = stem.slice(0, term.charCodeAt(0) - FIRST) + rest;
    const signs = terms[2].slice(from, (from += numbers[at].replace(FURTHER, "").length));
    found.add(stem, (ending[0] === "y" ? stem.slice(0, -1) : stem) + ending, numbers[at++], signs);
  }
  return found;
}

/** How long each text is against the others: a word in a long one says less of its document. @param {string[]} texts */
function relative(texts) {
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return texts.map(({ length }) => length / mean);
}
