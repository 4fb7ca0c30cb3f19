/** @file Which facts a visitor is asked about, and what follows from an answer, in words too. Knows no page. */

import { facts, fitting } from "../composer/choices.js";
import { missing, opening } from "./state.js";
import { gettext, ngettext } from "../text/message-formats.js";

/** How many facts are named that would open a level. */
const FEW = 3;
/** How many changed sentences are named one by one. */
export const FEWER = 2;

/**
 * The facts that some phrase still possible needs, and those said to be true already.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 */
export function truths(data, { choices, outline }) {
  const meant = facts(data, { ...choices, facts: [] });
  const all = facts(data, { ...choices, facts: [...data.words.facts.keys()] });
  const useful = outline ? [...fitting(data, outline, choices, all).values()].flat().flatMap((phrase) => phrase.facts) : missing(data, choices);
  return [...data.words.facts.keys()].filter((fact) => !meant.has(fact) && all.has(fact) && (useful.includes(fact) || choices.facts.includes(fact)));
}

/**
 * The facts that are true when one of several is said instead of the others, or none of them.
 * @param {import("./data.js").Data} data
 * @param {string[]} before
 * @param {string[]} several
 * @param {string} fact empty where none is said
 */
export function instead(data, before, several, fact) {
  const others = before.filter((other) => !several.includes(other));
  return fact ? told(data, others, fact, true) : others;
}

/**
 * The facts that are true when one of them is said to be, or no longer: what it excludes goes.
 * @param {import("./data.js").Data} data
 * @param {string[]} before
 * @param {string} fact
 * @param {boolean} holds
 */
export function told(data, before, fact, holds) {
  const { excludes } = data.words.facts.get(fact);
  const others = before.filter((other) => other !== fact);
  return holds ? [...others.filter((other) => !excludes.includes(other) && !data.words.facts.get(other).excludes.includes(fact)), fact] : others;
}

/**
 * What comes and what goes from one draft to the next.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} before
 * @param {import("./state.js").Draft} after
 */
export function spoken(data, before, after) {
  const labels = (/** @type {any[]} */ phrases) => (phrases.length > FEWER ? ngettext("%(num)s sentence", "%(num)s sentences", phrases.length) : phrases.map(({ move }) => data.words.moves.get(move).label.toLowerCase()).join(", "));
  const told = (/** @type {string} */ lead, /** @type {any[]} */ phrases) => (phrases.length ? `${lead} ${labels(phrases)}.` : "");
  const had = (/** @type {any} */ one) => before.phrases.some(({ move }) => move === one.move);
  const come = after.phrases.filter((phrase) => !before.phrases.includes(phrase));
  // A reason that a sentence before it tells now is not gone.
  const telling = (/** @type {any[]} */ phrases) => phrases.some(({ move, level }) => move !== "reason" && level !== "none");
  const gone = before.phrases.filter(({ move }) => !after.phrases.some((phrase) => phrase.move === move) && (move !== "reason" || !telling(come)));
  const changes = [told(gettext("Added:"), come.filter((phrase) => !had(phrase))), told(gettext("Changed:"), come.filter(had)), told(gettext("Left out:"), gone)];
  return changes.filter(Boolean).join(" ") || gettext("Nothing changed.");
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
  const less = gettext("We don't have words for %(asked)s here, so the message says %(told)s.", { asked: label(draft.unsaid), told: label(draft.choices.level) });
  return ticks.length ? `${less} ${gettext("To say more, check what's true for you:")} ${ticks.join(gettext(" or "))}.` : less;
}
