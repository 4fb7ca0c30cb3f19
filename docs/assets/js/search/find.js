/** @file A query answered: which documents, in which order, and what was understood. Knows no page. */

import { scored } from "./score.js";
import { nearest, spellings } from "./spelling.js";
import { stem, words } from "./words.js";

// What stands in quotation marks is looked for as it stands.
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
/** Two words that were typed as one have so many letters each, and stand in so many documents. */
const [PART, OFTEN] = [3, 10];
/** What is for those who work on the site stands below everything that is for its readers. */
const LAST = "contributors";
/** What parts a place in a page, or a channel, from an address: letters that differ in nothing else are like one page. */
const PLACE = /[?#]|-(?:email|text|call|voicemail|linkedin|in-person)\b/;
/** So many situations are offered where no word is known. */
const MOST = 6;

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
  const understood = exactly.length ? typed.join(" ") : typed.map((word) => (index.corrected[word] ??= correct(index, word))).join(" ");
  const all = scored(index, understood.split(" ").map(stem), exactly.length ? Infinity : index.ranking.looked, exactly.length ? '"' : query.trim().at(-1));
  const exact = exactly.length ? all.filter(({ number }) => says(index, number, exactly)) : [];
  const strong = exact.length ? exact : all.filter(({ score }) => score >= all[0].score * index.ranking.weakest);
  const found = spread(index, strong);
  return {
    rows: (found.length ? found : nearestCases(index, query)).map((number) => row(index, number)),
    understood: found.length && understood !== typed.join(" ") ? understood : "",
    missing: index.shown && exactly.length && !exact.length ? exactly.map((piece) => `“${piece.trim()}”`).join(", ") : "",
    nearest: !found.length,
  };
}

/** @param {Index} index @param {string} word */
function correct(index, word) {
  const { postings, meant, ranking } = index;
  // A word and its stem begin alike.
  const known = [postings.forms, meant].some((all) => all.has(stem(word))) || postings.beginning(word.slice(0, 2)).some((one) => postings.forms.get(one).startsWith(word));
  if (known || !word) return word;
  // Somebody who writes "rejectin" means "rejecting", and "nightshifts" are two words.
  if (word.endsWith("in") && postings.forms.has(stem(`${word}g`))) return `${word}g`;
  const cut = Array.from(word).findIndex((_, at) => [word.slice(0, at), word.slice(at)].every((part) => part.length >= PART && postings.count(stem(part)) >= OFTEN));
  return cut > 0 ? `${word.slice(0, cut)} ${word.slice(cut)}` : nearest(word, (index.spelled ??= spellings(postings, meant)), postings, ranking) || word;
}

/**
 * The numbers in the order of their rows.
 * @param {Index} index
 * @param {import("./score.js").Scored[]} found the best first
 * @returns {number[]}
 */
function spread({ documents, names, kinds, ranking }, found) {
  const sort = ({ number }) => kinds[names[documents.kind[number]]][2];
  // Only what is the best of all was sought.
  const near = found.filter((one, at) => !at || sort(one) !== LAST).slice(0, ranking.spread);
  const first = apart(near.map((one) => ({ ...one, group: sort(one), place: documents.address[one.number].split(PLACE, 1)[0] })), ranking);
  return [...new Set([...first, ...found].map(({ number }) => number))];
}

/**
 * The best one first each time, where what is of a sort or a page that stands there already counts less.
 * @template {{score: number, group: string, place: string}} One
 * @param {One[]} left
 * @param {{again: number}} ranking
 * @returns {One[]}
 */
function apart(left, { again }) {
  const placed = [];
  while (left.length) {
    const best = left.reduce((one, other) => (other.score > one.score ? other : one));
    left = left.filter((one) => one !== best);
    placed.push(best);
    for (const one of left) {
      if (one.place === best.place) one.score *= again;
      if (one.group === best.group) one.score *= again;
    }
  }
  return placed;
}

/** @param {Index} index @param {number} number @returns {Row} */
function row({ documents, names, kinds }, number) {
  const kind = names[documents.kind[number]];
  return { number, kind, called: kinds[kind][1], address: documents.address[number], title: documents.title[number] };
}

/**
 * The quoted pieces of a query, as words with a space around each; none where nothing is quoted.
 * @param {string} query
 * @returns {string[]}
 */
function quoted(query) {
  return Array.from(query.matchAll(QUOTED), ([, piece]) => words(piece)).filter(({ length }) => length).map((piece) => ` ${piece.join(" ")} `);
}

/**
 * Whether a document says all of the pieces word for word, as far as its words are there.
 * @param {Index} index
 * @param {number} number
 * @param {string[]} pieces
 */
function says({ documents: { title }, shown }, number, pieces) {
  const said = [title[number], shown?.[number] ?? ""].map((text) => ` ${words(text).join(" ")} `);
  return pieces.every((piece) => said.some((text) => text.includes(piece)));
}

/**
 * The numbers of some situations, the most alike first; where nothing is alike, the first ones.
 * @param {Index} index
 * @param {string} query
 * @returns {number[]}
 */
function nearestCases({ documents: { kind, title }, names }, query) {
  const asked = parts(query);
  const cases = kind.flatMap((one, number) => (names[one] === "case" ? [number] : []));
  const alike = new Map(cases.map((number) => [number, shared(asked, parts(title[number]))]));
  return cases.sort((one, other) => alike.get(other) - alike.get(one)).slice(0, MOST);
}

/** Every three letters that stand together. @param {string} text */
function parts(text) {
  const whole = ` ${words(text).join(" ")} `;
  return new Set(Array.from({ length: whole.length - 2 }, (_, at) => whole.slice(at, at + 3)));
}

/** @param {Set<string>} one @param {Set<string>} other */
function shared(one, other) {
  return [...one].filter((part) => other.has(part)).length / Math.sqrt(other.size);
}
