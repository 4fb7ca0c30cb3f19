/** @file What comes into folds under the message when they are opened: a button for each move that it could have besides, a box for each fact that matters. */

import { element, pressed, settle } from "../page/dom.js";
import { offered } from "./alternatives.js";
import { told, truths } from "./facts.js";
import { gettext } from "../text/message-formats.js";

const NOTE = gettext("Check only what's true. Each box unlocks more sentences.");
const BEGUN = gettext("Some are checked because the letter you began with says them. Uncheck what isn't true.");
const NOTHING = gettext("Nothing else matters for this message.");

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Data} data
 * @param {(move: string, id: string) => void} put
 */
export function additions(root, data, put) {
  const [, list, none] = root.children;
  const buttons = new Map();
  pressed(list, { put: ({ dataset, value }) => put(dataset.move, value) });

  function button(move, id) {
    if (!buttons.has(move)) buttons.set(move, element("button", { type: "button", textContent: data.words.moves.get(move).label, title: data.words.moves.get(move).meaning }));
    Object.assign(buttons.get(move).dataset, { does: "put", move });
    return Object.assign(buttons.get(move), { value: id });
  }

  /** @param {import("./state.js").Draft} draft */
  return (draft) => {
    const absent = (draft.outline?.parts ?? []).filter(({ move }) => !draft.phrases.some((phrase) => phrase.move === move));
    const possible = absent.map(({ move }) => [move, offered(data, draft, move)[0]]).filter(([, phrase]) => phrase);
    settle(list, possible.map(([move, { id }]) => button(move, id)));
    none.hidden = possible.length > 0;
  };
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
  const [summary, note, list] = root.children;
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
    note.textContent = !shown.length ? NOTHING : now.some((fact) => begun.includes(fact)) ? `${NOTE} ${BEGUN}` : NOTE;
  };
}
