/** @file The bar over the paper: copying the message and its subject. */

import { hand } from "../page/clipboard.js";
import { named, pressed } from "../page/dom.js";
import { copyable } from "./message.js";

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} paper shows the message, to be selected where copying is barred
 */
export function send(bar, paper) {
  const { copy, subject } = named(bar, "does");
  let now;
  pressed(bar, {
    copy: () => hand(copyable(now.paragraphs), paper.querySelector(".words")),
    subject: () => hand(copyable([[now.subject]]), paper.querySelector(".subject .line")),
  });

  /** @param {import("./message.js").Message} given */
  return (given) => {
    now = given;
    copy.textContent = given.spoken ? "Copy script" : "Copy message";
    subject.hidden = !given.subject;
    bar.hidden = !given.paragraphs.length;
  };
}
