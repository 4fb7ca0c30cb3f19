/** @file Other ways out, loaded when somebody looks for them: mail program, files, sharing, printing, reminders. All of them stay in the browser. */

import { plain } from "../text/message-formats.js";
import { named, say } from "../page/dom.js";
import { eml, ics, later, LONGEST, mailto } from "./mail-files.js";
import { copyable, wording } from "./message.js";
import { gettext } from "../text/message-formats.js";

// A phone asks first, and fetches the file only after the answer: so long, in milliseconds, the address lives.
const KEPT = 40_000;

/** @param {HTMLElement} root */
export function ways(root) {
  const { mail, eml: draft, share } = named(root, "way");
  const { long } = named(root, "part");
  const day = root.querySelector("input");
  // A calendar file has four digits for the year.
  day.max = "2999-12-31";
  let now;
  const body = () => plain(copyable(now.paragraphs));
  const title = () => (now.subject ? wording(now.subject) : "");
  const out = {
    eml: () => save("draft.eml", "message/rfc822", eml(title(), body())),
    txt: () => save("message.txt", "text/plain", [title(), body()].filter(Boolean).join("\n\n")),
    share: () => navigator.share({ title: title(), text: body() }).catch(() => {}),
    print: () => window.print(),
    answer: () => (day.value && day.validity.valid ? remind(day.value, gettext("Reply due today"), location.href) : day.focus()),
    later: ({ dataset, nextElementSibling }) => remind(later(new Date(), +dataset.days, +dataset.months), gettext("Get in touch again"), nextElementSibling.href),
  };
  root.addEventListener("click", ({ target }) => out[target.dataset.way]?.(target));
  share.hidden = !navigator.share;

  /** @param {import("./message.js").Message} given */
  return (given) => {
    now = given;
    mail.href = mailto(title(), body());
    const short = mail.href.length < LONGEST;
    draft.hidden = !given.subject;
    mail.hidden = !given.subject || !short;
    long.hidden = !given.subject || short;
  };
}

function remind(day, summary, link) {
  save("reminder.ics", "text/calendar", ics(day, summary, link, new Date()));
  say(gettext("Your browser has a calendar file for %(day)s. If nothing opens, it may not allow files here.", { day }), 8);
}

function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
