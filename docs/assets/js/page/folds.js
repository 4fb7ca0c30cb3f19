/** @file Unfolds what an address leads to, and what was open when one left the page: not every browser shows a place inside a folded section, and none keeps it open for the way back. */

const folds = [...document.querySelectorAll("details")];
for (const at of history.state?.folds ?? []) folds[at]?.setAttribute("open", "");
// It doesn't bubble.
document.addEventListener("toggle", () => history.replaceState({ ...history.state, folds: folds.flatMap(({ open }, at) => (open ? [at] : [])) }, ""), true);
addEventListener("hashchange", unfold);
unfold();

function unfold() {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ behavior: "instant", block: "start" });
}
