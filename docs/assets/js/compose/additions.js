/** @file Sentences that the message could have besides: a button for each move that is not in it and could be. */

import { button, element, settle } from "./element.js";
import { offered } from "./offers.js";

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Data} data
 * @param {(move: string, id: string) => void} put
 */
export function additions(root, data, put) {
  const list = element("div", { className: "tools" });
  const none = element("p", { className: "help", textContent: "Nothing more fits into this message." });
  root.append(list, none);
  const buttons = new Map();

  /** @param {import("./draft.js").Draft} draft */
  function show(draft) {
    const moves = (draft.outline?.parts ?? []).map(({ move }) => move).filter((move) => !draft.phrases.some((phrase) => phrase.move === move));
    const possible = moves.map((move) => [move, offered(data, draft, move)[0]]).filter(([, phrase]) => phrase);
    settle(list, possible.map(([move, phrase]) => {
      if (!buttons.has(move)) buttons.set(move, button(data.words.moves.get(move).label, () => put(move, buttons.get(move).value)));
      return Object.assign(buttons.get(move), { value: phrase.id, title: data.words.moves.get(move).meaning });
    }));
    none.hidden = possible.length > 0;
  }

  return { show };
}
