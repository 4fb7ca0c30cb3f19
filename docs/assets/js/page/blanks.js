/** @file The blank that was tapped: its field in a sheet below, the letter in sight, and the way on to the next blank. */

import { pressed, tell, named } from "./dom.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} root the sheet
 * @param {Record<string, HTMLElement>} places what holds each blank's own field
 * @param {() => void} closed
 * @param {(slot: string) => void} see brings a blank into sight
 */
export function blanks(root, places, closed, see) {
  const input = root.querySelector("input");
  const { following } = named(root, "does");
  let slots = [];
  let now = "";
  const own = () => places[now].querySelector("input");
  const empty = () => slots.filter((slot) => slot !== now && !places[slot].querySelector("input").value);
  const onward = () => slots.slice(slots.indexOf(now)).find((slot) => empty().includes(slot));
  /** The next blank in the text that is still open; none where all others are filled. */
  const next = () => onward() ?? empty()[0];
  input.addEventListener("input", () => {
    own().value = input.value;
    own().dispatchEvent(new Event("input", { bubbles: true }));
  });
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Enter" && next()) open(next());
    else if (key === "Enter" || key === "Escape") filled();
  });
  pressed(root, { following: () => open(next()), filled });

  function open(/** @type {string} */ slot) {
    now = slot;
    const [label, help] = places[slot].querySelectorAll("label, .help");
    tell(root, { blank: label.textContent, meaning: help.textContent });
    input.value = own().value;
    input.placeholder = own().placeholder;
    input.autocapitalize = own().autocapitalize;
    following.hidden = !next();
    // Else nobody sees that one was passed over.
    const left = new Set(empty()).size;
    following.textContent = onward() ? gettext("Next (%(left)s left)", { left }) : gettext("Back (%(left)s left)", { left });
    root.hidden = false;
    see(slot);
    input.focus({ preventScroll: true });
  }

  function close() {
    root.hidden = true;
  }

  function filled() {
    close();
    closed();
  }

  return { open, close, /** @param {string[]} given the blanks in the order of the text, each as often as it stands there */ show: (given) => { slots = given; } };
}
