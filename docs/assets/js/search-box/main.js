/** @file The search in the header: opened and closed, asked whenever its words change, and fetched when somebody first turns to it. */

import { named } from "../page/dom.js";
import { DATA } from "../page/links.js";
import { gettext } from "../text/message-formats.js";

/** So many letters at least are looked for: one would begin half of all words. */
const SHORTEST = 2;
/** So long, in milliseconds, until words stand in the address. */
const SETTLED = 200;
/** So long, in milliseconds, until the page says where else to look. */
const LATE = 5000;
/** What is sought, in the address, so that the way back from a hit leads to the hits. */
const NAME = "q";
/** From the words into what is offered or found, and back. */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };
const FAILED = gettext("The search couldn't load. Check your connection, then try again.");

/** @type {HTMLElement} */
const place = document.querySelector("[data-search]");
const [box, modules] = Array.from(place.querySelectorAll("template"), ({ content }) => content);
place.replaceChildren(box);
const part = named(place, "part");
/** @type {Promise<import("./answers.js").Answerer> | undefined} */
let ready;
/** @type {Element | null} where the focus was before */
let before = null;
/** The answer before. @type {Promise<void> | undefined} */
let settled;
let asked = 0;
let addressed = 0;

// The arrow keys reach them: whoever only passes through with the Tab key need not stop at each.
for (const chip of part.chips.querySelectorAll("button")) chip.tabIndex = -1;
part.words.addEventListener("focus", open);
part.opener.addEventListener("click", () => (place.classList.contains("open") ? close() : summon()));
part.close.addEventListener("click", close);
part.again.addEventListener("click", () => answer().then(() => part.words.focus()));
part.chips.addEventListener("click", ({ target }) => target.value && ask(target.value));
part.form.addEventListener("submit", enter);
// The way back from a hit is to lead here, however soon it is pressed.
part.hits.addEventListener("click", remember);
for (const event of ["input", "change"]) part.words.addEventListener(event, () => answer());
place.addEventListener("keydown", keys);
place.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !place.contains(relatedTarget) && shut());
addEventListener("pointerdown", ({ target }) => target instanceof Node && !place.contains(target) && shut());
addEventListener("keydown", (event) => {
  if (event.key?.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  summon();
});
if (kept()) {
  part.words.value = kept();
  open();
}

/** Opens the search from wherever the reader is. */
function summon() {
  if (!place.contains(document.activeElement) || document.activeElement === part.opener) before = document.activeElement;
  place.classList.add("open");
  part.words.focus();
  part.words.select();
}

function open() {
  if (!part.answer.hidden) return;
  place.classList.add("open");
  part.opener.setAttribute("aria-expanded", "true");
  part.answer.hidden = false;
  answer();
}

function shut() {
  if (part.answer.hidden) return;
  place.classList.remove("open");
  part.opener.setAttribute("aria-expanded", "false");
  part.answer.hidden = true;
  clearTimeout(addressed);
  keep("");
}

/** Closes the search and gives the focus back. */
function close() {
  shut();
  const back = before?.isConnected && before !== document.body ? before : part.opener;
  before = null;
  part.words.blur();
  if (back instanceof HTMLElement) back.focus();
}

/** @param {string} words */
function ask(words) {
  part.words.value = words;
  part.words.focus();
  answer();
}

/** Answers the words that stand in the field, however they came there. */
async function answer() {
  const words = part.words.value.trim();
  const turn = ++asked;
  clearTimeout(addressed);
  // To change the address takes a browser longer than to answer, and Safari counts how often it is done.
  if (!part.answer.hidden) addressed = setTimeout(remember, SETTLED);
  const late = setTimeout(() => turn === asked && lost(), LATE);
  try {
    const answerer = await fetched();
    await settled;
    if (turn !== asked) return;
    const enough = words.length >= SHORTEST;
    // To hide once more what is hidden would have the page styled anew.
    part.lost.hidden ||= true;
    if (part.chips.hidden !== enough) part.chips.hidden = enough;
    // Keys that are pressed meanwhile come first: only the last words are looked for.
    settled = new Promise((go) => setTimeout(go));
    answerer.show(part, enough ? words : "");
  } catch {
    if (turn === asked) lost();
  } finally {
    clearTimeout(late);
  }
}

function remember() {
  keep(part.words.value.trim());
}

function lost() {
  part.said.textContent = FAILED;
  part.chips.hidden = true;
  part.hits.replaceChildren();
  part.lost.hidden = false;
}

/** Opens the first hit of what was typed last, once it is there. @param {SubmitEvent} event */
async function enter(event) {
  event.preventDefault();
  await answer();
  if (part.words.value.trim()) part.hits.querySelector("a")?.click();
}

/** @param {KeyboardEvent} event */
function keys(event) {
  if (event.key === "Escape") close();
  else if (!move(event, part)) return;
  event.preventDefault();
}

/** The index and what reads it, both at once; what failed is tried again. */
function fetched() {
  document.head.append(modules);
  ready ??= Promise.all([import("./answers.js"), file()]).then(([{ answerer }, text]) => answerer(text));
  ready.catch(() => (ready = undefined));
  return ready;
}

async function file() {
  const response = await fetch(new URL("search.json", DATA), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

/** What the address asks the search. @returns {string} */
function kept() {
  return new URLSearchParams(location.search).get(NAME) ?? "";
}

/** @param {string} words nothing takes them out of the address */
function keep(words) {
  if (kept() === words) return;
  const address = new URL(location.href);
  if (words) address.searchParams.set(NAME, words);
  else address.searchParams.delete(NAME);
  history.replaceState(history.state, "", address);
}

/**
 * @param {KeyboardEvent} event
 * @param {{words: HTMLElement, chips: HTMLElement, hits: HTMLElement}} part
 * @returns {boolean} whether the key was for this
 */
function move({ key, altKey, ctrlKey, metaKey }, { words, chips, hits }) {
  if (!STEPS[key] || altKey || ctrlKey || metaKey) return false;
  const here = document.activeElement;
  /** @type {HTMLElement[]} */
  const stops = [words, ...(chips.hidden ? [] : chips.querySelectorAll("button")), ...hits.querySelectorAll("a")];
  // From a button, the link of its row is where one is.
  const at = stops.indexOf(/** @type {HTMLElement} */ (here.closest("li")?.querySelector("a") ?? here));
  stops[Math.max(0, Math.min(stops.length - 1, at + STEPS[key]))].focus();
  return true;
}
