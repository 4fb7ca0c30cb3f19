/** @file What may be done with one sentence of a draft, all others staying. Knows no page. */

import { facts, fits } from "../composer/choices.js";
import { swaps } from "../composer/composer.js";
import { faults, ordered } from "../composer/soundness.js";
import { told } from "./facts.js";

/** How many sentences are shown that one more fact would open. */
const FEW = 3;

/**
 * The phrases that may stand for a move; a sample's own faults are borne.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 * @param {string} move
 */
export function offered(data, { outline, choices, phrases }, move) {
  return swaps(data, outline, choices, phrases, move, faults(data, choices, phrases));
}

/**
 * Whether a move may go: it isn't required, and nothing breaks without it.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 * @param {string} move
 */
export function optional(data, { outline, choices, phrases }, move) {
  const borne = faults(data, choices, phrases);
  const rest = faults(data, choices, phrases.filter((phrase) => phrase.move !== move));
  return !outline.parts.find((part) => part.move === move).required && rest.every((fault) => borne.includes(fault));
}

/**
 * The first few phrases that might stand for a move if one more fact were true, each with that fact.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 * @param {string} move
 * @returns {{phrase: import("./data.js").Phrase, fact: string}[]}
 */
export function nearly(data, { outline, choices, phrases }, move) {
  const known = facts(data, choices);
  const borne = faults(data, choices, phrases);
  const others = phrases.filter((phrase) => phrase.move !== move);
  const opened = data.phrases.filter((phrase) => phrase.move === move).flatMap((phrase) => {
    const [fact, ...more] = phrase.facts.filter((one) => !known.has(one));
    const then = fact && !more.length ? { ...choices, facts: told(data, choices.facts, fact, true) } : choices;
    // What excludes something that the visitor has said to be true is no way on.
    const goes = then.facts.length > choices.facts.length && fits(data, then, phrase);
    return goes && faults(data, then, ordered(outline, [...others, phrase])).every((fault) => borne.includes(fault)) ? [{ phrase, fact }] : [];
  });
  return opened.slice(0, FEW);
}
