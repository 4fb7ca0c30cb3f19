/** @file What an answer does to the message, in words. Knows no page. */

import { opening } from "./state.js";

/** How many facts are named that would open a level. */
const FEW = 3;

/**
 * What comes and what goes from one draft to the next.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} before
 * @param {import("./state.js").Draft} after
 */
export function spoken(data, before, after) {
  const labels = (/** @type {any[]} */ phrases) => phrases.map(({ move }) => data.words.moves.get(move).label.toLowerCase()).join(", ");
  const come = after.phrases.filter((phrase) => !before.phrases.includes(phrase));
  const gone = before.phrases.filter(({ move }) => !after.phrases.some((phrase) => phrase.move === move));
  return [come.length ? `New: ${labels(come)}.` : "", gone.length ? `Removed: ${labels(gone)}.` : ""].filter(Boolean).join(" ") || "Nothing changed.";
}

/**
 * That the message says less than was asked for, and what would let it say so much; empty where it says all.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 */
export function unsaid(data, draft) {
  if (!draft.unsaid) return "";
  const label = (/** @type {string} */ level) => `“${data.words.levels.get(level).label}”`;
  const ticks = opening(data, draft).slice(0, FEW).map((fact) => `“${data.words.facts.get(fact).label}”`);
  const less = `We don't have words for ${label(draft.unsaid)} here, so the message says ${label(draft.choices.level)}.`;
  return ticks.length ? `${less} To say more, check what's true for you: ${ticks.join(" or ")}.` : less;
}
