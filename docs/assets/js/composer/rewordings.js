/** @file Other wordings of a whole letter: what it tells stays. The twin of phrasebank/composer/rewordings.py. */

import { facts, fitting } from "./choices.js";
import { faults, ordered } from "./soundness.js";
import { names } from "../text/slots.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 */

const CHANGES = 2;

/**
 * The letter's phrases with up to two others around its decision and its reason; others at each turn.
 * @param {Data} data
 * @param {import("../composer-page/data.js").Outline} outline
 * @param {Choices} choices
 * @param {Phrase[]} letter
 * @param {number} turn
 */
export function reworded(data, outline, choices, letter, turn) {
  const offered = fitting(data, outline, choices);
  const varied = turned(letter.filter(({ move }) => data.words.moves.get(move)?.varies), turn).slice(0, CHANGES);
  return varied.reduce((found, old) => {
    const others = found.filter((phrase) => phrase !== old);
    const serving = turned(offered.get(old.move), turn).filter((phrase) => serves(data, choices, found, old, phrase));
    return serving.map((phrase) => ordered(outline, [...others, phrase])).find((draft) => !faults(data, choices, draft).length) ?? found;
  }, letter);
}

/**
 * The list beginning with another entry.
 * @template Entry
 * @param {Entry[]} list
 * @param {number} by
 */
export function turned(list, by) {
  const start = list.length ? by % list.length : 0;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Whether a phrase may take another's place: no blank comes or goes, the facts said there, and something named that "it" may mean. */
function serves(data, choices, message, old, phrase) {
  const others = message.filter((one) => one !== old).flatMap(({ text }) => names(text));
  const within = (one, other) => names(one.text).every((name) => others.includes(name) || names(other.text).includes(name));
  return within(phrase, old) && within(old, phrase) && said(data, choices, old).every((fact) => phrase.facts.includes(fact))
    && (!old.named.length || old.named.some((name) => phrase.named.includes(name)));
}

/** The writer's facts that a phrase says in the place where a first draft says them. */
function said(data, choices, { move, facts: told }) {
  const known = facts(data, choices);
  return told.filter((fact) => known.has(fact) && data.words.facts.get(fact)?.said_in === move);
}
