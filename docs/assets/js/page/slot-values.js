/** @file The names for the blanks, given once: in the page's memory, and in the tab's own storage only where the reader asks for that. Knows no page. */

import { session } from "./storage.js";

const PLACE = "names";

/**
 * What fills the slots, by the slots' names.
 * @type {Record<string, string>}
 */
export const names = Object.assign(Object.create(null), JSON.parse(session.getItem(PLACE) ?? "{}"));

/** Whether any blank is filled. */
export function given() {
  return Object.values(names).some((value) => value.trim());
}

/** Whether the names stay in this tab when the page goes. */
export function kept() {
  return session.getItem(PLACE) !== null;
}

/** @param {boolean} stay */
export function keep(stay) {
  if (stay) session.setItem(PLACE, JSON.stringify(names));
  else session.removeItem(PLACE);
}

/** @param {string} slot @param {string} value */
export function name(slot, value) {
  names[slot] = value;
  keep(kept());
}

/** Forgets the names wherever they are. */
export function clear() {
  for (const slot of Object.keys(names)) delete names[slot];
  keep(false);
}
