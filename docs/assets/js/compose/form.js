/** @file The questions: one select each, with the answers that leave a message, and what the present answer means. */

import { answers, QUESTIONS, reached, sounding } from "./draft.js";
import { element } from "./element.js";

const LABELS = {
  stage: "What happened?", topic: "Why?", level: "How much of it?", audience: "Who are you?", reader: "Who reads it?", channel: "How does it travel?", tone: "How should it sound?",
};
const OPEN = "Rather not say";
/** What most people change; the rest waits behind one more press. */
const FIRST = ["stage", "topic", "level", "channel"];

/**
 * @param {import("./data.js").Data} data
 * @param {(name: string, value: string) => void} choose
 */
export function form(data, choose) {
  const fields = Object.keys(QUESTIONS).map((name) => field(name, LABELS[name], choose));
  const which = field("outline", "Which message?", choose);
  const more = element("summary");
  const rest = fields.filter(({ name }) => !FIRST.includes(name));
  const first = fields.filter(({ name }) => FIRST.includes(name));
  const root = element("fieldset", { className: "questions" }, element("legend", { textContent: "Your situation" }), ...first.map(({ box }) => box), which.box,
    element("details", { className: "wide" }, more, element("div", { className: "questions" }, ...rest.map(({ box }) => box))));

  /** @param {import("./draft.js").Draft} draft */
  function show(draft) {
    const { choices, outline } = draft;
    const reasons = !outline || outline.parts.some(({ move }) => move === "reason");
    for (const { name, select, box, help } of fields) {
      fill(select, answers(data, name).map((id) => option(data, choices, name, id)), choices[name]);
      box.hidden = !reasons && (name === "topic" || name === "level");
      help.textContent = meaning(data, choices, name);
    }
    const open = sounding(data, choices);
    fill(which.select, open.map(({ id, title }) => ({ id, label: title, off: false })), outline?.id ?? "");
    which.box.hidden = open.length < 2;
    more.textContent = `More: ${rest.map(({ name }) => data.words[QUESTIONS[name]].get(choices[name]).label.toLowerCase()).join(", ")}`;
  }

  return { root, show, box: (/** @type {string} */ name) => fields.find((one) => one.name === name).box };
}

function field(name, label, choose) {
  const help = element("span", { className: "help", id: `compose-${name}-help` });
  const select = element("select", { id: `compose-${name}`, attributes: { "aria-describedby": help.id } });
  select.addEventListener("change", () => choose(name, select.value));
  return { name, select, help, box: element("div", { className: "question" }, element("label", { htmlFor: select.id, textContent: label }), select, help) };
}

/** Answers that lead to no message stay in the list with the reason, so that nobody searches for them. */
function option(data, choices, name, id) {
  const off = !reached(data, choices, name, id);
  const label = id ? data.words[QUESTIONS[name]].get(id).label : OPEN;
  const stop = name === "level" && data.words.topics.get(choices.topic);
  const why = stop ? `too much for ${stop.label.toLowerCase()}` : "no message for this";
  return { id, off, label: off ? `${label} (${why})` : label };
}

function meaning(data, choices, name) {
  const topic = data.words.topics.get(choices.topic);
  if (name === "level" && topic) return topic.because;
  return data.words[QUESTIONS[name]].get(choices[name])?.meaning ?? "";
}

/** Changes only what is different: a list that is open or read aloud isn't built anew. */
function fill(select, options, value) {
  options.forEach(({ id, label, off }, at) => {
    const one = select.options[at] ?? select.appendChild(element("option"));
    if (one.value !== id || !one.hasAttribute("value")) one.value = id;
    if (one.label !== label || one.text !== label) one.textContent = label;
    one.disabled = off;
  });
  select.length = options.length;
  select.value = value;
}
