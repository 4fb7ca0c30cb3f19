/** @file What a draft does well and what it could do better, in a few calm sentences; never a score. The twin of phrasebank/linter/summary.py. */

import { rulesFor } from "./linter.js";
import { tokenize } from "../text/tokens.js";

/**
 * What the draft does well and what it could do better, as sentences in order.
 * @param {import("../checker-page/data.js").Rules} data
 * @param {import("./linter.js").Draft} draft
 * @param {import("./linter.js").Finding[]} found what `lint` found in it
 * @returns {string[]}
 */
export function summarize(data, draft, found) {
  if (!tokenize(draft.text, data.language).length) return [];
  const { REMARKS, MORE, SOUND } = data.language.summary;
  const broken = new Set(found.map(({ rule }) => rule.id));
  // A clear no is none where the same message wavers. Something else that is missing takes nothing away.
  const clouded = new Set(found.filter(({ rule }) => rule.draft === "mend" && rule.kind !== "needs").map(({ rule }) => rule.group));
  const good = rulesFor(data, draft).filter(({ id, praise, group }) => praise && !broken.has(id) && !clouded.has(group)).map(({ praise }) => praise);
  const spoken = ["mend", "note"].flatMap((strictness) => found.filter(({ rule }) => rule.draft === strictness && rule.remark));
  const remarks = [...new Set(spoken.map(({ rule }) => rule.remark))];
  const last = remarks.length > REMARKS ? [MORE] : broken.size ? [] : [SOUND];
  return [...good, ...remarks.slice(0, REMARKS), ...last];
}
