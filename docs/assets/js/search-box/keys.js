/** @file The arrow keys in the search: from the words into what is offered or found, and back. */

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * @param {KeyboardEvent} event
 * @param {{words: HTMLElement, chips: HTMLElement, hits: HTMLElement}} part
 * @returns {boolean} whether the key was for this
 */
export function move({ key, altKey, ctrlKey, metaKey }, { words, chips, hits }) {
  if (!Object.hasOwn(STEPS, key) || altKey || ctrlKey || metaKey) return false;
  const here = document.activeElement;
  /** @type {HTMLElement[]} */
  const stops = [words, ...(chips.hidden ? [] : chips.querySelectorAll("button")), ...hits.querySelectorAll("a")];
  // From a button, the link of its row is where one is.
  const at = stops.indexOf(/** @type {HTMLElement} */ (here.closest("li")?.querySelector("a") ?? here));
  stops[Math.max(0, Math.min(stops.length - 1, at + STEPS[key]))].focus();
  return true;
}
