/** @file The draft that an answer, another sentence, a level or a turn leads to, and what is said then; and all that stood before, for Undo. Knows no page. */

import { answering, put, saying } from "./alternatives.js";
import { chosen, drafted, reasonless } from "./state.js";
import { FEWER, arrived, gaps, listed, parted, spoken, told } from "./facts.js";
import { gettext } from "../text/message-formats.js";

/** So many turns are tried for a wording. */
const FAR = 12;

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./state.js").Draft} Draft
 * @typedef {{next: Draft, said: string} | null} Step null where nothing sound would be left
 */

/**
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} name a question, `facts` or `outline`
 * @param {any} value
 * @param {Record<string, string>} edits sentences of the visitor's own, by move
 * @returns {Step}
 */
export function afterAnswer(data, draft, name, value, edits) {
  const found = chosen(data, draft, name, value);
  if (!found) return null;
  const next = answering(data, draft, saying(data, found, name === "facts" ? value.filter((fact) => !draft.choices.facts.includes(fact)) : [], edits));
  const others = Object.keys(data.questions).filter((other) => other !== name && next.choices[other] !== draft.choices[other]);
  const labels = (/** @type {string[]} */ names) => names.map((other) => data.words[data.questions[other].words].get(next.choices[other])?.label ?? data.questions[other].left);
  const back = others.filter((other) => draft.had?.[other] === next.choices[other]);
  const said = [listed(gettext("Also changed:"), labels(others.filter((other) => !back.includes(other)))), listed(gettext("Back again:"), labels(back))].filter(Boolean).join(" ");
  if (!anew(draft, next)) return step(data, draft, next, said);
  return { next, said: [gettext("Here is a message for this answer."), said, parted(data, draft, next, edits)].filter(Boolean).join(" ") };
}

/**
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} move
 * @param {string} id the phrase, or nothing where the move is left out
 * @param {string} [fact] what is true with it
 * @returns {Step}
 */
export function afterSwap(data, draft, move, id, fact) {
  const source = fact ? { ...draft, choices: { ...draft.choices, facts: withFact(data, draft, fact) } } : draft;
  // What the sentence said goes with it, as its writer sees.
  return step(data, { ...draft, choices: { ...draft.choices, facts: [] } }, put(data, source, move, id));
}

/**
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} level
 * @param {string} [fact] what is true with it
 * @returns {Step}
 */
export function afterLevel(data, draft, level, fact) {
  const choices = { ...draft.choices, level, facts: withFact(data, draft, fact) };
  return step(data, draft, drafted(data, choices, reasonless(draft.pins), draft.outline?.id, draft.turn));
}

/**
 * With a phrase from elsewhere settled for its move; it waits for other choices where it doesn't fit.
 * @param {Data} data
 * @param {Draft} draft
 * @param {import("./data.js").Phrase} phrase
 * @returns {Step}
 */
export function afterUse(data, draft, { move, id }) {
  return step(data, draft, drafted(data, draft.choices, { ...draft.pins, [move]: id }, draft.outline?.id, draft.turn));
}

/**
 * With other words: of some turns the one nearest to what stood before the first.
 * @param {Data} data
 * @param {Draft} draft
 * @returns {Step}
 */
export function afterTurn(data, draft) {
  const { choices, outline, turn } = draft;
  const seen = [...(draft.seen ?? []), draft];
  const turned = Array.from({ length: FAR }, (_, at) => ({ ...drafted(data, choices, {}, outline?.id, turn + at + 1), seen }));
  const [next] = turned.filter((one) => arrived(draft, one).length).sort((one, other) => away(one) - away(other));
  return step(data, draft, next ?? turned[0], gettext("Another wording."));
}

/** How far a wording is from the first: in length, in sentences of another tone, in blanks; and how many it repeats but for a sentence. */
function away({ seen, ...next }) {
  const [first] = seen;
  const words = ({ phrases }) => phrases.reduce((sum, { lengths: [one] }) => sum + one, 0);
  const others = next.phrases.filter(({ tone }) => tone && tone !== next.choices.tone).length;
  const open = gaps(first);
  const blanks = gaps(next).filter((slot) => !open.includes(slot)).length;
  const longer = Math.log(words(next) / words(first));
  return Math.max(5 * longer, -10 * longer) + others + blanks * (open.length ? 0.5 : FAR) + Math.min(seen.filter((one) => arrived(one, next).length < FEWER).length, 3);
}

function withFact(data, { choices }, fact) {
  return fact ? told(data, choices.facts, fact, true) : choices.facts;
}

/** Whether so much is new that nobody wants it counted. */
function anew(before, next) {
  return arrived(before, next).length > FEWER;
}

function step(data, draft, next, what = "") {
  const change = next.outline ? spoken(data, draft, next) || (next.unsaid ? gettext("We don't have words for this here.") : gettext("Nothing changed.")) : gettext("Check what's true for you.");
  return { next, said: [what, change].filter(Boolean).join(" ") };
}

/**
 * @typedef {Record<string, string>} Edits the visitor's own sentences, by their moves
 */

// A move may be called as a property of every object is.
const copied = (/** @type {Edits | undefined} */ edits) => Object.assign(Object.create(null), edits);

export class DraftHistory {
  /** @param {Draft} draft @param {Edits} [edits] */
  constructor(draft, edits) {
    this.draft = draft;
    /** @type {Edits} */
    this.edits = copied(edits);
    /** @type {{draft: Draft, edits: Edits, bringBack: () => void}[]} */
    this.before = [];
  }

  get isEmpty() {
    return !this.before.length;
  }

  get hasEdits() {
    return Object.keys(this.edits).length > 0;
  }

  /** Keeps what stands. @param {() => void} [bringBack] what else comes back with it */
  remember(bringBack = () => {}) {
    this.before.push({ draft: this.draft, edits: copied(this.edits), bringBack });
  }

  /** Goes back to what was remembered last. */
  undo() {
    const { draft, edits, bringBack } = this.before.pop();
    bringBack();
    this.draft = draft;
    this.edits = edits;
  }

  /**
   * Puts the visitor's words in place of a move's, or the suggested ones again.
   * @param {string} move
   * @param {string} [text] nothing where the suggestion comes back
   * @returns {boolean} whether that begins something, which Undo takes back; a further letter doesn't
   */
  write(move, text) {
    const begins = text === undefined || !(move in this.edits);
    if (begins) this.remember();
    if (text === undefined) delete this.edits[move];
    else this.edits[move] = text;
    return begins;
  }

  /** Takes away all of the visitor's own sentences. */
  clearEdits() {
    this.remember();
    this.edits = copied();
  }
}
