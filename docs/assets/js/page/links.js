/** @file The addresses of the site that scripts make or read. All others stand in phrasebank/render/links.py. */

export const ROOT = new URL("../../../", import.meta.url);
export const DATA = new URL("assets/data/", ROOT);

/** The id of the phrase's heading. @param {string} id */
export const anchor = (id) => `p-${id}`;

/** A phrase on the page of its bank. @param {string} bank @param {string} id */
export const phrase = (bank, id) => new URL(`phrases/${bank}/?p=${id}`, ROOT).href;

/** The page of a letter. @param {string} id */
export const letterPage = (id) => new URL(`letters/${id}/`, ROOT).href;

/** The composer with a phrase put into its message. @param {string} id */
export const use = (id) => new URL(`compose/#use=${id}`, ROOT).href;

/** The phrase that such an address brings. @param {string} hash */
export const used = (hash) => /^#use=([a-z0-9-]+)$/.exec(hash)?.[1];

/** The composer's query for a letter. @param {string} id */
export const letterQuery = (id) => `?letter=${id}`;

/**
 * The phrase that an address seeks.
 * @param {{search: string, hash: string}} address
 */
export function soughtPhrase({ search, hash }) {
  const sought = new URLSearchParams(search).get("p");
  return { id: sought ?? /^#p-([a-z0-9-]+)$/.exec(hash)?.[1] };
}
