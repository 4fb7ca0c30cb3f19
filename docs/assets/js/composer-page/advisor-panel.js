/** @file The advisor in its place under the questions: one question at a time, then a level with its reasons. */

import { hand } from "../page/clipboard.js";
import { named, pressed, tell } from "../page/dom.js";
import { names } from "../page/slot-values.js";
import { plain } from "../text/message-formats.js";
import { advice, nextQuestion } from "../composer/advisor.js";
import { capped } from "../composer/choices.js";
import { reasonAt } from "./alternatives.js";
import { gettext } from "../text/message-formats.js";

/**
 * @param {import("./data.js").Data} data
 * @param {HTMLElement} root
 * @param {HTMLElement} opener
 * @param {() => import("./state.js").Draft} draft the present one
 * @param {(level: string) => void} choose
 */
export function advisor(data, root, opener, draft, choose) {
  const [about] = data.advisors;
  const { yes, no, take, again } = named(root, "does");
  const { beside: told, pick } = named(root, "part");
  const levels = Object.entries(named(root, "level"));
  const topic = () => draft().choices.topic;
  /** @type {import("../composer/advisor.js").Answers} */
  let answers = {};
  let level = "";
  pressed(root, {
    yes: () => ask({ ...answers, [asked()]: "yes" }),
    no: () => ask({ ...answers, [asked()]: "no" }),
    again: () => ask({}),
    take: () => { toggle(); choose(level); },
    "copy-level": ({ parentElement: { dataset, children: [, words] } }) => hand([reasonAt(data, draft(), dataset.level, names)], words),
  });
  const asked = () => nextQuestion(about, answers).id;

  function ask(given) {
    answers = given;
    const question = nextQuestion(about, answers);
    if (question) tell(root, { lead: question.label, because: question.meaning, stop: "", less: "", more: "" });
    else advised(advice(about, answers));
    beside(!question && topic());
    told.hidden = Boolean(question) || !topic();
    pick.hidden = Boolean(question || topic());
    yes.hidden = no.hidden = !question;
    take.hidden = again.hidden = Boolean(question);
    root.querySelector("p").focus();
  }

  function advised({ level: found, because, less, more }) {
    level = capped(data, found, topic());
    const stop = level === found ? "" : `${gettext("For this reason, we suggest that you stop here.")} ${data.words.topics.get(topic()).because}`;
    tell(root, { lead: `${data.words.levels.get(level).label}.`, because, stop, less: `${gettext("Less?")} ${less}`, more: `${gettext("More?")} ${more}` });
  }

  /** @param {string | false} reason */
  function beside(reason) {
    for (const [name, box] of levels) {
      const text = reason ? plain([reasonAt(data, draft(), name, names)]) : "";
      const [, words, copy] = box.children;
      words.textContent = text || data.words.topics.get(reason)?.because;
      copy.hidden = !text;
      box.hidden = !reason;
      box.classList.toggle("advised", name === level);
    }
  }

  function toggle() {
    root.hidden = !root.hidden;
    opener.setAttribute("aria-expanded", !root.hidden);
    if (root.hidden) opener.focus();
    else ask({});
  }

  return { toggle };
}
