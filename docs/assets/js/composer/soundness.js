/** @file Which phrases may stand together in a message. The twin of phrasebank/composer/soundness.py, of length in phrasebank/composer/traits.py and ordered in phrasebank/model/outlines.py. */

import { sounds } from "./choices.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 */

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
  if (phrases.some(({ contracted }) => contracted) && phrases.some(({ tone }) => data.language.traits.WRITTEN_OUT.includes(tone))) found.push("register");
  const { unit, limit } = data.words.channels.get(choices.channel);
  if (length(phrases, unit, data.language) > limit) found.push("length");
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
 * @param {import("../text/characters.js").Language} language
 */
export function length(phrases, unit, language) {
  const total = sum(phrases, ({ lengths }) => lengths[unit === "characters" ? 1 : 0]);
  return unit === "seconds" ? Math.ceil((total * 60) / language.tokens.WORDS_A_MINUTE) : total;
}

/** @param {Data} data @param {Phrase} one @param {Phrase} other */
function clash(data, one, other) {
  return bars(data, one, other) || bars(data, other, one) || !sounds(data, other, one.tone);
}

/** Whether one bars what the other brings. @param {Data} data @param {Phrase} one @param {Phrase} other */
function bars({ words }, one, other) {
  const excluded = one.facts.flatMap((fact) => words.facts.get(fact).excludes);
  return one.bars.some((thing) => other.brings.includes(thing)) || other.facts.some((fact) => excluded.includes(fact));
}

/** @param {Phrase[]} phrases @param {(phrase: Phrase) => number} count */
function sum(phrases, count) {
  return phrases.reduce((total, phrase) => total + count(phrase), 0);
}
