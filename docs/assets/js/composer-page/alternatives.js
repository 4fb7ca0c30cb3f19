/** @file What may be done with one sentence of a draft, all others staying. Knows no page. */

import { swaps } from "../composer/composer.js";
import { faults } from "../composer/soundness.js";

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
