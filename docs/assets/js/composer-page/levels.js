/** @file One reason at every level: what the visitor's own message would say of it. Knows no page. */

import { capped } from "../composer/choices.js";
import { drafted, opening } from "./state.js";
import { copyable, written } from "./message.js";
import { plain } from "../text/message-formats.js";

/**
 * The no and its reason at a level, as a paragraph; empty where no message says so much.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 * @param {string} level
 * @param {Record<string, string>} names what fills the slots
 * @returns {import("../text/message-formats.js").Paragraph}
 */
export function told(data, { choices, pins, outline, turn }, level, names) {
  if (capped(data, level, choices.topic) !== level) return [];
  const other = drafted(data, { ...choices, level }, pins, outline?.id, turn);
  const telling = other.phrases.filter((phrase) => phrase.move === "decision" || phrase.level !== "none").map(({ move }) => move);
  return copyable([written(data, other, names, {}).paragraphs.flat().filter(({ move }) => telling.includes(move))])[0];
}

/**
 * Every level with what the message would say there, or with a fact that would open words for it.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").Draft} draft
 * @param {Record<string, string>} names what fills the slots
 * @returns {{level: string, text: string, fact?: string}[]}
 */
export function tellings(data, draft, names) {
  const { choices, pins, outline, turn } = draft;
  return [...data.rank.keys()].map((level) => {
    const other = drafted(data, { ...choices, level }, pins, outline?.id, turn);
    if (!other.unsaid) return { level, text: plain([told(data, draft, level, names)]) };
    return { level, text: "", fact: opening(data, other)[0] };
  });
}
