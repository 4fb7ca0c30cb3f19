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
  return Object.hasOwn(SYMBOLS, pattern) ? [] : pattern.split(" ").map((part) => element(part, families, language));
}

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
  return members.map((member) => tokenize(member, language).map(({ text }) => text));
}
