/** @file A message as text: pieces in, plain text out; and what scripts say, in the language of the site (phrasebank/text/catalogue.py). Knows no page. */

/**
 * A run of words, or a slot: the blank's label in brackets, or what fills it.
 * @typedef {{text: string, slot?: string}} Piece
 * @typedef {Piece[]} Paragraph
 */

/**
 * The message as plain text, a blank line between paragraphs.
 * @param {Paragraph[]} paragraphs
 */
export function plain(paragraphs) {
  return paragraphs.map(joined).filter(Boolean).join("\n\n");
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
 * @param {string} [lead]
 */
export function copied(labels, lead = gettext("Copied.")) {
  if (!labels.length) return lead;
  return `${lead} ${ngettext("%(num)s blank to fill in:", "%(num)s blanks to fill in:", labels.length)} ${labels.join(", ")}.`;
}

/**
 * A text with each `%(name)s` in it filled with its value. For another language than English the build puts the translation in the text's place, and
 * where it has no values, it leaves the text alone there, without a call.
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 */
export function gettext(text, values) {
  return text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}

/**
 * The same in the form that so many take, with the count as `%(num)s`. For another language the build puts all forms in the place of `one`.
 * @param {string} one
 * @param {string} many
 * @param {number} num
 */
export function ngettext(one, many, num) {
  return gettext(num === 1 ? one : many, { num });
}

/** @param {Paragraph} paragraph */
function joined(paragraph) {
  return paragraph.map(({ text }) => text).join("").trim();
}
