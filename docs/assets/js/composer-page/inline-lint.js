/** @file What the rules say of a sentence written by hand; loaded when somebody writes one. Knows no page. */

import { inSlices, load } from "../checker-page/data.js";
import { lint } from "../linter/linter.js";

/**
 * @param {import("../composer/choices.js").Choices} choices
 * @param {string} text
 * @returns {Promise<string>} advice, or nothing
 */
export async function remarks({ channel, stage, facts }, text) {
  const [found] = await inSlices(lint(await load(), { text, channel, stage, facts, whole: false }));
  const [first] = found.filter(({ start }) => start !== undefined);
  return first ? `“${text.slice(first.start, first.end)}”: ${first.rule.why} ${first.rule.instead}` : "";
}
