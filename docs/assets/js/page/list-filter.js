/** @file A page's lists of letters or phrases, filtered by choices and words. The choices stand in the address, the words nowhere. */

import { about, counted, findable, fits, fromQuery, matches, toQuery } from "./filters.js";
import { element } from "./dom.js";
import { Results } from "./filter-results.js";
import { gettext } from "../text/message-formats.js";

/** What is about more topics than this isn't found by their names: it would be found by everything. */
const FEW = 3;

/** @type {HTMLElement} */
const controls = document.querySelector("[data-narrow]");
const { one, rest } = controls.dataset;
const selects = [...controls.querySelectorAll("template")].map(select);
const splitting = selects.find(({ splits }) => splits);
// Said once for all rows: to ask a thousand times is a tenth of a second on a phone.
const labels = new Map(selects.filter(({ name, splits }) => name === "move" || splits).flatMap(({ field }) => Array.from(field.options, words)));
const typed = element("input", { type: "search", autocomplete: "off", placeholder: one === "letter" ? gettext("Search letters") : gettext("Search sentences") });
const count = element("p");
const all = element("button", { type: "button", textContent: gettext("Show all") });
const none = element("div", { className: "narrow-none wide", hidden: true });
const rows = [...document.querySelectorAll(":is(.rows, .letters) > li")].map(row);
const results = new Results(controls);

build();
start();

function build() {
  count.setAttribute("role", "status");
  const said = element("div", { className: "narrow-said wide" }, count, all);
  const search = element("label", { className: "wide" }, hidden(gettext("Search words")), typed);
  controls.replaceChildren(search, ...selects.map(({ label }) => label), said, none);
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
    return element("p", { className: "wide" }, gettext("Part of this link no longer exists, so we skipped it: “%(id)s” under “%(title)s”.", { id: id.slice(0, 40), title }));
  });
  none.before(...notes);
  narrow();
}

/** Shows the rows that agree, says how many, and puts the choice into the address. */
function narrow() {
  // Safari resets the field of a page that it brings back as it was, to what it began with.
  typed.defaultValue = typed.value;
  const chosen = choices();
  const asked = Boolean(typed.value.trim() || toQuery(chosen));
  const found = rows.filter((one) => agrees(one, chosen, typed.value));
  const [near, far] = parted(found, chosen[splitting.name]);
  const label = splitting.field.selectedOptions[0].label;
  count.textContent = far.length && chosen[splitting.name] ? gettext("%(near)s about “%(label)s”, %(far)s more %(rest)s", { near: near.length, label, far: far.length, rest: rest.toLowerCase() }) : counted(found.length, one);
  all.hidden = !asked;
  none.hidden = found.length > 0;
  none.replaceChildren(...(found.length ? [] : help(chosen)));
  results.show(asked ? [near, far] : null, [`${gettext("About")} “${label}”`, rest]);
  for (const { name, field } of selects) field.classList.toggle("chosen", Boolean(chosen[name]));
  history.replaceState(history.state, "", `${location.pathname}${toQuery({ ...chosen, q: sought() })}${location.hash}`);
}

/**
 * What is about a topic, the likeliest first, and what fits it like any other. Without a topic nothing stands apart.
 * @param {typeof rows} found
 * @param {string} topic
 */
function parted(found, topic) {
  const breadth = ({ facets }) => about(facets[splitting.name], topic);
  if (!topic) return [found, []];
  return [found.filter(breadth).sort((one, other) => breadth(one) - breadth(other)), found.filter((one) => !breadth(one))];
}

/**
 * What helps where nothing is left: for each choice, how many there are without it.
 * @param {import("./filters.js").Facets} chosen
 */
function help(chosen) {
  const ways = selects.filter(({ name }) => chosen[name]).map(({ name, title, field }) => (
    { value: name, what: `${title}: ${field.selectedOptions[0].label}`, left: howMany({ ...chosen, [name]: "" }, typed.value) }
  ));
  if (typed.value.trim()) ways.push({ value: "typed", what: `${gettext("the words")} “${typed.value.trim()}”`, left: howMany(chosen, "") });
  const buttons = ways.filter(({ left }) => left).map(({ value, what, left }) => (
    element("button", { type: "button", value, textContent: `${gettext("Without")} ${what} (${left})` })
  ));
  const none = one === "letter" ? gettext("No letter matches all of this.") : gettext("No sentence matches all of this.");
  return [element("p", {}, `${none} ${buttons.length ? gettext("Remove one choice:") : gettext("Start again with fewer choices.")}`), ...buttons];
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

/** What the search was asked, which stands in the address as well. */
function sought() {
  return new URLSearchParams(location.search).get("q") ?? "";
}

function choices() {
  return Object.fromEntries(selects.map(({ name, field }) => [name, field.value]));
}

/** @param {HTMLTemplateElement} template */
function select(template) {
  const { filter: name, label: title, splits } = template.dataset;
  const field = element("select", {}, element("option", { value: "", textContent: title }), template.content.cloneNode(true));
  return { name, title, field, splits: splits !== undefined, label: element("label", {}, hidden(title), field) };
}

/** @param {string} textContent */
function hidden(textContent) {
  return element("span", { className: "visually-hidden", textContent });
}

/** @param {HTMLOptionElement} option @returns {[string, string]} */
function words({ value, label }) {
  return [value, value && label];
}

/** @param {HTMLElement} item */
function row(item) {
  const facets = Object.fromEntries(selects.map(({ name }) => [name, item.dataset[name] ?? ""]));
  const topics = facets[splitting.name].split(" ");
  const ids = [facets.move, ...(topics.length > FEW ? [] : topics)];
  return { item, facets, text: findable([item.textContent, ...ids.map((id) => labels.get(id))].join(" ")) };
}
