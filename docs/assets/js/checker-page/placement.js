/** @file Where in a draft a better sentence goes, and what goes with one that is left out. Knows no page. */

/**
 * @typedef {import("./edits.js").Change} Change
 * @typedef {import("../linter/linter.js").Finding} Finding
 */

// A first or last paragraph that is no longer is a greeting or a name.
const SHORT = 60;
// A greeting on the line on which the message goes on.
const GREETED = /^\s*(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood \p{L}+)(?: (?:\p{Lu}[\p{L}.'’-]*|there|all|both|team|everyone))*[,:!]\s+/u;
// Thanks with which a message begins.
const THANKED = /^[^.!?\n]*\b(?:thank|appreciat|grateful)[^.!?\n]*[.!?]+/iu;
// What follows a joint can go, and what stands before it stay.
const JOINT = /(?:,? (?:but|because|although|though)|, (?:and|so)) /iu;
const BEFORE_JOINT = new RegExp(`^([^]* [^]* \\S+?)${JOINT.source}`, "iu");
// A name behind a sentence's end, with or without a few words and a comma before it.
const SIGNED = /[.!?](?=\s+(?:\p{L}[\p{L} ]{0,25},\s+)?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}$)/u;

/**
 * The change that takes a better sentence over: in the place of the one that was found, or where its move belongs.
 * @param {import("../text/sentences.js").TokenizedText} read
 * @param {Finding} finding
 * @param {{move: string, text: string}} phrase
 * @returns {Change}
 */
export function taken(read, { start, end }, { move, text }) {
  if (start === undefined) return added(read.text, move, text);
  const [first, last] = around(read, start, end);
  return { start: first, end: last, words: text };
}

/**
 * The change that leaves out the sentences which a finding touches, or only the last half of one.
 * @param {import("../text/sentences.js").TokenizedText} read
 * @param {Finding} finding with a place
 * @returns {Change}
 */
export function without(read, { start, end }) {
  const [first, last] = around(read, start, end);
  const stays = BEFORE_JOINT.exec(read.text.slice(first, end))?.[1];
  if (stays && !JOINT.test(read.text.slice(end, last))) return { start: first + stays.length, end: last - /[.!?]*$/.exec(read.text.slice(first, last))[0].length, words: "" };
  // The space behind them goes too: the one before them stays.
  return { start: first, end: last + /^ */.exec(read.text.slice(last))[0].length, words: "" };
}

/** The sentences that a stretch of a text touches, with the stops that end them. */
function around({ text, tokens, sentenceIndex, language }, start, end) {
  const touched = tokens.flatMap((token, at) => (token.end > start && token.start < end ? [sentenceIndex[at]] : []));
  if (!touched.length) return [start, end];
  const inside = tokens.filter((_, at) => sentenceIndex[at] >= touched[0] && sentenceIndex[at] <= touched.at(-1));
  let last = Math.max(inside.at(-1).end, end);
  while (last < text.length && !language.characters.SPACES.includes(text[last])) last++;
  return [Math.min(inside[0].start, start), last];
}

function added(text, move, words) {
  const paragraphs = text.split("\n\n").map((one) => one.trim());
  const greeted = paragraphs[0].length < SHORT && /[,:]$/.test(paragraphs[0]);
  const signed = paragraphs.length > 1 && paragraphs.at(-1).length < SHORT;
  const first = greeted ? text.indexOf("\n\n") + 2 || text.length : (GREETED.exec(text)?.[0].length ?? 0);
  const last = signed ? text.lastIndexOf("\n\n") : text.trimEnd().length;
  if (move === "greeting") return { start: 0, end: 0, words: `${words}\n\n` };
  if (move === "gratitude" && (first > 1 || !greeted)) return { start: first, end: first, words: `${words} ` };
  const thanks = move === "decision" && THANKED.exec(text.slice(first))?.[0].length;
  if (thanks) return { start: first + thanks, end: first + thanks, words: ` ${words}` };
  const name = SIGNED.exec(paragraphs.at(-1));
  if (name && move !== "sign-off") {
    const at = text.trimEnd().length - paragraphs.at(-1).length + name.index + 1;
    return { start: at, end: at, words: ` ${words}` };
  }
  const at = move === "sign-off" ? text.trimEnd().length : Math.max(last, 0);
  return { start: at, end: at, words: at ? `\n\n${words}` : words };
}
