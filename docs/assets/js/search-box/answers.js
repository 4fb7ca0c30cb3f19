/** @file The answers of the search, as rows on the page. Fetched when somebody first turns to it. */

import { hand } from "../page/clipboard.js";
import { element } from "../page/dom.js";
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
  /** @type {{found: Row, made: HTMLLIElement}[]} */
  let rows = [];
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
    const at = rows.findIndex(({ made }) => made.contains(document.activeElement));
    rows = (answer?.rows.slice(0, MOST) ?? []).map((found) => rows.find((one) => one.found.number === found.number) ?? { found, made: row(found) });
    for (const { found, made } of rows) fill(made, found, index);
    said.textContent = answer ? told(answer, rows.length) : "";
    hits.replaceChildren(...rows.map(({ made }) => made));
    // Whoever went on into the hits before the last key was answered stays in them.
    if (at >= 0) rows.at(Math.min(at, rows.length - 1))?.made.querySelector("a").focus();
  }

  /** Answers once more, now that documents can be found by what they say word for word. @param {Part} part */
  function anew(part) {
    // Nobody's hit is taken away under their fingers.
    if (!part.hits.contains(document.activeElement)) answer(part);
    else for (const { found, made } of rows) fill(made, found, index);
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

/**
 * A row, without what stands below its title.
 * @param {Row} found
 * @returns {HTMLLIElement}
 */
function row({ kind, called, address, title }) {
  const link = element("a", { href: ROOT.href + address, textContent: title });
  return element("li", { className: `search-${kind}` }, element("span", { className: "search-kind", textContent: called }), link);
}

/**
 * Shows in a row what stands below its title, once that is there.
 * @param {HTMLLIElement} made
 * @param {Row} found
 * @param {Index} index
 */
function fill(made, { number, kind, title }, { shown: texts, labels }) {
  if (!texts || made.children[2]) return;
  const said = shown(pieces(texts[number], names), labels);
  const words = element("p", { className: "search-words" }, ...said.map(({ text }) => text));
  made.append(words);
  if (kind === "sentence") made.append(copier(title, said, words));
}

/** @param {string} title @param {import("../text/slots.js").Piece[]} said @param {HTMLElement} words */
function copier(title, said, words) {
  const name = element("span", { textContent: gettext("Copy") });
  const button = element("button", { type: "button" }, name, element("span", { className: "visually-hidden", textContent: ` “${title}”` }));
  button.addEventListener("click", async () => {
    name.textContent = (await hand([said], words)) ? gettext("Copied") : gettext("Selected");
    setTimeout(() => (name.textContent = gettext("Copy")), 3000);
  });
  return button;
}
