/** @file Which facts a visitor is asked about, and what follows from an answer. Knows no page. */

import { facts, fitting } from "../composer/choices.js";
import { missing } from "./state.js";

/**
 * The facts that some phrase still possible needs, and those said to be true already.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 */
export function truths(data, { choices, outline }) {
  const meant = facts(data, { ...choices, facts: [] });
  const all = facts(data, { ...choices, facts: [...data.words.facts.keys()] });
  const useful = outline ? [...fitting(data, outline, { ...choices, facts: [...all] }).values()].flat().flatMap((phrase) => phrase.facts) : missing(data, choices);
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
