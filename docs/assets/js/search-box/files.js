/** @file What the search fetches when somebody first turns to it. What failed is tried again with the next words. */

import { DATA } from "../page/links.js";

/** @typedef {import("./answers.js").Answerer} Answerer */

/** @type {Promise<Answerer> | undefined} */
let ready;
/** @type {Promise<void> | undefined} */
let complete;

/** The index and what reads it, both at once. */
export function fetched() {
  ready ??= Promise.all([import("./answers.js"), file("search.json")]).then(([{ answerer }, text]) => answerer(text));
  ready.catch(() => (ready = undefined));
  return ready;
}

/**
 * What the rows show below their titles: behind the index, so that the first hits need not wait for it.
 * @param {Answerer} answerer
 * @param {{said: HTMLElement, hits: HTMLElement}} part
 */
export function completed(answerer, part) {
  complete ??= file("search-shown.json").then((text) => answerer.complete(part, JSON.parse(text)));
  complete.catch(() => (complete = undefined));
}

/** @param {string} name @returns {Promise<string>} */
async function file(name) {
  const response = await fetch(new URL(name, DATA), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
