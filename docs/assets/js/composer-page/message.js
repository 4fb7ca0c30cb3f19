/** @file A draft as the words that are read, copied and sent: slots filled, sentences of the visitor's own in their places. Knows no page. */

import { facts } from "../composer/choices.js";
import { lines, paragraphs } from "../composer/forms.js";
import { names, pieces, shown } from "../text/slots.js";
import { length } from "../text/tokens.js";
import { gettext, plain } from "../text/message-formats.js";

const UNITS = { words: gettext("words"), characters: gettext("characters"), seconds: gettext("seconds") };

/**
 * @typedef {import("../text/message-formats.js").Piece} Piece
 * @typedef {{id: string, move: string, cue: string, pieces: Piece[], edited: boolean, said: string}} Line
 * @typedef {{subject: Line | undefined, paragraphs: Line[][], slots: string[], spoken: boolean, length: string, over: boolean}} Message
 */

/**
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 * @param {Record<string, string>} values what fills the slots
 * @param {Record<string, string>} edits sentences of the visitor's own, by move
 * @returns {Message}
 */
export function written(data, draft, values, edits) {
  const labels = labelled(data);
  const own = (/** @type {import("./data.js").Phrase} */ phrase) => (
    phrase.move in edits ? { ...phrase, ...ownWords(slotted(edits[phrase.move], labels), data.language.forms) } : phrase
  );
  const all = draft.outline ? lines(draft.outline, draft.phrases.map(own), data.language) : [];
  const { limit, unit } = data.words.channels.get(draft.choices.channel);
  const spoken = unit === "seconds";
  const line = (/** @type {import("../composer/forms.js").Line} */ { part, phrase }) => {
    const { move } = part;
    const cue = called(data, draft.choices, part);
    return { id: phrase.id, move, cue, pieces: shown(pieces(phrase.text, values), labels), edited: move in edits, said: spoken && part.cue ? `${cue}: ` : "" };
  };
  const groups = paragraphs(all, data.language).map((group) => group.map(line));
  const first = all.find(({ part }) => part.move === "subject");
  const count = length(plain(copyable(groups.map((group) => group.map((one) => ({ ...one, said: "" }))))), unit, data.language);
  return {
    subject: first && line(first), paragraphs: spoken ? groups.flat().map((one) => [one]) : groups, spoken,
    slots: all.flatMap(({ phrase }) => names(phrase.text)), length: gettext("%(count)s of %(limit)s %(unit)s", { count, limit, unit: UNITS[unit] }), over: count > limit,
  };
}

/**
 * What a part of a message is called.
 * @param {import("./data.js").Data} data
 * @param {import("../composer/choices.js").Choices} choices
 * @param {import("./data.js").Part} part
 */
export function called(data, choices, { move, cue }) {
  const { label, where, label_there: there } = data.words.moves.get(move);
  return facts(data, choices).has(where) ? there : cue ?? label;
}

/**
 * A message's paragraphs for copying, those of a script with the cues that say when a line is for.
 * @param {Line[][]} groups
 */
export function copyable(groups) {
  return groups.map((group) => group.flatMap(({ said, pieces: cut }, at) => [{ text: (at ? " " : "") + said }, ...cut].filter(({ text }) => text)));
}

/**
 * What stands in a line, to be edited.
 * @param {Line} line
 */
export function wording({ pieces: cut }) {
  return cut.map(({ text }) => text).join("");
}

/** @param {import("./data.js").Data} data @returns {Record<string, string>} */
export function labelled(data) {
  return Object.fromEntries([...data.words.slots.values()].map(({ id, label }) => [id, label.toLowerCase()]));
}

/** The forms of a visitor's own words: what begins with "because" goes on in the sentence before, and what ends with a comma waits for that. */
function ownWords(text, { BECAUSE, COMMA, STOP }) {
  const words = text.trim();
  const waits = words.endsWith(COMMA.trim());
  const clause = words.startsWith(BECAUSE) ? words.slice(BECAUSE.length).replace(/\.$/, "") : null;
  return { text: waits ? `${words.slice(0, -COMMA.trim().length)}${STOP}` : text, clause, takes_reason: waits, after_reason: null };
}

/** A visitor's own words with the blanks left in them as slots. Braces they typed are set apart, so that they stay braces. */
function slotted(text, labels) {
  const blanks = Object.entries(labels).map(([slot, label]) => [`[${label}]`, `{${slot}}`]);
  return blanks.reduce((found, [blank, slot]) => found.replaceAll(blank, slot), text.replaceAll("{", "{\u2060"));
}
