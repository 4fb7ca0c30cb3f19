/** @file How well each document answers a query, and whether it is for what the query names. Knows no page. */

import { fit, hints } from "./fit.js";
import { standing } from "./meanings.js";
import { nearness, ready, weight, worth } from "./nearness.js";

/**
 * @typedef {import("./load.js").Index} Index
 * @typedef {{number: number, score: number}} Scored
 */

/** The sort of thing that letters are. */
const LETTERS = "letters";
/** The field of what people ask with. */
const ASKED = 5;

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
  const looked = best(scores, most);
  const top = scores[looked[0]] || 1;
  const found = new Set(looked);
  if (fits.gaining) scores.forEach((_, number) => fits.gain(number) && found.add(number));
  const [covered, questioned] = coverage(index, asked, stems);
  const near = ready(index, stems);
  const hinted = hints(index, text);
  const rated = Array.from(found, (number) => {
    const [count, , group] = kinds[names[documents.kind[number]]];
    const nearer = nearness(index, number, near);
    // A letter says all that its title says: for whoever asked for less, it says too much. It is for few questions, so all of the query in these tells more.
    const [fair, whole] = group === LETTERS ? [1 - ranking.unasked * nearer.unasked, ranking.asked * questioned[number] ** ranking.wholly] : [1, 0];
    const said = scores[number] * covered[number] ** ranking.coverage + top * (gain(ranking, nearer) + fits.gain(number) + whole);
    return { number, score: said * fair * count * (hinted[group] ?? 1) * fits.count(number) };
  });
  return rated.sort((one, other) => other.score - one.score);
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
 * @returns {Float64Array} each document's score
 */
function bm25({ postings, boosts, lengths, documents, ranking }, terms) {
  const all = documents.kind.length;
  const scores = new Float64Array(all);
  for (const [term, count] of terms) {
    postings.of(term).forEach((numbers, field) => {
      const rare = Math.log(1 + (all - numbers.length + 0.5) / (numbers.length + 0.5));
      for (const number of numbers) {
        const long = lengths[field] ? 1 - ranking.length + ranking.length * lengths[field][number] : 1;
        scores[number] += (count * boosts[field] * rare * (ranking.saturation + 1)) / (1 + ranking.saturation * long);
      }
    });
  }
  return scores;
}

/** What a document gains for being near, against the best score. @param {Index["ranking"]} ranking @param {{keyword: number, run: number}} near */
function gain(ranking, { keyword, run }) {
  return ranking.keyword * keyword ** ranking.power + ranking.run * run + (run === 1 ? ranking.verbatim : 0);
}

/** The documents of the best scores. @param {Float64Array} scores @param {number} most */
function best(scores, most) {
  const least = scores.filter(Boolean).sort().at(-most) || Number.MIN_VALUE;
  const found = [];
  scores.forEach((score, number) => score >= least && found.push(number));
  return found.sort((one, other) => scores[other] - scores[one]).slice(0, most);
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
    for (const longer of postings.beginning(one)) if (!found.has(longer)) found.set(longer, (ranking.prefix * one.length) / longer.length);
  }
  for (const { name } of standing(meanings, stems)) found.set(`#${name}`, ranking.meaning);
  return found;
}

/**
 * How much of the query each document has, by the words themselves or what they mean together, and how much stands in what people ask for it, word by word,
 * both from 0 to 1.
 * @param {Index} index
 * @param {string[]} asked
 * @param {string[]} stems
 * @returns {Float64Array[]}
 */
function coverage(index, asked, stems) {
  const { postings, meanings, documents } = index;
  const named = new Map(asked.map((one) => [one, [one]]));
  for (const { word, name } of standing(meanings, stems)) for (const one of word) named.get(one)?.push(`#${name}`);
  const whole = asked.reduce((sum, one) => sum + weight(index, one), 0) || 1;
  const found = new Float64Array(documents.kind.length);
  const questioned = found.slice();
  for (const [one, any] of named) {
    const share = weight(index, one) / whole;
    const having = new Uint8Array(found.length);
    for (const numbers of any.flatMap((name) => postings.of(name))) {
      for (const number of numbers) {
        if (!having[number]) found[number] += share;
        having[number] = 1;
      }
    }
    for (const number of postings.of(one)[ASKED]) questioned[number] += share;
  }
  return [found, questioned];
}
