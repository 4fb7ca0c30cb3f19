/** @file The search, once somebody turns to it: its queries made better, and its hits reached by the Tab key. */

export { asked } from "./query.js";

const hits = document.querySelector(".md-search-result__list");
// Material lets only the arrow keys into its hits, and tells nobody.
new MutationObserver(() => hits.querySelectorAll("[tabindex]").forEach((link) => link.removeAttribute("tabindex")))
  .observe(hits, { childList: true, subtree: true });
