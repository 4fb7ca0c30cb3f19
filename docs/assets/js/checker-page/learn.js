/** @file What was learned of sentences, fetched when there is a draft to read. */

import { DATA } from "../page/links.js";

/** Adds it to the rules. @param {import("./data.js").Rules} rules */
export async function learn(rules) {
  const [{ readings, unpacked }, answer] = await Promise.all([import("../linter/learned.js"), fetch(new URL("learned.json", DATA))]);
  const weights = unpacked(await answer.json(), rules.language);
  rules.readings = (text, heard) => readings(text, weights, heard);
}
