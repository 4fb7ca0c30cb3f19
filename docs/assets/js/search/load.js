/** @file The files that phrasebank/search/index.py makes, ready to be asked. Knows no page. */

import { read } from "./meanings.js";
import { Postings } from "./postings.js";

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
    facets,
    ranking,
    kinds,
    names: Object.keys(kinds),
    /** What a word counts in each field. @type {number[]} */
    boosts: Object.values(fields),
    lengths: lengths(documents),
    postings: postings(terms),
    meanings: read(synonyms),
    /** The stem of every word that means something where no document has it. @type {Set<string>} */
    meant: new Set([...Object.values(synonyms), ...facets.flatMap(({ said }) => said)].flatMap((group) => group.join(" ").split(" ")).filter(Boolean)),
    small: new Set(ranking.small),
    /** What people do for a living. */
    trades: new Set(ranking.trades),
    /** What a query may say and still be about nothing but saying no. */
    plain: new Set(ranking.plain),
    hints,
    /** What has been made of a document for a closer look. @type {Map<number, {keywords: import("./nearness.js").Meant[], said: string}>} */
    seen: new Map(),
    /** How much each word matters, as far as anybody asked. @type {Map<string, number>} */
    weights: new Map(),
  };
}

/** @param {string[]} terms the columns @returns {Postings} */
function postings(terms) {
  const found = new Postings();
  const numbers = terms[1].split(" ");
  let from = 0;
  terms[0].split(" ").forEach((named, at) => {
    const [stem, form = stem] = named.split(":");
    const signs = terms[2].slice(from, (from += count(numbers[at])));
    found.add(stem, form, numbers[at], signs);
  });
  return found;
}

/** How many numbers there are: only the last digit of each is from 0 to 9 or a to v. @param {string} packed */
function count(packed) {
  let found = 0;
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code > 96 ? code < 119 : code > 47 && code < 58) found += 1;
  }
  return found;
}

/**
 * How long each document's title and keywords are against the others': a word in a long text says less of it.
 * @param {{title: string[], keywords: string[]}} documents
 * @returns {number[][]} for the first fields
 */
function lengths({ title, keywords }) {
  return [title, keywords].map(relative);
}

/** @param {string[]} texts */
function relative(texts) {
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return texts.map(({ length }) => length / mean);
}
