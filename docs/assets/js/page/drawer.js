/** @file The menu opened by a button with a name: reachable by keyboard, said to be open or closed, and left the way one came. */

import { gettext } from "../text/message-formats.js";

const held = /** @type {HTMLInputElement} */ (document.getElementById("__drawer"));
const room = document.querySelector(".md-sidebar--primary");
const label = document.querySelector(".md-header__button[for=__drawer]");
const opener = button(gettext("Menu"), label.className);
const closer = button(gettext("Close the menu"), "");
let leaving = false;

opener.dataset.opens = held.id;
opener.append(...label.childNodes);
opener.setAttribute("aria-expanded", "false");
// The eye finds it ahead of the logo, and so should the Tab key.
label.parentElement.prepend(opener);
label.remove();
closer.textContent = gettext("Close");
room.querySelector(".rooms").prepend(closer);

held.addEventListener("change", () => {
  opener.setAttribute("aria-expanded", String(held.checked));
  if (held.checked) closer.focus();
  else if (!leaving) opener.focus();
});
room.addEventListener("keydown", ({ key }) => key === "Escape" && held.click());
room.addEventListener("focusout", ({ relatedTarget }) => {
  leaving = relatedTarget instanceof Node && !room.contains(relatedTarget) && relatedTarget !== opener;
  if (leaving && held.checked) held.click();
  leaving = false;
});

/** @param {string} name @param {string} className */
function button(name, className) {
  const made = Object.assign(document.createElement("button"), { type: "button", className });
  made.setAttribute("aria-label", name);
  made.addEventListener("click", () => held.click());
  return made;
}
