/** @file The blank that was tapped: its field in a sheet below, the letter in sight, and the way on to the next blank. */

import { pressed, tell, named } from "../page/dom.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} root the sheet
 * @param {Record<string, HTMLElement>} places what holds each blank's own field
 * @param {() => void} closed
 */
export function blanks(root, places, closed) {
  const input = root.querySelector("input");
  const { following } = named(root, "does");
  let slots = [];
  let now = "";
  const own = () => places[now].querySelector("input");
  const next = () => slots[(slots.indexOf(now) + 1) % slots.length];
  input.addEventListener("input", () => {
    own().value = input.value;
    own().dispatchEvent(new Event("input", { bubbles: true }));
  });
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") open(next());
    else if (key === "Escape") filled();
  });
  pressed(root, { following: () => open(next()), filled });

  function open(/** @type {string} */ slot) {
    now = slot;
    tell(root, { blank: places[slot].querySelector("label").textContent });
    input.value = own().value;
    input.placeholder = own().placeholder;
    following.hidden = slots.length < 2;
    following.textContent = gettext("Next (%(at)s of %(all)s)", { at: slots.indexOf(slot) + 1, all: slots.length });
    root.hidden = false;
    input.focus({ preventScroll: true });
  }

  function close() {
    root.hidden = true;
  }

  function filled() {
    close();
    closed();
  }

  return { open, close, /** @param {string[]} given */ show: (given) => { slots = given; } };
}
