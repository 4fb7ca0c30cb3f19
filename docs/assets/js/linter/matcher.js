/** @file Patterns found in a text. The twin of phrasebank/linter/matcher.py. */

import { parsePattern } from "./patterns.js";
import { SYMBOLS } from "./symbols.js";
import { TOKEN_CLASSES } from "./token-kinds.js";

/**
 * Where a pattern stands, in characters and in tokens; a symbol has no tokens.
 * @typedef {{start: number, end: number, first: number, last: number}} Match
 * @typedef {import("./patterns.js").Element} Element
 * @typedef {import("../text/sentences.js").TokenizedText} TokenizedText
 * @typedef {{beginning: Map<string, {name: string, elements: Element[], required: Element[]}[]>, symbols: {name: string, pattern: string}[], families: import("./token-kinds.js").Families}} PatternSet
 */

/**
 * What work in steps comes to, without a pause between them.
 * @template T
 * @param {Generator<void, T>} steps
 * @returns {T}
 */
export function atOnce(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return /** @type {T} */ (step.value);
}

/**
 * Patterns made ready for looking, in steps.
 * @param {Record<string, string[]>} wanted patterns by the names under which they are wanted
 * @param {Record<string, string[]>} families
 * @param {import("../text/characters.js").Language} language
 * @returns {Generator<void, PatternSet>}
 */
export function* patternSet(wanted, families, language) {
  const beginning = new Map();
  const symbols = [];
  for (const [name, pattern] of Object.entries(wanted).flatMap(([one, list]) => list.map((each) => [one, each]))) {
    yield;
    const elements = parsePattern(pattern, families, language);
    if (!elements.length) symbols.push({ name, pattern });
    const required = elements.filter(({ classes, maxGap }) => maxGap < 0 && !classes.length).sort(byWords);
    for (const word of elements.length ? beginnings(elements[0]) : []) {
      if (!beginning.has(word)) beginning.set(word, []);
      beginning.get(word).push({ name, elements, required });
    }
  }
  return { beginning, symbols, families: Object.fromEntries(Object.entries(families).map(([name, members]) => [name, new Set(members)])) };
}

/**
 * Under each name where its patterns stand, in order and in steps; of matches that overlap the first counts, and of those the longest.
 * @param {PatternSet} patterns
 * @param {TokenizedText} text
 * @returns {Generator<void, Map<string, Match[]>>}
 */
export function* findAll({ beginning, symbols, families }, text) {
  const found = new Map();
  const memos = new Map();
  const words = new Set(text.tokens.map((token) => token.text));
  const candidates = new Map();
  const begun = (/** @type {string} */ word) => {
    if (!candidates.has(word)) candidates.set(word, (beginning.get(word) ?? []).filter(({ required }) => mayStandIn(required, words)));
    return candidates.get(word);
  };
  const add = (/** @type {string} */ name, /** @type {Match} */ match) => (found.has(name) ? found.get(name).push(match) : found.set(name, [match]));
  const classes = Object.keys(TOKEN_CLASSES).filter((name) => begun(name).length);
  for (const [at, token] of text.tokens.entries()) {
    yield;
    for (const word of [token.text, ...classes]) {
      if (word !== token.text && classEnd(word, text, at, families) < 0) continue;
      for (const { name, elements } of begun(word)) {
        if (!memos.has(elements)) memos.set(elements, new Map());
        const end = longest(elements, 0, text, at, text.sentenceEnd[at], families, memos.get(elements));
        if (end > at) add(name, { start: token.start, end: text.tokens[end - 1].end, first: at, last: end });
      }
    }
  }
  for (const { name, pattern } of symbols) for (const [start, end] of SYMBOLS[pattern](text.text, text.language)) add(name, { start, end, first: -1, last: -1 });
  for (const [name, list] of found) found.set(name, leftmostLongest(list));
  return found;
}

/** Whether a text with these words has some for each place that must have one, which is told before anything is looked for. */
function mayStandIn(required, words) {
  return required.every(({ literals, phrases }) => some(literals, words) || phrases.some(([first, second]) => words.has(first) && words.has(second)));
}

function some(literals, words) {
  for (const word of literals) if (words.has(word)) return true;
  return false;
}

function byWords(one, other) {
  return one.literals.size + one.phrases.length - other.literals.size - other.phrases.length;
}

/**
 * The furthest token behind which the elements from `number` on can end; -1 if they can't. Each element is tried once at each place.
 * @param {Element[]} elements
 * @param {number} number
 * @param {TokenizedText} text
 * @param {number} at
 * @param {number} limit
 * @param {import("./token-kinds.js").Families} families
 * @param {Map<number, number>} memo
 */
function longest(elements, number, text, at, limit, families, memo) {
  if (number === elements.length) return at;
  const key = at * elements.length + number;
  if (!memo.has(key)) {
    const found = ends(elements[number], text, at, limit, families).filter((end) => end <= limit);
    memo.set(key, Math.max(-1, ...found.map((end) => longest(elements, number + 1, text, end, limit, families, memo))));
  }
  return memo.get(key);
}

function ends({ literals, phrases, classes, maxGap }, text, at, limit, families) {
  const found = Array.from({ length: maxGap + 1 }, (_, skipped) => at + skipped);
  if (at >= limit) return found;
  const word = text.tokens[at].text;
  if (literals.has(word)) found.push(at + 1);
  for (const words of phrases) if (words[0] === word && words.every((one, more) => text.tokens[at + more]?.text === one)) found.push(at + words.length);
  return [...found, ...classes.map((name) => classEnd(name, text, at, families)).filter((end) => end >= 0)];
}

/** Many patterns ask the same of a token. */
function classEnd(name, text, at, families) {
  if (!text.cache.has(name)) text.cache.set(name, []);
  const known = text.cache.get(name);
  known[at] ??= TOKEN_CLASSES[name](text, at, families);
  return known[at];
}

function beginnings({ literals, phrases, classes }) {
  return new Set([...literals, ...phrases.map(([word]) => word), ...classes]);
}

/**
 * The matches in order without those that overlap one before them or a longer one that begins with them.
 * @param {Match[]} matches
 */
export function leftmostLongest(matches) {
  const kept = [];
  for (const match of matches.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (!kept.length || match.start >= kept.at(-1).end) kept.push(match);
  }
  return kept;
}
