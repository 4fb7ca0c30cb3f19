/**
 * @file What stands where a tool doesn't begin: after words that say what couldn't load, a button that tries again, and one that copies the message
 * that is there; or, where another page shows this one inside itself and could lay something over it, the way out of there.
 */

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

/** @param {HTMLElement} mount */
export function warn(mount) {
  const link = element("a", { href: location.href, target: "_blank", rel: "noopener", textContent: location.host });
  mount.prepend(element("p", {}, gettext("This page is inside another site, so you can't type here. Open Door Ajar directly to write your message:"), " ", link));
  mount.classList.add("failed");
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
