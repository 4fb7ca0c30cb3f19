/** @file The composer: puts questions, paper, blanks and ways out together, and keeps them in step with one draft. */

import { say } from "../status.js";
import { fromQuery, toQuery } from "./address.js";
import { load } from "./data.js";
import { chosen, drafted, put, QUESTIONS } from "./draft.js";
import { button, element, settle } from "./element.js";
import { form } from "./form.js";
import { written } from "./message.js";
import { blanks } from "./names.js";
import { send } from "./send.js";
import { sheet } from "./sheet.js";

/** @type {HTMLElement} */
const mount = document.querySelector("[data-compose]");
if (window.top === window.self) load().then(begin, () => mount.classList.add("failed"));
else import("../framed.js").then(({ warn }) => warn(mount));

/** @param {import("./data.js").Data} data */
function begin(data) {
  const words = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, ""]));
  const start = Object.fromEntries(new URLSearchParams(mount.dataset.compose));
  const first = drafted(data, { ...words, ...start, facts: [] });
  const asked = fromQuery(data, location.search, first);
  let { draft } = asked;
  let opened = "";
  const values = Object.create(null);
  const edits = Object.create(null);

  const questions = form(data, (name, value) => answer(name, value));
  const facts = folded("True for you?", async (root) => (await import("./truths.js")).checks(root, data, (told) => answer("facts", told)));
  const unsure = button(`Not sure? ${data.advisors[0]?.title}`, advise, { className: "quiet wide", attributes: { "aria-expanded": "false" } });
  const room = element("div");
  const paper = sheet(open, room);
  const more = folded("More ways to send, and reminders", async (root) => (await import("./ways.js")).ways(root));
  let counsel, changing;
  const besides = folded("Put in a sentence", async (root) => (await import("./additions.js")).additions(root, data, (move, id) => { swap(move, id); open(move); }));
  const names = blanks(data, (slot, value) => { values[slot] = value; typed(); });
  const out = send(paper, () => become(drafted(data, draft.choices, {}, draft.outline?.id, draft.turn + 1), "Another wording."));

  questions.box("channel").after(element("div", { className: "wide" }, unsure));
  mount.replaceChildren(element("div", { className: "asking" }, note(asked.unknown), questions.root, facts.root), element("div", { className: "beside" }, paper.root, besides.root, out.root), element("div", { className: "filling" }, names.root, more.root));
  show();

  function show() {
    const message = written(data, draft, values, edits);
    const line = [message.subject, ...message.paragraphs.flat()].find((one) => one?.move === opened);
    if (line && changing) changing.show(draft, line, values);
    paper.show(message, line ? opened : "");
    names.show(message);
    out.show(message);
    more.show(message);
    besides.show(draft);
    more.root.hidden = besides.root.hidden = !draft.outline;
  }

  /** @param {import("./draft.js").Draft | null} next @param {string} what */
  function become(next, what) {
    if (!next) return;
    const changed = next.phrases.filter((phrase) => !draft.phrases.includes(phrase)).map(({ move }) => data.words.moves.get(move).label.toLowerCase());
    draft = next;
    show();
    ask();
    history.replaceState(null, "", `${location.pathname}${toQuery(draft)}`);
    const words = changed.length ? `New: ${changed.join(", ")}.` : "The words stay.";
    say(`${what} ${draft.outline ? words : "Tick what is true for you."}`, 6);
  }

  function ask() {
    questions.show(draft);
    facts.show(draft);
    if (!draft.outline) facts.root.open = true;
    unsure.hidden = !data.advisors.length || questions.box("level").hidden;
  }

  function answer(name, value) {
    const before = draft.choices;
    const next = chosen(data, draft, name, value);
    const others = Object.keys(QUESTIONS).filter((other) => next && other !== name && next.choices[other] !== before[other]);
    const also = others.map((other) => data.words[QUESTIONS[other]].get(next.choices[other])?.label ?? "no reason");
    become(next, also.length ? `Changed too: ${also.join(", ")}.` : "");
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

  async function advise() {
    counsel ??= (await import("./advisor.js")).advisor(data, unsure, () => draft.choices.topic, (level) => answer("level", level));
    counsel.toggle();
  }

  async function open(move) {
    const before = opened;
    changing ??= (await import("./tools.js")).tools(data, { put: swap, edit, close: () => open(opened) });
    settle(room, [changing.root]);
    opened = opened === move ? "" : move;
    show();
    (opened ? changing.first() : paper.pen(before))?.focus({ preventScroll: true });
  }

  function typed() {
    show();
    const words = Object.values(values).some((value) => value.trim()) || Object.keys(edits).length;
    (words ? addEventListener : removeEventListener)("beforeunload", warn);
  }

  /** Something that is loaded when it is first unfolded. */
  function folded(textContent, load) {
    const root = element("details", {}, element("summary", { textContent }));
    let part;
    root.addEventListener("toggle", async () => {
      part = await load(root);
      show();
      ask();
    }, { once: true });
    return { root, show: (/** @type {any} */ given) => part?.show(given) };
  }

  ask();
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}

/** @param {string[]} unknown */
function note(unknown) {
  const named = unknown.slice(0, 5).map((part) => `“${part.slice(0, 40)}”`).join(", ");
  return element("p", { className: "help", hidden: !unknown.length, textContent: `The address asks for ${named}. There is no such thing here, so it is left out.` });
}
