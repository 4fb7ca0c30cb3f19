/** @file Whether a document is for what a query names: its stage, channel, reader and writer, a reason, an occasion. Knows no page. */

import { weight } from "./nearness.js";

/** @typedef {import("./load.js").Index} Index */

/** From this on a choice leaves a letter plain: a recruiter is mostly turned down before an offer. */
const PLAIN_ENOUGH = 0.85;
/** What a choice counts that is named at all; the rest is how much of the query names it. */
const BASE = 0.3;
/** What stands for the first choice. */
const ZERO = 48;
/** So many words are left out one by one: who pastes a whole letter names enough without that. */
const MOST = 40;

/**
 * What a document counts for a query, by its number, and what it gains for a reason or an occasion that the query names.
 * @param {Index} index
 * @param {string[]} stems of the query
 * @param {string} text the same with spaces between
 * @returns {{count: (number: number) => number, gaining: number, gain: (number: number) => number}} `gaining` is 0 where the query names neither
 */
export function fit(index, stems, text) {
  const { facets, documents, ranking } = index;
  const large = stems.filter((one) => !index.small.has(one));
  const asked = named(index, text, large);
  const gaining = [...facets.keys()].filter((at) => facets[at].adds && asked[at].choices.size);
  const plain = !gaining.length && isPlain(index, stems, asked.map(({ said }) => said).join(""));
  const choice = (number, at) => documents.facets[at].charCodeAt(number) - ZERO;
  // There are few choices, and thousands of documents.
  const counted = facets.map(() => []);
  const counts = (number, at) => (counted[at][choice(number, at)] ??= count(facets[at], asked[at].choices, choice(number, at)));
  return {
    count(number) {
      // A letter for somebody or something that the query doesn't name isn't the plain one.
      const needed = plain && facets.every((_, at) => counts(number, at) >= PLAIN_ENOUGH) ? ranking.plainly : ranking.needed;
      let product = needed[documents.facets.at(-1)[number]] ?? 1;
      for (let at = 0; at < facets.length; at++) product *= counts(number, at);
      return product;
    },
    gaining: gaining.length,
    gain: (number) => gaining.reduce((sum, at) => sum + facets[at].adds * (asked[at].choices.get(choice(number, at)) ?? 0), 0),
  };
}

/** A text, and what is left of it without each single word: "an extra Sunday shift" is an extra shift as well. @param {string} text */
function loosely(text) {
  const words = text.trim().split(" ");
  return words.slice(0, MOST).reduce((all, _, at) => `${all}| ${words.filter((_, other) => other !== at).join(" ")} `, text);
}

/**
 * The choices of each facet for which a query asks, how much of it each is, and what it says for them; of words within longer ones the longer count, and what stands there loosely
 * where nothing stands there as it is.
 * @param {Index} index
 * @param {string} text
 * @param {string[]} large stems that say something
 * @returns {{choices: Map<number, number>, said: string}[]}
 */
function named(index, text, large) {
  const matter = (words) => words.reduce((sum, one) => sum + weight(index, one), 0);
  const there = [...new Set(text.split(" "))];
  const looser = loosely(text);
  return index.facets.map(({ asking, over }) => {
    const all = there.flatMap((one) => asking.get(one) ?? []).map(({ word, name }) => ({ said: ` ${word.join(" ")} `, choice: +name }));
    const closely = all.filter(({ said }) => text.includes(said));
    const found = closely.length ? closely : all.filter(({ said }) => looser.includes(said));
    const left = found.filter(({ said, choice }) => choice >= 0 && !found.some((other) => other.said !== said && other.said.includes(said)));
    const choices = new Map();
    for (const { choice } of left) {
      const own = left.filter((one) => one.choice === choice);
      choices.set(choice, BASE + ((1 - BASE) * matter(large.filter((one) => own.some(({ said }) => said.includes(` ${one} `))))) / (matter(large) || 1));
    }
    for (const [one, other] of over) if (choices.has(one)) choices.delete(other);
    return { choices, said: left.map(({ said }) => said).join("") };
  });
}

/** @param {{usual: number, counts: number[]}} facet @param {Map<number, number>} asked @param {number} choice below 0 where there is none */
function count({ usual, counts: [matching, other, unasked] }, asked, choice) {
  if (choice < 0) return 1;
  if (asked.size) return asked.has(choice) ? matching : other;
  return choice < usual ? 1 : unasked;
}

/** Whether a query says nothing but that something is declined, how, to whom, and where things stand. @param {Index} index @param {string[]} stems @param {string} said for choices */
function isPlain({ plain, small, postings }, stems, said) {
  const has = (one) => plain.has(one) || said.includes(` ${one} `);
  return stems.some(has) && stems.every((one) => has(one) || small.has(one) || !postings.forms.has(one));
}

/** What the words of a query say about the sort of thing that is sought. @param {Index} index @param {string} text @returns {Record<string, number>} */
export function hints({ hints }, text) {
  const found = {};
  for (const [said, counts] of hints) {
    if (!said.some((one) => text.includes(one))) continue;
    for (const [group, count] of Object.entries(counts)) found[group] = (found[group] ?? 1) * count;
  }
  return found;
}
