/** @file A message as lines and paragraphs, each sentence in the form it takes beside the others. The twin of phrasebank/composer/forms.py and phrasebank/composer/messages.py. */

/**
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 * @typedef {{phrase: Phrase, part: import("../composer-page/data.js").Part}} Line
 * @typedef {import("../text/characters.js").Language} Language
 */

/**
 * The message's lines in the outline's order, each in the form it takes there.
 * @param {Outline} outline
 * @param {Phrase[]} phrases
 * @param {Language} language
 * @returns {Line[]}
 */
export function lines(outline, phrases, language) {
  const by = new Map(phrases.map((phrase) => [phrase.move, phrase]));
  const placed = outline.parts.filter(({ move }) => by.has(move)).map((part) => ({ phrase: by.get(part.move), part }));
  return formed(placed.map(({ phrase, part }) => ({ phrase, part: { ...part, cue: phrase.cue ?? part.cue, starts: phrase.starts ?? part.starts } })), language);
}

/**
 * The body, greeting and sign-off included, as the lines of each paragraph.
 * @param {Line[]} all the message's lines
 * @param {Language} language
 * @returns {Line[][]}
 */
export function paragraphs(all, { phrases: { ALONE } }) {
  const found = [];
  for (const line of all.filter(({ part }) => part.move !== "subject")) {
    const alone = !found.length || ALONE.includes(line.part.move) || ALONE.includes(found.at(-1).at(-1).part.move);
    if (alone || line.part.starts !== "sentence") found.push([]);
    found.at(-1).push(line);
  }
  return found;
}

/**
 * The lines of a message, in order, each with the words that it has beside the others.
 * @param {Line[]} lines
 * @param {Language} language
 * @returns {Line[]}
 */
export function formed(lines, { forms }) {
  return lines.map((line, at) => ({ ...line, phrase: { ...line.phrase, text: worded(line, lines[at - 1], lines[at + 1], forms) } }));
}

function worded(line, before, after, words) {
  const { BECAUSE, COMMA, STOP } = words;
  const { text, after_reason: joined } = line.phrase;
  if (before && taken(before, line, STOP)) return `${BECAUSE}${clause(before.phrase.text, line.phrase.clause, words)}${STOP}`;
  if (after && taken(line, after, STOP)) return `${text.slice(0, -STOP.length)}${COMMA}`;
  return before && before.phrase.level !== "none" && joined ? joined : text;
}

/** Whether a line takes the reason behind it into its own sentence. */
function taken({ phrase }, reason, stop) {
  return Boolean(phrase.takes_reason && phrase.text.endsWith(stop) && reason.phrase.clause && reason.part.starts === "sentence");
}

/** The clause behind a sentence's own words; the job is "it" there once they have named it. */
function clause(text, written, { IT, NAMES_JOB, OTHERS, THE_JOB }) {
  const again = THE_JOB.find((name) => written.startsWith(name));
  const named = NAMES_JOB.some((name) => text.includes(name)) && !OTHERS.some((other) => text.includes(other));
  return again && named ? IT + written.slice(again.length) : written;
}
