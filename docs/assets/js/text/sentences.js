/** @file A text as tokens in sentences, by characters alone. The twin of phrasebank/text/sentences.py. Knows no page. */

import { isIgnorable } from "./characters.js";
import { tokenize } from "./tokens.js";

/**
 * @typedef {import("./characters.js").Language} Language
 * A text, its tokens, for each token the number of its sentence and the index behind its sentence's last token; and the answers of token classes.
 * @typedef {{text: string, tokens: import("./tokens.js").Token[], sentenceIndex: number[], sentenceEnd: number[], gapAfter: (at: number) => string,
 *   language: Language, cache: Map<string, number[]>}} TokenizedText
 */

/** @param {string} text @param {Language} language @returns {TokenizedText} */
export function tokenizedText(text, language) {
  const tokens = tokenize(text, language);
  const sentenceIndex = [];
  tokens.forEach((token, at) => sentenceIndex.push(at ? sentenceIndex[at - 1] + (isBoundary(text, tokens[at - 1], token, language) ? 1 : 0) : 0));
  const sentenceEnd = Array(tokens.length).fill(tokens.length);
  for (let at = tokens.length - 2; at >= 0; at--) sentenceEnd[at] = sentenceIndex[at] === sentenceIndex[at + 1] ? sentenceEnd[at + 1] : at + 1;
  const gapAfter = (/** @type {number} */ at) => seen(text.slice(tokens[at].end, tokens[at + 1]?.start ?? text.length), language);
  return { text, tokens, sentenceIndex, sentenceEnd, gapAfter, language, cache: new Map() };
}

/** The sentences, and of a long one what stands between its commas, each as the places of its tokens. @param {TokenizedText} text */
export function parts({ tokens, sentenceIndex, sentenceEnd, gapAfter, language: { sentences: { LONG, PART } } }) {
  /** @type {number[][]} */
  const found = [];
  let start = 0;
  tokens.forEach((_, at) => {
    const begins = sentenceIndex[at] !== sentenceIndex[at - 1];
    if (begins) start = at;
    const cut = sentenceEnd[at] - start > LONG && found.at(-1)?.length >= PART && gapAfter(at - 1).includes(",");
    if (begins || cut) found.push([]);
    found.at(-1).push(at);
  });
  return found;
}

/**
 * Whether a sentence ends between two tokens that follow each other.
 * @param {string} text
 * @param {import("./tokens.js").Token} token
 * @param {import("./tokens.js").Token} following
 * @param {Language} language
 */
export function isBoundary(text, token, following, language) {
  const gap = text.slice(token.end, following.start);
  return lineEnds(text, token.end, gap, language) || (!abbreviated(token.text, gap, language) && stopped(gap, language));
}

function seen(text, language) {
  return [...text].filter((sign) => !isIgnorable(sign, language)).join("");
}

function lineEnds(text, start, gap, { sentences: { SHORT_LINE } }) {
  const end = start + gap.indexOf("\n");
  if (end < start) return false;
  const line = text.slice(end ? text.lastIndexOf("\n", end - 1) + 1 : 0, end);
  return gap.indexOf("\n") !== gap.lastIndexOf("\n") || [...line].length < SHORT_LINE;
}

function abbreviated(word, gap, { sentences: { ABBREVIATIONS } }) {
  return gap.startsWith(".") && (ABBREVIATIONS.includes(word) || ([...word].length === 1 && word !== "i"));
}

function stopped(gap, { sentences: { STOPS }, characters: { SPACES } }) {
  const stop = [...gap].findIndex((sign) => STOPS.includes(sign));
  return stop >= 0 && [...gap].slice(stop).some((sign) => SPACES.includes(sign));
}
