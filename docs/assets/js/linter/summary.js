/** @file What a draft does well and what it could do better, in a few calm sentences; never a score. The twin of phrasebank/linter/summary.py. */

import { praised } from "./linter.js";
import { blankOut } from "./quoted.js";
import { tokenize } from "../text/tokens.js";

/**
 * What the draft does well and what it could do better, as sentences in order.
 * @param {import("../checker-page/data.js").Rules} data
 * @param {import("./linter.js").Draft} draft
 * @param {import("./linter.js").Finding[]} found what `lint` found in it
 * @param {import("./linter.js").Finding[]} mentioned what it only mentions
 * @returns {string[]}
 */
export function summarize(data, draft, found, mentioned) {
  if (!tokenize(draft.text, data.language).length) return [];
  const { REMARKS, MORE, SOUND, LEFT_OUT } = data.language.summary;
  const good = praised(data, draft, [...found, ...mentioned]).map(({ praise }) => praise);
  const spoken = ["mend", "note"].flatMap((strictness) => found.filter(({ rule }) => rule.draft === strictness && rule.remark));
  const remarks = [...new Set(spoken.map(({ rule }) => rule.remark))];
  const last = remarks.length > REMARKS ? [MORE] : found.length ? [] : [SOUND];
  const leftOut = blankOut(draft.text, data.language) === draft.text ? [] : [LEFT_OUT];
  return [...good, ...remarks.slice(0, REMARKS), ...last, ...mentioned.slice(0, 1).map(({ rule }) => rule.mention), ...leftOut];
}
