/** @file The answers of the search, as rows on the page. Fetched when somebody first turns to it. */

import { hand } from "../page/clipboard.js";
import { element, settle } from "../page/dom.js";
import { DATA, ROOT } from "../page/links.js";
import { names } from "../page/slot-values.js";
import { find } from "../search/find.js";
import { load } from "../search/load.js";
import { said } from "../search/nearness.js";
import { pieces, shown } from "../text/slots.js";
import { gettext, ngettext } from "../text/message-formats.js";

/** So many rows at most: nobody looks through more. */
const MOST = 12;
/** So many titles are looked for before anybody types: a browser gets quick at what it has done a few times. */
const TRIED = 8;

/**
 * @typedef {ReturnType<typeof answerer>} Answerer
 * @typedef {import("../search/load.js").Index} Index
 * @typedef {import("../search/find.js").Row} Row
 * @typedef {{said: HTMLElement, hits: HTMLElement}} Part
 */

/** @param {string} text of the index */
export function answerer(text) {
  const index = load(text);
  whenIdle();
  let last = "";
  /** Each made once: a browser styles and places other words sooner than new elements. @type {ReturnType<typeof place>[]} */
  const rows = [];
  /** @type {Promise<void> | undefined} */
  let complete;
  return {
    /**
     * Shows what is found for words; nothing for none.
     * @param {Part} part
     * @param {string} words
     */
    show(part, words) {
      complete ??= completed(index).then(() => (anew(part), whenIdle()));
      complete.catch(() => (complete = undefined));
      if (words === last && Boolean(words) === part.hits.hasChildNodes()) return;
      last = words;
      answer(part);
    },
  };

  /** @param {Part} part */
  function answer({ said, hits }) {
    const answer = last ? find(index, last) : null;
    const found = answer?.rows.slice(0, MOST) ?? [];
    const at = rows.findIndex(({ made }) => made.contains(document.activeElement));
    settle(hits, found.map((one, at) => (rows[at] ??= place(index)).show(one)));
    // A text that changes leaves the page's style alone.
    (said.firstChild ?? said.appendChild(new Text())).data = answer ? told(answer, found.length) : "";
    // Whoever went on into the hits before the last key was answered stays in them.
    rows[Math.min(at, found.length - 1)]?.link.focus();
  }

  /** Answers once more, now that documents can be found by what they say word for word. @param {Part} part */
  function anew(part) {
    // Nobody's hit is taken away under their fingers.
    if (!part.hits.contains(document.activeElement)) answer(part);
    else for (const one of rows) one.show();
  }

  /** Prepares the documents while the browser has nothing else to do, and its own way through all of this, so that the next words are answered sooner. */
  function whenIdle() {
    const { title } = index.documents;
    let next = title.length + TRIED;
    // Safari has no such thing, and is quick enough without.
    window.requestIdleCallback?.(function more(left) {
      while (next && left.timeRemaining() > 2) {
        if (--next < title.length) said(index, next);
        // Nobody knows such a word, so that spelling is tried as well; whoever types already isn't kept waiting by it.
        else if (!last) find(index, `${title[next - title.length]}q`);
      }
      if (next) requestIdleCallback(more);
    });
  }
}

/** Fetches what the rows show below their titles: behind the index, so that the first hits need not wait for it. @param {Index} index */
async function completed(index) {
  const { made, texts } = await (await fetch(new URL("search-shown.json", DATA), { cache: "no-cache" })).json();
  if (made !== index.made) throw new Error("Published anew meanwhile.");
  index.shown = texts;
}

/** @param {import("../search/find.js").Answer} answer @param {number} count */
function told({ understood, missing, nearest }, count) {
  const results = ngettext("%(num)s result", "%(num)s results", count);
  if (missing) return gettext("Nothing here says exactly %(missing)s. These come closest: %(results)s.", { missing, results });
  if (nearest) return gettext("We found nothing for these words. The situations below come closest.");
  return understood ? gettext("Showing results for “%(understood)s”. %(results)s.", { understood, results }) : `${results}.`;
}

/** A place for one row after another. @param {Index} index */
function place(index) {
  const [called, title, text, does, of] = [1, 2, 3, 4, 5].map(() => new Text());
  const link = element("a", {}, title);
  const words = element("p", { className: "search-words" }, text);
  const copy = element("button", { type: "button", onclick }, does, element("span", { className: "visually-hidden" }, of));
  const all = [element("b", {}, called), link, words, copy];
  const made = element("li");
  /** @type {Row | undefined} */
  let row;
  /** @type {import("../text/slots.js").Piece[]} */
  let said;
  return { made, link, show };

  function ready() {
    does.data = gettext("Copy");
  }

  async function onclick() {
    does.data = (await hand([said], words)) ? gettext("Copied") : gettext("Selected");
    setTimeout(ready, 3000);
  }

  /** Shows a row, and what stands below its title once that is there. @param {Row | undefined} found */
  function show(found = row) {
    if (row?.number !== found.number) {
      if (row?.kind !== found.kind) made.className = `search-${found.kind}`;
      row = found;
      called.data = row.called;
      title.data = row.title;
      link.href = ROOT.href + row.address;
      text.data = "";
    }
    if (index.shown && !text.data) {
      said = shown(pieces(index.shown[row.number], names), index.labels);
      text.data = said.map(({ text }) => text).join("");
      of.data = ` “${row.title}”`;
      ready();
    }
    settle(made, all.slice(0, !index.shown ? 2 : row.kind === "sentence" ? 4 : 3));
    return made;
  }
}
