/** @file The composer: what a visitor does changes the draft, and the view follows. */

import { named, pressed, wholly } from "../page/dom.js";
import { fields } from "../page/slot-form.js";
import { given, kept } from "../page/slot-values.js";
import { asked, fetched, ignored } from "./setup.js";
import { ComposerView } from "./view.js";
import { used } from "../page/links.js";
import { DraftHistory, afterAnswer, afterLevel, afterSwap, afterTurn, afterUse } from "./transitions.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {HTMLElement} mount
 * @param {import("./data.js").Data} data
 */
export function begin(mount, data) {
  wholly(mount, () => set(mount, data));
}

function set(mount, data) {
  const { draft, unknown, back } = asked(mount, data);
  const brought = data.phrase.get(used(location.hash));
  const page = new ComposerPage(mount, data, new DraftHistory(draft, back));
  ignored(page.view.part.ignored, unknown);
  page.ask();
  fields(mount, page.named, page.clearedNames);
  if (back) page.answered(gettext("Your sentences are back."));
  if (brought) page.bring(brought);
}

/** What is handed on as an act of the visitor's is a property, so that it keeps its page. */
class ComposerPage {
  /**
   * @param {HTMLElement} mount
   * @param {import("./data.js").Data} data
   * @param {DraftHistory} history
   */
  constructor(mount, data, history) {
    Object.assign(this, { mount, data, history });
    // The move whose sentence is open.
    this.opened = "";
    this.view = new ComposerView(mount, data, this);
    this.listen();
  }

  listen() {
    const { part, gaps } = this.view;
    const { advise } = named(this.mount, "does");
    pressed(this.mount, {
      turn: () => this.become(afterTurn(this.data, this.history.draft)),
      advise: () => this.advise(advise),
      undo: this.undo,
      tell: ({ value, dataset }) => this.level(value, dataset.fact),
      "clear-own": this.clearOwn,
    });
    // What has the focus is never under a sheet.
    document.addEventListener("focusin", ({ target }) => {
      if (!part.blank.contains(target)) gaps.close();
      if (!this.opened || part.changing.contains(target) || target.matches(".pen")) return;
      this.opened = "";
      this.show();
    });
  }

  show() {
    this.lost = this.view.show(this.history, this.opened, this.brought);
  }

  ask() {
    this.view.ask(this.history.draft);
  }

  /** Shows what has been typed, and warns before it is lost. */
  typed = () => {
    this.show();
    (this.lost || (given() && !kept()) ? addEventListener : removeEventListener)("beforeunload", warn);
  };

  /** Shows what has been typed into a blank, of which the last announcement doesn't speak. */
  named = () => {
    this.view.part.changed.hidden = true;
    this.typed();
  };

  /**
   * Takes a step that Undo takes back.
   * @param {import("./transitions.js").Step} step
   * @param {string} [move] whose own words go with it
   */
  become(step, move = "") {
    if (!step) return this.ask();
    this.history.remember();
    delete this.history.edits[move];
    this.history.draft = { had: this.history.draft.had, ...step.next };
    this.arrive(step.said);
  }

  /** Shows the draft that has come. @param {string} said @param {string} [more] what takes back the step before */
  arrive(said, more) {
    this.typed();
    this.ask();
    this.view.address(this.history.draft);
    this.answered(said, more);
  }

  /** @param {string} said @param {string} [more] */
  answered(said, more = gettext("Undo")) {
    this.view.part.undo.textContent = more;
    this.view.announce(said, this.history.isEmpty ? "" : "undo");
  }

  answer = (name, value) => this.become(afterAnswer(this.data, this.history.draft, name, value, this.history.edits));

  level = (level, fact) => this.become(afterLevel(this.data, this.history.draft, level, fact));

  /** Puts another sentence in a move's place, or none. */
  put = (move, id, fact) => {
    if (!id) this.opened = "";
    this.become(afterSwap(this.data, this.history.draft, move, id, fact), move);
  };

  /** Puts a sentence from a page of a bank into the message, now or once it fits. @param {import("./data.js").Phrase} phrase */
  bring(phrase) {
    this.brought = phrase;
    this.become(afterUse(this.data, this.history.draft, phrase), phrase.move);
  }

  add = (move, id, fact) => {
    this.put(move, id, fact);
    this.open(move);
  };

  edit = (move, text) => {
    const begins = this.history.write(move, text);
    this.typed();
    if (begins) this.answered(text === undefined ? gettext("The suggested wording is back.") : gettext("These are your own words now."));
  };

  undo = () => {
    this.history.undo();
    this.arrive(gettext("Undone."), gettext("Undo more"));
    if (this.history.isEmpty) this.opened ? this.view.focus(this.opened) : this.focus("copy");
  };

  clearOwn = () => {
    this.history.clearEdits();
    this.arrive(gettext("Cleared."));
    this.focus("undo");
  };

  clearedNames = (bringBack) => {
    this.history.remember(bringBack);
    this.arrive(gettext("The names are cleared."));
  };

  focus(name) {
    this.mount.querySelector(`.bar [data-does=${name}]`).focus({ preventScroll: true });
  }

  fill = (slot) => {
    this.close();
    this.view.openBlank(slot);
  };

  /** Closes the sentence that is open. */
  close = () => this.opened && this.open(this.opened);

  /** The blanks are filled, and the focus goes back. */
  filled = () => this.view.pen(this.opened)?.focus({ preventScroll: true });

  /** A fold has got its inside. */
  settled = () => {
    this.ask();
    this.show();
  };

  /** Opens a sentence, or closes the one that is open. @param {string} move */
  open = async (move) => {
    const left = this.opened;
    this.view.gaps.close();
    // Without waiting where they are there: a blank may be opened next, and takes the focus.
    if (!this.view.changing && !(await this.view.bringTools(this))) return;
    this.opened = this.opened === move ? "" : move;
    this.show();
    this.view.focus(this.opened, left);
  };

  /** @param {HTMLElement} button */
  async advise(button) {
    const { data, view } = this;
    this.counsel ??= (await fetched(import("./advisor-panel.js")))?.advisor(data, view.part.advisor, button, () => this.history.draft, (level) => this.answer("level", level));
    this.counsel?.toggle();
  }
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}
