/** @file What stands after words that say what couldn't load: a button that tries again, and one that copies the message that is there. */

import { hand, read } from "./clipboard.js";
import { element, say } from "./dom.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {Element} said
 * @param {URL[]} files what the page needs
 * @param {Element} [words] of the message
 */
export function offer(said, files, words) {
  const again = button(gettext("Try again"), () => retry(files));
  said.after(element("p", { className: "tools" }, ...(words ? [button(gettext("Copy message"), () => hand(read(words), words), "primary")] : []), " ", again));
}

function button(textContent, onclick, className = "") {
  return element("button", { type: "button", textContent, onclick, className });
}

/**
 * Loads the page again, but only once its files can be had: without a connection, what stands there would be lost.
 * @param {URL[]} files
 */
async function retry(files) {
  try {
    // Past the browser's memory, where half a file may lie.
    for (const file of files) await (await fetch(file, { cache: "reload" })).json();
    location.reload();
  } catch {
    say(gettext("It still couldn't load. Check your connection, and try again in a moment."), 8);
  }
}
