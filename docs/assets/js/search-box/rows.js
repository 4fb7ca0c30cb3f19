/** @file A row of the search: what it is, where it leads, and what it says; a sentence can be copied. */

import { hand } from "../page/clipboard.js";
import { element } from "../page/dom.js";
import { ROOT } from "../page/links.js";
import { names } from "../page/slot-values.js";
import { pieces, shown } from "../text/slots.js";
import { gettext } from "../text/message-formats.js";

/** @typedef {import("../search/find.js").Row} Row */

/**
 * A row, without what stands below its title.
 * @param {Row} found
 * @returns {HTMLLIElement}
 */
export function row({ kind, called, address, title }) {
  const link = element("a", { href: new URL(address, ROOT).href, textContent: title });
  return element("li", { className: `search-${kind}` }, element("span", { className: "search-kind", textContent: called }), link);
}

/**
 * Shows in a row what stands below its title, once that is there.
 * @param {HTMLLIElement} made
 * @param {Row} found
 * @param {Pick<import("../search/load.js").Index, "shown" | "labels">} index
 */
export function fill(made, { number, kind, title }, { shown: texts, labels }) {
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
