/** @file The questions: which answers leave a message, and what the present answer means. */

import { reached, sounding } from "./state.js";
import { facts } from "../composer/choices.js";
import { instead } from "./facts.js";
import { named } from "../page/dom.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLElement} mount
 * @param {(name: string, value: any) => void} choose
 */
export function form(data, mount, choose) {
  const { outline: which, ...selects } = named(mount, "asks");
  // Questions whose answers are facts.
  const told = Array.from(mount.querySelectorAll("[data-unless]"), (select) => [select, Array.from(select.options, ({ value }) => value).filter(Boolean)]);
  const parts = named(mount, "part");
  const label = parts.topic.querySelector("label");
  const usual = label.textContent;
  const ready = new Map();
  let now;
  mount.addEventListener("change", ({ target, target: { dataset: { asks }, value } }) => {
    const [, answers] = told.find(([select]) => select === target) ?? [];
    if (answers) choose("facts", instead(data, now.choices.facts, answers, value));
    else if (asks) choose(asks, value);
  });
  for (const sign of ["focusin", "pointerdown", "keydown"]) mount.addEventListener(sign, ({ target }) => target.dataset.asks in selects && prepare(target));

  /**
   * Answers that lead to no message stay in the list with the reason, so that nobody searches for them.
   * Found out only when somebody reaches for the list: it takes longer than all the rest.
   */
  function prepare(select) {
    const name = select.dataset.asks;
    const others = JSON.stringify({ ...now.choices, [name]: "" });
    if (ready.get(name) === others) return;
    ready.set(name, others);
    for (const option of select.options) {
      option.disabled = !reached(data, now.choices, name, option.value);
      option.label = option.disabled ? `${option.text} (${name === "level" && now.choices.topic ? gettext("not with this reason") : gettext("no message for this")})` : option.text;
    }
  }

  /** @param {import("./state.js").Draft} draft */
  return (draft) => {
    now = draft;
    const reasons = !draft.outline || draft.outline.parts.some(({ move }) => move === "reason");
    for (const [name, select] of Object.entries(selects)) {
      select.value = draft.choices[name];
      select.nextElementSibling.textContent = meaning(data, draft.choices, name);
      if (name === "topic" || name === "level") parts[name].hidden = !reasons;
    }
    label.textContent = data.words.stages.get(draft.choices.stage).why ?? usual;
    const meant = facts(data, { ...draft.choices, facts: [] });
    for (const [select, answers] of told) {
      const { unless, only, stages } = select.dataset;
      select.value = answers.find((fact) => draft.choices.facts.includes(fact)) ?? "";
      select.parentElement.hidden = meant.has(unless) || (only && !meant.has(only)) || (!select.value && !stages.split(" ").includes(draft.choices.stage));
    }
    const open = sounding(data, draft.choices);
    which.replaceChildren(...open.map(({ id, title }) => new Option(title, id, false, id === draft.outline?.id)));
    parts.outline.hidden = open.length < 2;
    const folded = Object.entries(data.questions).filter(([, question]) => question.place === "folded");
    const rest = folded.map(([name, { title, words }]) => [title, data.words[words].get(draft.choices[name])?.label]);
    parts.rest.textContent = rest.filter(([, label]) => label).map((one) => one.filter(Boolean).join(" ")).join(", ");
  };
}

function meaning(data, choices, name) {
  const topic = data.words.topics.get(choices.topic);
  if (name === "level" && topic) return topic.because;
  return data.words[data.questions[name].words].get(choices[name])?.meaning ?? "";
}
