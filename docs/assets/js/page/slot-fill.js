/** @file One name fills every blank on the page: the strip of names above the cards, and the blanks in them, each of which opens its field. */

import { fitted } from "../text/slots.js";
import { blanks as opener } from "./blanks.js";
import { element, named, pressed, say } from "./dom.js";
import { fields } from "./slot-form.js";
import { given, names, pass } from "./slot-values.js";
import { gettext } from "../text/message-formats.js";

/** @type {HTMLElement} */
const strip = document.querySelector(".names");
const blanks = Array.from(document.querySelectorAll(":is([data-copy], [data-copy-subject]) > .slot, [data-copy] > p .slot"), blank);

/** What has words with blanks and the button that copies them. */
const CARD = ".sample, .slip, .level";
// What a letter says without a sentence that is left out, a click on which puts it back.
const LEFT = ".left";
const PHONE = "(max-width: 44.9375em)";

// Inside another page, which could lay something over them, there are no fields.
if (window.top === window.self) open();

function open() {
  strip.append(strip.querySelector("template").content);
  pressed(strip, { unfold });
  fields(strip, fill);
  answerTaps();
}

/** A tap on a blank opens its field, from which one goes on to the others of its card. */
function answerTaps() {
  const places = named(strip, "slot");
  const sheet = named(strip, "part").blank;
  const spare = element("button", { type: "button", textContent: gettext("Leave this sentence out") });
  let card = document.body;
  let now;
  const open = () => blanks.filter(({ element }) => card.contains(element) && !element.closest(LEFT));
  const field = opener(sheet, places, () => card.querySelector(".card-actions button")?.focus({ preventScroll: true }), (slot) => {
    if (now?.slot !== slot) now = open().find((one) => one.slot === slot);
    spare.hidden = !now.element.closest("[data-spare]");
    see(now);
  });
  sheet.querySelector(".tools").append(spare);
  spare.addEventListener("click", () => {
    leave(now.element.closest("[data-spare]"), true);
    say(gettext("Left out. Tap the sentence to put it back."), 8);
    begin(open().find(({ element }) => !element.matches(".filled")));
  });
  document.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    // The composer, in this tab, has the names that its message was given here, and so has the same letter sent otherwise.
    if (!(ctrlKey || metaKey || shiftKey) && target.closest(".put, .card-actions a, .sent-by a, .next-step a")) pass();
    leave(target.closest(LEFT), false);
    const found = blanks.find(({ element, slot }) => element === target && slot in places);
    if (!found) return;
    card = found.element.closest(CARD);
    begin(found);
  });

  /** Opens the field of a blank, or closes the sheet where none is left. */
  function begin(found) {
    if (!found) return field.close();
    now = found;
    field.show(open().map(({ slot }) => slot));
    field.open(found.slot);
  }
}

/** Leaves a sentence out of what is copied, or puts it back. */
function leave(sentence, out) {
  sentence?.classList.toggle("left", out);
  sentence?.toggleAttribute("data-no-copy", out);
}

function see({ element }) {
  element.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} element */
function blank(element) {
  return { element, label: element.textContent, slot: element.dataset.slot, following: (element.nextSibling?.textContent ?? "").slice(0, 1), begins: !element.previousSibling?.textContent };
}

function fill() {
  for (const { element, label, slot, following, begins } of blanks) {
    const value = fitted(names[slot] ?? "", following, begins);
    element.textContent = value || label;
    element.classList.toggle("filled", Boolean(value));
  }
  for (const one of [strip, document.documentElement]) one.classList.toggle("set", given());
}

/** @param {HTMLElement} button */
function unfold(button) {
  const { fields: panel, blank: field, keep } = named(strip, "part");
  if (matchMedia(PHONE).matches && document.querySelector(".whole")) {
    // The letter stays in sight where its blanks are filled one by one.
    field.append(keep.closest("label"));
    return void (blanks.find(({ element }) => !element.matches(".filled, .left *")) ?? blanks[0]).element.click();
  }
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-expanded", String(!panel.hidden));
  // The row stays in sight where the fields don't.
  panel.scrollIntoView({ block: "nearest" });
}
