/** @file The bar under the paper: copying the message, and the buttons for its subject. */

import { hand } from "../page/clipboard.js";
import { named, pressed } from "../page/dom.js";
import { copyable } from "./message.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} paper shows the message, to be selected where copying is barred
 * @param {(said: string, next: string) => void} announce says in the bar how it went, with the button for the subject or none
 */
export function send(bar, paper, announce) {
  const { copy } = named(bar, "does");
  let now, later;
  const tell = (/** @type {string} */ said) => announce(said, now.subject ? "title" : "none");
  const subject = () => hand(copyable([[now.subject]]), paper.querySelector(".subject .line"), gettext("Subject copied."), tell);
  pressed(bar.parentElement, { subject, copy: async () => copied(await hand(copyable(now.paragraphs), paper.querySelector(".words"), now.subject && gettext("Copied, without the subject."), tell)) });

  /** The button says for a while how it went. @param {boolean} done */
  function copied(done) {
    clearTimeout(later);
    copy.textContent = done ? gettext("Copied") : gettext("Selected");
    later = setTimeout(() => { copy.textContent = name(); }, 3000);
  }

  function name() {
    return now.spoken ? gettext("Copy script") : gettext("Copy message");
  }

  /** @param {import("./message.js").Message} given */
  return (given) => {
    now = given;
    clearTimeout(later);
    copy.textContent = name();
    bar.hidden = !given.paragraphs.length;
  };
}
