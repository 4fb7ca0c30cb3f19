/** @file What each kind of rule makes of the words that were found. The twin of phrasebank/judging.py. */

import { name } from "./token-kinds.js";
import { length, stripped } from "../text/tokens.js";

/**
 * A rule before a draft: where its words stand, the draft's words, and its channel where that is known.
 * @typedef {{rule: import("../checker-page/data.js").Rule, hits: import("./matcher.js").Hit[], reading: import("../text/tokens.js").Reading,
 *   channel?: import("../checker-page/data.js").Channel, families: import("./token-kinds.js").Families}} Case
 * A stretch of the text; empty where no words are meant, but the whole.
 * @typedef {[] | [number, number]} Span
 */

const SHORT_SENTENCE = 4;
const BEGINNING = 3;

/** @type {Record<string, (one: Case) => Span[]>} */
export const KINDS = {
  avoid: beyond,
  prefer: beyond,
  "at-most": beyond,
  needs: ({ hits }) => (hits.length ? [] : [[]]),
  "too-long": ({ rule, reading, channel }) => (rule.of === "sentence" ? longSentences(reading, rule.most) : channel && size(reading, channel) > channel.limit ? [[]] : []),
  "too-short": ({ reading, channel }) => (channel && size(reading, channel) < channel.least ? [[]] : []),
  repeats: ({ rule, reading }) => REPEATED[rule.of](reading, rule.most),
  differs: (one) => one.hits.filter((hit) => named(one, hit) !== named(one, one.hits[0])).map(span),
};

/** Whether the rule speaks of a message as a whole. @param {import("../checker-page/data.js").Rule} rule */
export function ofTheWhole({ kind, of }) {
  return ["needs", "too-short", "differs"].includes(kind) || (kind === "too-long" && of === "message");
}

/** Wherever the words stand, but for the few times that a draft may have them. */
function beyond({ hits, rule }) {
  return hits.slice(rule.most).map(span);
}

function span({ start, end }) {
  return [start, end];
}

function size({ text }, { unit }) {
  return length(stripped(text), unit);
}

function sentences({ words, sentence }) {
  const found = [];
  words.forEach((word, at) => (at && sentence[at] === sentence[at - 1] ? found.at(-1).push(word) : found.push([word])));
  return found;
}

function longSentences(reading, most) {
  return sentences(reading).filter((words) => words.length > most).map(whole);
}

function whole(words) {
  return [words[0].start, words.at(-1).end];
}

function again(reading) {
  const seen = new Set();
  return sentences(reading).filter((words) => {
    const said = words.map(({ text }) => text).join(" ");
    const known = words.length >= SHORT_SENTENCE && seen.has(said);
    seen.add(said);
    return known;
  }).map(whole);
}

function running(reading, most) {
  let last = "";
  let run = 0;
  return sentences(reading).map(([first]) => first).filter(({ text }) => {
    const opening = text.split("'")[0];
    run = opening === last ? run + 1 : 1;
    last = opening;
    return run > most;
  }).map(span);
}

/** Each sentence whose first words began too many others, wherever they stand. */
function begun(reading, most) {
  const counts = new Map();
  return sentences(reading).filter(({ length }) => length > BEGINNING).map((words) => words.slice(0, BEGINNING)).filter((first) => {
    const said = first.map(({ text }) => text).join(" ");
    counts.set(said, (counts.get(said) ?? 0) + 1);
    return counts.get(said) > most;
  }).map(whole);
}

const REPEATED = { sentence: again, opening: running, beginning: begun };

function named({ reading, families }, { first, last }) {
  const begins = first === 0 || reading.sentence[first] > reading.sentence[first - 1];
  const all = Array.from({ length: last - first }, (_, at) => first + at);
  const found = all.filter((at) => name(reading, at, families) >= 0 && !(begins && at === first));
  const firsts = found.filter((at) => !found.includes(at - 1));
  return bare(reading.words[firsts.at(-1) ?? first].text);
}

function bare(name) {
  return name.endsWith("'s") ? name.slice(0, -2) : name;
}
