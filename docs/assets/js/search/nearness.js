/** @file How near a query is to the questions that a document answers, and to what it says, word for word. Knows no page. */

import { touched } from "./meanings.js";
import { stem, words } from "./words.js";

/**
 * @typedef {import("./load.js").Index} Index
 * A stem or a group of synonyms: how much it matters, and the query that had it last.
 * @typedef {{weight: number, asked: Asked | null}} Term
 * A text as its stems and the groups that they touch, and how much all of it weighs.
 * @typedef {{terms: Term[], weight: number}} Meant
 * What is asked: how much it weighs, of how many words it is, and all pieces of four words or more by their first word, each list from short to long.
 * @typedef {{weight: number, length: number, pieces: string[][]}} Asked
 */

const SHORTEST = 4;
/** What a title weighs beside its words: a single one doesn't tell as much as several. */
const BESIDE = 2;

/**
 * A query made ready for `nearness`.
 * @param {Index} index
 * @param {string[]} stems
 * @returns {Asked}
 */
export function ready(index, stems) {
  const starts = stems.slice(0, Math.max(0, stems.length + 1 - SHORTEST));
  const pieces = starts.map((_, from) => stems.slice(from + SHORTEST - 1).map((_, more) => ` ${stems.slice(from, from + SHORTEST + more).join(" ")} `));
  const { terms, weight } = meant(index, stems);
  const asked = { weight, length: stems.length, pieces };
  for (const one of terms) one.asked = asked;
  return asked;
}

/**
 * `keyword`: how much of the query and of the nearest whole keyword is the same, from 0 to 1.
 * `run`: how much of the query stands in one piece in the document's words, from 0 to 1.
 * `unasked`: how much of what the title says no word of the query touches, from 0 to 1.
 * @param {Index} index
 * @param {number} number of the document
 * @param {Asked} asked
 */
export function nearness(index, number, asked) {
  const { keywords, own } = prepare(index, number);
  let keyword = 0;
  for (const one of keywords) keyword = Math.max(keyword, likeness(one, asked));
  return { keyword, run: asked.pieces.length ? run(asked.pieces, said(index, number)) / asked.length : 0, unasked: unasked(own, asked) };
}

/** How much a word matters: the rarer, the more. @param {Index} index @param {string} stem */
export function weight(index, stem) {
  return term(index, stem).weight;
}

/** @param {Index} index @param {string} stem @returns {Term} */
function term(index, stem) {
  const { terms, documents, postings } = index;
  let found = terms.get(stem);
  if (!found) {
    found = { weight: Math.log(1 + documents.kind.length / (postings.count(stem) + 1)) * worth(index, stem), asked: null };
    terms.set(stem, found);
  }
  return found;
}

/** What a word of a query counts. @param {Index} index @param {string} stem */
export function worth({ small, trades, ranking }, stem) {
  return small.has(stem) ? ranking.smallCount : trades.has(stem) ? ranking.trade : 1;
}

/** @param {Meant} one @param {Asked} asked */
function likeness({ terms, weight }, asked) {
  let shared = 0;
  for (const one of terms) if (one.asked === asked) shared += one.weight;
  return shared && (2 * shared) / (weight + asked.weight);
}

/** @param {Meant[]} own @param {Asked} asked */
function unasked(own, asked) {
  let [sum, left] = [BESIDE, 0];
  for (const { terms, weight } of own) {
    sum += weight;
    if (!terms.some((one) => one.asked === asked)) left += weight;
  }
  return left / sum;
}

/** How many words of the longest piece that stands in a text. @param {string[][]} pieces @param {string} said */
function run(pieces, said) {
  let longest = 0;
  for (const starting of pieces) {
    for (let more = Math.max(0, longest + 1 - SHORTEST); more < starting.length && said.includes(starting[more]); more++) longest = SHORTEST + more;
  }
  return longest;
}

/** @param {Index} index @param {string[]} stems @returns {Meant} */
function meant(index, stems) {
  const all = new Set([...stems, ...touched(index.meanings, stems).map((name) => `#${name}`)]);
  const terms = Array.from(all, (one) => term(index, one));
  return { terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

/** What is compared of a document, made when it is first asked for. @param {Index} index @param {number} number of the document */
function prepare(index, number) {
  const { documents, seen } = index;
  let found = seen.get(number);
  if (!found) {
    const title = index.titles[number];
    const asked = documents.keywords[number].split("|").map((one) => one.split(" "));
    found = { keywords: [title, ...asked].map((one) => meant(index, one)), own: own(index, title), said: "" };
    seen.set(number, found);
  }
  return found;
}

/** The words of a title that say more than that something is declined, and how. @param {Index} index @param {string[]} title @returns {Meant[]} */
function own(index, title) {
  const large = title.filter((one) => !index.small.has(one) && !index.plain.has(one));
  return large.map((one) => ({ ...meant(index, [one]), weight: weight(index, one) }));
}

/** The stems of what a document says, with spaces around each, made when they are first asked for; of its title alone until the rest is there. @param {Index} index @param {number} number */
export function said(index, number) {
  const found = prepare(index, number);
  const title = index.titles[number];
  if (!index.shown) return ` ${title.join(" ")} `;
  found.said ||= ` ${[...title, ...words(index.shown[number]).map(stem)].join(" ")} `;
  return found.said;
}
