/** @file Which phrases or letters agree with what a reader has chosen and typed, and how a choice is written in an address. Knows no page. */

import { ngettext } from "../text/message-formats.js";

/**
 * What a phrase is limited to, or what a reader has chosen: ids by facet, several with spaces between them; empty means no limit.
 * @typedef {Record<string, string>} Facets
 */

/**
 * Whether a phrase may be shown: no facet of it shuts the choice out.
 * @param {Facets} facets of the phrase
 * @param {Facets} chosen one id by facet
 */
export function fits(facets, chosen) {
  return Object.entries(chosen).every(([name, id]) => !id || !facets[name] || facets[name].split(" ").includes(id));
}

/**
 * A text made ready for `matches`: small letters and digits, single spaces, no apostrophes.
 * @param {string} text
 */
export function findable(text) {
  return ` ${text.toLowerCase().replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}

/**
 * Whether each typed word begins a word of the text.
 * @param {string} text made by `findable`
 * @param {string} typed
 */
export function matches(text, typed) {
  return findable(typed).split(" ").every((word) => text.includes(` ${word}`));
}

/**
 * What an address asks for. Ids that nobody knows are listed apart.
 * @param {string} query such as "?move=reason"
 * @param {Record<string, string[]>} known ids by facet
 * @returns {{chosen: Facets, unknown: {name: string, id: string}[]}}
 */
export function fromQuery(query, known) {
  const given = new URLSearchParams(query);
  const asked = Object.keys(known).map((name) => ({ name, id: given.get(name) ?? "" })).filter(({ id }) => id);
  const chosen = Object.fromEntries(asked.filter(({ name, id }) => known[name].includes(id)).map(({ name, id }) => [name, id]));
  return { chosen, unknown: asked.filter(({ name }) => !(name in chosen)) };
}

/**
 * The choice as an address's query; nothing where nothing is chosen.
 * @param {Facets} chosen
 */
export function toQuery(chosen) {
  const given = new URLSearchParams(Object.entries(chosen).filter(([, id]) => id));
  return `${given}` && `?${given}`;
}

/**
 * How many topics a phrase is about, where this one is among them; 0 where it isn't.
 * @param {string} topics with spaces between them
 * @param {string} topic
 */
export function about(topics, topic) {
  const all = topics.split(" ");
  return all.includes(topic) ? all.length : 0;
}

/** @param {number} count @param {string} one what is counted, "letter" or "sentence" */
export function counted(count, one) {
  return one === "letter" ? ngettext("%(num)s letter", "%(num)s letters", count) : ngettext("%(num)s sentence", "%(num)s sentences", count);
}
