/** @file A field for each blank that the message has. What is typed stays here. */

import { named, settle } from "./element.js";

/**
 * @param {HTMLElement} root
 * @param {(slot: string, value: string) => void} typed
 */
export function names(root, typed) {
  const list = root.querySelector(".questions");
  const fields = named(list, "slot");
  root.addEventListener("input", ({ target }) => typed(target.closest("[data-slot]").dataset.slot, target.value));

  /** @param {import("./message.js").Message} message */
  return ({ slots }) => {
    settle(list, slots.map((slot) => fields[slot]));
    root.hidden = !slots.length;
  };
}
