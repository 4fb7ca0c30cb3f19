/** @file A draft in pieces, and where in it something has gone to. Knows no page. */

/**
 * A change of a text: the signs from `start` to `end`, the latter exclusive, give way to `words`.
 * @typedef {{start: number, end: number, words: string}} Change
 */

/**
 * A phrase as it goes into a draft: its slots are blanks in brackets.
 * @param {string} words
 */
export function blanked(words) {
  return words.replace(/\{(\w+)\}/g, (_, slot) => `[${slot.replaceAll("_", " ")}]`);
}

/**
 * A draft as paragraphs whose blanks in brackets are slots.
 * @param {string} text
 * @returns {import("../text/message-formats.js").Paragraph[]}
 */
export function paragraphs(text) {
  const pieces = (/** @type {string} */ one) => one.split(/(\[[^[\]\n]+\])/).filter(Boolean);
  return text.split(/\n{2,}/).map((one) => pieces(one).map((words) => (words.startsWith("[") ? { text: words, slot: words } : { text: words })));
}

/**
 * What has a place in a text, was there before it changed and still stands, at its new place.
 * @template {{start?: number, end?: number}} One
 * @param {One[]} places
 * @param {string} before
 * @param {string} after
 * @returns {One[]}
 */
export function moved(places, before, after) {
  if (!places.length) return [];
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < most - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [gone, by] = [before.length - tail, after.length - before.length];
  return places.flatMap((one) => {
    if (one.start === undefined || one.end <= same) return [one];
    return one.start >= gone ? [{ ...one, start: one.start + by, end: one.end + by }] : [];
  });
}
