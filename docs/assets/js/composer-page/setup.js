/** @file How the composer is set up: its parts in their places, the draft that the address asks for, and what is fetched later. */

import { element, named, say } from "../page/dom.js";
import { draftOf } from "../page/drafts.js";
import { fromQuery } from "./permalink.js";
import { drafted } from "./state.js";
import { gettext } from "../text/message-formats.js";

/** Puts the parts into the places that they name, and gives them by their names. @param {HTMLElement} mount */
export function furnish(mount) {
  for (const piece of [...mount.querySelector("template").content.children]) mount.querySelector(piece.dataset.to).append(piece);
  mount.querySelector(".composer-plain").remove();
  Object.assign(document.querySelector(".md-skip"), { href: "#compose-topic", textContent: gettext("Skip to the first question") });
  return named(mount, "part");
}

/**
 * A button that `pressed` hears of.
 * @param {string} does
 * @param {string} value
 * @param {string} [fact] what is true with it
 * @param {...(Node | string)} inside
 */
export function act(does, value, fact, ...inside) {
  const made = element("button", { type: "button", value }, ...inside);
  Object.assign(made.dataset, { does }, fact && { fact });
  return made;
}

/**
 * What comes over the line only when it is used; nothing where the line is down, which is said.
 * @template Part
 * @param {Promise<Part>} part
 */
export function fetched(part) {
  return part.catch(() => say(gettext("This part couldn't load. Your message hasn't changed."), 6));
}

/**
 * A fold whose inside comes over the line when it is first opened.
 * @param {HTMLDetailsElement} root
 * @param {(root: HTMLDetailsElement) => Promise<(given: any) => void>} load gives what shows something in it
 * @param {() => void} settled called once the inside is there, or can't come, and the fold is closed again
 * @returns {(given: any) => void} shows what is given, if the inside is there
 */
export function loadWhenOpened(root, load, settled) {
  let show;
  root.addEventListener("toggle", async () => {
    if (show || !root.open) return;
    show = await fetched(load(root));
    root.classList.toggle("come", Boolean(show));
    root.open = Boolean(show);
    settled();
  });
  return (given) => show?.(given);
}

/** The draft that the page begins with, what its address asks for in vain, and the sentences that come back, where it asks for no other message. */
export function asked(mount, data) {
  const open = Object.keys(data.questions).map((name) => [name, ""]);
  const start = drafted(data, { ...Object.fromEntries([...open, ...new URLSearchParams(mount.dataset.compose)]), facts: [] });
  const { search } = location;
  const { query, edits } = draftOf("composer") ?? {};
  const back = !search || search === query ? edits : undefined;
  return { ...fromQuery(data, back ? query : search, start), back };
}

/** @param {HTMLElement} note @param {string[]} unknown */
export function ignored(note, unknown) {
  note.append(` ${unknown.slice(0, 5).map((part) => `“${part.slice(0, 40)}”`).join(", ")}.`);
  note.hidden = !unknown.length;
}
