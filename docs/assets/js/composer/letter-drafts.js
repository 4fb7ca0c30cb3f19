/** @file First drafts from whole letters. The twin of phrasebank/composer/letter_drafts.py. */

import { facts, fitting, nearest, sounds, unfit } from "./choices.js";
import { faults, ordered } from "./soundness.js";
import { names } from "../text/slots.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 */

/**
 * The phrases of each letter with words of its own that serves the choices, the nearest letter first.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @returns {Phrase[][]}
 */
export function letterDrafts(data, outline, choices) {
  const key = JSON.stringify([outline.id, choices]);
  if (!data.drafts.has(key)) data.drafts.set(key, drafts(data, outline, choices));
  return data.drafts.get(key);
}

function drafts(data, outline, choices) {
  const known = facts(data, choices);
  const found = data.letters.filter((letter) => serves(data, outline, choices, letter, known)).flatMap((letter) => {
    const phrases = said(data, outline, choices, letter);
    return phrases ? [{ phrases, far: distance(data, letter, choices) }] : [];
  });
  return found.sort((one, other) => nearest(one.far, other.far)).map(({ phrases }) => phrases);
}

/** Whether a letter's topic is the writer's or none, and all else is as they chose: whatever limits phrases by a list, and its tone and facts. */
function serves(data, outline, choices, letter, known) {
  return letter.own && letter.outline === outline.id && (!letter.topic || letter.topic === choices.topic)
    && Object.values(data.limits).every((criterion) => suits(data, letter, choices, criterion))
    && sounds(data, letter, choices.tone) && letter.facts.every((fact) => known.has(fact));
}

/** Whether a letter's choice is the writer's, one that serves it too, or none. */
function suits({ questions, words }, letter, choices, criterion) {
  const asked = choices[criterion];
  const term = words[questions[criterion].words].get(asked);
  return !letter[criterion] || letter[criterion] === asked || Boolean(term?.beside.includes(letter[criterion]));
}

/** A letter's phrases, with the reason and the facts that it lacks; null where it tells more or can't take the reason. */
function said(data, outline, choices, letter) {
  const { SILENT } = data.language.letter_drafts;
  let phrases = letter.phrases.map((id) => data.phrase.get(id));
  const level = choices.level || SILENT;
  if (![level, SILENT].includes(letter.level) || phrases.some((phrase) => unfit(data, phrase, choices))) return null;
  if (letter.level !== level) phrases = withReason(data, outline, choices, phrases);
  return phrases && withFacts(data, outline, choices, phrases);
}

/**
 * The phrases without what keeps the reason back, and with the reason; null where it can't be taken. A reason that leaves no choice has a
 * decision beside it that doesn't say "I've decided", if there is one. Where nothing tells it so fully, nothing keeps it back either.
 */
function withReason(data, outline, choices, own) {
  if (own.some(({ move }) => move === "reason")) return null;
  const kept = own.filter(({ withholds }) => !withholds);
  for (const rest of [kept.filter((phrase) => !overstates(data, choices, phrase)), kept]) {
    const found = completed(data, outline, choices, put(data, outline, choices, rest, "reason"));
    if (found) return found;
  }
  return fitting(data, outline, choices).get("reason")?.length ? null : completed(data, outline, choices, kept);
}

/** Whether a phrase says "I've decided" though the topic left no choice. */
function overstates(data, choices, { move, rations }) {
  return move === "decision" && Boolean(data.words.topics.get(choices.topic)?.compels && rations[data.language.letter_drafts.DECIDES]);
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

/**
 * The phrases with the first of the banks for a move that says a fact, if one is named, and stands soundly; null where none does. What opens a blank
 * for a fact comes last: not everybody can fill it.
 */
function put(data, outline, choices, phrases, move, fact = "") {
  const others = phrases.filter((phrase) => phrase.move !== move);
  const saying = (fitting(data, outline, choices).get(move) ?? []).filter((phrase) => !fact || phrase.facts.includes(fact));
  const filled = others.flatMap(({ text }) => names(text));
  const late = (/** @type {Phrase} */ phrase) => +overstates(data, choices, phrase) || +Boolean(fact && names(phrase.text).some((name) => !filled.includes(name)));
  return saying.sort((one, other) => late(one) - late(other)).map((phrase) => ordered(outline, [...others, phrase])).find((one) => !faults(data, choices, one).length) ?? null;
}

/** How far a letter is from the choices: another topic, audience or whatever else limits, then how far its tone is, then how few of their facts it uses. */
function distance({ limits, words }, letter, choices) {
  const differs = ["topic", ...Object.values(limits)].map((name) => (letter[name] ?? "") !== choices[name]);
  const tones = choices.tone ? [choices.tone, ...words.tones.get(choices.tone).beside] : [letter.tone];
  return [...differs, tones.indexOf(letter.tone), -letter.facts.length].map(Number);
}
