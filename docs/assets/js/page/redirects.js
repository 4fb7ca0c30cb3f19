/** @file Where a phrase is now that an old link looks for in vain. */

import { say } from "./announce.js";

const ROOT = new URL("../../../", import.meta.url);

/**
 * Goes to the phrase, or says why there is none any more.
 * @param {string} id
 */
export async function follow(id) {
  const { banks, retired } = await (await fetch(new URL("assets/data/ids.json", ROOT))).json();
  const left = Object.hasOwn(retired, id) ? retired[id] : {};
  const now = left.now ?? id;
  const there = Object.hasOwn(banks, now) && new URL(`phrases/${banks[now]}/?p=${now}`, ROOT).href;
  if (left.because) say(left.because);
  // An address that is here already would only load for ever.
  else if (there && there !== location.href) location.replace(there);
}
