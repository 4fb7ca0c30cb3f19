/** @file In which order the rows stand, so that not all of them are of one sort. Knows no page. */

/** @typedef {import("./load.js").Index} Index */

/** What is for those who work on the site stands below everything that is for its readers. */
const LAST = "contributors";
/** What parts a place in a page, or a channel, from an address: letters that differ in nothing else are like one page. */
const PLACE = /[?#]|-(?:email|text|call|voicemail|linkedin|in-person)\b/;
/** The signs of stage and occasion: letters that share them rest on one reading of the query, which may be wrong. */
const READING = [0, 5];
/** The sign of the first choice, an offer; that of none comes before it. */
const USUAL = "0";

/**
 * The numbers in the order of their rows.
 * @param {Index} index
 * @param {import("./score.js").Scored[]} found the best first
 * @returns {number[]}
 */
export function spread({ documents, names, kinds, ranking }, found) {
  const all = found.map(({ number, score }) => ({ number, score, group: kinds[names[documents.kind[number]]][2], place: documents.address[number].split(PLACE, 1)[0], said: READING.map((at) => documents.facets[at][number]) }));
  // Only what is the best of all was sought.
  const first = apart(all.filter(({ group }, at) => group !== LAST || !at).slice(0, ranking.spread), ranking);
  return [...first, ...all.filter((one) => !first.includes(one))].map(({ number }) => number);
}

/**
 * The best one first each time, where what is of a sort or a page that stands there already counts less, and of a sort what shares its reading.
 * @template {{score: number, group: string, place: string, said: string[]}} One
 * @param {One[]} left
 * @param {{again: number}} ranking
 * @returns {One[]}
 */
function apart(left, { again }) {
  const placed = [];
  while (left.length) {
    const best = left.reduce((one, other) => (other.score > one.score ? other : one));
    left = left.filter((one) => one !== best);
    placed.push(best);
    for (const one of left) {
      if (one.place === best.place) one.score *= again;
      if (one.group !== best.group) continue;
      one.score *= again;
      one.said.forEach((sign, at) => sign > USUAL && sign === best.said[at] && (one.score *= again));
    }
  }
  return placed;
}
