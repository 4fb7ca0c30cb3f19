/** @file In which order the rows stand, so that not all of them are of one sort. Knows no page. */

/** @typedef {import("./load.js").Index} Index */

/** What is for those who work on the site stands below everything that is for its readers. */
const LAST = "contributors";
/** What parts a place in a page, or a channel, from an address: letters that differ in nothing else are like one page. */
const PLACE = /[?#]|-(?:email|text|call|voicemail|linkedin|in-person)\b/;

/**
 * The numbers in the order of their rows.
 * @param {Index} index
 * @param {import("./score.js").Scored[]} found the best first
 * @returns {number[]}
 */
export function spread({ documents, names, kinds, ranking }, found) {
  const all = found.map(({ number, score }) => ({ number, score, group: kinds[names[documents.kind[number]]][2], place: documents.address[number].split(PLACE, 1)[0] }));
  // Only what is the best of all was sought.
  const first = apart(all.filter(({ group }, at) => group !== LAST || !at).slice(0, ranking.spread), ranking);
  return [...first, ...all.filter((one) => !first.includes(one))].map(({ number }) => number);
}

/**
 * The best one first each time, where what is of a sort or a page that stands there already counts less.
 * @template {{score: number, group: string, place: string}} One
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
      if (one.group === best.group) one.score *= again;
    }
  }
  return placed;
}
