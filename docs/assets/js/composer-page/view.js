/** @file What the composer shows: its parts in their places, in step with a draft. Changes no draft. */

import { named, say, settle, tell } from "../page/dom.js";
import { names } from "../page/slot-values.js";
import { keeper } from "../page/drafts.js";
import { toQuery } from "./permalink.js";
import { blanks } from "../page/blanks.js";
import { form } from "./questions.js";
import { act, fetched, furnish, loadWhenOpened } from "./setup.js";
import { written } from "./message.js";
import { absent } from "./alternatives.js";
import { lacking, unsaid } from "./facts.js";
import { send } from "./copy-bar.js";
import { sheet } from "./paper.js";
import { gettext } from "../text/message-formats.js";

/**
 * What a visitor does, or what has happened: a question is answered, a sentence is to be opened, a blank to be filled, all blanks are
 * filled, a sentence is to be added, something was typed or ticked, a fold has got its inside.
 * @typedef {{answer: (name: string, value: any) => void, open: (move: string) => void, fill: (slot: string) => void, filled: () => void,
 *   add: (move: string, id: string, fact?: string) => void, typed: () => void, settled: () => void}} Acts
 */
export class ComposerView {
  /**
   * @param {HTMLElement} mount
   * @param {import("./data.js").Data} data
   * @param {Acts} acts
   */
  constructor(mount, data, acts) {
    this.mount = mount;
    this.data = data;
    // The timer that will change the address.
    this.addressed = 0;
    this.part = furnish(mount);
    this.paper = mount.querySelector(".paper");
    this.list = this.part.names.querySelector(".questions");
    this.places = named(this.list, "slot");
    this.questions = form(data, mount, acts.answer);
    this.desk = sheet(this.paper, acts.open, acts.fill, { tools: this.part.changing, copy: this.part.subject });
    this.gaps = blanks(this.part.blank, this.places, acts.filled, (slot) => this.desk.see(this.paper.querySelector(`[data-slot="${slot}"]`)));
    this.bar = send(mount.querySelector(".bar"), this.paper, this.announce.bind(this));
    this.keep = keeper("composer", this.part.keeping, acts.typed);
    this.fold(acts);
  }

  /** @param {Acts} acts */
  fold({ settled, add, answer }) {
    const { part, data } = this;
    this.ways = loadWhenOpened(part.ways, async (root) => (await import("./send-options.js")).ways(root), settled);
    this.besides = loadWhenOpened(part.besides, async (root) => (await import("./fold-insides.js")).additions(root, data, add), settled);
    this.truths = loadWhenOpened(part.truths, async (root) => (await import("./fold-insides.js")).checks(root, data, (told) => answer("facts", told)), settled);
  }

  /** Puts the questions, and says which answer the message doesn't tell. @param {import("./state.js").Draft} draft */
  ask(draft) {
    this.begun ??= draft.letter && draft.choices.facts;
    this.questions(draft);
    this.truths({ draft, begun: this.begun });
    const { words, ways } = unsaid(this.data, draft);
    tell(this.mount, { unsaid: words });
    this.part.open.replaceChildren(...ways.map((way) => act("tell", ...way)));
    this.part.besides.hidden = absent(this.data, draft).next().done;
    if (!draft.outline) this.part.truths.open = true;
  }

  /**
   * @param {import("./transitions.js").DraftHistory} history
   * @param {string} opened the move whose sentence is open
   * @param {import("./data.js").Phrase} [brought] the phrase that came from a page of a bank
   * @returns {boolean} whether leaving the page would lose words of the visitor's
   */
  show({ draft, edits, hasEdits, isEmpty }, opened, brought) {
    const message = written(this.data, draft, names, edits);
    const line = [message.subject, ...message.paragraphs.flat()].find((one) => one?.move === opened);
    this.part.changing.hidden = !line;
    if (line) this.changing?.show(draft, line, names);
    this.part.own.hidden = !hasEdits;
    this.part.again.hidden = isEmpty;
    const lost = this.keep(hasEdits ? { query: toQuery(draft), edits } : undefined, Boolean(line?.edited));
    this.desk.show(message, opened);
    tell(this.mount, { brought: brought ? lacking(this.data, draft, brought) : "" });
    this.measure(message);
    this.offer(message.slots);
    this.bar(message);
    this.ways(message);
    this.besides(draft);
    this.part.none.hidden = Boolean(draft.outline);
    for (const one of ["length", "hint", "ways"]) this.part[one].hidden = !draft.outline;
    return lost;
  }

  /** @param {import("./message.js").Message} message */
  measure({ length, over }) {
    this.part.length.textContent = over ? `${length}: ${gettext("too long. Remove a sentence.")}` : length;
    this.part.length.classList.toggle("problem", over);
  }

  /** Offers the fields of the blanks that a message has. @param {string[]} slots */
  offer(slots) {
    settle(this.list, [...new Set(slots)].map((slot) => this.places[slot]));
    this.gaps.show(slots);
    this.part.names.hidden = !slots.length;
  }

  /** Puts a draft into the address. @param {import("./state.js").Draft} draft */
  address(draft) {
    // Once the page is drawn: to change the address takes a browser longer than all the rest.
    clearTimeout(this.addressed);
    this.addressed = setTimeout(() => history.replaceState(null, "", `${location.pathname}${toQuery(draft)}`));
  }

  /** Says what has happened, and offers what may come next: Undo, or the subject. @param {string} said @param {string} next a button's name; nothing where only the ear is told */
  announce(said, next) {
    for (const name of ["undo", "title"]) this.part[name].hidden = name !== next;
    this.part.changed.hidden = !next;
    tell(this.mount, { changed: said });
    say(said, 6, true);
  }

  /** Fetches what changes a sentence. @param {any} acts @returns {Promise<boolean>} whether it is there */
  async bringTools(acts) {
    this.changing ??= (await fetched(import("./sentence-tools.js")))?.tools(this.data, this.part.changing, acts);
    return Boolean(this.changing);
  }

  /** The focus goes into the open sentence's tools, or back to the pencil of the one that was. @param {string} opened @param {string} left */
  focus(opened, left) {
    (opened ? this.changing.first() : this.pen(left))?.focus({ preventScroll: true });
    if (opened) this.desk.see(this.desk.line(opened).box);
  }

  /** @param {string} move */
  pen(move) {
    return this.desk.line(move)?.pen;
  }

  /** Opens the field of a blank. @param {string} slot */
  openBlank(slot) {
    this.gaps.open(slot);
  }
}
