/** @file Sentences that the message could have besides: a button for each move that is not in it and could be. */

import { element, pressed, settle } from "../page/dom.js";
import { offered } from "./alternatives.js";

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
