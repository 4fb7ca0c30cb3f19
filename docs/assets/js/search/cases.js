/** @file The situations whose words look most like a query of which no word is known. Knows no page. */

import { words } from "./words.js";

const MOST = 6;

/**
 * The numbers of some situations, the most alike first; where nothing is alike, the first ones.
 * @param {import("./load.js").Index} index
 * @param {string} query
 * @returns {number[]}
 */
export function nearestCases({ documents: { kind, title }, names }, query) {
  const asked = parts(query);
  const cases = kind.flatMap((one, number) => (names[one] === "case" ? [number] : []));
  const alike = new Map(cases.map((number) => [number, shared(asked, parts(title[number]))]));
  return cases.sort((one, other) => alike.get(other) - alike.get(one)).slice(0, MOST);
}

/** Every three letters that stand together. @param {string} text */
function parts(text) {
  const whole = ` ${words(text).join(" ")} `;
  return new Set(Array.from({ length: Math.max(0, whole.length - 2) }, (_, at) => whole.slice(at, at + 3)));
}

/** @param {Set<string>} one @param {Set<string>} other */
function shared(one, other) {
  return [...one].filter((part) => other.has(part)).length / Math.sqrt(other.size || 1);
}
