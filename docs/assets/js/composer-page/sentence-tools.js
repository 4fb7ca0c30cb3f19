/** @file What can be done with the open sentence: another one, none, or one's own words. */

import { element, named, pressed, tell } from "../page/dom.js";
import { labelled, wording } from "./message.js";
import { nearly, offered, optional, tellings } from "./alternatives.js";
import { sentences } from "./data.js";
import { act } from "./setup.js";
import { capped } from "../composer/choices.js";
import { fill } from "../text/slots.js";
import { gettext } from "../text/message-formats.js";

// Nobody wants to be told about half a word.
const PAUSE = 500;
// Where a message tells its reason.
const TELLING = ["decision", "reason"];

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLElement} root
 * @param {{put: (move: string, id: string, fact?: string) => void, level: (level: string, fact?: string) => void, edit: (move: string, text?: string) => void, close: () => void}} does
 */
export function tools(data, root, does) {
  const { edit, back, out } = named(root, "does");
  const { advice } = named(root, "says");
  const { together, much, wordings, only } = named(root, "part");
  const text = root.querySelector("textarea");
  const parts = root.querySelector(".sides");
  const [levels, list, others] = root.querySelectorAll("ul");
  /** @type {string} */
  let move;
  let values;
  let choices;
  let later;
  /** @type {string} what stood there when it was opened */
  let first;
  /** @type {string} the open phrase's whole id */
  let id;
  /** @type {string[]} the choices so far, in their order */
  let shown;
  /** @type {string[]} its sentences */
  let block;
  /** @type {string[]} which of them are left out */
  let left;
  pressed(root, {
    out: () => does.put(move, ""),
    part: ({ value }) => leave(value),
    edit: () => { does.edit(move, text.value); text.focus(); },
    back: () => { does.edit(move); edit.focus(); },
    done: () => does.close(),
    level: ({ value, dataset }) => does.level(value, dataset.fact),
    choose: ({ value, dataset }) => { does.put(move, value, dataset.fact); root.querySelector(`[value="${value}"]`)?.focus({ preventScroll: true }); },
  });
  text.addEventListener("input", () => {
    does.edit(move, text.value);
    clearTimeout(later);
    later = setTimeout(heed, PAUSE);
  });
  root.addEventListener("keydown", ({ key }) => key === "Escape" && does.close());

  async function heed() {
    const { remarks } = await import("./inline-lint.js");
    const [words = "", ...link] = await remarks(choices, text.value);
    tell(root, { advice: words });
    advice.append(...link);
  }

  /** Leaves one sentence of the block out, but not what says no, or puts it back. @param {string} at */
  async function leave(at) {
    const back = left.includes(at);
    const from = move;
    const next = [id, ...back ? left.filter((other) => other !== at) : [...left, at].sort()].join("_");
    const blanked = (/** @type {string} */ one) => fill(data.phrase.get(one).text, {}, labelled(data));
    if (!back && from === "decision" && !(await (await import("./inline-lint.js")).keeps(blanked(id), blanked(next)))) return tell(root, { advice: gettext("This sentence says no, so it stays.") });
    does.put(from, next);
    parts.querySelector(`[value="${at}"]`)?.focus({ preventScroll: true });
  }

  /** What leaves one sentence of the block out, or puts it back. */
  function side(sentence, at) {
    const gone = left.includes(String(at));
    const words = fill(sentence.trim(), values, labelled(data));
    const made = act("part", at, "", `${gone ? gettext("Put back") : gettext("Leave out")} “${words}”`);
    made.className = "quiet";
    // The last one that stays goes with the whole.
    made.hidden = !gone && left.length === block.length - 1;
    return made;
  }

  function choice(phrase, chosen, fact = "") {
    const made = act("choose", phrase.id, fact, fill(phrase.text, values, labelled(data)));
    made.setAttribute("aria-pressed", chosen);
    if (fact) made.prepend(element("span", { className: "help", textContent: `${gettext("If this is true:")} ${data.words.facts.get(fact).label}` }));
    return element("li", {}, made);
  }

  /** A level of the reason, or several that say the same: what the message would say, or what opens it. */
  function step(alike, present) {
    const { level, text: told, fact } = alike.find((one) => one.level === present) ?? alike[0];
    // No words are needed to say nothing.
    const text = told || (data.rank.get(level) ? "" : gettext("The message without a reason."));
    const label = alike.map((one) => data.words.levels.get(one.level).label).join(" / ");
    const why = fact ? `${gettext("If this is true:")} ${data.words.facts.get(fact).label}` : stopped(level);
    const made = act("level", level, fact, element("span", { className: "level-name", textContent: label }), text || why);
    made.disabled = !text && !fact;
    made.setAttribute("aria-pressed", level === present);
    return element("li", {}, made);
  }

  /** Why nothing is told at a level. */
  function stopped(level) {
    const { topic } = choices;
    return capped(data, level, topic) === level ? gettext("We don't have words for this here.") : data.words.topics.get(topic).because;
  }

  function strip(draft, edited) {
    const steps = !edited && TELLING.includes(move) && draft.choices.topic ? tellings(data, draft, values) : [];
    const groups = steps.map((one) => steps.filter((other) => other === one || (one.text && other.text === one.text)));
    levels.replaceChildren(...groups.filter(([first], at) => first === steps[at]).map((alike) => step(alike, draft.choices.level)));
    levels.hidden = much.hidden = !steps.length;
    wordings.hidden = !steps.length || list.hidden;
  }

  /**
   * @param {import("./state.js").Draft} draft
   * @param {import("./message.js").Line} line
   * @param {Record<string, string>} given what fills the slots
   */
  function show(draft, line, given) {
    if (move !== line.move || !line.edited) tell(root, { advice: "" });
    [id, ...left] = line.id.split("_");
    if (move !== line.move) shown = [];
    if (move !== line.move || choices !== draft.choices) first = id;
    values = given;
    choices = draft.choices;
    move = line.move;
    const whole = data.phrase.get(id);
    // What has other words beside a reason stands as one.
    block = line.edited || whole.clause || whole.after_reason ? [] : sentences(whole.text);
    parts.replaceChildren(...(block.length > 1 ? block.map(side) : []));
    const found = line.edited ? [] : offered(data, draft, move);
    // A letter's own words may be in no bank.
    const own = data.phrase.get(first);
    if (!found.some((phrase) => phrase.text === own.text)) found.unshift(own);
    // What stood in the list keeps its place there.
    shown = [...new Set([...shown, ...found.map((phrase) => phrase.id)])];
    found.sort((one, other) => shown.indexOf(one.id) - shown.indexOf(other.id));
    const more = line.edited ? [] : nearly(data, draft, move);
    root.setAttribute("aria-label", `${gettext("Change:")} ${line.cue}`);
    together.hidden = block.length - left.length < 2;
    only.hidden = line.edited || found.length > 1 || more.length > 0;
    list.replaceChildren(...found.map((phrase) => choice(phrase, phrase.text === whole.text)));
    others.replaceChildren(...more.map(({ phrase, fact }) => choice(phrase, false, fact)));
    list.hidden = found.length < 2;
    strip(draft, line.edited);
    others.hidden = !more.length;
    if (document.activeElement !== text) text.value = wording(line);
    edit.hidden = line.edited;
    text.hidden = back.hidden = !line.edited;
    out.hidden = !optional(data, draft, move);
  }

  return { show, first: () => root.querySelector(".others:not([hidden]) button:enabled, .tools > button:not([hidden]), textarea:not([hidden])") };
}
