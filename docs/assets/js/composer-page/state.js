/** @file A visitor's draft: what each choice, swap or turn makes of it. Drafts aren't changed, new ones are made. Knows no page. */

import { capped, fits, fitting } from "../composer/choices.js";
import { compose, outlines, reaches, telling } from "../composer/composer.js";
import { faults, ordered } from "../composer/soundness.js";

/**
 * `pins` is what the visitor has settled: the phrase of a move, or "" for a move left out. `letter` is the sample that it still is. `unsaid` is
 * the level that was asked for where nothing says so much; `choices` have the one that is told. `had` are the writer's own answers where others
 * stand because nothing has words for these. `seen` are the drafts that stood before, where other wordings have been asked for.
 * @typedef {import("../composer/choices.js").Choices} Choices
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Phrase} Phrase
 * @typedef {{choices: Choices, outline: import("./data.js").Outline | undefined, phrases: Phrase[], pins: Record<string, string>, turn: number, letter: string, unsaid: string, had?: Record<string, string>, seen?: Draft[]}} Draft
 */

const known = new WeakMap();

/**
 * A draft for choices. What is settled stays as it is where it is sound together, and else as far as it goes.
 * @param {Data} data
 * @param {Choices} choices
 * @param {Record<string, string>} pins
 * @param {string} [wanted] an outline's id
 * @param {number} [turn]
 * @returns {Draft}
 */
export function drafted(data, choices, pins = {}, wanted = "", turn = 0) {
  const open = sounding(data, choices);
  const outline = open.find(({ id }) => id === wanted) ?? open[0];
  const heard = outline && !("reason" in pins) ? telling(data, outline, choices) : choices;
  const phrases = outline ? Object.keys(pins).reduce((found, move) => pinned(data, outline, heard, found, move, pins[move]), whole(data, outline, heard, pins, turn)) : [];
  return { choices: heard, outline, phrases, pins, turn, letter: "", unsaid: heard.level === choices.level ? "" : choices.level };
}

/**
 * The facts any one of which would open words for the level that was asked for.
 * @param {Data} data
 * @param {Draft} draft
 */
export function opening(data, { choices, outline, unsaid }) {
  if (!unsaid) return [];
  const asked = { ...choices, level: unsaid };
  const possible = fitting(data, outline, { ...asked, facts: [...data.words.facts.keys()] });
  const saying = [...possible.values(), data.letters].flat().filter(({ level }) => level === unsaid);
  const needed = new Set(saying.flatMap(({ facts }) => facts));
  const opens = (/** @type {string} */ fact) => reaches(data, outline, { ...asked, facts: [...asked.facts, fact] });
  return [...data.words.facts.keys()].filter((fact) => needed.has(fact) && !choices.facts.includes(fact) && opens(fact));
}

/**
 * The draft that is exactly a sample letter.
 * @param {Data} data
 * @param {any} letter
 * @returns {Draft}
 */
export function fromLetter(data, letter) {
  const outline = data.outlines.find(({ id }) => id === letter.outline);
  const phrases = ordered(outline, letter.phrases.map((id) => data.phrase.get(id)));
  const choices = Object.fromEntries([...Object.keys(data.questions), "facts"].map((name) => [name, letter[name] ?? ""]));
  return { choices: /** @type {any} */ (choices), outline, phrases, pins: settled(outline, phrases), turn: 0, letter: letter.id, unsaid: "" };
}

/**
 * What phrases settle for every move of an outline.
 * @param {import("./data.js").Outline} outline
 * @param {Phrase[]} phrases
 */
export function settled(outline, phrases) {
  return Object.fromEntries(outline.parts.map(({ move }) => [move, phrases.find((phrase) => phrase.move === move)?.id ?? ""]));
}

/**
 * The draft after an answer; other answers give way where they must. Null where nothing sound is left.
 * @param {Data} data
 * @param {Draft} draft
 * @param {string} name a question, `facts` or `outline`
 * @param {any} value
 */
export function chosen(data, draft, name, value) {
  const { choices, pins, turn, outline, phrases } = draft;
  if (name === "outline") return drafted(data, choices, pins, value, turn);
  const near = reached(data, choices, name, value);
  const settling = (/** @type {Record<string, string>} */ own) => near && returned(data, draft, near, name, (mine) => drafted(data, mine, own, outline?.id, turn));
  const found = settling(name === "topic" || name === "level" ? reasonless(pins) : pins);
  // Where another sentence told the reason, it has none of its own that was left out.
  return found && tells(data, phrases) && !tells(data, found.phrases) ? settling(reasonless(pins)) : found;
}

/** Whether phrases tell a reason. @param {Data} data @param {Phrase[]} phrases */
export function tells({ rank }, phrases) {
  return phrases.some(({ level }) => rank.get(level));
}

/** What is settled but for the reason. @param {Record<string, string>} pins */
export function reasonless({ reason, ...others }) {
  return others;
}

/** The draft for choices in which what gave way is as the writer had it, where that leaves words. */
function returned(data, { choices: before, had }, choices, name, draft) {
  const own = { ...before, ...had, ...(name === "topic" && { level: choices.level }), [name]: choices[name] };
  const others = yielding(data).filter((other) => choices[other] !== own[other]);
  const mine = others.reduce((found, other) => {
    const back = { ...found, [other]: own[other] };
    const meant = other === "audience" && data.words.readers.get(found.reader).audience === found.audience;
    return !meant && capped(data, back.level, back.topic) === back.level && sounding(data, back).length ? back : found;
  }, choices);
  return { ...draft(mine), had: Object.fromEntries(others.filter((other) => mine[other] !== own[other]).map((other) => [other, own[other]])) };
}

/**
 * The choices nearest to the present ones in which an answer leaves a sound message, or one that waits only for a fact. Facts that the answer
 * denies give way first.
 * @param {Data} data
 * @param {Choices} before
 * @param {string} name
 * @param {any} value
 * @returns {Choices | undefined}
 */
export function reached(data, before, name, value) {
  const [lowest, next, main] = data.rank.keys();
  const choices = { ...before, [name]: value };
  const writer = name === "reader" && data.words.readers.get(value).audience;
  if (writer && before.audience === answers(data, "audience")[0]) choices.audience = writer;
  if (name === "topic" && value && choices.level === lowest) choices.level = says(data, { ...choices, level: capped(data, main, value) }) ? main : next;
  if (name === "topic" && !value) choices.level = lowest;
  choices.level = capped(data, choices.level, choices.topic);
  if (name === "level" && choices.level !== value) return undefined;
  const near = yielding(data).filter((other) => other !== name).flatMap((other) => answers(data, other).map((id) => ({ ...choices, [other]: id })));
  const possible = near.filter(({ level, topic }) => capped(data, level, topic) === level);
  const sound = (/** @type {Choices} */ one) => sounding(data, one).length > 0;
  const waits = (/** @type {Choices} */ one) => missing(data, one).length > 0;
  const agreeing = () => ({ ...choices, facts: choices.facts.filter((fact) => sound({ ...choices, facts: [fact] })) });
  return [choices].find(sound) ?? (name === "facts" ? [] : [agreeing()]).find(sound) ?? possible.find(sound) ?? [choices, ...possible].find(waits);
}

/** Whether the first message for the choices tells the reason at their level. */
function says(data, choices) {
  const [outline] = sounding(data, choices);
  return Boolean(outline) && telling(data, outline, choices).level === choices.level;
}

/**
 * The facts one of which would make a message possible where none is.
 * @param {Data} data
 * @param {Choices} choices
 */
export function missing(data, choices) {
  if (!outlines(data, choices).length) return [];
  return [...data.words.facts.keys()].filter((fact) => !choices.facts.includes(fact) && sounding(data, { ...choices, facts: [...choices.facts, fact] }).length);
}

/**
 * The outlines in which the choices leave a sound message.
 * @param {Data} data
 * @param {Choices} choices
 */
export function sounding(data, choices) {
  if (!known.has(data)) known.set(data, new Map());
  const memory = known.get(data);
  const key = JSON.stringify(Object.values(choices));
  if (!memory.has(key)) memory.set(key, outlines(data, choices).filter((outline) => compose(data, outline, choices)));
  return memory.get(key);
}

/**
 * The answers of a question; the empty one where it may stay open.
 * @param {Data} data
 * @param {string} name
 */
export function answers(data, name) {
  const { unanswered, words } = data.questions[name];
  return [...(unanswered ? [""] : []), ...data.words[words].keys()];
}

/** Which answers give way to a new one, first the one that matters least. */
function yielding({ questions }) {
  return Object.keys(questions).filter((name) => questions[name].yields).sort((one, other) => questions[one].yields - questions[other].yields);
}

/** All that is settled and still fits, where it is a sound message by itself, with fresh sentences for what doesn't; else a fresh message. */
function whole(data, outline, choices, pins, turn) {
  const found = outline.parts.flatMap(({ move }) => [data.phrase.get(pins[move])].filter((phrase) => phrase?.move === move && fits(data, choices, phrase)));
  const lacks = (/** @type {string} */ move) => !found.some((phrase) => phrase.move === move);
  const lost = Object.keys(pins).filter((move) => pins[move] && lacks(move));
  const complete = outline.parts.every(({ move, required }) => !required || !lacks(move)) && lost.every((move) => outline.parts.some((part) => part.move === move));
  // A letter that keeps its reason back isn't what somebody wants who has chosen one.
  const told = "reason" in pins || !data.rank.get(choices.level) || tells(data, found);
  const sound = complete && told && !faults(data, choices, found).length;
  if (sound && !lost.length) return found;
  const fresh = compose(data, outline, choices, turn);
  return sound ? fresh.filter(({ move }) => lost.includes(move)).reduce((kept, { move, id }) => pinned(data, outline, choices, kept, move, id), found) : fresh;
}

function pinned(data, outline, choices, phrases, move, id) {
  const part = outline.parts.find((one) => one.move === move);
  if (!part || phrases.some((phrase) => phrase.id === id)) return phrases;
  const others = phrases.filter((phrase) => phrase.move !== move);
  if (!id) return part.required || faults(data, choices, others).length ? phrases : others;
  const phrase = data.phrase.get(id);
  const sound = phrase?.move === move && fits(data, choices, phrase) && !faults(data, choices, ordered(outline, [...others, phrase])).length;
  return sound ? ordered(outline, [...others, phrase]) : phrases;
}
