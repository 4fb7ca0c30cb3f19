/** @file Chips above a bank: a press leaves the phrases that are about a thing. */

import { counted } from "./filters.js";
import { element, say } from "./dom.js";
import { gettext } from "../text/message-formats.js";

const bar = document.querySelector("[data-chips]");
/** @type {HTMLElement[]} */
const cards = [...document.querySelectorAll(".card[data-sought]")];
/** @type {HTMLDetailsElement | null} */
const fold = document.querySelector("details:has(> .card)");
const chips = [...bar.querySelectorAll("span[data-chip]")].map(button);
bar.addEventListener("click", ({ target }) => {
  const pressed = /** @type {Element} */ (target).closest("button");
  if (pressed) choose(pressed.dataset.chip);
});
addEventListener("hashchange", () => {
  // A link to a phrase that is filtered away, as the table of contents has them.
  if (document.querySelector(":target[hidden]")) show("");
});
show("");

/** @param {HTMLElement} chip @returns {HTMLButtonElement} */
function button(chip) {
  const made = element("button", { type: "button", className: chip.className }, ...chip.childNodes);
  made.dataset.chip = chip.dataset.chip;
  chip.replaceWith(made);
  return made;
}

/** @param {string} word the chosen one; empty for all phrases */
function choose(word) {
  say(gettext("%(sentences)s below.", { sentences: counted(show(word), "sentence") }), 4);
}

/** @param {string} word @returns {number} how many phrases are left */
function show(word) {
  for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.chip === word));
  const left = cards.filter(({ dataset }) => !word || dataset.sought.split(" ").includes(word));
  for (const card of cards) card.hidden = /** @type {HTMLElement} */ (card.previousElementSibling).hidden = !left.includes(card);
  if (fold) {
    // What is filtered stands together.
    fold.open ||= Boolean(word);
    /** @type {HTMLElement} */ (fold.firstElementChild).hidden = Boolean(word);
  }
  return left.length;
}
