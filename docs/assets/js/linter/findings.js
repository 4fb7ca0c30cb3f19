/** @file How what rules have to say becomes one finding for one fault. The twin of phrasebank/linter/findings.py. Knows no page. */

import { parts } from "../text/sentences.js";

/** @typedef {import("./linter.js").Finding} Finding */

/**
 * The findings in their order, without those that a weightier one makes needless.
 * @param {Finding[]} findings
 * @param {import("../text/sentences.js").TokenizedText} text
 * @param {string[]} readings what each sentence reads as, if that is known; words are let pass in those that read like no fault, or like others
 * @returns {Finding[]}
 */
export function merge(findings, text, readings) {
  const sentenceAt = placing(text);
  const meant = findings.filter(({ rule, start }) => !isPassed(rule, readings[sentenceAt(start)]));
  const spoken = new Set(meant.map(({ rule }) => rule.id));
  const kept = meant.filter(({ rule }) => !rule.gives_way_to.some((id) => spoken.has(id)));
  const { OF_WORDS, LAST, MANY } = text.language.findings;
  const told = firstOfEach(shown(kept, text, sentenceAt));
  const weighty = told.filter(({ rule }) => !isWording(rule, text));
  return weighty.filter(({ rule }) => [...OF_WORDS, LAST].includes(rule.kind)).length < MANY ? told : weighty;
}

/** For each sentence the weight of the words to avoid in it: 2 if they are to be mended, 1 if to be noted. */
export function heard(findings, text) {
  const weights = [];
  const sentenceAt = placing(text);
  for (const { rule, start } of findings) {
    if (start === undefined || rule.kind !== "avoid" || rule.merged === "off") continue;
    const at = sentenceAt(start);
    weights[at] = Math.max(weights[at] ?? 0, rule.draft === "mend" ? 2 : 1);
  }
  return weights;
}

/**
 * The findings of a draft of so many words, and beside them what is only mentioned.
 * @param {Finding[]} findings
 * @param {number} words
 */
export function apart(findings, words) {
  const loud = findings.filter(({ rule }) => rule.draft !== "mention" && !(words < rule.mentioned_below));
  const told = loud.filter(({ rule }) => !(words > rule.mentioned_beyond * loud.length));
  return [told, findings.filter((one) => !told.includes(one))];
}

/** The findings without what a rule that speaks once says again. */
function firstOfEach(findings) {
  const said = new Set();
  return findings.filter(({ rule: { id, once } }) => !(once && said.has(id)) && said.add(id));
}

function isPassed(rule, reading) {
  if (reading === undefined || rule.kind !== "avoid" || rule.merged === "off") return false;
  return reading ? rule.reads_as && !reading.endsWith(rule.reads_as) : !rule.grave;
}

/** The findings without those whose words, or whose sentence, a weightier one has taken. */
function shown(findings, text, sentenceAt) {
  const { OF_WORDS, OF_WORDING, LAST } = text.language.findings;
  const [hidden, taken, spokenOf] = [new Set(), new Map(), new Set()];
  const rank = ({ rule }) => (isWording(rule, text) || rule.kind === LAST ? 2 : Number(rule.draft !== "mend"));
  for (const finding of [...findings].sort((one, other) => rank(one) - rank(other))) {
    const { rule, start } = finding;
    if (start === undefined || rule.merged === "off") continue;
    const sentence = sentenceAt(start);
    const claims = OF_WORDS.includes(rule.kind) ? claimed(finding, sentence) : [];
    const isTaken = taken.has(claims[0]) || claims.some((claim) => (taken.get(claim) ?? rule.id) !== rule.id);
    const isNote = rule.draft !== "mend" && [...OF_WORDS, ...OF_WORDING, LAST].includes(rule.kind);
    if (isTaken || (isNote && spokenOf.has(sentence))) {
      hidden.add(finding);
    } else {
      for (const claim of claims) taken.set(claim, rule.id);
      if (rule.kind === "avoid" && !(rule.once && taken.has(rule.id))) spokenOf.add(sentence);
      taken.set(rule.id, rule.id);
    }
  }
  return findings.filter((finding) => !hidden.has(finding));
}

function isWording({ kind, draft }, { language }) {
  return draft !== "mend" && language.findings.OF_WORDING.includes(kind);
}

/** What a finding takes for itself: its sentence for its rule, its words, and its sentence for its group. */
function claimed({ rule, start, end }, sentence) {
  const words = Array.from({ length: end - start }, (_, more) => start + more);
  return [`${rule.id} ${sentence}`, ...words, ...(rule.merged === "sentence" ? [`${rule.group} ${sentence}`] : [])];
}

/** What tells the part of the last token that begins at a place or before it. */
function placing(text) {
  const starts = parts(text).map(([first]) => text.tokens[first].start);
  return (start) => Math.max(starts.filter((one) => one <= start).length, 1) - 1;
}
