/** @file Brings a reader who comes from the search (`?p=thanks-for-the-tour`) or by an old link to the phrase. */

import { anchor, soughtPhrase } from "./links.js";

const { id } = soughtPhrase(location);
const found = id && document.getElementById(anchor(id));
if (id && !found) import("./redirects.js").then(({ follow }) => follow(id));
// An id of old stands in the card, which its heading precedes.
else if (found) land(found.closest(".card")?.previousElementSibling ?? found);

/** @param {HTMLElement} heading */
function land(heading) {
  heading.classList.add("landed");
  heading.closest("details")?.setAttribute("open", "");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  // At once and not smoothly: nobody has asked for a ride through the page, and some get sick of it.
  heading.scrollIntoView({ behavior: "instant", block: "start" });
}
