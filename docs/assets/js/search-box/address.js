/** @file What is sought, in the page's address, so that the way back from a hit leads to the hits. */

const NAME = "q";

/** What the address asks the search. @returns {string} */
export function kept() {
  return new URLSearchParams(location.search).get(NAME) ?? "";
}

/** @param {string} words nothing takes them out of the address */
export function keep(words) {
  if (kept() === words) return;
  const address = new URL(location.href);
  if (words) address.searchParams.set(NAME, words);
  else address.searchParams.delete(NAME);
  history.replaceState(history.state, "", address);
}
