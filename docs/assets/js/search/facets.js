/** @file Whether a document is for the stage, the channel, the reader and the writer that a query names. Knows no page. */

/** @typedef {import("./load.js").Index} Index */

/** From this on a choice leaves a letter plain: a recruiter is mostly turned down before an offer. */
const PLAIN_ENOUGH = 0.85;

/**
 * What a document counts for a query, by its number.
 * @param {Index} index
 * @param {string[]} stems of the query
 * @param {string} text the same with spaces between
 * @returns {(number: number) => number}
 */
export function fit(index, stems, text) {
  const { facets, documents, ranking } = index;
  const asked = named(facets, text);
  const plain = isPlain(index, stems);
  return (number) => {
    const signs = documents.facets[number];
    const counts = facets.map((facet, at) => count(facet, asked[at], Number(signs[at])));
    // A letter for somebody or something that the query doesn't name isn't the plain one.
    const needed = plain && counts.every((one) => one >= PLAIN_ENOUGH) ? ranking.plainly : ranking.needed;
    return counts.reduce((product, one) => product * one, needed[signs.at(-1)] ?? 1);
  };
}

/** The choices of each facet for which a query asks; of words within longer ones the longer count. @param {Index["facets"]} facets @param {string} text */
function named(facets, text) {
  return facets.map(({ said }) => {
    const found = said.map((all) => all.filter((one) => text.includes(one)));
    const longest = (one) => !found.flat().some((other) => other !== one && other.includes(one));
    return new Set(found.flatMap((all, choice) => (all.some(longest) ? [choice] : [])));
  });
}

/** @param {{usual: number, counts: number[]}} facet @param {Set<number>} asked @param {number} choice none where there is no number */
function count({ usual, counts: [matching, other, unasked] }, asked, choice) {
  if (Number.isNaN(choice)) return 1;
  if (asked.size) return asked.has(choice) ? matching : other;
  return choice < usual ? 1 : unasked;
}

/** Whether a query says nothing but that something is declined, and how, to whom. @param {Index} index @param {string[]} stems */
function isPlain({ plain, small, postings }, stems) {
  return stems.every((one) => plain.has(one) || small.has(one) || !postings.forms.has(one));
}
