/** @file Which groups of synonyms a text touches. The twin of phrasebank/export/search/meanings.py. Knows no page. */

/**
 * The groups by the first stem of each of their words, with the stems of the whole word.
 * @typedef {Map<string, {word: string[], name: string}[]>} Meanings
 */

/** @param {Record<string, string[]>} synonyms the words of each group, as their stems @returns {Meanings} */
export function read(synonyms) {
  const found = new Map();
  for (const [name, group] of Object.entries(synonyms)) {
    for (const word of group.map((one) => one.split(" "))) {
      if (!found.has(word[0])) found.set(word[0], []);
      found.get(word[0]).push({ word, name });
    }
  }
  return found;
}

/**
 * The groups that have a word among the stems of a text, each once, in their order in the text.
 * @param {Meanings} meanings
 * @param {string[]} stems
 */
export function touched(meanings, stems) {
  const found = new Set();
  stems.forEach((stem, at) => {
    for (const { word, name } of meanings.get(stem) ?? []) if (word.every((one, on) => stems[at + on] === one)) found.add(name);
  });
  return [...found];
}
