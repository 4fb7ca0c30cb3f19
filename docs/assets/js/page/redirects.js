/** @file Where a phrase is now that an old link looks for in vain. */

import { say } from "./announce.js";
import { DATA, phrase } from "./links.js";

/**
 * Goes to the phrase, or says why there is none any more.
 * @param {string} id
 */
export async function follow(id) {
  const { banks, retired } = await (await fetch(new URL("ids.json", DATA))).json();
  const left = Object.hasOwn(retired, id) ? retired[id] : {};
  const now = left.now ?? id;
  const there = Object.hasOwn(banks, now) && phrase(banks[now], now);
  if (left.because) say(left.because);
  // An address that is here already would only load for ever.
  else if (there && there !== location.href) location.replace(there);
}
