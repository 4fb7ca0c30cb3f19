/** @file A field for each blank that the message has. What is typed stays here. */

import { element, settle } from "./element.js";

/**
 * @param {import("./data.js").Data} data
 * @param {(slot: string, value: string) => void} typed
 */
export function blanks(data, typed) {
  const fields = new Map();
  const list = element("div", { className: "questions" });
  const note = element("p", { className: "help", textContent: "Stays on this page: nothing is sent, stored or put into the address." });
  const root = element("fieldset", {}, element("legend", { textContent: "Fill in the blanks" }), note, list);

  function field(slot) {
    const { label, example, meaning } = data.words.slots.get(slot);
    const help = element("span", { className: "help", id: `compose-slot-${slot}-help`, textContent: meaning });
    const input = element("input", { id: `compose-slot-${slot}`, type: "text", placeholder: example, autocomplete: "off", spellcheck: false, attributes: { "aria-describedby": help.id } });
    input.addEventListener("input", () => typed(slot, input.value));
    return element("div", { className: "question" }, element("label", { htmlFor: input.id, textContent: label }), input, help);
  }

  /** @param {import("./message.js").Message} message */
  function show({ slots }) {
    for (const slot of slots) if (!fields.has(slot)) fields.set(slot, field(slot));
    settle(list, slots.map((slot) => fields.get(slot)));
    root.hidden = !slots.length;
  }

  return { root, show };
}
