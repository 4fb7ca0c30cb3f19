/** @file Copy buttons: makes them wherever a card or a letter leaves room for them, and answers all of them with one listener. */

import { hand, read, titleOf } from "./clipboard.js";
import { use } from "./links.js";
import { gettext } from "../text/message-formats.js";

const returning = new WeakMap();
const STATES = { copied: gettext("Copied"), selected: gettext("Selected") };

// A list that is folded has hundreds of them: they are made when it is opened.
document.querySelectorAll(".card-actions:not(.rows *)").forEach(fillActions);
document.addEventListener("click", (event) => {
  const pressed = event.target instanceof Element && event.target.closest("button[data-copies]");
  if (pressed instanceof HTMLButtonElement) copy(pressed);
});
// What is opened doesn't bubble.
document.addEventListener("toggle", ({ target }) => target.matches(".card-more:not(:has(.put))") && target.lastElementChild.append(putLink(target.parentElement)), true);

/** The way of a card's sentence into the composer. @param {HTMLElement} card */
function putLink({ dataset: { phrase } }) {
  return Object.assign(document.createElement("a"), { className: "put", href: use(phrase), textContent: gettext("Put into my message") });
}

/**
 * Makes the buttons of one card: for its words and, where it has one, for its subject.
 * @param {HTMLElement} actions
 */
export function fillActions(actions) {
  const card = actions.parentElement;
  const subject = card.querySelector("[data-copy-subject]");
  const paper = card.querySelector("div[data-copy]");
  const name = paper ? (card.querySelector(".spoken") ? gettext("Copy script") : gettext("Copy message")) : gettext("Copy");
  const title = actions.dataset.title ?? titleOf(actions.closest(".card"));
  const buttons = [button(name, "[data-copy]", title)];
  if (subject) buttons.push(button(gettext("Copy subject"), "[data-copy-subject]", title));
  actions.replaceChildren(...buttons, ...actions.querySelectorAll("a"));
}

/**
 * @param {string} name what it shows
 * @param {string} copies which part of the card it copies, as a selector
 * @param {string} title of the phrase or letter, for those who can't see where the button stands
 */
function button(name, copies, title) {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.copies = copies;
  made.dataset.name = name;
  const hidden = Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: ` “${title}”` });
  made.append(name, hidden);
  return made;
}

/** @param {HTMLButtonElement} pressed */
async function copy(pressed) {
  const words = pressed.closest(".card-actions").parentElement.querySelector(pressed.dataset.copies);
  show(pressed, (await hand(read(words), words)) ? "copied" : "selected");
}

/**
 * Shows a state on the button for a while.
 * @param {HTMLButtonElement} pressed
 * @param {"copied" | "selected"} state
 */
function show(pressed, state) {
  clearTimeout(returning.get(pressed));
  pressed.dataset.state = state;
  pressed.firstChild.textContent = STATES[state];
  returning.set(pressed, setTimeout(() => {
    delete pressed.dataset.state;
    pressed.firstChild.textContent = pressed.dataset.name;
  }, 3000));
}
