/** @file What can still be done where the composer's parts couldn't load: its message is copied, and the page tries again. */

import { hand } from "../page/clipboard.js";
import { element } from "../page/dom.js";
import { tryAgain } from "../page/try-again.js";
import { read } from "../page/message-from-dom.js";
import { FILES } from "./data.js";

/** @param {HTMLElement} mount @param {HTMLElement} said after which it stands */
export function offer(mount, said) {
  const copy = element("button", { type: "button", className: "primary", textContent: "Copy message" });
  const words = mount.querySelector(".paper .words");
  copy.addEventListener("click", () => hand(read(words), words));
  said.after(element("p", { className: "tools" }, copy, " ", tryAgain(FILES)));
}
