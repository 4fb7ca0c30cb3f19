/** @file A row of the search: what it is, where it leads, and what it says; a sentence can be copied. */

import { hand } from "../page/clipboard.js";
import { element } from "../page/dom.js";
import { ROOT } from "../page/links.js";
import { names } from "../page/slot-values.js";
import { pieces, shown } from "../text/slots.js";
import { gettext } from "../text/message-formats.js";

/** @typedef {import("../search/find.js").Row} Row */

/** @param {Row} found @param {{labels: Record<string, string>}} index @returns {HTMLLIElement} */
export function row(found, { labels }) {
  const said = shown(pieces(found.shown, names), labels);
  const words = element("p", { className: "search-words" }, ...said.map(({ text }) => text));
  const link = element("a", { href: new URL(found.address, ROOT).href, textContent: found.title });
  const made = element("li", { className: `search-${found.kind}` }, element("span", { className: "search-kind", textContent: found.called }), link, words);
  if (found.kind === "sentence") made.append(copier(found.title, said, words));
  return made;
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
