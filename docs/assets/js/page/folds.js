/** @file Unfolds what an address leads to: a browser shows a place inside a folded section, but not all do, and none unfolds a heading's own. */

addEventListener("hashchange", unfold);
unfold();

function unfold() {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ behavior: "instant", block: "start" });
}
