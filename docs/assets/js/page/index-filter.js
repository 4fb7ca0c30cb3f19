/** @file The index of all phrases, narrowed by choices and words. The choices stand in the address, the words nowhere. */

import { counted, findable, fits, fromQuery, matches, toQuery } from "./filters.js";
import { element } from "./dom.js";

/** A phrase about more topics than this isn't found by their names: it would be found by everything. */
const FEW = 3;
const TAKE_AWAY = "No phrase matches all of this. Remove one choice:";
const START_AGAIN = "No phrase matches all of this. Start again with fewer choices.";

const index = document.querySelector("[data-narrow]");
/** @type {HTMLElement} */
const controls = index.querySelector(".narrow-controls");
const selects = [...controls.querySelectorAll("template")].map(select);
// Said once for all rows: to ask a thousand times is a tenth of a second on a phone.
const labels = new Map(selects.filter(({ name }) => name === "move" || name === "topics").flatMap(({ field }) => Array.from(field.options, words)));
const typed = element("input", { type: "search", autocomplete: "off" });
const count = element("p");
const all = element("button", { type: "button", textContent: "Show all" });
const none = element("div", { className: "narrow-none wide", hidden: true });
const rows = [...index.querySelectorAll(".rows > li")].map(row);
/** @type {NodeListOf<HTMLElement>} */
const banks = index.querySelectorAll(".rows-of");

build();
start();

function build() {
  count.setAttribute("role", "status");
  const said = element("div", { className: "narrow-said wide" }, count, all);
  controls.replaceChildren(...selects.map(({ label }) => label), element("label", { className: "wide" }, "Search words", typed), said, none);
  controls.hidden = false;
  controls.addEventListener("input", narrow);
  controls.addEventListener("click", ({ target }) => target instanceof HTMLButtonElement && drop(target.value));
}

/** Takes the choice from the address, and names what it doesn't know. */
function start() {
  const known = Object.fromEntries(selects.map(({ name, field }) => [name, [...field.options].map(({ value }) => value)]));
  const { chosen, unknown } = fromQuery(location.search, known);
  for (const { name, field } of selects) field.value = chosen[name] ?? "";
  const notes = unknown.map(({ name, id }) => {
    const { title } = selects.find((one) => one.name === name);
    return element("p", { className: "wide" }, `Part of this link no longer exists, so we skipped it: “${id.slice(0, 40)}” under “${title}”.`);
  });
  none.before(...notes);
  narrow();
}

/** Shows the rows that agree, says how many, and puts the choice into the address. */
function narrow() {
  const chosen = choices();
  for (const { item, ...one } of rows) item.hidden = !agrees(one, chosen, typed.value);
  for (const bank of banks) bank.hidden = !bank.querySelector("li:not([hidden])");
  const shown = rows.filter(({ item }) => !item.hidden).length;
  count.textContent = counted(shown);
  all.hidden = !typed.value && !toQuery(chosen);
  none.hidden = shown > 0;
  none.replaceChildren(...(shown ? [] : help(chosen)));
  history.replaceState(null, "", `${location.pathname}${toQuery(chosen)}${location.hash}`);
}

/**
 * What helps where nothing is left: for each choice, how many there are without it.
 * @param {import("./filters.js").Facets} chosen
 */
function help(chosen) {
  const ways = selects.filter(({ name }) => chosen[name]).map(({ name, title, field }) => (
    { value: name, what: `${title}: ${field.selectedOptions[0].label}`, left: howMany({ ...chosen, [name]: "" }, typed.value) }
  ));
  if (typed.value.trim()) ways.push({ value: "typed", what: `the words “${typed.value.trim()}”`, left: howMany(chosen, "") });
  const buttons = ways.filter(({ left }) => left).map(({ value, what, left }) => (
    element("button", { type: "button", value, textContent: `Without ${what} (${left})` })
  ));
  return [element("p", {}, buttons.length ? TAKE_AWAY : START_AGAIN), ...buttons];
}

/** @param {string} value the name of a choice, "typed" for the words; empty for all of them */
function drop(value) {
  for (const { name, field } of selects) if (!value || value === name) field.value = "";
  if (!value || value === "typed") typed.value = "";
  narrow();
  (selects.find(({ name }) => name === value)?.field ?? typed).focus();
}

/** @param {import("./filters.js").Facets} chosen @param {string} words */
function howMany(chosen, words) {
  return rows.filter((one) => agrees(one, chosen, words)).length;
}

function agrees({ facets, text }, chosen, words) {
  return fits(facets, chosen) && matches(text, words);
}

function choices() {
  return Object.fromEntries(selects.map(({ name, field }) => [name, field.value]));
}

/** @param {HTMLTemplateElement} template */
function select(template) {
  const { filter: name, label: title } = template.dataset;
  const field = element("select", {}, element("option", { value: "", textContent: "Any" }), template.content.cloneNode(true));
  return { name, title, field, label: element("label", {}, title, field) };
}

/** @param {HTMLOptionElement} option @returns {[string, string]} */
function words({ value, label }) {
  return [value, value && label];
}

/** @param {HTMLElement} item */
function row(item) {
  const facets = Object.fromEntries(selects.map(({ name }) => [name, item.dataset[name] ?? ""]));
  const ids = [facets.move, ...(facets.topics.split(" ").length > FEW ? [] : facets.topics.split(" "))];
  return { item, facets, text: findable([item.textContent, ...ids.map((id) => labels.get(id))].join(" ")) };
}
