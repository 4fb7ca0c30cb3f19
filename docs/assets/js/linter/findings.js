/** @file How what rules have to say becomes one finding for one fault. The twin of phrasebank/linter/findings.py. Knows no page. */

/** @typedef {import("./linter.js").Finding} Finding */

/**
 * The findings in their order, without those that a weightier one makes needless.
 * @param {Finding[]} findings
 * @param {import("../text/sentences.js").TokenizedText} text
 * @param {string[]} readings what each sentence reads as; words are let pass in harmless ones
 * @returns {Finding[]}
 */
export function merge(findings, text, readings) {
  const { findings: { OF_WORDS, LAST }, learned: { HARMLESS } } = text.language;
  const spoken = new Set(findings.map(({ rule }) => rule.id));
  const kept = findings.filter(({ rule }) => !rule.gives_way_to.some((id) => spoken.has(id)));
  const hidden = new Set();
  const taken = new Map();
  const spokenOf = new Set();
  const rank = ({ rule }) => (rule.kind === LAST ? 2 : Number(rule.draft !== "mend"));
  for (const finding of [...kept].sort((one, other) => rank(one) - rank(other))) {
    const { rule, start } = finding;
    if (start === undefined || rule.merged === "off") continue;
    const sentence = sentenceAt(text, start);
    const ofWords = OF_WORDS.includes(rule.kind);
    if ((ofWords && readings[sentence] === HARMLESS) || (rule.kind === LAST && spokenOf.has(sentence))) {
      hidden.add(finding);
      continue;
    }
    spokenOf.add(sentence);
    if (!ofWords) continue;
    const claims = claimed(finding, sentence);
    if (taken.has(claims[0]) || claims.some((claim) => (taken.get(claim) ?? rule.id) !== rule.id)) hidden.add(finding);
    else for (const claim of claims) taken.set(claim, rule.id);
  }
  return kept.filter((finding) => !hidden.has(finding));
}

/** What a finding takes for itself: its sentence for its rule, its words, and its sentence for its group. */
function claimed({ rule, start, end }, sentence) {
  const words = Array.from({ length: end - start }, (_, more) => start + more);
  return [`${rule.id} ${sentence}`, ...words, ...(rule.merged === "sentence" ? [`${rule.group} ${sentence}`] : [])];
}

/** The sentence of the last token that begins at a place or before it. */
function sentenceAt({ tokens, sentenceIndex }, start) {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].start <= start) low = middle + 1;
    else high = middle;
  }
  return sentenceIndex[Math.max(low - 1, 0)];
}
