/** @file The sentences of ours that may stand in a draft, given what it says already. Knows no page. */

import { without } from "./edits.js";
import { lint } from "../linter/linter.js";
import { tokenizedText } from "../text/sentences.js";

/**
 * The suggestions for a finding: never a no, thanks or a name where the rest of the draft has one.
 * @param {import("./data.js").Rules} data
 * @param {import("../linter/linter.js").Draft} draft
 * @param {import("../linter/linter.js").Finding} finding
 * @returns {{move: string, text: string}[]}
 */
export function suggestions(data, draft, finding) {
  const moves = (/** @type {import("./data.js").Rule[]} */ rules) => new Set(rules.flatMap(({ phrases }) => phrases.map((id) => data.phrases[id].move)));
  const needs = data.rules.filter(({ kind }) => kind === "needs");
  const missing = moves(lint(data, { ...draft, text: rest(data, draft.text, finding) }).map(({ rule }) => rule).filter((rule) => needs.includes(rule)));
  const needed = moves(needs);
  return finding.rule.phrases.map((id) => data.phrases[id]).filter(({ move }) => !needed.has(move) || missing.has(move));
}

function rest(data, text, finding) {
  if (finding.start === undefined) return text;
  const { start, end } = without(tokenizedText(text, data.language), finding);
  return text.slice(0, start) + text.slice(end);
}
