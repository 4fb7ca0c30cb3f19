/** @file Which groups of synonyms a text touches. The twin of phrasebank/export/search/meanings.py. Knows no page. */

/**
 * The groups by the first stem of each of their words, with the stems of the whole word.
 * @typedef {Map<string, {word: string[], name: string}[]>} Meanings
 */

/** @param {Record<string, string>} synonyms the words of each group, as their stems with a bar between two @returns {Meanings} */
export function read(synonyms) {
  const found = new Map();
  for (const [name, group] of Object.entries(synonyms)) {
    for (const word of group.split("|").map((one) => one.split(" "))) {
      if (!found.has(word[0])) found.set(word[0], []);
      found.get(word[0]).push({ word, name });
    }
  }
  return found;
}

/**
 * The groups' words that stand among the stems of a text, in their order there.
 * @param {Meanings} meanings
 * @param {string[]} stems
 */
export function standing(meanings, stems) {
  return stems.flatMap((stem, at) => (meanings.get(stem) ?? []).filter(({ word }) => word.every((one, on) => stems[at + on] === one)));
}

/**
 * The groups that have a word among the stems of a text, each once.
 * @param {Meanings} meanings
 * @param {string[]} stems
 */
export function touched(meanings, stems) {
  return [...new Set(standing(meanings, stems).map(({ name }) => name))];
}
