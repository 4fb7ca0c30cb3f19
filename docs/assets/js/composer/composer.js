/** @file Which phrases may stand together, and a first draft. The twin of phrasebank/compose.py and of what it needs of traits.py and letters.py. */

import { facts, fitting, sounds } from "./choices.js";
import { formed } from "./forms.js";
import { letterDrafts } from "./letter-drafts.js";

/**
 * @typedef {import("./choices.js").Choices} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 * @typedef {import("./forms.js").Line} Line
 */

const WORDS_A_MINUTE = 150;
const WRITTEN_OUT = ["formal", "plain"];
// Moves that a mail program or a reader's eye keeps apart from the body.
const ALONE = ["subject", "greeting", "sign-off"];

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
 * The `turn`-th draft: first the whole letters that fit, the nearest first, then the required moves and the usual ones that fit, phrase by
 * phrase; null where the choices leave no sound message.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @param {number} [turn]
 */
export function compose(data, outline, choices, turn = 0) {
  const letters = letterDrafts(data, outline, choices);
  if (turn < letters.length) return letters[turn];
  turn -= letters.length;
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
  const told = (/** @type {string} */ level) => {
    const draft = compose(data, outline, { ...choices, level });
    return draft && (data.rank.get(level) === 0 || draft.some((phrase) => phrase.level === level));
  };
  const level = levels.find(told);
  return level === undefined ? choices : { ...choices, level };
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
 * The list beginning with another entry.
 * @template Entry
 * @param {Entry[]} list
 * @param {number} by
 */
export function turned(list, by) {
  const start = list.length ? by % list.length : 0;
  return [...list.slice(start), ...list.slice(0, start)];
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

/**
 * The message's lines in the outline's order, each in the form it takes there.
 * @param {Outline} outline
 * @param {Phrase[]} phrases
 * @returns {Line[]}
 */
export function lines(outline, phrases) {
  const by = new Map(phrases.map((phrase) => [phrase.move, phrase]));
  const placed = outline.parts.filter(({ move }) => by.has(move)).map((part) => ({ phrase: by.get(part.move), part }));
  return formed(placed.map(({ phrase, part }) => ({ phrase, part: { ...part, cue: phrase.cue ?? part.cue, starts: phrase.starts ?? part.starts } })));
}

/**
 * The body, greeting and sign-off included, as the lines of each paragraph.
 * @param {Line[]} all the message's lines
 * @returns {Line[][]}
 */
export function paragraphs(all) {
  const found = [];
  for (const line of all.filter(({ part }) => part.move !== "subject")) {
    const alone = !found.length || ALONE.includes(line.part.move) || ALONE.includes(found.at(-1).at(-1).part.move);
    if (alone || line.part.starts !== "sentence") found.push([]);
    found.at(-1).push(line);
  }
  return found;
}

/** @param {Data} data @param {Phrase} one @param {Phrase} other */
function clash(data, one, other) {
  const excluded = one.facts.flatMap((fact) => data.words.facts.get(fact).excludes);
  const pair = [one.move, other.move];
  const twice = pair.includes("reason") && pair.includes("answer") && one.level !== "none" && other.level !== "none";
  const kept = (one.withholds && other.level !== "none") || (other.withholds && one.level !== "none");
  return twice || kept || other.facts.some((fact) => excluded.includes(fact)) || !sounds(data, other, one.tone);
}

/** @param {Phrase[]} phrases @param {(phrase: Phrase) => number} count */
function sum(phrases, count) {
  return phrases.reduce((total, phrase) => total + count(phrase), 0);
}
