/** @file The field for the draft: its words, the lines under those that were found, and every change with its way back. */

import { moved } from "./edits.js";
import { element } from "../page/dom.js";
import { gettext } from "../text/message-formats.js";

/** @typedef {import("./findings-list.js").Told} Told */

// A keyboard that comes up by itself would hide what has changed.
const touched = () => matchMedia("(pointer: coarse)").matches;

/**
 * @param {HTMLTextAreaElement} text
 * @param {HTMLElement} mirror the text once more behind itself, with the lines
 * @param {{typed: (undoable: boolean) => void, changed: (what: string, undoable: boolean) => void, tapped: (finding: Told) => void}} does
 */
export function field(text, mirror, does) {
  /** What takes the last changes back, each in the text as it left it. @type {import("./edits.js").Change[]} */
  let before = [];
  let [known, found, typing] = ["", /** @type {Told[]} */ ([]), true];

  text.addEventListener("input", () => {
    found = moved(found, known, text.value);
    // Beside what was typed, only the last one's place is known.
    if (typing) before = moved(before.slice(-1), known, text.value);
    known = text.value;
    paint();
    does.typed(before.length > 0);
  });
  text.addEventListener("click", () => {
    const { selectionStart: at, selectionEnd: last } = text;
    const one = found.find(({ start, end }) => start !== undefined && at === last && start <= at && at <= end);
    if (one) does.tapped(one);
  });

  function inOrder() {
    return found.filter(({ start }) => start !== undefined).sort((one, other) => one.start - other.start);
  }

  function paint() {
    // Nothing is found in what is too long, and to copy it at each key would stall the page.
    if (!found.length) return mirror.replaceChildren();
    const pieces = [];
    let at = 0;
    for (const { start, end, rule } of inOrder()) {
      if (start < at) continue;
      pieces.push(text.value.slice(at, start), element("mark", { className: rule.draft, textContent: text.value.slice(start, end) }));
      pieces.at(-1).dataset.at = String(start);
      at = end;
    }
    mirror.replaceChildren(...pieces, `${text.value.slice(at)}\n`);
  }

  function mark(/** @type {Told[]} */ next) {
    found = next;
    paint();
  }

  function show(/** @type {Told} */ { start }) {
    mirror.querySelector(`mark[data-at="${start}"]`)?.scrollIntoView({ block: "nearest" });
  }

  /** Puts words there that were there before. @param {string} words */
  function fill(words) {
    text.value = known = words;
  }

  /** The draft itself: the mirror behind it can't be touched. */
  function selectAll() {
    text.focus();
    text.setSelectionRange(0, text.value.length);
  }

  /** Changes a stretch of the draft. @param {import("./edits.js").Change} change @param {string} what has happened, in words */
  function change({ start, end, words }, what) {
    before.push({ start, end: start + words.length, words: text.value.slice(start, end) });
    write(start, end, words);
    does.changed(what, true);
  }

  function undo() {
    const { start, end, words } = before.pop();
    write(start, end, words);
    does.changed(gettext("Undone."), before.length > 0);
  }

  /** By a command where there is one, so that the browser's own undo takes it back, too. */
  function write(start, end, words) {
    typing = false;
    if (touched() || !commanded(start, end, words)) {
      text.setRangeText(words, start, end, "end");
      text.dispatchEvent(new Event("input"));
    }
    typing = true;
  }

  function commanded(start, end, words) {
    text.focus();
    text.setSelectionRange(start, end);
    return document.execCommand(words ? "insertText" : "delete", false, words);
  }

  /** The finding after another: in the draft, then what is missing there, then the first again. @param {Told | undefined} last */
  function next(last) {
    const missing = found.filter(({ start }) => start === undefined);
    const [first = missing[0]] = inOrder();
    return last ? inOrder().find(({ start }) => start > last.start) ?? missing[missing.findIndex(({ rule }) => rule === last.rule) + 1] ?? first : first;
  }

  return { mark, next, selectAll, fill, show, change, undo };
}
