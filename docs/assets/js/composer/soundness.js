/** @file Which phrases may stand together in a message. The twin of phrasebank/composer/soundness.py and of what it needs of traits.py. */

import { sounds } from "./choices.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 */

const WORDS_A_MINUTE = 150;
const ALONE = ["subject", "greeting", "sign-off"];
/** The slot for the name of the job. */
const NAME = "{role}";
const WRITTEN_OUT = ["formal", "plain"];

/**
 * The properties that phrases break together, in their order.
 * @param {Data} data
 * @param {Choices} choices
 * @param {Phrase[]} phrases
 * @returns {string[]}
 */
export function faults(data, choices, phrases) {
  const found = Object.entries(data.most).filter(([rule, most]) => sum(phrases, ({ rations }) => rations[rule] ?? 0) > most).map(([rule]) => rule);
  if (phrases.some((one, at) => phrases.slice(at + 1).some((other) => clash(data, one, other)))) found.push("clash");
  if (phrases.some(({ contracted }) => contracted) && phrases.some(({ tone }) => WRITTEN_OUT.includes(tone))) found.push("register");
  const { unit, limit } = data.words.channels.get(choices.channel);
  if (length(phrases, unit) > limit) found.push("length");
  return found;
}

/**
 * The phrases in the outline's order.
 * @param {Outline} outline
 * @param {Phrase[]} phrases
 */
export function ordered(outline, phrases) {
  const order = outline.parts.map(({ move }) => move);
  return [...phrases].sort((one, other) => order.indexOf(one.move) - order.indexOf(other.move));
}

/**
 * The length of phrases that stand together, with the slots' examples put in.
 * @param {Phrase[]} phrases
 * @param {string} unit `words`, `characters` or `seconds`
 */
export function length(phrases, unit) {
  const total = sum(phrases, ({ lengths }) => lengths[unit === "characters" ? 1 : 0]);
  return unit === "seconds" ? Math.ceil((total * 60) / WORDS_A_MINUTE) : total;
}

/** @param {Data} data @param {Phrase} one @param {Phrase} other */
function clash(data, one, other) {
  const excluded = one.facts.flatMap((fact) => data.words.facts.get(fact).excludes);
  return atOdds(one, other) || atOdds(other, one) || namesTwice(one, other) || other.facts.some((fact) => excluded.includes(fact)) || !sounds(data, other, one.tone);
}

/** Whether one keeps the reason back that the other tells, or answers with it once more. */
function atOdds(one, other) {
  const twice = one.move === "answer" && one.level !== "none" && other.move === "reason";
  return (one.withholds || twice) && other.level !== "none";
}

/** Whether two sentences of a message both name the job in full; nobody does, once it is named. */
function namesTwice(one, other) {
  return [one, other].every(({ text, move }) => text.includes(NAME) && !ALONE.includes(move));
}

/** @param {Phrase[]} phrases @param {(phrase: Phrase) => number} count */
function sum(phrases, count) {
  return phrases.reduce((total, phrase) => total + count(phrase), 0);
}
