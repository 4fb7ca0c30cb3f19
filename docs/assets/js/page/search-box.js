/** @file The search, once somebody turns to it: its queries made better, its hits reached by the Tab key, and a way on where there are none. */

export { asked } from "./query.js";

const hits = document.querySelector(".md-search-result__list");
const NONE = JSON.parse(document.querySelector("#__config").textContent).translations["search.result.none"];
const none = document.querySelector(".search-none");
const count = document.querySelector(".md-search-result__meta");
new MutationObserver(() => (none.hidden = count.textContent.trim() !== NONE)).observe(count, { childList: true });
// Material lets only the arrow keys into its hits, and tells nobody.
new MutationObserver(() => hits.querySelectorAll("[tabindex]").forEach((link) => link.removeAttribute("tabindex")))
  .observe(hits, { childList: true, subtree: true });
