/** @file What else a draft could say: another sentence in the place of one, all others staying, one for what has become true, or its reason at another level. Knows no page. */

import { capped, facts, fits } from "../composer/choices.js";
import { swaps } from "../composer/composer.js";
import { faults, ordered } from "../composer/soundness.js";
import { told } from "./facts.js";
import { copyable, written } from "./message.js";
import { drafted, opening, tells } from "./state.js";
import { plain } from "../text/message-formats.js";
import { names } from "../text/slots.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Phrase} Phrase
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
 * What brings each part into the message that isn't there, found one after the other: words that fit, or for what may be said many ways those that
 * would with one fact more.
 * @param {Data} data
 * @param {Draft} draft
 * @returns {Generator<{part: import("./data.js").Part, phrase: Phrase, fact?: string}>}
 */
export function* absent(data, draft) {
  for (const part of draft.outline?.parts ?? []) {
    const { move } = part;
    // Another sentence may tell the reason.
    if (draft.phrases.some((phrase) => phrase.move === move) || (move === "reason" && tells(data, draft.phrases))) continue;
    const [phrase] = offered(data, draft, move);
    const [way] = phrase ? [{ phrase }] : data.words.moves.get(move).varies ? nearly(data, draft, move) : [];
    if (way) yield { part, ...way };
  }
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

/**
 * The draft with a move's phrase settled; an empty id leaves the move out.
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} move
 * @param {string} id
 * @returns {Draft}
 */
export function put(data, draft, move, id) {
  const others = draft.phrases.filter((phrase) => phrase.move !== move);
  const phrases = id ? keepingReason(data, draft, ordered(draft.outline, [...others, data.phrase.get(id)])) : others;
  // A reason that is left out is not told at all, and the question shows it.
  const silent = !id && move === "reason" && !tells(data, phrases);
  const choices = silent ? { ...draft.choices, level: data.rank.keys().next().value } : draft.choices;
  return { ...draft, choices, phrases, pins: { ...draft.pins, [move]: id }, letter: "", unsaid: "" };
}

/**
 * The draft with a sentence for what has just become true, where one stands soundly and takes no place of the visitor's words or of another truth.
 * @param {Data} data
 * @param {Draft} draft
 * @param {string[]} facts
 * @param {Record<string, string>} edits
 * @returns {Draft}
 */
export function saying(data, draft, [fact], edits) {
  const { outline, choices, phrases } = draft;
  const says = (/** @type {Phrase} */ phrase) => phrase.facts.includes(fact);
  if (!outline || !fact || phrases.some(says)) return draft;
  const free = outline.parts.map(({ move }) => move).filter((move) => move !== "subject" && !(move in edits) && !phrases.some((phrase) => phrase.move === move && phrase.facts.some((one) => choices.facts.includes(one))));
  const home = data.words.facts.get(fact).said_in;
  const ways = [home, ...free].flatMap((move) => (free.includes(move) ? swaps(data, outline, choices, phrases, move).filter(says) : []));
  const filled = phrases.flatMap(({ text }) => names(text));
  // Not everybody can fill another blank.
  const found = ways.find(({ text }) => names(text).every((name) => filled.includes(name))) ?? ways[0];
  return found ? { ...put(data, draft, found.move, found.id), unsaid: draft.unsaid } : draft;
}

/**
 * The draft with an answer for each case that the script had one for before, such as that they ask why.
 * @param {Data} data
 * @param {Draft} before
 * @param {Draft} draft
 * @returns {Draft}
 */
export function answering(data, before, draft) {
  const { outline, choices, pins } = draft;
  const has = (/** @type {Draft} */ { phrases }, /** @type {string} */ move) => phrases.some((phrase) => phrase.move === move);
  if (!outline || outline !== before.outline) return draft;
  return outline.parts.reduce((found, { move, cue }) => {
    const gone = cue && pins[move] !== "" && has(before, move) && !has(found, move);
    const [phrase] = gone ? swaps(data, outline, choices, found.phrases, move) : [];
    return phrase ? { ...found, phrases: ordered(outline, [...found.phrases, phrase]) } : found;
  }, draft);
}

/** The phrases with a sentence for the reason where the one that told it has gone. */
function keepingReason(data, { outline, choices, phrases: before }, phrases) {
  const lost = tells(data, before) && !tells(data, phrases) && outline.parts.some(({ move }) => move === "reason");
  return lost ? ordered(outline, [...phrases, ...swaps(data, outline, choices, phrases, "reason").slice(0, 1)]) : phrases;
}
