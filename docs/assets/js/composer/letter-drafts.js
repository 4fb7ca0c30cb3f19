/** @file First drafts from whole letters. The twin of phrasebank/composer/letter_drafts.py. */

import { facts, fitting, nearest, short, sounds } from "./choices.js";
import { faults, ordered } from "./soundness.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 */

const SILENT = "none";

/**
 * The phrases of each letter with words of its own that serves the choices, the nearest letter first.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @returns {Phrase[][]}
 */
export function letterDrafts(data, outline, choices) {
  const found = data.letters.filter((letter) => serves(data, outline, choices, letter)).flatMap((letter) => {
    const phrases = said(data, outline, choices, letter);
    return phrases ? [{ phrases, far: distance(letter, choices) }] : [];
  });
  return found.sort((one, other) => nearest(one.far, other.far)).map(({ phrases }) => phrases);
}

/** Whether stage, channel, reader, audience, tone and facts of a letter are the writer's, and its topic is theirs or none. */
function serves(data, outline, choices, letter) {
  const known = facts(data, choices);
  const beside = data.words.audiences.get(choices.audience)?.beside ?? [];
  return letter.own && letter.outline === outline.id
    && letter.stage === choices.stage && letter.channel === choices.channel && letter.reader === choices.reader
    && (!letter.topic || letter.topic === choices.topic) && (letter.audience === choices.audience || beside.includes(letter.audience))
    && sounds(data, letter, choices.tone) && letter.facts.every((fact) => known.has(fact));
}

/** A letter's phrases, with the reason and the facts that it lacks; null where it tells more or can't take the reason. */
function said(data, outline, choices, letter) {
  let phrases = letter.phrases.map((id) => data.phrase.get(id));
  const level = choices.level || SILENT;
  if (![level, SILENT].includes(letter.level) || phrases.some((phrase) => short(data, phrase, choices))) return null;
  if (letter.level !== level) phrases = phrases.some(({ move }) => move === "reason") ? null : completed(data, outline, choices, put(data, outline, choices, phrases.filter(({ withholds }) => !withholds), "reason"));
  return phrases && withFacts(data, outline, choices, phrases);
}

/** The phrases with one for each required move that went with words that keep the reason back. */
function completed(data, outline, choices, phrases) {
  const absent = (found, { move, required }) => required && !found.some((phrase) => phrase.move === move);
  return outline.parts.reduce((found, part) => (found && absent(found, part) ? put(data, outline, choices, found, part.move) : found), phrases);
}

/** The phrases with a line for each of the writer's facts that a first draft says and that they don't. */
function withFacts(data, outline, choices, phrases) {
  return [...facts(data, choices)].sort().reduce((found, fact) => {
    const move = data.words.facts.get(fact)?.said_in;
    if (!move || found.some((phrase) => phrase.facts.includes(fact))) return found;
    return put(data, outline, choices, found, move, fact) ?? found;
  }, phrases);
}

/** The phrases with the first of the banks for a move that says a fact, if one is named, and stands soundly; null where none does. */
function put(data, outline, choices, phrases, move, fact = "") {
  const others = phrases.filter((phrase) => phrase.move !== move);
  const offered = (fitting(data, outline, choices).get(move) ?? []).filter((phrase) => !fact || phrase.facts.includes(fact));
  return offered.map((phrase) => ordered(outline, [...others, phrase])).find((one) => !faults(data, choices, one).length) ?? null;
}

/** How far a letter is from the choices: another topic, audience or tone than theirs, then how few of their facts it uses. */
function distance(letter, choices) {
  return [letter.topic !== choices.topic, letter.audience !== choices.audience, letter.tone !== choices.tone, -letter.facts.length].map(Number);
}
