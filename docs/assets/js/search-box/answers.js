/** @file The answers of the search, as rows on the page. Fetched when somebody first turns to it. */

import { find } from "../search/find.js";
import { load } from "../search/load.js";
import { prepare } from "../search/nearness.js";
import { fill, row } from "./rows.js";

/** So many rows at most: nobody looks through more. */
const MOST = 12;

/**
 * @typedef {ReturnType<typeof answerer>} Answerer
 * @typedef {import("../search/load.js").Index} Index
 */

/** @param {string} text of the index */
export function answerer(text) {
  const index = load(text);
  whenIdle(index);
  let last = "";
  /** @type {{found: import("./rows.js").Row, made: HTMLLIElement}[]} */
  let rows = [];
  return {
    /**
     * Shows what is found for words; nothing for none.
     * @param {{said: HTMLElement, hits: HTMLElement}} part
     * @param {string} words
     */
    show({ said, hits }, words) {
      if (words === last && Boolean(words) === hits.hasChildNodes()) return;
      last = words;
      const answer = words ? find(index, words) : null;
      rows = (answer?.rows.slice(0, MOST) ?? []).map((found) => ({ found, made: row(found) }));
      for (const { found, made } of rows) fill(made, found, index);
      said.textContent = answer ? told(answer, rows.length) : "";
      hits.replaceChildren(...rows.map(({ made }) => made));
    },
    /**
     * Takes what the rows show below their titles, which comes behind the index, and answers anew what stands in it word for word.
     * @param {{said: HTMLElement, hits: HTMLElement}} part
     * @param {{made: number, texts: string[]}} file
     */
    complete(part, { made, texts }) {
      if (made !== index.made) throw new Error("The texts are of another index.");
      index.shown = texts;
      // Nobody's hit is taken away under their fingers.
      if (part.hits.contains(document.activeElement)) return rows.forEach(({ found, made }) => fill(made, found, index));
      const words = last;
      last = "";
      this.show(part, words);
    },
  };
}

/** @param {import("../search/find.js").Answer} answer @param {number} count */
function told({ understood, missing, nearest }, count) {
  const results = count === 1 ? "1 result" : `${count} results`;
  if (missing) return `Nothing here says exactly ${missing}. These come closest: ${results}.`;
  if (nearest) return "We found nothing for these words. The situations below come closest.";
  return understood ? `Showing results for “${understood}”. ${results}.` : `${results}.`;
}

/** Prepares the documents while the browser has nothing else to do, so that the next words are answered sooner. @param {Index} index */
function whenIdle(index) {
  let next = 0;
  // Safari has no such thing, and is quick enough without.
  window.requestIdleCallback?.(function more(left) {
    while (next < index.documents.kind.length && left.timeRemaining() > 2) prepare(index, next++);
    if (next < index.documents.kind.length) requestIdleCallback(more);
  });
}
