/** @file The names for the blanks, given once: in the page's memory, and in the tab's own storage only where the reader asks for that. Knows no page. */

// Other sites of the same owner may share the storage of a tab.
const PLACE = "door-ajar.names";
const stored = read();
let stays = Boolean(stored);

/**
 * What fills the slots, by the slots' names.
 * @type {Record<string, string>}
 */
export const names = Object.assign(Object.create(null), stored);

/** What we have stored; null where there is nothing, or nothing of ours. */
function read() {
  try {
    const found = JSON.parse(sessionStorage.getItem(PLACE));
    const ours = found && !Array.isArray(found) && Object.values(found).every((value) => typeof value === "string");
    return ours && typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}

/** Whether any blank is filled. */
export function given() {
  return Object.values(names).some((value) => value.trim());
}

/** Whether the names stay in this tab when the page goes. */
export function kept() {
  return stays;
}

/** @param {boolean} stay @returns {boolean} whether it is so now: the storage may be full */
export function keep(stay) {
  try {
    if (stay) sessionStorage.setItem(PLACE, JSON.stringify(names));
    else sessionStorage.removeItem(PLACE);
    stays = stay;
  } catch {
    stays = false;
  }
  return stays === stay;
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
