/** @file "Suggest a better one": once somebody turns to the link, the form that it opens begins with the words there are. */

import { read, titleOf } from "./clipboard.js";

for (const sign of ["pointerdown", "focusin"]) document.addEventListener(sign, ({ target }) => begin(target.closest("a[data-better]")));

/**
 * Fills the form's fields, which have their names from .github/ISSUE_TEMPLATE/phrase.yml; a blank goes along as a blank, whatever was typed into it.
 * @param {HTMLAnchorElement | null} link
 */
function begin(link) {
  if (!link) return;
  const card = link.closest(".card");
  const title = titleOf(card);
  const [pieces] = read(card.querySelector("[data-copy]"));
  const text = pieces.map(({ text, slot }) => (slot ? `{${slot}}` : text)).join("");
  const [use, avoid] = ["[data-use]", "[data-avoid]"].map((part) => card.querySelector(part).textContent);
  const address = new URL(link.href);
  // In the form the title is called heading, because `title` is the issue's own.
  for (const [field, value] of Object.entries({ title: `Better: ${title}`, heading: title, text, use, avoid })) address.searchParams.set(field, value);
  link.href = address.href;
}
