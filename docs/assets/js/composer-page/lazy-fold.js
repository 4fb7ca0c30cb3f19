/** @file A fold whose inside comes over the line when it is first opened. */

import { fetched } from "./setup.js";

/**
 * @param {HTMLDetailsElement} root
 * @param {(root: HTMLDetailsElement) => Promise<(given: any) => void>} load gives what shows something in it
 * @param {() => void} settled called once the inside is there, or can't come, and the fold is closed again
 * @returns {(given: any) => void} shows what is given, if the inside is there
 */
export function loadWhenOpened(root, load, settled) {
  let show;
  root.addEventListener("toggle", async () => {
    if (show || !root.open) return;
    show = await fetched(load(root));
    root.classList.toggle("come", Boolean(show));
    root.open = Boolean(show);
    settled();
  });
  return (given) => show?.(given);
}
