/** @file The files that phrasebank/export/search/index.py makes, ready to be asked. Knows no page. */

import { read } from "./meanings.js";
import { Postings } from "./postings.js";

/** The sign ahead of a stem that shares nothing with the one before: A. */
const FIRST = 65;
/** The digits with which a number goes on: each has one more, which ends it. */
const FURTHER = /[P-o]/g;
/** The words of a list, each with a space before and behind it; no query has the two that stand for none. @param {string} words */
const apart = (words) => ` ${words.replaceAll("|", " | ")} `.split("|");

/** @typedef {ReturnType<typeof load>} Index */

/** @param {string} file the index's text */
export function load(file) {
  const { made, documents, terms, synonyms, labels, facets, fields, kinds, hints, ranking } = JSON.parse(file);
  return {
    documents,
    /** A number that the file of what the rows show has, too, if it is of this index. @type {number} */
    made,
    /** What the rows show below their titles, once it is there. @type {string[] | null} */
    shown: null,
    labels,
    facets: facets.map((facet) => ({ ...facet, said: facet.said.map(apart), never: apart(facet.never) })),
    ranking,
    kinds,
    names: Object.keys(kinds),
    /** What a word counts in each field. @type {number[]} */
    boosts: Object.values(fields),
    /** How long each document is in the first fields. @type {number[][]} */
    lengths: [documents.keywords, documents.title].map(relative),
    postings: postings(terms, documents.keywords),
    meanings: read(synonyms),
    /** The stem of every word that means something where no document has it. @type {Set<string>} */
    meant: new Set([...Object.values(synonyms), ...facets.flatMap(({ said }) => said)].flatMap((group) => group.split(/[ |]/))),
    small: new Set(ranking.small),
    /** What people do for a living. */
    trades: new Set(ranking.trades),
    /** What a query may say and still be about nothing but saying no. */
    plain: new Set(ranking.plain),
    hints,
    /** What has been made of a document for a closer look. @type {Map<number, {keywords: import("./nearness.js").Meant[], own: import("./nearness.js").Own[], said: string}>} */
    seen: new Map(),
    /** How much each word matters, as far as anybody asked. @type {Map<string, number>} */
    weights: new Map(),
  };
}

/** @param {string[]} terms the columns @param {string[]} keywords @returns {Postings} */
function postings(terms, keywords) {
  const found = new Postings(keywords);
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
