/** @file Whether a document is for the stage, the channel, the reader and the writer that a query names. Knows no page. */

/** @typedef {import("./load.js").Index} Index */

// The signs of phrasebank/search/facets.py.
const [NONE, FIRST, PLAIN, OWN] = "-mpo";

/**
 * What a document counts for a query, by its number.
 * @param {Index} index
 * @param {string[]} stems of the query
 * @returns {(number: number) => number}
 */
export function fit(index, stems) {
  const { facets, documents } = index;
  const asked = named(facets, stems);
  const plain = isPlain(index, stems);
  return (number) => {
    const counts = facets.map((facet, at) => count(facet, asked[at], documents.facets[number][at]));
    // A letter for somebody or something that the query doesn't name isn't the plain one.
    const most = plain && counts.every((one) => one >= 1);
    return counts.reduce((product, one) => product * one, needed(index, number, most));
  };
}

/** The choices of each facet for which a query asks. @param {Index["facets"]} facets @param {string[]} stems */
function named(facets, stems) {
  const text = ` ${stems.join(" ")} `;
  return facets.map(({ said }) => new Set(said.flatMap((all, choice) => (all.some((one) => text.includes(` ${one} `)) ? [choice] : []))));
}

/** @param {{usual: number, counts: number[]}} facet @param {Set<number>} asked @param {string} sign */
function count({ usual, counts: [matching, other, unasked] }, asked, sign) {
  if (sign === NONE) return 1;
  if (asked.size) return asked.has(Number(sign)) ? matching : other;
  return Number(sign) < usual ? 1 : unasked;
}

/** What a document counts for how many people need it. @param {Index} index @param {number} number @param {boolean} plain whether the query is */
function needed({ documents, names, ranking }, number, plain) {
  const sign = documents.facets[number].at(-1);
  if (plain && names[documents.kind[number]] === "base") return ranking.plainBase;
  if (plain && sign === PLAIN) return ranking.plainLetter;
  return { [FIRST]: ranking.first, [PLAIN]: ranking.first, [OWN]: ranking.own }[sign] ?? 1;
}

/** Whether a query says nothing but that something is declined, and how, to whom. @param {Index} index @param {string[]} stems */
function isPlain({ plain, small, postings }, stems) {
  return stems.every((one) => plain.has(one) || small.has(one) || !postings.forms.has(one));
}
