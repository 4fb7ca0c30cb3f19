/** @file The forms that sentences take beside others. The twin of phrasebank/composer/forms.py. */

/**
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {{phrase: Phrase, part: import("../composer-page/data.js").Part}} Line
 */

/**
 * The lines of a message, in order, each with the words that it has beside the others.
 * @param {Line[]} lines
 * @returns {Line[]}
 */
export function formed(lines) {
  return lines.map((line, at) => ({ ...line, phrase: { ...line.phrase, text: worded(line, lines[at - 1], lines[at + 1]) } }));
}

function worded(line, before, after) {
  const { text, after_reason: joined } = line.phrase;
  if (before && taken(before, line)) return `because ${line.phrase.clause}.`;
  if (after && taken(line, after)) return `${text.slice(0, -1)},`;
  return before && before.phrase.level !== "none" && joined ? joined : text;
}

/** Whether a line takes the reason behind it into its own sentence. */
function taken({ phrase }, reason) {
  return Boolean(phrase.takes_reason && phrase.text.endsWith(".") && reason.phrase.clause && reason.part.starts === "sentence");
}
