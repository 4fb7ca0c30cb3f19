/** @file What a draft is praised for: only what can't be read otherwise. The twin of phrasebank/linter/praise.py. Knows no page. */

import { atOnce, findAll } from "./matcher.js";

/** @typedef {import("../checker-page/data.js").Rule} Rule */

/**
 * The words that prove what each rule may be praised for, and those that take the proof away.
 * @param {Rule[]} rules
 * @returns {Record<string, string[]>}
 */
export function praising(rules) {
  const kept = rules.filter(({ praise }) => praise);
  return Object.fromEntries([
    ...kept.map(({ id, proof, words }) => [id, proof.length ? proof : words]),
    ...kept.map(({ id, doubt, unless }) => [`${id} doubt`, doubt.length ? doubt : unless]),
  ]);
}

/**
 * The rules of a draft that are kept beyond doubt, in their order.
 * @param {Rule[]} rules
 * @param {import("./linter.js").Finding[]} findings all that was found in the draft
 * @param {import("./matcher.js").PatternSet} patterns made of what `praising` tells
 * @param {import("../text/sentences.js").TokenizedText} text
 */
export function praised(rules, findings, patterns, text) {
  const found = atOnce(findAll(patterns, text));
  return rules.filter((rule) => rule.praise && !isClouded(rule, findings) && isProved(rule, found, text));
}

function isClouded(rule, findings) {
  const against = [rule.id, ...rule.clouded_by];
  return findings.some(({ rule: { id, group, draft, kind } }) => against.includes(id) || (group === rule.group && draft === "mend" && kind !== "needs"));
}

/** Whether a statement of the writer's own has the words, beside nothing that takes them away. */
function isProved({ id }, found, text) {
  const { QUESTION } = text.language.praise;
  const doubted = new Set((found.get(`${id} doubt`) ?? []).map(({ first }) => text.sentenceIndex[first]));
  return (found.get(id) ?? []).some(({ first, start }) => first >= 0 && !doubted.has(text.sentenceIndex[first])
    && !text.gapAfter(text.sentenceEnd[first] - 1).includes(QUESTION) && !isQuoted(text, start));
}

/** Whether a quotation is open at a place of a text, in its paragraph. */
function isQuoted({ text, language: { praise: { QUOTES } } }, start) {
  const paragraph = text.slice(start ? text.lastIndexOf("\n\n", start - 2) + 1 : 0, start);
  return [...paragraph].filter((sign) => QUOTES.includes(sign)).length % 2 === 1;
}
