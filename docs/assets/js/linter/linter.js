/** @file A draft read against the rules: advice, never a score. The twin of phrasebank/linter/linter.py. Knows no page. */

import { EVALUATORS, ofTheWhole } from "./evaluators.js";
import { apart, heard, merge } from "./findings.js";
import { findAll } from "./matcher.js";
import * as praise from "./praise.js";
import { blankOut } from "./quoted.js";
import { fitting, said } from "./suggestions.js";
import { tokenizedText } from "../text/sentences.js";

/**
 * A text and what is known of it. `facts`: what the writer said is true. `whole` is false for a sentence or two of a longer message.
 * @typedef {{text: string, channel?: string, stage?: string, facts?: string[], whole?: boolean}} Draft
 * What a rule has to say: `start` inclusive and `end` exclusive, in UTF-16 units; neither where no words are meant, but the whole. `phrases`: the better sentences that fit.
 * @typedef {{rule: import("../checker-page/data.js").Rule, start?: number, end?: number, phrases: string[]}} Finding
 */

/**
 * Everything the rules have to say: those of the first group first, and each rule's findings in the text's order; and what is only mentioned.
 * @param {import("../checker-page/data.js").Rules} data
 * @param {Draft} draft
 * @returns {Generator<void, [Finding[], Finding[]]>} in steps
 */
export function* lint(data, draft) {
  const text = tokenizedText(blankOut(draft.text, data.language), data.language);
  if (!text.tokens.length) return [[], []];
  const found = yield* findAll(data.patterns, text);
  const rules = rulesFor(data, draft);
  const matches = new Map(rules.map((rule) => [rule.id, applyExceptions(rule, found, text)]));
  yield;
  const channel = data.channels[draft.channel ?? data.language.linter.CHANNEL];
  const { LAST } = data.language.findings;
  const spoken = new Map();
  let readings = [];
  const evaluate = (rule) => {
    const one = { rule, matches: matches.get(rule.id), text, channel, readings, families: data.patterns.families };
    spoken.set(rule, EVALUATORS[rule.kind](one).map(([start, end]) => ({ rule, start, end, phrases: [] })));
  };
  for (const rule of rules.filter(({ kind }) => kind !== LAST)) {
    yield;
    evaluate(rule);
  }
  readings = data.readings?.(text, heard([...spoken.values()].flat(), text)) ?? [];
  for (const rule of rules.filter(({ kind }) => kind === LAST)) evaluate(rule);
  const findings = rules.flatMap((rule) => spoken.get(rule));
  const made = said(rules, matches, data.phrases, text);
  const told = [];
  for (const one of merge(findings, text, readings)) {
    yield;
    told.push({ ...one, phrases: fitting(one, made, data.phrases, text) });
  }
  return apart(told, text.tokens.length);
}

/**
 * The rules that the draft keeps beyond doubt.
 * @param {import("../checker-page/data.js").Rules} data
 * @param {Draft} draft
 * @param {Finding[]} findings all that was found in it
 */
export function praised(data, draft, findings) {
  const text = tokenizedText(blankOut(draft.text, data.language), data.language);
  return praise.praised(rulesFor(data, draft), findings, data.praises, text);
}

/** The rules that speak of such a draft, in the order of their groups. */
export function rulesFor(data, draft) {
  const { CHANNEL, STAGE, FACTS } = data.language.linter;
  const { channel = CHANNEL, stage = STAGE, facts = FACTS, whole = true } = draft;
  const admits = (/** @type {string[]} */ words, /** @type {string} */ word) => !words.length || words.includes(word);
  return data.rules.filter((rule) => admits(rule.channels, channel) && admits(rule.stages, stage)
    && rule.facts.every((fact) => facts.includes(fact)) && (whole || !ofTheWhole(rule)));
}

/** Where the rule's words stand, beside what they need and without what excuses them; a mark stands by itself. */
export function applyExceptions(rule, found, { sentenceIndex }) {
  const list = found.get(rule.id) ?? [];
  const places = (/** @type {string} */ field) => new Set((found.get(`${rule.id} ${field}`) ?? []).map(({ first }) => sentenceIndex[first]));
  const [excused, beside] = [places("unless"), places("beside")];
  return list.filter(({ first }) => first < 0 || (!excused.has(sentenceIndex[first]) && (!rule.beside.length || beside.has(sentenceIndex[first]))));
}
