/** @file Better sentences that fit a draft. The twin of phrasebank/linter/suggestions.py. Knows no page. */

/**
 * For each move the sentences of a draft that make it.
 * @typedef {Map<string, Set<number>>} Said
 * @typedef {import("../text/sentences.js").TokenizedText} TokenizedText
 * @typedef {import("../checker-page/data.js").Rules["phrases"]} Phrases
 */

/**
 * Where a draft makes a move itself, which is told by what a message needs: its words, and what is offered for it.
 * @param {import("../checker-page/data.js").Rule[]} rules
 * @param {Map<string, import("./matcher.js").Match[]>} matches
 * @param {Phrases} phrases
 * @param {TokenizedText} text
 * @returns {Said}
 */
export function said(rules, matches, phrases, text) {
  const found = new Map();
  for (const rule of rules.filter(({ kind }) => kind === "needs")) {
    const places = matches.get(rule.id).filter(({ first }) => first >= 0).map(({ first }) => text.sentenceIndex[first]);
    for (const { move } of rule.phrases.map((name) => phrases[name])) found.set(move, new Set([...(found.get(move) ?? []), ...places]));
  }
  return found;
}

/**
 * The phrases that a finding's rule offers without those whose move is made in a sentence that stays, and those that would take another away.
 * @param {import("./linter.js").Finding} finding
 * @param {Said} made
 * @param {Phrases} phrases
 * @param {TokenizedText} text
 * @returns {string[]}
 */
export function fitting({ rule, start, end }, made, phrases, { tokens, sentenceIndex, language: { suggestions: { KEPT, REASON, REASON_WORDS } } }) {
  const found = (/** @type {import("../text/tokens.js").Token} */ token) => token.start < end && token.end > start;
  const touched = start === undefined ? [] : sentenceIndex.filter((_, at) => found(tokens[at]));
  const among = (/** @type {string} */ move) => [...(made.get(move) ?? [])];
  const kept = KEPT.filter((move) => among(move).some((sentence) => touched.includes(sentence)));
  if (tokens.some((token, at) => touched.includes(sentenceIndex[at]) && !found(token) && REASON_WORDS.includes(token.text))) kept.push(REASON);
  return rule.phrases.filter((name) => among(phrases[name].move).every((sentence) => touched.includes(sentence)) && kept.every((move) => move === phrases[name].move));
}
