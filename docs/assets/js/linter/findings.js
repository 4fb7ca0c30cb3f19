/** @file How what rules have to say becomes one finding for one fault. The twin of phrasebank/linter/findings.py. Knows no page. */

/** @typedef {import("./linter.js").Finding} Finding */

/**
 * The findings in their order, without those that a weightier one makes needless.
 * @param {Finding[]} findings
 * @param {import("../text/characters.js").Language} language
 * @returns {Finding[]}
 */
export function merge(findings, { findings: { OF_WORDS } }) {
  const spoken = new Set(findings.map(({ rule }) => rule.id));
  const kept = findings.filter(({ rule }) => !rule.gives_way_to.some((id) => spoken.has(id)));
  const hidden = new Set();
  const owners = new Map();
  for (const finding of [...kept.filter(({ rule }) => rule.draft === "mend"), ...kept.filter(({ rule }) => rule.draft !== "mend")]) {
    const { rule, start, end } = finding;
    if (start === undefined || rule.merged !== "on" || !OF_WORDS.includes(rule.kind)) continue;
    const places = Array.from({ length: end - start }, (_, more) => start + more);
    if (places.some((place) => (owners.get(place) ?? rule.id) !== rule.id)) hidden.add(finding);
    else for (const place of places) owners.set(place, rule.id);
  }
  return kept.filter((finding) => !hidden.has(finding));
}
