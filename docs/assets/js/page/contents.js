/** @file The table of contents: marks the section that is being read, and keeps it in sight. */

const links = [...document.querySelectorAll(".md-nav--secondary a.md-nav__link")];
const sections = links.map((link) => document.getElementById(decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1))));
const HEADER = 80;
let drawn = 0;
addEventListener("scroll", () => (drawn ||= requestAnimationFrame(mark)), { passive: true });
mark();

function mark() {
  drawn = 0;
  const at = sections.findLastIndex((section) => section && section.getBoundingClientRect().top < HEADER);
  links.forEach((link, number) => {
    if (link.classList.toggle("md-nav__link--active", number === at)) follow(link);
  });
}

/** @param {Element} link */
function follow(link) {
  const room = link.closest(".md-sidebar__scrollwrap");
  const [{ top, bottom }, within] = [link.getBoundingClientRect(), room.getBoundingClientRect()];
  if (top < within.top || bottom > within.bottom) room.scrollTop += top - within.top - within.height / 2;
}
