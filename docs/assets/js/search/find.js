/** @file A query answered: which documents, in which order, and what was understood. Knows no page. */

import { nearestCases } from "./cases.js";
import { quoted, says } from "./quotes.js";
import { scored } from "./score.js";
import { nearest } from "./spelling.js";
import { spread } from "./spread.js";
import { stem, words } from "./words.js";

/**
 * @typedef {import("./load.js").Index} Index
 * What a row shows: its document's number and kind, what the kind is called, where it leads, and its title.
 * @typedef {{number: number, kind: string, called: string, address: string, title: string}} Row
 * `understood` is the query with unknown words corrected, `missing` what was quoted and nobody says, once all words are there; both empty where there is no such
 * thing. `nearest` is whether nothing was found and the rows are situations that come near.
 * @typedef {{rows: Row[], understood: string, missing: string, nearest: boolean}} Answer
 */

/**
 * @param {Index} index
 * @param {string} query
 * @returns {Answer}
 */
export function find(index, query) {
  const exactly = quoted(query);
  const typed = words(query);
  const corrected = exactly.length ? typed : typed.map((word) => correct(index, word));
  const all = scored(index, corrected.map(stem), exactly.length ? Infinity : index.ranking.looked, query.trim().endsWith("?"));
  const exact = exactly.length ? all.filter(({ number }) => says(index, number, exactly)) : [];
  const found = spread(index, strong(exact.length ? exact : all, exact.length ? 0 : index.ranking.weakest));
  const understood = corrected.join(" ");
  return {
    rows: (found.length ? found : nearestCases(index, query)).map((number) => row(index, number)),
    understood: found.length && understood !== typed.join(" ") ? understood : "",
    missing: index.shown && exactly.length && !exact.length ? exactly.map((piece) => `“${piece.trim()}”`).join(", ") : "",
    nearest: !found.length,
  };
}

/** Those that are no weaker than a part of the best. @param {import("./score.js").Scored[]} found @param {number} part */
function strong(found, part) {
  return found.filter(({ score }) => score >= found[0].score * part);
}

/** @param {Index} index @param {string} word */
function correct({ postings, meant, ranking }, word) {
  const known = postings.forms.has(stem(word)) || meant.has(stem(word)) || [...postings.forms.values()].some((form) => form.startsWith(word));
  return known ? word : nearest(word, postings, ranking) || word;
}

/** @param {Index} index @param {number} number @returns {Row} */
function row({ documents, names, kinds }, number) {
  const kind = names[documents.kind[number]];
  return { number, kind, called: kinds[kind][1], address: documents.address[number], title: documents.title[number] };
}
