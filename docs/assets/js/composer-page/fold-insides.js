/** @file What comes into folds under the message when they are opened: a button for each move that it could have besides, a box for each fact that matters. */

import { element, pressed, settle } from "../page/dom.js";
import { absent } from "./alternatives.js";
import { told, truths } from "./facts.js";
import { act } from "./setup.js";
import { called } from "./message.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Data} data
 * @param {(move: string, id: string, fact?: string) => void} put
 */
export function additions(root, data, put) {
  const [, list] = root.children;
  pressed(list, { put: ({ dataset, value }) => put(dataset.move, value, dataset.fact) });

  function button({ choices }, { part, phrase, fact }) {
    const made = act("put", phrase.id, fact, called(data, choices, part));
    if (fact) made.append(element("span", { className: "help", textContent: `${gettext("If this is true:")} ${data.words.facts.get(fact).label}` }));
    made.dataset.move = part.move;
    made.title = data.words.moves.get(part.move).meaning;
    return made;
  }

  /** @param {import("./state.js").Draft} draft */
  return (draft) => list.replaceChildren(...Array.from(absent(data, draft), (way) => button(draft, way)));
}

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Data} data
 * @param {(facts: string[]) => void} tell
 */
export function checks(root, data, tell) {
  let now = [];
  // What was once checked stays in the list.
  const kept = new Set();
  const [summary, note, origin, nothing, list] = root.children;
  const boxes = new Map(Array.from(data.words.facts.values(), (fact) => [fact.id, box(fact)]));

  function box({ id, label, meaning }) {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => tell(told(data, now, id, input.checked)));
    return { input, row: element("label", { className: "tick" }, input, element("span", {}, label, element("span", { className: "help", textContent: meaning }))) };
  }

  /** @param {{draft: import("./state.js").Draft, begun: string[] | string}} given with the facts of the letter that one began with */
  return ({ draft, begun }) => {
    now = draft.choices.facts;
    for (const fact of [...now, ...begun]) kept.add(fact);
    const shown = truths(data, draft, kept);
    summary.textContent = gettext("What's true for you? %(num)s selected", { num: now.filter((fact) => shown.includes(fact)).length });
    settle(list, shown.map((fact) => boxes.get(fact).row));
    for (const [fact, { input }] of boxes) input.checked = now.includes(fact);
    note.hidden = !shown.length;
    nothing.hidden = !note.hidden;
    origin.hidden = !now.some((fact) => begun.includes(fact));
  };
}
