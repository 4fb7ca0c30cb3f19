/** @file The composer: puts questions, paper, blanks and ways out into their places, and keeps them in step with one draft. */

import { named, pressed, settle, tell } from "../page/dom.js";
import { fields } from "../page/slot-form.js";
import { given, kept, names } from "../page/slot-values.js";
import { say } from "../page/announce.js";
import { fromQuery, toQuery } from "./permalink.js";
import { load } from "./data.js";
import { chosen, drafted, put } from "./state.js";
import { form } from "./questions.js";
import { written } from "./message.js";
import { send } from "./copy-bar.js";
import { sheet } from "./paper.js";
import { spoken, unsaid } from "./facts.js";

/** @type {HTMLElement} */
const mount = document.querySelector("[data-compose]");
let begun;
if (window.top !== window.self) import("../page/framed.js").then(({ warn }) => warn(mount));
else {
  // The first message stands in the page; what makes others is fetched when the page has come to rest, or somebody reaches for it.
  (window.requestIdleCallback ?? setTimeout)(start);
  for (const sign of ["pointerover", "focusin"]) mount.addEventListener(sign, start, { once: true });
}

function start() {
  begun ??= load().then(begin, () => mount.classList.add("failed"));
}

/** @param {import("./data.js").Data} data */
function begin(data) {
  const part = furnish();
  const paper = mount.querySelector(".paper");
  const { advise: unsure } = named(mount, "does");
  const edits = Object.create(null);
  let { draft, unknown } = asked(data);
  let opened = "";
  let addressed = 0;
  let counsel, changing;

  const questions = form(data, mount, answer);
  const desk = sheet(paper, open, part.changing);
  const list = part.names.querySelector(".questions");
  const places = named(list, "slot");
  const bar = send(mount.querySelector(".bar"), paper);
  const ways = folded(part.ways, async (root) => (await import("./send-options.js")).ways(root));
  const besides = folded(part.besides, async (root) => (await import("./additions.js")).additions(root, data, (move, id) => { swap(move, id); open(move); }));
  const truths = folded(part.truths, async (root) => (await import("./fact-boxes.js")).checks(root, data, (told) => answer("facts", told)));
  pressed(mount, { turn: () => become(drafted(data, draft.choices, {}, draft.outline?.id, draft.turn + 1), "Another wording."), advise });
  ignored(part.ignored, unknown);
  ask();
  fields(mount, typed);

  function show() {
    const message = written(data, draft, names, edits);
    const line = [message.subject, ...message.paragraphs.flat()].find((one) => one?.move === opened);
    part.changing.hidden = !line;
    if (line) changing?.show(draft, line, names);
    desk.show(message, opened);
    part.length.textContent = message.over ? `${message.length}: too long. Remove a sentence.` : message.length;
    part.length.classList.toggle("problem", message.over);
    settle(list, message.slots.map((slot) => places[slot]));
    part.names.hidden = !message.slots.length;
    bar(message);
    ways(message);
    besides(draft);
    part.none.hidden = Boolean(draft.outline);
    for (const one of ["length", "hint", "besides", "ways"]) part[one].hidden = !draft.outline;
  }

  function ask() {
    questions(draft);
    truths(draft);
    if (!draft.outline) part.truths.open = true;
  }

  /** @param {import("./state.js").Draft | null} next @param {string} what */
  function become(next, what) {
    if (!next) return ask();
    const said = spoken(data, draft, next);
    draft = next;
    show();
    ask();
    // Once the page is drawn: to change the address takes a browser longer than all the rest.
    clearTimeout(addressed);
    addressed = setTimeout(() => history.replaceState(null, "", `${location.pathname}${toQuery(draft)}`));
    tell(mount, { unsaid: unsaid(data, draft) });
    say(`${what} ${draft.outline ? said : "Check what's true for you."}`, 6);
  }

  function answer(name, value) {
    const before = draft.choices;
    const next = chosen(data, draft, name, value);
    const others = Object.keys(data.questions).filter((other) => next && other !== name && next.choices[other] !== before[other]);
    const also = others.map((other) => data.words[data.questions[other].words].get(next.choices[other])?.label ?? data.questions[other].left);
    become(next, also.length ? `Also changed: ${also.join(", ")}.` : "");
  }

  function swap(move, id) {
    delete edits[move];
    become(put(data, draft, move, id), "");
    if (!id) opened = "";
  }

  function edit(move, text) {
    if (text === undefined) delete edits[move];
    else edits[move] = text;
    typed();
  }

  async function open(move) {
    const before = opened;
    changing ??= (await fetched(import("./sentence-tools.js")))?.tools(data, part.changing, { put: swap, edit, close: () => open(opened) });
    if (!changing) return;
    opened = opened === move ? "" : move;
    show();
    (opened ? changing.first() : desk.pen(before))?.focus({ preventScroll: true });
  }

  async function advise() {
    counsel ??= (await fetched(import("./advisor-panel.js")))?.advisor(data, part.advisor, unsure, () => draft, (level) => answer("level", level));
    counsel?.toggle();
  }

  function typed() {
    show();
    const lost = Object.keys(edits).length || (given() && !kept());
    (lost ? addEventListener : removeEventListener)("beforeunload", warn);
  }

  /** What is loaded when it is first unfolded, as a function that shows what is given. */
  function folded(root, load) {
    let part;
    root.addEventListener("toggle", async () => {
      if (part || !root.open) return;
      part = await fetched(load(root));
      root.classList.toggle("come", Boolean(part));
      root.open = Boolean(part);
      ask();
      show();
    });
    return (/** @type {any} */ given) => part?.(given);
  }
}

/** Puts the parts into the places that they name, and gives them by their names. */
function furnish() {
  for (const piece of [...mount.querySelector("template").content.children]) mount.querySelector(piece.dataset.to).append(piece);
  mount.querySelector(".composer-plain").remove();
  Object.assign(document.querySelector(".md-skip"), { href: "#compose-topic", textContent: "Skip to the first question" });
  return named(mount, "part");
}

/**
 * What comes over the line only when it is used; nothing where the line is down, which is said.
 * @template Part
 * @param {Promise<Part>} part
 */
function fetched(part) {
  return part.catch(() => say("This part couldn't load. Your message hasn't changed.", 6));
}

/** The draft that the page begins with, and what its address asks for in vain. */
function asked(data) {
  const open = Object.keys(data.questions).map((name) => [name, ""]);
  const start = drafted(data, { ...Object.fromEntries([...open, ...new URLSearchParams(mount.dataset.compose)]), facts: [] });
  return fromQuery(data, location.search, start);
}

/** @param {HTMLElement} note @param {string[]} unknown */
function ignored(note, unknown) {
  const some = unknown.slice(0, 5).map((part) => `“${part.slice(0, 40)}”`).join(", ");
  note.textContent = `Part of this link no longer exists, so we skipped it: ${some}.`;
  note.hidden = !unknown.length;
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}
