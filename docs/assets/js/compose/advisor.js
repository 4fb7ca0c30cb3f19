/** @file The advisor in its place under the question: one question at a time, then a level with its reasons. */

import { advice, nextQuestion } from "./advise.js";
import { capped } from "./choices.js";
import { button, element } from "./element.js";

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLButtonElement} opener
 * @param {() => string} topic the present one
 * @param {(level: string) => void} take
 */
export function advisor(data, opener, topic, take) {
  const [about] = data.advisors;
  const panel = element("div", { className: "advisor", hidden: true });
  opener.after(panel);

  /** @param {import("./advise.js").Answers} answers */
  function ask(answers) {
    const question = nextQuestion(about, answers);
    const say = (/** @type {"yes" | "no"} */ answer) => button(answer === "yes" ? "Yes" : "No", () => ask({ ...answers, [question.id]: answer }));
    show(...(question ? [lead(question.label), element("p", { className: "help", textContent: question.meaning }), row(say("yes"), say("no"))] : result(answers)));
  }

  function result(answers) {
    const found = advice(about, answers);
    const level = capped(data, found.level, topic());
    const { label } = data.words.levels.get(level);
    const stop = level === found.level ? [] : [element("p", { textContent: `For this reason it stops here. ${data.words.topics.get(topic()).because}` })];
    return [
      lead(`${label}.`), element("p", { textContent: found.because }), ...stop,
      element("p", {}, element("strong", { textContent: "Less? " }), found.less), element("p", {}, element("strong", { textContent: "More? " }), found.more),
      row(button("Take this", () => { close(); take(level); }), button("Ask me again", () => ask({}))),
    ];
  }

  function show(...inside) {
    panel.replaceChildren(...inside);
    panel.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    panel.querySelector("p").focus();
  }

  function close() {
    panel.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  }

  return { toggle: () => (panel.hidden ? ask({}) : close()) };
}

function lead(textContent) {
  return element("p", { textContent, tabIndex: -1, className: "asked" });
}

function row(...buttons) {
  return element("div", { className: "tools" }, ...buttons);
}
