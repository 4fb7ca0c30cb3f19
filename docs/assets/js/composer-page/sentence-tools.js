/** @file What can be done with the open sentence: another one, none, or one's own words. */

import { element, named, pressed, tell } from "../page/dom.js";
import { labelled, wording } from "./message.js";
import { offered, optional } from "./alternatives.js";
import { fill } from "../text/slots.js";

// Nobody wants to be told about half a word.
const PAUSE = 500;

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLElement} root
 * @param {{put: (move: string, id: string) => void, edit: (move: string, text?: string) => void, close: () => void}} does
 */
export function tools(data, root, does) {
  const { previous, next, all, edit, back, out } = named(root, "does");
  const text = root.querySelector("textarea");
  const list = root.querySelector("ul");
  let move = "";
  let found = [];
  let at = 0;
  let values;
  let choices;
  let later = 0;
  const step = (/** @type {number} */ by) => does.put(move, found.at((at + by) % found.length).id);
  pressed(root, {
    previous: () => step(-1),
    next: () => step(1),
    all: () => unfold(!list.childElementCount),
    out: () => does.put(move, ""),
    edit: () => { does.edit(move, text.value); text.focus(); },
    back: () => { does.edit(move); edit.focus(); },
    done: () => does.close(),
    choose: ({ value }) => { unfold(false); does.put(move, value); },
  });
  text.addEventListener("input", () => {
    does.edit(move, text.value);
    clearTimeout(later);
    later = setTimeout(heed, PAUSE);
  });
  root.addEventListener("keydown", ({ key }) => key === "Escape" && does.close());

  async function heed() {
    const { remarks } = await import("./inline-lint.js");
    tell(root, { advice: await remarks(choices, text.value) });
  }

  function unfold(open) {
    all.textContent = open ? "Hide the others" : `Show all ${found.length}`;
    all.setAttribute("aria-expanded", String(open));
    list.replaceChildren(...(open ? found.map(choice) : []));
  }

  function choice(phrase, place) {
    const made = element("button", { type: "button", value: phrase.id, textContent: fill(phrase.text, values, labelled(data)) });
    made.dataset.does = "choose";
    made.setAttribute("aria-pressed", String(place === at));
    return element("li", {}, made);
  }

  /**
   * @param {import("./state.js").Draft} draft
   * @param {import("./message.js").Line} line
   * @param {Record<string, string>} given what fills the slots
   */
  function show(draft, line, given) {
    const open = move === line.move && !line.edited && list.childElementCount > 0;
    if (move !== line.move || !line.edited) tell(root, { advice: "" });
    values = given;
    choices = draft.choices;
    move = line.move;
    found = offered(data, draft, move);
    at = found.indexOf(draft.phrases.find((phrase) => phrase.move === move));
    const many = found.length > 1;
    root.setAttribute("aria-label", `Change: ${line.cue}`);
    tell(root, { count: line.edited ? "" : many ? `${at + 1} of ${found.length}` : "No other wording fits here." });
    if (document.activeElement !== text) text.value = wording(line);
    for (const one of [previous, next, all]) one.hidden = line.edited || !many;
    edit.hidden = line.edited;
    text.hidden = back.hidden = !line.edited;
    out.hidden = !optional(data, draft, move);
    unfold(open);
  }

  return { show, first: () => root.querySelector("button:not([hidden]), textarea:not([hidden])") };
}
