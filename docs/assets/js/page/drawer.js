/** @file The menu and the search opened by buttons with names: reachable by keyboard, said to be open or closed, and left the way one came. */

door("__drawer", "Menu", document.querySelector(".md-sidebar--primary"));
door("__search", "Search", document.querySelector(".md-search"));

/**
 * Puts a button in the place of Material's label for a room that opens and closes.
 * @param {string} id of the checkbox that holds it open
 * @param {string} name
 * @param {HTMLElement} room
 */
function door(id, name, room) {
  const held = /** @type {HTMLInputElement} */ (document.getElementById(id));
  const label = document.querySelector(`.md-header__button[for=${id}]`);
  const opener = button(name, label.className, () => held.click());
  opener.dataset.opens = id;
  opener.append(...label.childNodes);
  opener.setAttribute("aria-expanded", "false");
  label.replaceWith(opener);
  const pages = room.querySelector(".rooms");
  const first = pages ? button("Close the menu", "", () => held.click()) : room.querySelector("input");
  if (pages) {
    first.textContent = "Close";
    pages.prepend(first);
    // The eye finds it ahead of the logo, and so should the Tab key.
    opener.parentElement.prepend(opener);
  }
  let leaving = false;

  held.addEventListener("change", () => {
    opener.setAttribute("aria-expanded", String(held.checked));
    if (held.checked) first.focus();
    else if (!leaving) opener.focus();
  });
  room.addEventListener("keydown", ({ key }) => pages && key === "Escape" && held.click());
  room.addEventListener("focusout", ({ relatedTarget }) => {
    leaving = relatedTarget instanceof Node && !room.contains(relatedTarget) && relatedTarget !== opener;
    if (leaving && held.checked) held.click();
    leaving = false;
  });
}

/** @param {string} name @param {string} className @param {() => void} press */
function button(name, className, press) {
  const made = Object.assign(document.createElement("button"), { type: "button", className });
  made.setAttribute("aria-label", name);
  made.addEventListener("click", press);
  return made;
}
