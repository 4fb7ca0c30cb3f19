/** @file What can be done with the open sentence: another one, none, or one's own words. */

import { button, element, settle } from "./element.js";
import { labelled, wording } from "./message.js";
import { offered, optional } from "./offers.js";
import { fill } from "./slots.js";

/**
 * @param {import("./data.js").Data} data
 * @param {{put: (move: string, id: string) => void, edit: (move: string, text?: string) => void, close: () => void}} does
 */
export function tools(data, does) {
  let move = "";
  let found = [];
  let at = 0;
  const step = (/** @type {number} */ by) => does.put(move, found[(at + by + found.length) % found.length].id);
  const previous = button("‹", () => step(-1), { attributes: { "aria-label": "Previous wording" } });
  const next = button("›", () => step(1), { attributes: { "aria-label": "Next wording" } });
  const count = element("span", { className: "help" });
  const all = button("Show all", () => { list.hidden = !list.hidden; renew(); });
  const out = button("Leave out", () => does.put(move, ""));
  const edit = button("Write my own", () => { does.edit(move, text.value); text.focus(); });
  const back = button("Back to ours", () => { does.edit(move); edit.focus(); });
  const done = button("Done", () => does.close());
  const text = element("textarea", { rows: 4, spellcheck: false, autocomplete: "off", attributes: { "aria-label": "Your own words" } });
  text.addEventListener("input", () => does.edit(move, text.value));
  const list = element("ul", { className: "others", hidden: true });
  const root = element("div", { className: "changing", attributes: { role: "group" } });
  root.addEventListener("keydown", ({ key }) => key === "Escape" && does.close());
  let renew = () => {};

  /**
   * @param {import("./draft.js").Draft} draft
   * @param {import("./message.js").Line} line
   * @param {Record<string, string>} values
   */
  function show(draft, line, values) {
    if (move !== line.move) list.hidden = true;
    move = line.move;
    const now = draft.phrases.find((phrase) => phrase.move === move);
    found = offered(data, draft, move);
    at = found.indexOf(now);
    renew = () => {
      all.textContent = list.hidden ? `Show all ${found.length}` : "Hide the others";
      list.replaceChildren(...(list.hidden ? [] : found.map(choice)));
    };
    const choice = (phrase) => element("li", {}, button(fill(phrase.text, values, labelled(data)), () => { list.hidden = true; does.put(move, phrase.id); }, { attributes: { "aria-pressed": String(phrase === now) } }));
    root.setAttribute("aria-label", `Change: ${line.cue}`);
    count.textContent = found.length > 1 ? `${at + 1} of ${found.length}` : "No other wording fits here.";
    if (document.activeElement !== text) text.value = wording(line);
    const swaps = line.edited || found.length < 2 ? [] : [previous, count, next, all];
    const none = !line.edited && found.length < 2 ? [count] : [];
    settle(root, [...swaps, ...none, ...(line.edited ? [text, back] : [edit]), ...(optional(data, draft, move) ? [out] : []), done, ...(line.edited ? [] : [list])]);
    renew();
  }

  return { root, show, first: () => root.querySelector("button, textarea") };
}
