/** @file The button beside words that say what couldn't load. */

import { element } from "./dom.js";
import { say } from "./announce.js";

/** @param {URL[]} files what the page needs */
export function tryAgain(files) {
  const button = element("button", { type: "button", textContent: "Try again" });
  button.addEventListener("click", () => retry(files));
  return button;
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
    say("It still couldn't load. Check your connection, and try again in a moment.", 8);
  }
}
