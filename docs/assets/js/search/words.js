/** @file Text as the search compares it: plain small words and their stems. The twin of phrasebank/export/search/words.py. Knows no page. */

const DROPPED = /[\u0300-\u036f'\u2019\u2018\u02bc\x60]/g;
const WORD = /[a-z0-9]+/g;
const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgmnprt])\1$/;
/** @type {[string, string, number][]} What takes the place of an ending, where at least so many letters stand before it. */
const PLURALS = [["ies", "y", 3], ["sses", "ss", 2], ["ches", "ch", 2], ["shes", "sh", 2], ["xes", "x", 2]];
const KEEPING_S = /(ss|us|is)$/;
const SHORTEST = 4;
/** @type {Map<string, string>} */
const known = new Map();

/** The words of a text in their order: small letters without accents, and digits. @param {string} text @returns {string[]} */
export function words(text) {
  return text.normalize("NFD").replace(DROPPED, "").toLowerCase().match(WORD) ?? [];
}

/** What a word has in common with its other forms: often no word itself ("declin"). @param {string} word @returns {string} */
export function stem(word) {
  if (word.length < SHORTEST) return word;
  let found = known.get(word);
  if (found === undefined) known.set(word, (found = withoutE(withoutTense(singular(word)))));
  return found;
}

/** @param {string} word */
function singular(word) {
  for (const [ending, instead, least] of PLURALS) {
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length) + instead;
  }
  return word.endsWith("s") && !KEEPING_S.test(word) ? word.slice(0, -1) : word;
}

/** @param {string} word */
function withoutTense(word) {
  for (const ending of ["ing", "ed"]) {
    const begun = word.slice(0, -ending.length);
    if (word.endsWith(ending) && begun.length >= 3 && VOWEL.test(begun)) return begun.replace(DOUBLED, "$1");
  }
  return word;
}

/** @param {string} word */
function withoutE(word) {
  if (word.length < SHORTEST) return word;
  if (word.endsWith("e")) return word.slice(0, -1);
  return word.endsWith("y") ? `${word.slice(0, -1)}i` : word;
}
