/** @file How well the words of a query stand for each document: BM25 over several fields. Knows no page. */

/**
 * Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); a word counts once in a field,
 * however often it stands there.
 * @param {import("./load.js").Index} index
 * @param {Map<string, number>} terms what each counts
 * @returns {Map<number, number>} scores by the documents' numbers
 */
export function bm25({ postings, boosts, lengths, documents, ranking }, terms) {
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
