/** @file Reads messages off the page, and puts text on the clipboard by whichever of two ways the browser allows, and says how it went. Text alone: with rich text, a browser adds its own font and colors, which stand out in a mail. */

import { say } from "./dom.js";
import { blanks, copied, plain } from "../text/message-formats.js";
import { gettext } from "../text/message-formats.js";

/**
 * Copies a message and tells the reader.
 * @param {import("../text/message-formats.js").Paragraph[]} paragraphs
 * @param {Element} shown the element that shows them, to be selected where copying is barred
 * @param {string} [lead] what is said of it
 * @param {(said: string, seconds?: number) => void} [tell] says it
 * @returns {Promise<boolean>} whether they are on the clipboard
 */
export async function hand(paragraphs, shown, lead, tell = say) {
  const done = await write(plain(paragraphs), shown);
  tell(done ? copied(blanks(paragraphs), lead) : gettext("Your browser did not let us copy. The text is selected: press Ctrl+C (⌘C on a Mac), or tap it and choose Copy."), done ? 8 : undefined);
  return done;
}

// So is what somebody selects and copies by hand.
document.addEventListener("copy", (event) => {
  const chosen = getSelection();
  const field = /** @type {Element} */ (event.target).closest?.("input, textarea");
  if (field || chosen.isCollapsed || ![...document.querySelectorAll(".words")].some((words) => chosen.containsNode(words, true))) return;
  give(event, chosen.toString().trim());
});

/**
 * Copies a text. Where every way is barred, it stays selected on the page, so that the reader can copy it.
 * @param {string} text
 * @param {Element} element the element that shows the text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
async function write(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return asCommand(text, element);
  }
}

/** @param {string} text @param {Element} element */
function asCommand(text, element) {
  let filled = false;
  /** @param {ClipboardEvent} event */
  function fill(event) {
    give(event, text);
    event.stopImmediatePropagation();
    filled = true;
  }
  // Safari copies nothing where nothing is selected.
  getSelection().selectAllChildren(element);
  document.addEventListener("copy", fill, { once: true, capture: true });
  const done = document.execCommand("copy") && filled;
  document.removeEventListener("copy", fill, { capture: true });
  if (done) getSelection().removeAllRanges();
  return done;
}

/** @param {ClipboardEvent} event @param {string} text */
function give(event, text) {
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
}

/**
 * The words inside an element: a paragraph for each <p>, or one for the whole element; parts marked data-no-copy are left out.
 * @param {Element} element
 * @returns {import("../text/message-formats.js").Paragraph[]}
 */
export function read(element) {
  const paragraphs = [...element.querySelectorAll("p")];
  return (paragraphs.length ? paragraphs : [element]).map(pieces);
}

/** @param {Element} paragraph */
function pieces(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const slot = around.closest("[data-slot]")?.getAttribute("data-slot");
    if (!around.closest("[data-no-copy]")) found.push({ text: walker.currentNode.textContent, slot });
  }
  return found;
}

/** What a card is called: by the words in it, or by the heading above it. @param {Element} card */
export function titleOf(card) {
  return (card.querySelector(".card-title") ?? card.previousElementSibling).textContent;
}
