/** @file What somebody writes, kept in the tab's own storage only where they tick that: a phone can't ask before it drops a page. */

// Other sites of the same owner may share the storage of a tab.
const PLACE = "door-ajar.drafts";
/** @type {Record<string, any> | null} by tool; null where nothing is kept */
let drafts = null;
try {
  const found = JSON.parse(sessionStorage[PLACE]);
  if (typeof found === "object") drafts = found;
} catch {
  // Nothing there, or switched off.
}

/** @param {string} tool @returns {any} what was kept of it */
export function draftOf(tool) {
  return drafts?.[tool];
}

/**
 * The tick, which comes with the first word, and what it keeps.
 * @param {string} tool
 * @param {HTMLLabelElement} label around the box
 * @param {() => void} changed
 * @returns {(draft: any, offered: boolean) => boolean} keeps a draft, if there is one, and shows the tick or not; answers whether leaving loses it
 */
export function keeper(tool, label, changed) {
  const box = label.control;
  let had;
  box.addEventListener("change", () => {
    drafts = box.checked ? {} : null;
    changed();
  });
  return (draft, offered) => {
    // Who has written nothing here leaves alone what another page has kept.
    had ||= draft;
    if (drafts && had) drafts[tool] = draft;
    try {
      if (drafts) sessionStorage[PLACE] = JSON.stringify(drafts);
      else delete sessionStorage[PLACE];
    } catch {
      // It is full or switched off, and the tick goes out.
      drafts = null;
    }
    box.checked = Boolean(drafts);
    label.hidden = !offered;
    return !drafts && Boolean(draft);
  };
}
