/** @file What a filter has found, in the place of the lists that it looked through: first what is asked for, then what fits as well. */

import { element } from "./dom.js";
import { gettext } from "../text/message-formats.js";

/** So many at once: nobody looks through more, and a phone draws them at once. */
const PAGE = 20;

/** @typedef {{item: HTMLElement}[]} Rows */

export class Results {
  /** @param {HTMLElement} controls after which the lists stand */
  constructor(controls) {
    this.place = element("div", { className: "found", hidden: true });
    controls.after(this.place);
    // Of a list that is folded, the buttons are made once it is opened.
    controls.parentElement.addEventListener("toggle", ({ target }) => fill(/** @type {Element} */ (target)), true);
    let next = this.place.nextElementSibling;
    /** @type {HTMLElement[]} */
    this.lists = [];
    for (; next && !next.matches("nav"); next = next.nextElementSibling) this.lists.push(/** @type {HTMLElement} */ (next));
  }

  /**
   * Shows rows instead of the lists, or the lists again.
   * @param {[Rows, Rows] | null} parts
   * @param {[string, string]} titles of the two parts, where there are two
   */
  show(parts, titles) {
    for (const list of this.lists) list.hidden = Boolean(parts);
    this.place.hidden = !parts;
    this.place.replaceChildren(...(parts ? laidOut(parts, titles) : []));
  }
}

/** @param {[Rows, Rows]} parts @param {[string, string]} titles @returns {Node[]} */
function laidOut([near, far], [title, rest]) {
  if (!far.length) return listed(near);
  return [...(near.length ? [element("h2", { textContent: title }), ...listed(near)] : []), element("h2", { textContent: rest }), ...listed(far)];
}

/** @param {Rows} rows @returns {[HTMLElement, HTMLElement]} the list, and the button for more of it */
function listed(rows) {
  const list = element("ul", { className: rows[0]?.item.parentElement.className ?? "rows" });
  const more = element("button", { type: "button" });
  more.addEventListener("click", () => {
    const first = list.childElementCount;
    add();
    /** @type {HTMLElement} */ (list.children[first].querySelector("a")).focus();
  });
  add();
  return [list, more];

  function add() {
    const from = list.childElementCount;
    list.append(...rows.slice(from, from + PAGE).map(({ item }) => item.cloneNode(true)));
    fill(list);
    const left = rows.length - list.childElementCount;
    more.textContent = gettext("Show %(num)s more", { num: Math.min(left, PAGE) });
    more.hidden = left <= 0;
  }
}

/** Makes the buttons in a list of phrases; letters have none. @param {Element} list */
async function fill(list) {
  const rooms = list.querySelectorAll(".card-actions:empty");
  if (!rooms.length) return;
  const { fillActions } = await import("./copy-buttons.js");
  rooms.forEach(fillActions);
}
