/** @file A draft as an address: ids of choices and phrases, and nothing that was typed. Knows no page. */

import { letterQuery } from "../page/links.js";
import { answers, chosen, drafted, fromLetter, settled } from "./state.js";

/**
 * The draft as an address's query.
 * @param {import("./state.js").Draft} draft
 */
export function toQuery({ choices, outline, phrases, letter }) {
  if (letter) return letterQuery(letter);
  const { facts, ...words } = choices;
  const told = { ...words, facts: facts.join("."), outline: outline?.id ?? "", phrases: phrases.map(({ id }) => id).join(".") };
  return `?${new URLSearchParams(Object.entries(told).filter(([, ids]) => ids))}`;
}

/**
 * The draft that an address asks for, and the parts of it that nobody knows.
 * @param {import("./data.js").Data} data
 * @param {string} query
 * @param {import("./state.js").Draft} start what stands where the address says nothing
 */
export function fromQuery(data, query, start) {
  const given = new URLSearchParams(query);
  let unknown = [];
  const take = (name, known) => {
    const ids = (given.get(name) ?? "").split(".").filter(Boolean).map((id) => data.now.get(`${name} ${id}`) ?? id);
    unknown = unknown.concat(ids.filter((id) => !known(id)));
    given.delete(name);
    return [...new Set(ids.filter(known))];
  };
  const [letter] = take("letter", (id) => data.letters.some((one) => one.id === id));
  let draft = letter ? fromLetter(data, data.letters.find(({ id }) => id === letter)) : start;
  const choices = Object.keys(data.questions).flatMap((name) => take(name, (id) => answers(data, name).includes(id)).slice(0, 1).map((id) => [name, id]));
  const facts = take("facts", (id) => data.words.facts.has(id));
  const [outline] = take("outline", (id) => data.outlines.some((one) => one.id === id));
  const phrases = take("phrases", (id) => data.phrase.get(id)).map((id) => data.phrase.get(id));
  // What the search was asked.
  given.delete("q");
  unknown = unknown.concat([...given.keys()]);
  if (facts.length) choices.unshift(["facts", facts]);
  if (choices.length) draft = asked(data, draft, choices);
  if (outline) draft = chosen(data, draft, "outline", outline);
  if (phrases.length && draft.outline) draft = drafted(data, draft.choices, settled(draft.outline, phrases), draft.outline.id);
  return { draft, unknown };
}

/** All answers at once where they go together, else one after the other. */
function asked(data, draft, choices) {
  const whole = drafted(data, { ...draft.choices, ...Object.fromEntries(choices) });
  return whole.outline ? whole : choices.reduce((found, [name, value]) => chosen(data, found, name, value) ?? found, draft);
}
