/** @file What stands in quotation marks in a query is looked for as it stands. Knows no page. */

import { words } from "./words.js";

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * The quoted pieces of a query, as words with a space around each; none where nothing is quoted.
 * @param {string} query
 * @returns {string[]}
 */
export function quoted(query) {
  return Array.from(query.matchAll(QUOTED), ([, piece]) => words(piece)).filter(({ length }) => length).map((piece) => ` ${piece.join(" ")} `);
}

/**
 * Whether a document says all of the pieces word for word, as far as its words are there.
 * @param {import("./load.js").Index} index
 * @param {number} number
 * @param {string[]} pieces
 */
export function says({ documents: { title }, shown }, number, pieces) {
  const said = [title[number], shown?.[number] ?? ""].map((text) => ` ${words(text).join(" ")} `);
  return pieces.every((piece) => said.some((text) => text.includes(piece)));
}
