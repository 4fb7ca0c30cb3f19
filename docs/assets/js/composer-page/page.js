/** @file The composer: puts questions, paper, blanks and ways out into their places, and keeps them in step with one draft. */

import { named, pressed, settle, tell } from "../page/dom.js";
import { fields } from "../page/slot-form.js";
import { given, kept, names } from "../page/slot-values.js";
import { keeper } from "../page/drafts.js";
import { say } from "../page/announce.js";
import { toQuery } from "./permalink.js";
import { chosen, drafted, put } from "./state.js";
import { blanks } from "../page/blanks.js";
import { form } from "./questions.js";
import { asked, fetched, furnish, ignored } from "./setup.js";
import { written } from "./message.js";
import { send } from "./copy-bar.js";
import { sheet } from "./paper.js";
import { spoken, told, unsaid } from "./facts.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} mount
 * @param {import("./data.js").Data} data
 */
export function begin(mount, data) {
  const part = furnish(mount);
  const paper = mount.querySelector(".paper");
  const { advise: unsure } = named(mount, "does");
  let { draft, unknown, back } = asked(mount, data);
  const edits = Object.assign(Object.create(null), back);
  let opened = "";
  let addressed = 0;
  let lost = false;
  const before = [];
  let counsel, changing;

  const questions = form(data, mount, answer);
  const { subject: copy } = named(mount, "does");
  const desk = sheet(paper, open, fill, { tools: part.changing, copy });
  const list = part.names.querySelector(".questions");
  const places = named(list, "slot");
  const gaps = blanks(part.blank, places, () => desk.line(opened)?.pen.focus({ preventScroll: true }));
  const bar = send(mount.querySelector(".bar"), paper);
  const keep = keeper("composer", part.keeping, typed);
  const ways = folded(part.ways, async (root) => (await import("./send-options.js")).ways(root));
  const besides = folded(part.besides, async (root) => (await import("./additions.js")).additions(root, data, (move, id) => { swap(move, id); open(move); }));
  const truths = folded(part.truths, async (root) => (await import("./fact-boxes.js")).checks(root, data, (told) => answer("facts", told)));
  pressed(mount, { turn: () => become(drafted(data, draft.choices, {}, draft.outline?.id, draft.turn + 1), gettext("Another wording.")), advise, undo, "clear-own": clearOwn });
  // What has the focus is never under a sheet.
  document.addEventListener("focusin", ({ target }) => {
    if (!part.blank.contains(target)) gaps.close();
    if (!opened || part.changing.contains(target) || target.matches(".pen")) return;
    opened = "";
    show();
  });
  ignored(part.ignored, unknown);
  ask();
  fields(mount, typed, (bringBack) => {
    remember(bringBack);
    arrive(draft, gettext("The names are cleared."));
  });
  if (back) answered(gettext("Your sentences are back."));

  function show() {
    const message = written(data, draft, names, edits);
    const line = [message.subject, ...message.paragraphs.flat()].find((one) => one?.move === opened);
    part.changing.hidden = !line;
    if (line) changing?.show(draft, line, names);
    part.own.hidden = !Object.keys(edits).length;
    lost = keep(part.own.hidden ? undefined : { query: toQuery(draft), edits }, Boolean(line?.edited));
    desk.show(message, opened);
    part.length.textContent = message.over ? `${message.length}: ${gettext("too long. Remove a sentence.")}` : message.length;
    part.length.classList.toggle("problem", message.over);
    settle(list, [...new Set(message.slots)].map((slot) => places[slot]));
    gaps.show(message.slots);
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
  function become(next, what, also = () => {}) {
    if (!next) return ask();
    remember();
    also();
    arrive(next, `${what} ${next.outline ? spoken(data, draft, next) : gettext("Check what's true for you.")}`);
  }

  /** Keeps what stands, for Undo. @param {() => void} [bringBack] what else comes back */
  function remember(bringBack = () => {}) {
    before.push({ draft, edits: { ...edits }, bringBack });
  }

  function undo() {
    const last = before.pop();
    last.bringBack();
    forget();
    Object.assign(edits, last.edits);
    arrive(last.draft, gettext("Undone."));
    if (!before.length) named(mount, "does").copy.focus({ preventScroll: true });
  }

  function arrive(next, said) {
    draft = next;
    typed();
    ask();
    // Once the page is drawn: to change the address takes a browser longer than all the rest.
    clearTimeout(addressed);
    addressed = setTimeout(() => history.replaceState(null, "", `${location.pathname}${toQuery(draft)}`));
    tell(mount, { unsaid: unsaid(data, draft) });
    answered(said);
  }

  /** Says what has happened, with Undo beside it. */
  function answered(said) {
    part.changed.hidden = !before.length;
    tell(mount, { changed: said });
    say(said, 6, true);
  }

  function answer(name, value) {
    const next = chosen(data, draft, name, value);
    const others = Object.keys(data.questions).filter((other) => next && other !== name && next.choices[other] !== draft.choices[other]);
    const also = others.map((other) => data.words[data.questions[other].words].get(next.choices[other])?.label ?? data.questions[other].left);
    become(next, also.length ? `${gettext("Also changed:")} ${also.join(", ")}.` : "");
  }

  function swap(move, id, fact) {
    const { choices } = draft;
    const source = fact ? { ...draft, choices: { ...choices, facts: told(data, choices.facts, fact, true) } } : draft;
    if (!id) opened = "";
    become(put(data, source, move, id), "", () => delete edits[move]);
  }

  function tellLevel(level, fact) {
    const facts = fact ? told(data, draft.choices.facts, fact, true) : draft.choices.facts;
    const choices = { ...draft.choices, level, facts };
    const pins = Object.fromEntries(Object.entries(draft.pins).filter(([move]) => move !== "reason"));
    become(drafted(data, choices, pins, draft.outline?.id, draft.turn), "");
  }

  function fill(slot) {
    if (opened) open(opened);
    gaps.open(slot);
    desk.see(paper.querySelector(`[data-slot="${slot}"]`));
  }

  function edit(move, text) {
    const begun = text !== undefined && move in edits;
    if (!begun) remember();
    if (text === undefined) delete edits[move];
    else edits[move] = text;
    typed();
    if (!begun) answered(text === undefined ? gettext("The suggested wording is back.") : gettext("These are your own words now."));
  }

  function forget() {
    for (const move of Object.keys(edits)) delete edits[move];
  }

  function clearOwn() {
    remember();
    forget();
    arrive(draft, gettext("Cleared."));
    named(mount, "does").undo.focus({ preventScroll: true });
  }

  async function open(move) {
    const left = opened;
    gaps.close();
    changing ??= (await fetched(import("./sentence-tools.js")))?.tools(data, part.changing, { put: swap, edit, level: tellLevel, close: () => open(opened) });
    if (!changing) return;
    opened = opened === move ? "" : move;
    show();
    (opened ? changing.first() : desk.line(left)?.pen)?.focus({ preventScroll: true });
    if (opened) desk.see(desk.line(opened).box);
  }

  async function advise() {
    counsel ??= (await fetched(import("./advisor-panel.js")))?.advisor(data, part.advisor, unsure, () => draft, (level) => answer("level", level));
    counsel?.toggle();
  }

  function typed() {
    show();
    (lost || (given() && !kept()) ? addEventListener : removeEventListener)("beforeunload", warn);
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

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}
