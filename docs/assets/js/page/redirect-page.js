/** @file From a page that has moved to where it is now, and on to the phrase or the place that the old link named. */

// On no other page has a first link this power.
if (document.querySelector('meta[http-equiv="refresh"]')) {
  const { origin, href } = new URL(document.querySelector("a").href);
  if (origin === location.origin) location.replace(href + location.search + location.hash);
}
