/** @file The bar under the paper: copying the message, and the button beside its subject. */

import { hand } from "../page/clipboard.js";
import { named, pressed } from "../page/dom.js";
import { copyable } from "./message.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} paper shows the message, to be selected where copying is barred
 */
export function send(bar, paper) {
  const { copy } = named(bar, "does");
  let now, later;
  pressed(bar, { copy: async () => copied(await hand(copyable(now.paragraphs), paper.querySelector(".words"), now.subject && gettext("Copied, without the subject."))) });
  pressed(paper, { subject: () => hand(copyable([[now.subject]]), paper.querySelector(".subject .line")) });

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
