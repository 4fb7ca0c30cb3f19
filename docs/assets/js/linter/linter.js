/** @file A draft read against the rules: advice, never a score. The twin of phrasebank/drafts.py and summing.py. Knows no page. */

import { KINDS, ofTheWhole } from "./evaluators.js";
import { hits } from "./matcher.js";
import { reading } from "../text/tokens.js";

/**
 * A text and what is known of it. `facts`: what the writer said is true. `whole` is false for a sentence or two of a longer message.
 * @typedef {{text: string, channel?: string, stage?: string, facts?: string[], whole?: boolean}} Draft
 * What a rule has to say: `start` inclusive and `end` exclusive, in UTF-16 units; neither where no words are meant, but the whole.
 * @typedef {{rule: import("../checker-page/data.js").Rule, start?: number, end?: number}} Finding
 */

const KNOWN = { channel: "email", stage: "offer", facts: ["would-return"], whole: true };
const REMARKS = 3;

/**
 * Everything the rules have to say: those of the first group first, and each rule's findings in the text's order.
 * @param {import("../checker-page/data.js").Rules} data
 * @param {Draft} draft
 * @returns {Finding[]}
 */
export function findings(data, draft) {
  const read = reading(draft.text);
  if (!read.words.length) return [];
  const found = hits(data.runs, read);
  return rulesFor(data, draft).flatMap((rule) => {
    const one = { rule, hits: heard(rule, found, read), reading: read, channel: data.channels[draft.channel ?? KNOWN.channel], families: data.runs.families };
    return KINDS[rule.kind](one).map(([start, end]) => ({ rule, start, end }));
  });
}

/**
 * What the draft does well and what it could do better, as sentences in order.
 * @param {import("../checker-page/data.js").Rules} data
 * @param {Draft} draft
 * @param {Finding[]} found what `findings` found in it
 * @returns {string[]}
 */
export function summary(data, draft, found) {
  if (!reading(draft.text).words.length) return [];
  const broken = new Set(found.map(({ rule }) => rule.id));
  // A clear no is none where the same message wavers. Something else that is missing takes nothing away.
  const clouded = new Set(found.filter(({ rule }) => rule.draft === "mend" && rule.kind !== "needs").map(({ rule }) => rule.group));
  const good = rulesFor(data, draft).filter(({ id, praise, group }) => praise && !broken.has(id) && !clouded.has(group)).map(({ praise }) => praise);
  const spoken = ["mend", "note"].flatMap((strictness) => found.filter(({ rule }) => rule.draft === strictness && rule.remark));
  const remarks = [...new Set(spoken.map(({ rule }) => rule.remark))];
  const last = remarks.length > REMARKS ? [data.said.more] : broken.size ? [] : [data.said.sound];
  return [...good, ...remarks.slice(0, REMARKS), ...last];
}

function rulesFor(data, draft) {
  const { channel, stage, facts, whole } = { ...KNOWN, ...draft };
  const admits = (/** @type {string[]} */ words, /** @type {string} */ word) => !words.length || words.includes(word);
  return data.rules.filter((rule) => admits(rule.channels, channel) && admits(rule.stages, stage)
    && rule.facts.every((fact) => facts.includes(fact)) && (whole || !ofTheWhole(rule)));
}

/** Where the rule's words stand, beside what they need and without what excuses them; a mark stands by itself. */
function heard(rule, found, { sentence }) {
  const list = found.get(rule.id) ?? [];
  const places = (/** @type {string} */ field) => new Set((found.get(`${rule.id} ${field}`) ?? []).map(({ first }) => sentence[first]));
  const [excused, beside] = [places("unless"), places("beside")];
  return list.filter(({ first }) => first < 0 || (!excused.has(sentence[first]) && (!rule.beside.length || beside.has(sentence[first]))));
}
