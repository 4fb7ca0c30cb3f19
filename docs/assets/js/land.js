/** @file Brings a reader who comes from the search (`?p=thanks-for-the-tour`) to the phrase. */

const id = new URLSearchParams(location.search).get("p");
const heading = id && document.getElementById(`p-${id}`);
if (heading) land(heading);

/** @param {HTMLElement} heading */
function land(heading) {
  heading.classList.add("landed");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  // At once and not smoothly: nobody has asked for a ride through the page, and some get sick of it.
  heading.scrollIntoView({ behavior: "instant", block: "start" });
  // Cards above take their true height only now that they are near.
  requestAnimationFrame(() => requestAnimationFrame(() => heading.scrollIntoView({ behavior: "instant", block: "start" })));
}
