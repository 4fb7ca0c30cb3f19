/** @file From a page that has moved to where it is now, and on to the phrase or the place that the old link named. */

location.replace(document.querySelector("a").href + location.search + location.hash);
