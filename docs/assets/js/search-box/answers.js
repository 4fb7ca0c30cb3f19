/** @file The answers of the search, as rows on the page. Fetched when somebody first turns to it. */

import { find } from "../search/find.js";
import { load } from "../search/load.js";
import { prepare } from "../search/nearness.js";
import { row } from "./rows.js";
import { gettext, ngettext } from "../text/message-formats.js";

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
      const rows = answer?.rows.slice(0, MOST) ?? [];
      said.textContent = answer ? told(answer, rows.length) : "";
      hits.replaceChildren(...rows.map((one) => row(one, index)));
    },
  };
}

/** @param {import("../search/find.js").Answer} answer @param {number} count */
function told({ understood, missing, nearest }, count) {
  const results = ngettext("%(num)s result", "%(num)s results", count);
  if (missing) return gettext("Nothing here says exactly %(missing)s. These come closest: %(results)s.", { missing, results });
  if (nearest) return gettext("We found nothing for these words. The situations below come closest.");
  return understood ? gettext("Showing results for “%(understood)s”. %(results)s.", { understood, results }) : `${results}.`;
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
