// Everyday queries made findable. Material's search adds a wildcard to every word, so that "how long can I wait" would match
// everything that begins with an i, and ranks the rarest ending highest. Before a query reaches the search worker, small words
// are taken out, and each word is asked for as it stands as well. Loaded when somebody turns to the search.

/** Words that say nothing about what is sought. */
const SMALL = new Set(
  ("a about all am an and any are as at be been but by can can't cant could did do does don't dont for from get got had has have he her his " +
    "how i i'd i'm i've id if im in into is isn't isnt it it's its ive just let like may me might my no not of on or our out over please say " +
    "should so some than that the their them then there these they they're this to too up us was we were what when where which while " +
    "who whom why will with would you your").split(" "),
);

/** How much more a word counts as it stands than as the beginning of another. */
const EXACT = 4;

/**
 * The words that matter in a query, each as it stands and as a beginning; the query itself where it quotes or has no other words.
 * @param {string} query
 * @returns {string}
 */
export function essence(query) {
  const words = query.replaceAll("\u2019", "'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  const kept = words.filter((word) => !SMALL.has(word));
  if (!words.length || query.includes('"')) return query;
  return (kept.length ? kept : words).map((word) => `${word}^${EXACT} ${word}`).join(" ");
}

/** The number of a query among the messages to Material's search worker. */
const QUERY = 2;

/**
 * A message to the worker, with the essence of its query where it is one.
 * @param {{type: number, data: unknown}} message
 */
export function asked(message) {
  const query = message.type === QUERY && typeof message.data === "string";
  return query ? { ...message, data: essence(message.data) } : message;
}
