/** @file The checker: keeps a draft, the marks under its words and the advice beside it in step. Nothing is sent, and stored only in the tab, if one asks. */

import { draftOf, keeper } from "../page/drafts.js";
import { hand } from "../page/clipboard.js";
import { element, named, pressed, say, tell, wholly } from "../page/dom.js";
import { ROOT } from "../page/links.js";
import { advice } from "./findings-list.js";
import { FILE, inSlices, load } from "./data.js";
import { field } from "./draft-field.js";
import { paragraphs } from "./edits.js";
import { lint } from "../linter/linter.js";
import { summarize } from "../linter/summary.js";
import { tokenizedText } from "../text/sentences.js";
import { gettext } from "../text/message-formats.js";

// Nobody wants to be told about half a word.
const PAUSE = 350;
// So much is read in the pause of a hand on a phone. No letter is as long.
const MOST = 20_000;
/** @type {HTMLElement} */
const mount = document.querySelector("[data-check]");
if (window.top === window.self) load().then((data) => wholly(mount, () => begin(data))).catch(failed);
else import("../page/no-start.js").then(({ warn }) => warn(mount));

/** @param {Error} problem */
function failed(problem) {
  mount.classList.add("failed");
  const said = mount.querySelector("[data-no-script]");
  said.setAttribute("role", "alert");
  said.textContent = gettext("The rules couldn't load, so we can't check your draft right now.");
  import("../page/no-start.js").then(({ offer }) => offer(said, [FILE]));
  throw problem;
}

/** @param {import("./data.js").Rules} data */
function begin(data) {
  mount.replaceChildren(...mount.querySelector("template").content.children);
  const part = named(mount, "part");
  const { channel, stage, contact } = named(mount, "asks");
  const { text, mirror, verdict } = part;
  const offers = ({ phrases }) => phrases.map((id) => data.phrases[id]);
  const paper = field(text, mirror, { typed, changed, tapped: (finding) => see(finding) });
  const beside = advice(part.list, data, ROOT, { offers, see: visit });
  let [later, drafts] = [0, 0];
  /** @type {HTMLElement | undefined} */
  let origin;
  /** @type {import("./findings-list.js").Told | undefined} the finding that the button showed last */
  let seen;
  /** @type {ReturnType<typeof import("./finding-card.js").card> | undefined} */
  let sheet;

  const keep = keeper("checker", part.keeping, heed);
  for (const question of [channel, stage, contact]) question.addEventListener("change", read);
  pressed(mount, {
    copy: async () => (await hand(paragraphs(text.value), mirror)) || paper.selectAll(),
    verdict: () => {
      seen = paper.next(seen);
      if (seen) return visit(seen);
      part.heading.scrollIntoView();
      part.heading.focus({ preventScroll: true });
    },
    clear: () => put("", gettext("Your draft is cleared.")),
    try: () => put(part.example.textContent, gettext("This is an example.")),
    undo: paper.undo,
  });
  /** @type {Promise<void> | undefined} */
  let learned;
  comeBack();
  read();

  /** @param {boolean} undoable */
  function typed(undoable) {
    if (!undoable) part.changed.hidden = true;
    drafts++;
    sheet?.close();
    clearTimeout(later);
    later = setTimeout(readWhole, PAUSE);
    heed();
  }

  /** Reads with what was learned from examples, once that is here; without it the rules speak alone. */
  function readWhole() {
    learned ??= import("./learn.js").then(({ learn }) => learn(data)).catch(() => {});
    learned.then(read);
  }

  /** Keeps the draft where that was asked for; else has the browser ask before it leaves it, where it can. */
  function heed() {
    const words = text.value.trim() ? text.value : undefined;
    (keep(words, Boolean(words)) ? addEventListener : removeEventListener)("beforeunload", warn);
  }

  /** Shows the draft that was kept. */
  function comeBack() {
    const words = draftOf("checker");
    if (typeof words !== "string") return;
    paper.fill(words);
    say(gettext("Your draft is back."), 6);
    readWhole();
  }

  function draft() {
    return { text: text.value, channel: channel.value, stage: stage.value, facts: contact.checked ? ["would-return"] : [] };
  }

  /** What has changed before it is read through is read anew. */
  async function read() {
    heed();
    const current = ++drafts;
    await inSlices(reading(draft()), () => drafts === current);
  }

  function* reading(now) {
    const long = now.text.length > MOST;
    const [heard, mentioned] = long ? [[], []] : yield* lint(data, now);
    const found = heard.map((one) => ({ ...one, said: now.text.slice(one.start, one.end) }));
    paper.mark(found);
    yield;
    beside.show(found);
    yield;
    sum(long ? [gettext("We check drafts of up to 20,000 characters, and this one is longer.")] : summarize(data, now, found, mentioned));
    count(found, long);
  }

  /** @param {string[]} said */
  function sum(said) {
    const good = [data.language.summary.SOUND, ...data.rules.map((rule) => rule.praise)];
    const rows = said.length ? said : [gettext("We check your draft as you type.")];
    if (part.summary.innerText === rows.join("\n")) return;
    part.summary.replaceChildren(...rows.map((row) => element("li", { className: good.includes(row) ? "good" : "", textContent: row })));
  }

  function count(found, long) {
    const of = (strictness) => new Set(found.filter(({ rule }) => rule.draft === strictness).map(({ rule }) => rule)).size;
    const words = [[of("mend"), gettext("to fix")], [of("note"), gettext("to weigh")]].filter(([many]) => many).map((one) => one.join(" ")).join(", ") || gettext("Nothing to fix");
    verdict.hidden = long || !text.value.trim();
    if (verdict.textContent === words) return;
    verdict.textContent = words;
    if (!verdict.hidden) say(words, 6, true);
  }

  /** @param {import("./findings-list.js").Told} finding @param {string} [words] */
  async function see(finding, words) {
    origin = /** @type {HTMLElement} */ (document.activeElement);
    const { card } = await import("./finding-card.js");
    sheet ??= card(part.card, { read: () => tokenizedText(text.value, data.language), offers, change: paper.change, closed: () => origin?.focus({ preventScroll: true }) });
    sheet.open(finding, words);
    paper.show(finding);
  }

  /** @param {import("./findings-list.js").Told} finding @param {string} [words] */
  async function visit(finding, words) {
    await see(finding, words);
    sheet.focus();
  }

  /** @param {string} words @param {string} what */
  function put(words, what) {
    paper.change({ start: 0, end: text.value.length, words }, what);
  }

  /** @param {string} what @param {boolean} undoable */
  async function changed(what, undoable) {
    await read();
    part.changed.hidden = !undoable;
    tell(mount, { changed: what });
    say(what, 6, true);
  }
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}
