/** @file Which facts a visitor is asked about, and what follows from an answer, in words too. Knows no page. */

import { facts, fitting, sounds } from "../composer/choices.js";
import { names } from "../page/slot-values.js";
import { names as slotsOf } from "../text/slots.js";
import { missing, opening } from "./state.js";
import { gettext, ngettext } from "../text/message-formats.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./state.js").Draft} Draft
 */

/** How many facts are named that would open a level. */
const FEW = 3;
/** How many changed sentences are named one by one. */
export const FEWER = 2;

/**
 * The facts that some phrase still possible needs or that open the level that was asked for, and those said to be true, now or before.
 * @param {Data} data
 * @param {Draft} draft
 * @param {Set<string>} kept
 */
export function truths(data, draft, kept) {
  const { choices, outline } = draft;
  const opens = [...opening(data, draft), ...kept];
  const meant = facts(data, { ...choices, facts: [] });
  const all = facts(data, { ...choices, facts: [...data.words.facts.keys()] });
  const useful = outline ? [...fitting(data, outline, choices, all).values()].flat().flatMap((phrase) => phrase.facts) : missing(data, choices);
  return [...data.words.facts.keys()].filter((fact) => !meant.has(fact) && (opens.includes(fact) || (all.has(fact) && useful.includes(fact))));
}

/**
 * The facts that are true when one of several is said instead of the others, or none of them.
 * @param {Data} data
 * @param {string[]} before
 * @param {string[]} several
 * @param {string} fact empty where none is said
 */
export function instead(data, before, several, fact) {
  const others = before.filter((other) => !several.includes(other));
  return fact ? told(data, others, fact, true) : others;
}

/**
 * The facts that are true when one of them is said to be, or no longer: what it excludes goes.
 * @param {Data} data
 * @param {string[]} before
 * @param {string} fact
 * @param {boolean} holds
 */
export function told(data, before, fact, holds) {
  const { excludes } = data.words.facts.get(fact);
  const others = before.filter((other) => other !== fact);
  return holds ? [...others.filter((other) => !excludes.includes(other) && !data.words.facts.get(other).excludes.includes(fact)), fact] : others;
}

/**
 * What comes and what goes from one draft to the next; empty where nothing does.
 * @param {Data} data
 * @param {Draft} before
 * @param {Draft} after
 */
export function spoken(data, before, after) {
  const counted = (/** @type {any[]} */ phrases) => (phrases.length > FEWER ? [ngettext("%(num)s sentence", "%(num)s sentences", phrases.length)] : called(data, phrases));
  // A reason that another sentence told, or tells now, has not come, or gone.
  const inside = (/** @type {any[]} */ phrases, /** @type {any} */ one) => phrases.some(({ move, level }) => move === one.move || (one.move === "reason" && level !== "none"));
  const had = (/** @type {any} */ one) => inside(before.phrases, one);
  const come = arrived(before, after);
  const gone = before.phrases.filter((phrase) => !inside(after.phrases, phrase));
  const changes = [listed(gettext("Added:"), counted(come.filter((phrase) => !had(phrase)))), listed(gettext("Changed:"), counted(come.filter(had))), listed(gettext("Left out:"), [...called(data, gone), ...lost(data, before, after)])];
  return changes.filter(Boolean).join(" ");
}

/** The phrases of a draft whose words were not in the one before it. @param {Draft} before @param {Draft} after */
export function arrived({ phrases }, after) {
  return after.phrases.filter(({ move, text }) => !phrases.some((phrase) => phrase.move === move && phrase.text === text));
}

/**
 * The blanks of a draft that nothing fills.
 * @param {Draft} draft
 */
export function gaps({ phrases }) {
  return phrases.flatMap(({ text }) => slotsOf(text)).filter((slot) => !names[slot]?.trim());
}

/**
 * What a new message lacks of what the writer chose or typed: words of their own, what they said is true, what fills a blank.
 * @param {Data} data
 * @param {Draft} before
 * @param {Draft} after
 * @param {Record<string, string>} edits
 */
export function parted(data, before, after, edits) {
  const gone = before.phrases.filter(({ move }) => move in edits && !after.phrases.some((phrase) => phrase.move === move));
  return listed(gettext("Left out:"), [...called(data, gone), ...lost(data, before, after)]);
}

/** The facts that were said and still hold, and the values that stood in blanks, in words, where neither is in the message any longer. */
function lost(data, { choices, phrases }, after) {
  const said = (/** @type {string} */ fact) => (/** @type {any} */ phrase) => phrase.facts.includes(fact);
  const facts = choices.facts.filter((fact) => after.choices.facts.includes(fact) && phrases.some(said(fact)) && !after.phrases.some(said(fact))).map((fact) => quoted(data.words.facts.get(fact)));
  const slots = ({ phrases: some }) => new Set(some.flatMap(({ text }) => slotsOf(text)));
  const values = [...slots({ phrases })].filter((slot) => !slots(after).has(slot) && names[slot]?.trim()).map((slot) => quoted({ label: names[slot] }));
  return [...facts, ...values];
}

function quoted({ label }) {
  return `“${label.replace(/\.$/, "")}”`;
}

function called(data, phrases) {
  return phrases.map(({ move }) => data.words.moves.get(move).label.toLowerCase());
}

/** @param {string} lead @param {string[]} words */
export function listed(lead, words) {
  return words.length ? `${lead} ${words.join(", ")}.` : "";
}

/**
 * That the message says less than was asked for, and what would let it say so much; no words where it says all.
 * @param {Data} data
 * @param {Draft} draft
 * @returns {{words: string, ways: string[][]}} each way with a level, a fact and its words
 */
export function unsaid(data, draft) {
  const { choices, unsaid: level } = draft;
  const { levels, facts: terms } = data.words;
  if (!level) return { words: "", ways: [] };
  const ways = opening(data, draft).slice(0, FEW).map((fact) => [level, fact, terms.get(fact).label]);
  const words = gettext("We don't have words for %(asked)s here, so the message says %(told)s.", { asked: quoted(levels.get(level)), told: quoted(levels.get(choices.level)) });
  return { words: ways.length ? `${words} ${gettext("To say more, check what's true for you:")}` : words, ways };
}

/**
 * What has to be chosen or to be true before a phrase can stand in the message; empty where it stands there, or is no longer wanted.
 * @param {Data} data
 * @param {Draft} draft
 * @param {import("./data.js").Phrase} phrase
 */
export function lacking(data, { choices, phrases, pins }, phrase) {
  if (pins[phrase.move] !== phrase.id || phrases.includes(phrase)) return "";
  const { words, limits, questions } = data;
  const known = facts(data, choices);
  const level = phrase.move === "reason" ? [phrase.level] : [];
  const asked = Object.entries({ ...limits, topics: "topic" }).map(([field, name]) => [name, phrase[field]]);
  const ways = [...asked, ["level", level], ["tone", sounds(data, phrase, choices.tone) ? [] : [phrase.tone]]].filter(([name, ids]) => ids.length && !ids.includes(choices[name]));
  const chosen = ways.map(([name, ids]) => ids.slice(0, FEW).map((id) => quoted(words[questions[name].words].get(id))).join(gettext(" or ")));
  const ticks = phrase.facts.filter((fact) => !known.has(fact)).map((fact) => quoted(words.facts.get(fact)));
  const needed = [...chosen, ...ticks].join(", ");
  return needed ? `${gettext("For your sentence, choose or check:")} ${needed}.` : gettext("Your sentence doesn't go with this message.");
}
