/** @file A message as text: pieces in, plain text and rich text out. Knows no page. */

import { gettext, ngettext } from "./gettext.js";

/**
 * A run of words, or a slot: the blank's label in brackets, or what fills it.
 * @typedef {{text: string, slot?: string}} Piece
 * @typedef {Piece[]} Paragraph
 */

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * The message as plain text, a blank line between paragraphs.
 * @param {Paragraph[]} paragraphs
 */
export function plain(paragraphs) {
  return paragraphs.map(joined).join("\n\n");
}

/**
 * The message as HTML of nothing but paragraphs and line breaks.
 * @param {Paragraph[]} paragraphs
 */
export function rich(paragraphs) {
  return paragraphs.map((paragraph) => `<p>${escaped(joined(paragraph)).replaceAll("\n", "<br>")}</p>`).join("");
}

/**
 * The labels of the slots that are still blanks, each once, in order.
 * @param {Paragraph[]} paragraphs
 */
export function blanks(paragraphs) {
  const open = paragraphs.flat().filter(({ text, slot }) => slot && text.startsWith("[") && text.endsWith("]"));
  return [...new Set(open.map(({ text }) => text.slice(1, -1)))];
}

/**
 * What to say when it is copied.
 * @param {string[]} labels of the blanks
 */
export function copied(labels) {
  const [count, values] = [labels.length, { labels: labels.join(", ") }];
  return count ? ngettext("Copied. %(num)s blank to fill in: %(labels)s.", "Copied. %(num)s blanks to fill in: %(labels)s.", count, values) : gettext("Copied.");
}

/** @param {Paragraph} paragraph */
function joined(paragraph) {
  return paragraph.map(({ text }) => text).join("").trim();
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>]/g, (sign) => ESCAPES[sign]);
}
