/** @file "What's true for you?": a box to check for each fact that matters for the phrases still possible. */

import { element, settle } from "../page/dom.js";
import { told, truths } from "./facts.js";
import { gettext } from "../text/message-formats.js";

const NOTE = gettext("Check only what's true. Each box unlocks more sentences.");
const NOTHING = gettext("Nothing else matters for this message.");

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Data} data
 * @param {(facts: string[]) => void} tell
 */
export function checks(root, data, tell) {
  let now = [];
  const [summary, note, list] = root.children;
  const boxes = new Map(Array.from(data.words.facts.values(), (fact) => [fact.id, box(fact)]));

  function box({ id, label, meaning }) {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => tell(told(data, now, id, input.checked)));
    return { input, row: element("label", { className: "tick" }, input, element("span", {}, label, element("span", { className: "help", textContent: meaning }))) };
  }

  /** @param {import("./state.js").Draft} draft */
  return (draft) => {
    now = draft.choices.facts;
    const shown = truths(data, draft);
    summary.textContent = gettext("What's true for you? %(num)s selected", { num: now.filter((fact) => shown.includes(fact)).length });
    settle(list, shown.map((fact) => boxes.get(fact).row));
    for (const [fact, { input }] of boxes) input.checked = now.includes(fact);
    note.textContent = shown.length ? NOTE : NOTHING;
  };
}
