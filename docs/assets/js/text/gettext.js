/** @file What scripts say, in the language of the site. English says what stands in the scripts; for another language the build writes its catalogue here. phrasebank/text/catalogue.py says the same in Python. Knows no page. */

/** @type {{strings: Record<string, string | string[]>, plural: (count: number) => number | boolean}} */
const CATALOGUE = { strings: {}, plural: (count) => count !== 1 };

/**
 * A text in the site's language, each `%(name)s` in it with its value put in.
 * @param {string} english
 * @param {Record<string, string | number>} [values]
 */
export function gettext(english, values = {}) {
  return filled(/** @type {string} */ (CATALOGUE.strings[english] ?? english), values);
}

/**
 * The same in the form that so many take; the text may name the count as `%(num)s`.
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Record<string, string | number>} [values]
 */
export function ngettext(one, many, count, values = {}) {
  const forms = CATALOGUE.strings[one];
  const form = forms ? forms[Number(CATALOGUE.plural(count))] : count === 1 ? one : many;
  return filled(form, { num: count, ...values });
}

/** @param {string} text @param {Record<string, string | number>} values */
function filled(text, values) {
  return text.replace(/%\((\w+)\)s/g, (_, name) => String(values[name]));
}
