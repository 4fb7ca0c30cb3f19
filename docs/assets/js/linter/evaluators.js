/** @file What each kind of rule makes of the words that were found. The twin of phrasebank/linter/evaluators.py. */

import { name } from "./token-kinds.js";
import { strip } from "../text/characters.js";
import { parts } from "../text/sentences.js";
import { length } from "../text/tokens.js";

/**
 * A rule before a draft: where its words stand, the draft's words, and its channel where that is known.
 * @typedef {{rule: import("../checker-page/data.js").Rule, matches: import("./matcher.js").Match[], text: import("../text/sentences.js").TokenizedText,
 *   readings: string[], channel?: import("../checker-page/data.js").Channel, families: import("./token-kinds.js").Families}} RuleContext
 * A stretch of the text; empty where no words are meant, but the whole.
 * @typedef {[] | [number, number]} Span
 */

/** @type {Record<string, (one: RuleContext) => Span[]>} */
export const EVALUATORS = {
  avoid: beyond,
  prefer: beyond,
  "at-most": beyond,
  needs: ({ rule, matches, text }) => (matches.length || text.tokens.length < rule.least ? [] : [[]]),
  "too-long": ({ rule, text, channel }) => (rule.of === "sentence" ? sentences(text).filter(({ length }) => length > rule.most).map(whole) : channel && size(text, channel) > (channel.most || channel.limit) ? [[]] : []),
  "too-short": ({ text, channel }) => (channel && size(text, channel) < channel.least ? [[]] : []),
  repeats: ({ rule, text }) => REPEATED[rule.of](text, rule.most),
  "reads-as": ({ rule, text, readings }) => parts(text).filter((_, at) => readings[at]?.startsWith(rule.reads_as)).map((places) => whole(places.map((at) => text.tokens[at]))),
  differs: (one) => one.matches.filter((match) => named(one, match) !== named(one, one.matches[0])).map(span),
};

/** Whether the rule speaks of a message as a whole. @param {import("../checker-page/data.js").Rule} rule */
export function ofTheWhole({ kind, of }) {
  return ["needs", "too-short", "differs"].includes(kind) || (kind === "too-long" && of === "message");
}

/** Wherever the words stand, but for the few times that a draft may have them. */
function beyond({ matches, rule }) {
  return matches.slice(rule.most).map(span);
}

function span({ start, end }) {
  return [start, end];
}

function size({ text, language }, { unit }) {
  return length(strip(text, language), unit, language);
}

function sentences({ tokens, sentenceIndex }) {
  const found = [];
  tokens.forEach((word, at) => (at && sentenceIndex[at] === sentenceIndex[at - 1] ? found.at(-1).push(word) : found.push([word])));
  return found;
}

function whole(words) {
  return [words[0].start, words.at(-1).end];
}

function again(text) {
  const { SHORT_SENTENCE } = text.language.repetitions;
  const seen = new Set();
  return sentences(text).filter((words) => {
    const said = words.map(({ text }) => text).join(" ");
    const known = words.length >= SHORT_SENTENCE && seen.has(said);
    seen.add(said);
    return known;
  }).map(whole);
}

function running(text, most) {
  let last = "";
  let run = 0;
  return sentences(text).map(([first]) => first).filter(({ text }) => {
    const opening = text.split("'")[0];
    run = opening === last ? run + 1 : 1;
    last = opening;
    return run > most;
  }).map(span);
}

/** Each sentence whose first words began too many others, wherever they stand. */
function begun(text, most) {
  const { BEGINNING } = text.language.repetitions;
  const counts = new Map();
  return sentences(text).filter(({ length }) => length > BEGINNING).map((words) => words.slice(0, BEGINNING)).filter((first) => {
    const said = first.map(({ text }) => text).join(" ");
    counts.set(said, (counts.get(said) ?? 0) + 1);
    return counts.get(said) > most;
  }).map(whole);
}

const REPEATED = { sentence: again, opening: running, beginning: begun };

function named({ text, families }, { first, last }) {
  const begins = first === 0 || text.sentenceIndex[first] > text.sentenceIndex[first - 1];
  const all = Array.from({ length: last - first }, (_, at) => first + at);
  const found = all.filter((at) => name(text, at, families) >= 0 && !(begins && at === first));
  const firsts = found.filter((at) => !found.includes(at - 1));
  return text.tokens[firsts.at(-1) ?? first].text.replace(/'s$/, "");
}
