/** @file The checker: keeps a draft, the marks under its words and the advice beside it in step. Nothing is stored or sent. */

import { hand } from "../page/clipboard.js";
import { named, pressed } from "../page/dom.js";
import { ROOT } from "../page/links.js";
import { say } from "../page/announce.js";
import { advice } from "./findings-list.js";
import { FILE, load } from "./data.js";
import { lint } from "../linter/linter.js";
import { summarize } from "../linter/summary.js";
import { blanked, moved, taken } from "./edits.js";
import { tokenizedText } from "../text/sentences.js";

// Nobody wants to be told about half a word.
const PAUSE = 350;
// So much is read in the pause of a hand on a phone. No letter is as long.
const MOST = 20_000;
/** @type {HTMLElement} */
const mount = document.querySelector("[data-check]");
if (window.top === window.self) load().then(begin).catch(failed);
else import("../page/framed.js").then(({ warn }) => warn(mount));

/** @param {Error} problem */
function failed(problem) {
  mount.classList.add("failed");
  const said = mount.querySelector("[data-no-script]");
  said.setAttribute("role", "alert");
  said.textContent = "The rules couldn't load, so we can't check your draft right now.";
  import("../page/try-again.js").then(({ tryAgain }) => said.after(tryAgain([FILE])));
  throw problem;
}

/** @param {import("./data.js").Rules} data */
function begin(data) {
  mount.replaceChildren(...mount.querySelector("template").content.children);
  const { text, mirror, list, summary: sum, example } = named(mount, "part");
  const { channel, stage, contact } = named(mount, "asks");
  const beside = advice(list, data, ROOT, { find, take });
  let [before, found, later] = ["", [], 0];

  text.addEventListener("input", () => {
    found = moved(found, before, text.value);
    before = text.value;
    paint();
    clearTimeout(later);
    later = setTimeout(read, PAUSE);
    (before.trim() ? addEventListener : removeEventListener)("beforeunload", warn);
  });
  for (const question of [channel, stage, contact]) question.addEventListener("change", read);
  pressed(mount, { copy, clear: () => put(""), try: () => put(example.textContent) });
  read();

  function read() {
    const draft = { text: text.value, channel: channel.value, stage: stage.value, facts: contact.checked ? ["would-return"] : [] };
    const long = draft.text.length > MOST;
    found = (long ? [] : lint(data, draft)).map((one) => ({ ...one, said: draft.text.slice(one.start, one.end) }));
    paint();
    beside.show(found);
    const checked = long ? "We check drafts of up to 20,000 characters, and this one is longer." : summarize(data, draft, found).join(" ");
    const said = checked || "We check your draft as you type.";
    if (sum.textContent !== said) sum.textContent = said;
  }

  /** The text once more behind itself, with a line under each word that was found. */
  function paint() {
    if (text.value.length > MOST) return mirror.replaceChildren();
    const pieces = [];
    let at = 0;
    for (const { start, end, rule } of found.filter(({ start }) => start !== undefined).sort((one, other) => one.start - other.start)) {
      if (start < at) continue;
      pieces.push(text.value.slice(at, start), Object.assign(document.createElement("mark"), { className: rule.draft, textContent: text.value.slice(start, end) }));
      at = end;
    }
    mirror.replaceChildren(...pieces, `${text.value.slice(at)}\n`);
  }

  function find({ start, end }) {
    text.focus();
    text.setSelectionRange(start, end);
    mirror.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }

  function take(finding, phrase) {
    const { start, end, words } = taken(tokenizedText(text.value, data.language), finding, phrase);
    insert(start, end, blanked(words));
    say("Added to your draft. Use Undo to take it out again.", 6);
  }

  function put(words) {
    insert(0, text.value.length, words);
    read();
  }

  /** By a command where there is one, so that the browser's own undo takes it back. */
  function insert(start, end, words) {
    text.focus();
    text.setSelectionRange(start, end);
    const done = document.execCommand(words ? "insertText" : "delete", false, words);
    if (!done) {
      text.setRangeText(words, start, end, "end");
      text.dispatchEvent(new Event("input"));
    }
    read();
  }

  function copy() {
    hand(text.value.split(/\n{2,}/).map((paragraph) => [{ text: paragraph }]), mirror);
  }
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}
