/** @file A pattern as a rule writes it, parsed into elements. The twin of phrasebank/linter/patterns.py, which says how they are written. */

import { SYMBOLS } from "./symbols.js";
import { TOKEN_CLASSES } from "./token-kinds.js";
import { tokenize } from "../text/tokens.js";

/**
 * @typedef {import("../text/characters.js").Language} Language
 * The single words, longer phrases and token classes that may stand at one place, and how many other words may stand there instead; -1, none.
 * @typedef {{literals: Set<string>, phrases: string[][], classes: string[], maxGap: number}} Element
 */

/**
 * The elements of a pattern; none for a symbol.
 * @param {string} pattern
 * @param {Record<string, string[]>} families
 * @param {Language} language
 * @returns {Element[]}
 */
export function parsePattern(pattern, families, language) {
  if (Object.hasOwn(SYMBOLS, pattern)) return [];
  if (!parsed.has(families)) parsed.set(families, new Map());
  const known = parsed.get(families);
  return pattern.split(" ").map((part) => {
    if (!known.has(part)) known.set(part, element(part, families, language));
    return known.get(part);
  });
}

/** Many patterns have the same parts. @type {WeakMap<object, Map<string, Element>>} */
const parsed = new WeakMap();

/** @returns {Element} */
function element(part, families, language) {
  if (part === "...") return { literals: new Set(), phrases: [], classes: [], maxGap: language.patterns.MAX_GAP };
  const optional = part.startsWith("(");
  const options = (optional ? part.slice(1, -1) : part).split("/");
  const isClass = (/** @type {string} */ option) => Object.hasOwn(TOKEN_CLASSES, option);
  const words = options.filter((option) => !isClass(option)).flatMap((option) => spoken(option, families, language));
  return {
    literals: new Set(words.filter(({ length }) => length === 1).map(([word]) => word)),
    phrases: words.filter(({ length }) => length > 1),
    classes: options.filter(isClass),
    maxGap: optional ? 0 : -1,
  };
}

function spoken(option, families, language) {
  const members = option.startsWith("<") ? families[option.slice(1, -1)] ?? [] : [option];
  const words = members.map((member) => tokenize(member, language).map(({ text }) => text));
  const { SHORT_FORMS } = language.patterns;
  const short = (/** @type {string} */ word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : word);
  return [...words, ...words.filter((run) => run.some((word) => short(word) !== word)).map((run) => run.map(short))];
}
