/** @file A first draft, and what may stand in it instead. The twin of phrasebank/composer/composer.py. */

import { facts, fitting, outlines as fittingOutlines } from "./choices.js";
import { letterDrafts } from "./letter-drafts.js";
import { reworded, turned } from "./rewordings.js";
import { faults, ordered } from "./soundness.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 */

/**
 * The outlines for a stage, a channel and an audience, those with a whole letter first.
 * @param {Data} data
 * @param {Choices} choices
 */
export function outlines(data, choices) {
  const found = fittingOutlines(data, choices).map((outline) => ({ outline, whole: letterDrafts(data, outline, choices).length > 0 }));
  return [...found.filter(({ whole }) => whole), ...found.filter(({ whole }) => !whole)].map(({ outline }) => outline);
}

/**
 * The `turn`-th draft: first the whole letters that fit, the nearest first, then other wordings of them; where none fits, phrase by phrase. Null
 * where the choices leave no sound message.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @param {number} [turn]
 */
export function compose(data, outline, choices, turn = 0) {
  const letters = letterDrafts(data, outline, choices);
  if (!letters.length) return assembled(data, outline, choices, turn);
  const letter = letters[turn % letters.length];
  return turn < letters.length ? letter : reworded(data, outline, choices, letter, turn);
}

/**
 * The `turn`-th message of the required moves and the usual ones that fit, phrase by phrase.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @param {number} [turn]
 */
export function assembled(data, outline, choices, turn = 0) {
  const offered = fitting(data, outline, choices);
  /** @param {import("../composer-page/data.js").Part[]} parts @param {Phrase[]} before @returns {Phrase[] | null} */
  function placed([part, ...rest], before) {
    if (!part) return before;
    for (const phrase of turned(offered.get(part.move), turn * (2 * before.length + 1))) {
      const found = faults(data, choices, [...before, phrase]).length ? null : placed(rest, [...before, phrase]);
      if (found) return found;
    }
    return part.required ? null : placed(rest, before);
  }
  for (const parts of firsts(data, outline, choices)) {
    const draft = placed(parts, []);
    if (draft) return draft;
  }
  return null;
}

/** The parts of a first draft: with the reason that was asked for, and where it can't be had without it. */
function firsts(data, outline, choices) {
  const said = [...facts(data, choices)].map((fact) => data.words.facts.get(fact)?.said_in);
  const usual = outline.parts.filter(({ move, required, usual: often }) => required || often || said.includes(move));
  if (!data.rank.get(choices.level || "none")) return [usual];
  const asked = outline.parts.filter((part) => usual.includes(part) || part.move === "reason");
  return [asked.map((part) => (part.move === "reason" ? { ...part, required: true } : part)), usual];
}

/**
 * The choices with the highest level, from theirs down, at which a first draft tells the reason.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @returns {Choices}
 */
export function telling(data, outline, choices) {
  const levels = [...data.rank.keys()].slice(0, data.rank.get(choices.level || "none") + 1).reverse();
  return levels.map((level) => ({ ...choices, level })).find((one) => reaches(data, outline, one)) ?? choices;
}

/**
 * Whether a first draft tells the reason at the level that the choices ask for.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 */
export function reaches(data, outline, choices) {
  const draft = compose(data, outline, choices);
  return Boolean(draft) && (!data.rank.get(choices.level) || draft.some((phrase) => phrase.level === choices.level));
}

/**
 * The phrases that may stand for a move, all others staying.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @param {Phrase[]} phrases
 * @param {string} move
 * @param {string[]} [borne] faults that the message has already
 */
export function swaps(data, outline, choices, phrases, move, borne = []) {
  const others = phrases.filter((phrase) => phrase.move !== move);
  const broken = (/** @type {Phrase} */ phrase) => faults(data, choices, ordered(outline, [...others, phrase])).some((fault) => !borne.includes(fault));
  return fitting(data, outline, choices).get(move).filter((phrase) => !broken(phrase));
}
