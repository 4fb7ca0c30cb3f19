/** @file The advisor in its place under the questions: one question at a time, then a level with its reasons. */

import { advice, nextQuestion } from "./advise.js";
import { capped } from "./choices.js";
import { named, pressed, tell } from "../element.js";

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLElement} root
 * @param {HTMLElement} opener
 * @param {() => string} topic the present one
 * @param {(level: string) => void} choose
 */
export function advisor(data, root, opener, topic, choose) {
  const [about] = data.advisors;
  const { yes, no, take, again } = named(root, "does");
  /** @type {import("./advise.js").Answers} */
  let answers = {};
  let level = "";
  pressed(root, {
    yes: () => ask({ ...answers, [asked()]: "yes" }),
    no: () => ask({ ...answers, [asked()]: "no" }),
    again: () => ask({}),
    take: () => { toggle(); choose(level); },
  });
  const asked = () => nextQuestion(about, answers).id;

  function ask(given) {
    answers = given;
    const question = nextQuestion(about, answers);
    if (question) tell(root, { lead: question.label, because: question.meaning, stop: "", less: "", more: "" });
    else advised(advice(about, answers));
    yes.hidden = no.hidden = !question;
    take.hidden = again.hidden = Boolean(question);
    root.querySelector("p").focus();
  }

  function advised({ level: found, because, less, more }) {
    level = capped(data, found, topic());
    const stop = level === found ? "" : `For this reason it stops here. ${data.words.topics.get(topic()).because}`;
    tell(root, { lead: `${data.words.levels.get(level).label}.`, because, stop, less: `Less? ${less}`, more: `More? ${more}` });
  }

  function toggle() {
    root.hidden = !root.hidden;
    opener.setAttribute("aria-expanded", String(!root.hidden));
    if (root.hidden) opener.focus();
    else ask({});
  }

  return { toggle };
}
