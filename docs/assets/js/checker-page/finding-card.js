/** @file One finding in a sheet: what it does to a reader, the sentence as it stands, and the one that would stand there instead. */

import { named, pressed, tell } from "../page/dom.js";
import { letterLink } from "../page/letter-link.js";
import { blanked } from "./edits.js";
import { heading } from "./findings-list.js";
import { taken, without } from "./placement.js";
import { gettext } from "../text/message-formats.js";

/** @typedef {import("./findings-list.js").Told} Told */
/** @typedef {{move: string, text: string}} Phrase */

/**
 * @param {HTMLElement} root
 * @param {{read: () => import("../text/sentences.js").TokenizedText, offers: (finding: Told) => Phrase[], change: (change: import("./edits.js").Change, what: string) => void, closed: () => void}} does
 */
export function card(root, does) {
  const { replace, other, out } = named(root, "does");
  const { before, after } = named(root, "part");
  const { instead } = named(root, "says");
  /** @type {Told} */
  let finding;
  /** @type {Phrase[]} */
  let phrases = [];
  let at = 0;
  pressed(root, {
    replace: () => act(put(), finding.start === undefined ? gettext("Added.") : gettext("Replaced.")),
    other: () => { at = (at + 1) % phrases.length; show(); },
    out: () => act(without(does.read(), finding), gettext("Left out.")),
    shut,
  });
  root.addEventListener("keydown", ({ key }) => key === "Escape" && shut());

  function put() {
    const { start, end, words } = taken(does.read(), finding, phrases[at]);
    return { start, end, words: blanked(words) };
  }

  function act(change, what) {
    close();
    does.change(change, what);
  }

  function show() {
    const { rule, start } = finding;
    const { text } = does.read();
    const inPlace = start !== undefined;
    const old = inPlace ? (phrases.length ? taken(does.read(), finding, phrases[at]) : without(does.read(), finding)) : undefined;
    tell(root, {
      title: heading(rule),
      why: rule.why,
      instead: rule.instead,
      now: old ? text.slice(old.start, old.end).trim() : "",
      place: inPlace ? gettext("Instead") : gettext("To be added"),
      then: phrases.length ? blanked(phrases[at].text) : "",
    });
    instead.append(...letterLink(rule));
    before.hidden = !inPlace;
    after.hidden = replace.hidden = !phrases.length;
    other.hidden = phrases.length < 2;
    out.hidden = !inPlace;
    replace.textContent = inPlace ? gettext("Replace") : gettext("Add");
    root.hidden = false;
  }

  /** @param {Told} next @param {string} [words] the suggestion that is shown first */
  function open(next, words) {
    finding = next;
    phrases = does.offers(next);
    at = Math.max(phrases.findIndex(({ text }) => text === words), 0);
    show();
  }

  function close() {
    root.hidden = true;
  }

  function shut() {
    close();
    does.closed();
  }

  return { open, close, focus: () => root.querySelector("button:not([hidden])").focus({ preventScroll: true }) };
}
