/** @file What the rules say of a sentence written by hand; loaded when somebody writes one. Changes no page. */

import { letterLink } from "../page/letter-link.js";
import { inSlices, load } from "../checker-page/data.js";
import { lint } from "../linter/linter.js";

/**
 * @param {import("../composer/choices.js").Choices} choices
 * @param {string} text
 * @returns {Promise<(string | Node)[]>} advice, with the way to a letter where there is one, or nothing
 */
export async function remarks({ channel, stage, facts }, text) {
  const [found] = await inSlices(lint(await load(), { text, channel, stage, facts, whole: false }));
  const [first] = found.filter(({ start }) => start !== undefined);
  return first ? [`“${text.slice(first.start, first.end)}”: ${first.rule.why} ${first.rule.instead}`, ...letterLink(first.rule)] : [];
}

/**
 * Whether a shorter text lacks no more of what a draft needs than the longer one.
 * @param {string} longer
 * @param {string} shorter
 */
export async function keeps(longer, shorter) {
  const data = await load();
  const lacking = async (/** @type {string} */ text) => (await inSlices(lint(data, { text })))[0].filter(({ start }) => start === undefined).length;
  return (await lacking(shorter)) <= (await lacking(longer));
}
