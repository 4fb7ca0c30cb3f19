/** @file Where a phrase is now that an old link looks for in vain. */

import { say } from "./dom.js";
import { DATA, phrase } from "./links.js";
import { gettext } from "../text/message-formats.js";

/**
 * Goes to the phrase, or says why there is none any more.
 * @param {string} id
 */
export async function follow(id) {
  const { banks, retired } = await ids();
  if (!banks) return say(gettext("We couldn't look up where this link leads now. Reload the page to try again, or look for the sentence in the search."));
  const left = Object.hasOwn(retired, id) ? retired[id] : {};
  const now = left.now ?? id;
  const there = Object.hasOwn(banks, now) && phrase(banks[now], now);
  if (left.because) say(left.because);
  else if (!there) say(gettext("This link leads to a sentence that isn't here. Look for it in the search."));
  // An address that is here already would only load for ever.
  else if (there && there !== location.href) location.replace(there);
}

/** What the site knows of ids; nothing where that can't be had. */
async function ids() {
  try {
    return await (await fetch(new URL("ids.json", DATA))).json();
  } catch {
    return {};
  }
}
