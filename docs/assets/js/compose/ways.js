/** @file Other ways out, loaded when somebody looks for them: mail program, files, sharing, printing, reminders. All of them stay in the browser. */

import { say } from "../status.js";
import { plain } from "../words.js";
import { button, element, settle } from "./element.js";
import { eml, ics, later, LONGEST, mailto } from "./mail.js";
import { copyable, wording } from "./message.js";

const TOO_LONG = "The message is too long for a link to your mail program. Copy it, or take the email draft.";
const AFTER = { "In two weeks": [14, 0], "In three months": [0, 3], "In six months": [0, 6] };

/** @param {Element} root */
export function ways(root) {
  let now;
  const body = () => plain(copyable(now.paragraphs));
  const title = () => (now.subject ? wording(now.subject) : "");
  const mail = element("a", { className: "button", textContent: "Open in mail program" });
  const long = element("p", { className: "help", textContent: TOO_LONG });
  const draft = button("Email draft (.eml)", () => save("draft.eml", "message/rfc822", eml(title(), body())));
  const others = [
    button("Text file (.txt)", () => save("message.txt", "text/plain", [title(), body()].filter(Boolean).join("\n\n"))),
    ...(navigator.share ? [button("Share", () => navigator.share({ title: title(), text: body() }).catch(() => {}))] : []),
    button("Print", () => window.print()),
  ];
  const list = element("div", { className: "tools" });
  root.append(list, long, ...reminders());

  /** @param {import("./message.js").Message} given */
  function show(given) {
    now = given;
    mail.href = mailto(title(), body());
    const short = mail.href.length < LONGEST;
    settle(list, [...(given.subject ? [...(short ? [mail] : []), draft] : []), ...others]);
    long.hidden = !given.subject || short;
  }

  return { show };
}

function reminders() {
  const date = element("input", { id: "compose-answer-by", type: "date" });
  const answer = button("Remind me that day", () => (date.value ? remind(date.value, "Answer the job offer") : date.focus()));
  const after = Object.entries(AFTER).map(([label, [days, months]]) => button(label, () => remind(later(new Date(), days, months), "Say hello: keep the door open")));
  return [
    element("label", { htmlFor: date.id, className: "help", textContent: "I must answer by" }), element("div", { className: "tools" }, date, answer),
    element("p", { className: "help", textContent: "Remind me to say hello again" }), element("div", { className: "tools" }, ...after),
  ];
}

function remind(day, summary) {
  save("reminder.ics", "text/calendar", ics(day, summary, crypto.randomUUID()));
  say(`A calendar file for ${day}.`, 8);
}

function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
