/** @file The bar under the paper: copying and another wording. */

import { write } from "../clipboard.js";
import { say } from "../status.js";
import { blanks, copied, plain, rich } from "../words.js";
import { button, element, settle } from "./element.js";
import { copyable } from "./message.js";

const BARRED = "Your browser did not let us copy. The text is selected: press Ctrl+C (⌘C on a Mac), or touch it and choose Copy.";

/**
 * @param {{words: Element, subject: Element}} paper what shows the message, to be selected where copying is barred
 * @param {() => void} turn
 */
export function send(paper, turn) {
  let now;
  const message = button("", () => copy(copyable(now.paragraphs), paper.words), { className: "primary" });
  const subject = button("Copy subject", () => copy(copyable([[now.subject]]), paper.subject));
  const bar = element("div", { className: "tools bar" }, message, subject, button("Another wording", turn));

  /** @param {import("./message.js").Message} given */
  function show(given) {
    now = given;
    message.textContent = given.spoken ? "Copy script" : "Copy message";
    settle(bar, [message, ...(given.subject ? [subject] : []), bar.lastChild]);
    bar.hidden = !given.paragraphs.length;
  }

  return { root: bar, show };
}

async function copy(paragraphs, shown) {
  const done = await write(plain(paragraphs), rich(paragraphs), shown);
  say(done ? copied(blanks(paragraphs)) : BARRED, done ? 8 : undefined);
}
