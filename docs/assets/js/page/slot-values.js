/** @file The names for the blanks, given once: in the page's memory, and in the tab's own storage only where the reader asks for that. Knows no page. */

// Other sites of the same owner may share the storage of a tab.
const PLACE = "door-ajar.names";
// Where they wait for the page to which a link takes them, which takes them out.
const PASSED = "door-ajar.passed";
const stored = read(PLACE);
const passed = read(PASSED);
let stays = Boolean(stored);

/**
 * What fills the slots, by the slots' names.
 * @type {Record<string, string>}
 */
export const names = Object.assign(Object.create(null), passed, stored);
if (passed) sessionStorage.removeItem(PASSED);

/** What we have stored; null where there is nothing, or nothing of ours. @param {string} place */
function read(place) {
  try {
    const found = JSON.parse(sessionStorage.getItem(place));
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

/** Hands the names to the page that comes next, once. */
export function pass() {
  try {
    if (given() && !stays) sessionStorage.setItem(PASSED, JSON.stringify(names));
  } catch {
    // It is full or switched off, and they are typed again.
  }
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
