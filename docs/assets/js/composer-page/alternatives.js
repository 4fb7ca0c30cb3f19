/** @file What else a draft could say: another sentence in the place of one, all others staying, or its reason at another level. Knows no page. */

import { capped, facts, fits } from "../composer/choices.js";
import { swaps } from "../composer/composer.js";
import { faults, ordered } from "../composer/soundness.js";
import { told } from "./facts.js";
import { copyable, written } from "./message.js";
import { drafted, opening } from "./state.js";
import { plain } from "../text/message-formats.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./state.js").Draft} Draft
 */

/** How many sentences are shown that one more fact would open. */
const FEW = 3;

/**
 * The phrases that may stand for a move; a sample's own faults are borne.
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} move
 */
export function offered(data, { outline, choices, phrases }, move) {
  return swaps(data, outline, choices, phrases, move, faults(data, choices, phrases));
}

/**
 * Whether a move may go: it isn't required, and nothing breaks without it.
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} move
 */
export function optional(data, { outline, choices, phrases }, move) {
  const borne = faults(data, choices, phrases);
  const rest = faults(data, choices, phrases.filter((phrase) => phrase.move !== move));
  return !outline.parts.find((part) => part.move === move).required && rest.every((fault) => borne.includes(fault));
}

/**
 * The first few phrases that might stand for a move if one more fact were true, each with that fact.
 * @param {Data} data
 * @param {Draft} draft
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

/**
 * The no and its reason at a level, as a paragraph; empty where no message says so much.
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} level
 * @param {Record<string, string>} names what fills the slots
 * @returns {import("../text/message-formats.js").Paragraph}
 */
export function reasonAt(data, { choices, pins, outline, turn }, level, names) {
  if (capped(data, level, choices.topic) !== level) return [];
  const other = drafted(data, { ...choices, level }, pins, outline?.id, turn);
  const telling = other.phrases.filter((phrase) => phrase.move === "decision" || phrase.level !== "none").map(({ move }) => move);
  return copyable([written(data, other, names, {}).paragraphs.flat().filter(({ move }) => telling.includes(move))])[0];
}

/**
 * Every level with what the message would say there, or with a fact that would open words for it.
 * @param {Data} data
 * @param {Draft} draft
 * @param {Record<string, string>} names what fills the slots
 * @returns {{level: string, text: string, fact?: string}[]}
 */
export function tellings(data, draft, names) {
  const { choices, pins, outline, turn } = draft;
  return [...data.rank.keys()].map((level) => {
    const other = drafted(data, { ...choices, level }, pins, outline?.id, turn);
    if (!other.unsaid) return { level, text: plain([reasonAt(data, draft, level, names)]) };
    return { level, text: "", fact: opening(data, other)[0] };
  });
}
