/** @file The sentences of ours that may stand in a draft, given what it says already. Knows no page. */

import { without } from "./edits.js";
import { lint } from "../linter/linter.js";
import { patternSet } from "../linter/matcher.js";
import { tokenizedText } from "../text/sentences.js";

/** @typedef {import("./data.js").Rules} Rules */

/** @type {WeakMap<Rules, {needs: Rules, moves: Set<string>}>} */
const known = new WeakMap();

/**
 * The suggestions for a finding: never a no, thanks or a name where the rest of the draft has one.
 * @param {Rules} data
 * @param {import("../linter/linter.js").Draft} draft
 * @param {import("../linter/linter.js").Finding} finding
 * @returns {{move: string, text: string}[]}
 */
export function suggestions(data, draft, finding) {
  const { needs, moves } = needed(data);
  const phrases = finding.rule.phrases.map((id) => data.phrases[id]);
  if (!phrases.some(({ move }) => moves.has(move))) return phrases;
  const missing = movesOf(data, lint(needs, { ...draft, text: rest(data, draft.text, finding) }).map(({ rule }) => rule));
  return phrases.filter(({ move }) => !moves.has(move) || missing.has(move));
}

/** The rules of what a draft needs, with no more patterns than they ask for. */
function needed(data) {
  if (!known.has(data)) {
    const rules = data.rules.filter(({ kind }) => kind === "needs");
    const ids = new Set(rules.map(({ id }) => id));
    const groups = Object.fromEntries(Object.entries(data.wanted).filter(([name]) => ids.has(name.split(" ")[0])));
    known.set(data, { needs: { ...data, rules, patterns: patternSet(groups, data.families, data.language) }, moves: movesOf(data, rules) });
  }
  return known.get(data);
}

function movesOf(data, rules) {
  return new Set(rules.flatMap(({ phrases }) => phrases.map((id) => data.phrases[id].move)));
}

function rest(data, text, finding) {
  if (finding.start === undefined) return text;
  const { start, end } = without(tokenizedText(text, data.language), finding);
  return text.slice(0, start) + text.slice(end);
}
