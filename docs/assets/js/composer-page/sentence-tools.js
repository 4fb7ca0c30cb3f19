/** @file What can be done with the open sentence: another one, none, or one's own words. */

import { element, named, pressed, tell } from "../page/dom.js";
import { labelled, wording } from "./message.js";
import { nearly, offered, optional } from "./alternatives.js";
import { fill } from "../text/slots.js";

// Nobody wants to be told about half a word.
const PAUSE = 500;

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLElement} root
 * @param {{put: (move: string, id: string, fact?: string) => void, edit: (move: string, text?: string) => void, close: () => void}} does
 */
export function tools(data, root, does) {
  const { edit, back, out } = named(root, "does");
  const text = root.querySelector("textarea");
  const [list, others] = root.querySelectorAll("ul");
  let move = "";
  let values;
  let choices;
  let later = 0;
  pressed(root, {
    out: () => does.put(move, ""),
    edit: () => { does.edit(move, text.value); text.focus(); },
    back: () => { does.edit(move); edit.focus(); },
    done: () => does.close(),
    choose: ({ value, dataset }) => { does.put(move, value, dataset.fact); root.querySelector(`[value="${value}"]`)?.focus({ preventScroll: true }); },
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

  function choice(phrase, chosen, fact = "") {
    const made = element("button", { type: "button", value: phrase.id, textContent: fill(phrase.text, values, labelled(data)) });
    Object.assign(made.dataset, { does: "choose", ...(fact && { fact }) });
    made.setAttribute("aria-pressed", String(chosen));
    if (fact) made.prepend(element("span", { className: "help", textContent: `If this is true: ${data.words.facts.get(fact).label}` }));
    return element("li", {}, made);
  }

  /**
   * @param {import("./state.js").Draft} draft
   * @param {import("./message.js").Line} line
   * @param {Record<string, string>} given what fills the slots
   */
  function show(draft, line, given) {
    if (move !== line.move || !line.edited) tell(root, { advice: "" });
    values = given;
    choices = draft.choices;
    move = line.move;
    const found = line.edited ? [] : offered(data, draft, move);
    const more = line.edited ? [] : nearly(data, draft, move);
    root.setAttribute("aria-label", `Change: ${line.cue}`);
    tell(root, { count: line.edited || found.length > 1 || more.length ? "" : "This is the only wording that fits. You can write your own." });
    list.replaceChildren(...found.map((phrase) => choice(phrase, phrase.id === line.id)));
    others.replaceChildren(...more.map(({ phrase, fact }) => choice(phrase, false, fact)));
    list.hidden = found.length < 2;
    others.hidden = !more.length;
    if (document.activeElement !== text) text.value = wording(line);
    edit.hidden = line.edited;
    text.hidden = back.hidden = !line.edited;
    out.hidden = !optional(data, draft, move);
  }

  return { show, first: () => root.querySelector("ul:not([hidden]) button, .tools > button:not([hidden]), textarea:not([hidden])") };
}
