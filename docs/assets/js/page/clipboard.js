/** @file Puts text on the clipboard by whichever of three ways the browser allows, and says how it went. */

import { say } from "./announce.js";
import { blanks, copied, plain, rich } from "../text/message-formats.js";
import { gettext } from "../text/message-formats.js";

/**
 * Copies a message and tells the reader.
 * @param {import("../text/message-formats.js").Paragraph[]} paragraphs
 * @param {Element} shown the element that shows them, to be selected where copying is barred
 * @returns {Promise<boolean>} whether they are on the clipboard
 */
export async function hand(paragraphs, shown) {
  // Safari gives rich text its own colors. A single paragraph needs none, and takes those of where it goes.
  const done = await write(plain(paragraphs), paragraphs.length > 1 ? rich(paragraphs) : "", shown);
  say(done ? copied(blanks(paragraphs)) : gettext("Your browser did not let us copy. The text is selected: press Ctrl+C (⌘C on a Mac), or tap it and choose Copy."), done ? 8 : undefined);
  return done;
}

/**
 * Copies a text, in both its forms where it has two. Where every way is barred, the text stays selected on the page, so that the reader can copy it.
 * @param {string} plain
 * @param {string} rich HTML, or nothing
 * @param {Element} element the element that shows the text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
async function write(plain, rich, element) {
  return (rich && (await asItem(plain, rich))) || (await asText(plain)) || asCommand(plain, rich, element);
}

/** @param {Element} element */
function select(element) {
  getSelection().selectAllChildren(element);
}

/** @param {string} plain @param {string} rich */
async function asItem(plain, rich) {
  try {
    const item = new ClipboardItem({ "text/plain": blob(plain, "text/plain"), "text/html": blob(rich, "text/html") });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} plain */
async function asText(plain) {
  try {
    await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} plain @param {string} rich @param {Element} element */
function asCommand(plain, rich, element) {
  let filled = false;
  /** @param {ClipboardEvent} event */
  function fill(event) {
    event.clipboardData.setData("text/plain", plain);
    if (rich) event.clipboardData.setData("text/html", rich);
    event.preventDefault();
    filled = true;
  }
  // Safari copies nothing where nothing is selected.
  select(element);
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy") && filled;
  document.removeEventListener("copy", fill);
  if (done) getSelection().removeAllRanges();
  return done;
}

/** @param {string} text @param {string} type */
function blob(text, type) {
  return new Blob([text], { type });
}
