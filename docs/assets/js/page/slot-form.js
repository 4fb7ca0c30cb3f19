/** @file The fields for the names, the tick that keeps them in the tab, and the button that clears them. */

import { named, pressed, say } from "./dom.js";
import { clear, given, keep, kept, name, names } from "./slot-values.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} root where the fields, the tick and the button are
 * @param {() => void} changed
 * @param {(bringBack: () => void) => void} [cleared] told how what was cleared comes back
 */
export function fields(root, changed, cleared = () => {}) {
  const { keep: tick } = named(root, "part");
  const { clear: button, unfold } = named(root, "does");
  const inputs = Array.from(root.querySelectorAll("[data-slot] > input"), (input) => [input.parentElement.dataset.slot, input]);
  root.addEventListener("input", ({ target }) => {
    const found = inputs.find(([, input]) => input === target);
    // Safari resets the fields of a page that it brings back as it was, to what they began with.
    if (found) name(found[0], (target.defaultValue = target.value));
    else if (target === tick) keep(tick.checked) || say(gettext("Your browser can't remember these: its storage is full."), 8);
    else return;
    show();
  });
  pressed(root, {
    clear() {
      const before = { ...names };
      const stayed = kept();
      clear();
      (unfold ?? inputs[0][1]).focus({ preventScroll: true });
      write();
      say(gettext("The names are cleared."), 8);
      show();
      cleared(() => {
        for (const [slot, value] of Object.entries(before)) name(slot, value);
        keep(stayed);
        write();
        show();
      });
    },
  });

  function show() {
    tick.checked = kept();
    button.hidden = !given();
    changed();
  }

  function write() {
    for (const [slot, input] of inputs) input.value = input.defaultValue = names[slot] ?? "";
  }

  write();
  show();
}
