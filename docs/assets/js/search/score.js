/** @file How well each document answers a query, whether it is for what the query names, and in which order the rows stand. Knows no page. */

import { touched } from "./meanings.js";
import { nearness, ready, weight, worth } from "./nearness.js";

/**
 * @typedef {import("./load.js").Index} Index
 * @typedef {{number: number, score: number}} Scored
 */

/** Likeness from which two texts are the same, as far as sums of fractions can tell. */
const SAME = 0.999;
/** From this on a choice leaves a letter plain: a recruiter is mostly turned down before an offer. */
const PLAIN_ENOUGH = 0.85;
/** What a choice counts that is named at all; the rest is how much of the query names it. */
const BASE = 0.3;
/** What stands for the first choice. */
const ZERO = 48;
/** So many words are left out one by one: who pastes a whole letter names enough without that. */
const MOST = 40;
/** What is for those who work on the site stands below everything that is for its readers. */
const LAST = "contributors";
/** What parts a place in a page, or a channel, from an address: letters that differ in nothing else are like one page. */
const PLACE = /[?#]|-(?:email|text|call|voicemail|linkedin|in-person)\b/;

/**
 * The documents that answer, the best first.
 * @param {Index} index
 * @param {string[]} every stem of the query
 * @param {number} most so many, of those whose words fit best
 * @param {string | undefined} mark how the query ends, or a quotation mark
 * @returns {Scored[]}
 */
export function scored(index, every, most, mark) {
  const stems = joined(index, every);
  const { ranking, names, kinds, documents } = index;
  const large = stems.filter((one) => !index.small.has(one));
  const asked = [...new Set(large.length ? large : stems)];
  // Where a query begins and whether it is a question tell as much as words.
  const text = ` ^ ${stems.join(" ")} ${mark} `;
  const fits = fit(index, stems, text);
  const scores = bm25(index, terms(index, asked, stems));
  const found = best(scores, most);
  const top = found[0]?.score ?? 1;
  const having = new Set(found.map(({ number }) => number));
  documents.kind.forEach((_, number) => {
    if (!having.has(number) && fits.gain(number)) found.push({ number, score: scores.get(number) ?? 0 });
  });
  const covers = coverage(index, asked);
  const near = ready(index, stems);
  const hinted = hints(index, text);
  return found
    .map(({ number, score }) => {
      const [count, , group] = kinds[names[documents.kind[number]]];
      const covered = score * (1 - ranking.coverage * (1 - covers(number)));
      const said = covered + top * (gain(ranking, nearness(index, number, near)) + fits.gain(number));
      return { number, score: said * count * (hinted[group] ?? 1) * fits.count(number) };
    })
    .sort((one, other) => other.score - one.score);
}

/** Words that mean something else together made one word, which no document has. @param {Index} index @param {string[]} stems */
function joined({ ranking }, stems) {
  const text = ranking.joined.reduce((all, one) => all.replace(one, ` ${one.replaceAll(" ", "")}- `), ` ${stems.join(" ")} `);
  return text.trim().split(" ");
}

/**
 * How well words stand for each document: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); a word counts once in a field,
 * however often it stands there.
 * @param {Index} index
 * @param {Map<string, number>} terms what each counts
 * @returns {Map<number, number>} scores by the documents' numbers
 */
function bm25({ postings, boosts, lengths, documents, ranking }, terms) {
  const scores = new Map();
  const all = documents.kind.length;
  for (const [term, count] of terms) {
    postings.of(term).forEach((numbers, field) => {
      const rare = Math.log(1 + (all - numbers.length + 0.5) / (numbers.length + 0.5));
      for (const number of numbers) {
        const long = lengths[field] ? 1 - ranking.length + ranking.length * lengths[field][number] : 1;
        scores.set(number, (scores.get(number) ?? 0) + (count * boosts[field] * rare * (ranking.saturation + 1)) / (1 + ranking.saturation * long));
      }
    });
  }
  return scores;
}

/** What a document gains for being near, against the best score. @param {Index["ranking"]} ranking @param {{keyword: number, run: number}} near */
function gain(ranking, { keyword, run }) {
  const whole = (keyword > SAME ? ranking.exact : 0) + (run === 1 ? ranking.verbatim : 0);
  return ranking.keyword * keyword ** ranking.power + ranking.run * run + whole;
}

/** @param {Map<number, number>} scores @param {number} most @returns {Scored[]} */
function best(scores, most) {
  return Array.from(scores, ([number, score]) => ({ number, score })).sort((one, other) => other.score - one.score).slice(0, most);
}

/**
 * What is looked for, and what each counts: the words, what a word begins that is still being typed, and what they mean.
 * @param {Index} index
 * @param {string[]} asked
 * @param {string[]} stems
 * @returns {Map<string, number>}
 */
function terms(index, asked, stems) {
  const { postings, meanings, ranking } = index;
  const found = new Map(asked.map((one) => [one, worth(index, one)]));
  for (const one of asked) {
    if (one.length < 2 || (postings.forms.has(one) && one !== asked.at(-1))) continue;
    for (const longer of postings.forms.keys()) if (longer.startsWith(one) && !found.has(longer)) found.set(longer, (ranking.prefix * one.length) / longer.length);
  }
  const strange = new Set(touched(meanings, stems.map((one) => (postings.forms.has(one) ? "" : one))));
  for (const name of touched(meanings, stems)) found.set(`#${name}`, strange.has(name) ? ranking.strange : ranking.meaning);
  return found;
}

/**
 * How much of the query a document has, by the words themselves or what they mean, from 0 to 1.
 * @param {Index} index
 * @param {string[]} asked
 * @returns {(number: number) => number}
 */
function coverage(index, asked) {
  const { postings, meanings } = index;
  const having = asked.map((one) => {
    const named = [one, ...touched(meanings, [one]).map((name) => `#${name}`)];
    return { weight: weight(index, one), numbers: new Set(named.flatMap((name) => postings.of(name).flat())) };
  });
  const whole = having.reduce((sum, one) => sum + one.weight, 0) || 1;
  return (number) => having.reduce((sum, one) => sum + (one.numbers.has(number) ? one.weight : 0), 0) / whole;
}

/** What the words of a query say about the sort of thing that is sought. @param {Index} index @param {string} text @returns {Record<string, number>} */
function hints({ hints }, text) {
  const found = {};
  for (const [said, counts] of hints) {
    if (!said.some((one) => text.includes(one))) continue;
    for (const [group, count] of Object.entries(counts)) found[group] = (found[group] ?? 1) * count;
  }
  return found;
}

/**
 * What a document counts for a query, by its number, and what it gains for a reason or an occasion that the query names.
 * @param {Index} index
 * @param {string[]} stems of the query
 * @param {string} text the same with spaces between
 * @returns {{count: (number: number) => number, gain: (number: number) => number}}
 */
function fit(index, stems, text) {
  const { facets, documents, ranking } = index;
  const large = stems.filter((one) => !index.small.has(one));
  const asked = named(index, loosely(text), large);
  const adding = [...facets.keys()].filter((at) => facets[at].adds && asked[at].size);
  const plain = isPlain(index, stems) && !adding.length;
  const choice = (number, at) => documents.facets[at].charCodeAt(number) - ZERO;
  return {
    count(number) {
      const counts = facets.map((facet, at) => count(facet, asked[at], choice(number, at)));
      // A letter for somebody or something that the query doesn't name isn't the plain one.
      const needed = plain && counts.every((one) => one >= PLAIN_ENOUGH) ? ranking.plainly : ranking.needed;
      return counts.reduce((product, one) => product * one, needed[documents.facets.at(-1)[number]] ?? 1);
    },
    gain: (number) =>
      adding.reduce((sum, at) => sum + facets[at].adds * (asked[at].get(choice(number, at)) ?? 0), plain && documents.facets.at(-1)[number] === "p" ? ranking.plainAdds : 0),
  };
}

/** A text, and what is left of it without each single word: "an extra Sunday shift" is an extra shift as well. @param {string} text */
function loosely(text) {
  const words = text.trim().split(" ");
  return words.slice(0, MOST).reduce((all, _, at) => `${all}| ${words.filter((_, other) => other !== at).join(" ")} `, text);
}

/**
 * The choices of each facet for which a query asks, and how much of it each is; of words within longer ones the longer count.
 * @param {Index} index
 * @param {string} text
 * @param {string[]} large stems that say something
 * @returns {Map<number, number>[]}
 */
function named(index, text, large) {
  const matter = (words) => words.reduce((sum, one) => sum + weight(index, one), 0);
  return index.facets.map(({ said, never, over }) => {
    const found = said.map((all) => all.filter((one) => text.includes(one)));
    const every = [...found.flat(), ...never.filter((one) => text.includes(one))];
    const longest = (one) => !every.some((other) => other !== one && other.includes(one));
    const asked = new Map();
    found.forEach((all, choice) => {
      const left = all.filter(longest);
      if (left.length) asked.set(choice, BASE + ((1 - BASE) * matter(large.filter((one) => left.some((words) => words.includes(` ${one} `))))) / (matter(large) || 1));
    });
    for (const [one, other] of over) if (asked.has(one)) asked.delete(other);
    return asked;
  });
}

/** @param {{usual: number, counts: number[]}} facet @param {Map<number, number>} asked @param {number} choice below 0 where there is none */
function count({ usual, counts: [matching, other, unasked] }, asked, choice) {
  if (choice < 0) return 1;
  if (asked.size) return asked.has(choice) ? matching : other;
  return choice < usual ? 1 : unasked;
}

/** Whether a query says nothing but that something is declined, and how, to whom. @param {Index} index @param {string[]} stems */
function isPlain({ plain, small, postings }, stems) {
  return stems.some((one) => plain.has(one)) && stems.every((one) => plain.has(one) || small.has(one) || !postings.forms.has(one));
}

/**
 * The numbers in the order of their rows.
 * @param {Index} index
 * @param {Scored[]} found the best first
 * @returns {number[]}
 */
export function spread({ documents, names, kinds, ranking }, found) {
  const all = found.map(({ number, score }) => ({ number, score, group: kinds[names[documents.kind[number]]][2], place: documents.address[number].split(PLACE, 1)[0] }));
  // Only what is the best of all was sought.
  const readers = all.filter(({ group }, at) => group !== LAST || !at);
  const first = apart(readers.slice(0, ranking.spread), ranking);
  return [...first, ...readers.slice(ranking.spread), ...all.filter((one) => !readers.includes(one))].map(({ number }) => number);
}

/**
 * The best one first each time, where what is of a sort or a page that stands there already counts less.
 * @template {{score: number, group: string, place: string}} One
 * @param {One[]} left
 * @param {{again: number, againMost: number, samePage: number}} ranking
 * @returns {One[]}
 */
function apart(left, { again, againMost, samePage }) {
  const placed = [];
  while (left.length) {
    const best = left.reduce((one, other) => (other.score > one.score ? other : one));
    left = left.filter((one) => one !== best);
    const times = placed.filter(({ group }) => group === best.group).length;
    placed.push(best);
    for (const one of left) {
      if (one.group === best.group && times < againMost) one.score *= again;
      if (one.place === best.place) one.score *= samePage;
    }
  }
  return placed;
}
