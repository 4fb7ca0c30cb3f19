/** @file A message as an address for a mail program, as a draft file, and a reminder as a calendar file. Knows no page. */

import { gettext } from "../text/message-formats.js";

/** Longer addresses are cut or refused by some mail programs. */
export const LONGEST = 1600;
/** Half a sign, as where a name was cut within an emoji: no address can say it. */
const HALF = /\p{Surrogate}/gu;
/** A header's line may have 998 characters, and mail programs decode what looks encoded: https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
const AS_IT_IS = /^(?!.*=\?)[\x20-\x7e]{0,900}$/;
const ENCODER = new TextEncoder();
// Nine hours after the day begins.
const MORNING = "PT9H";

/**
 * @param {string} subject
 * @param {string} body
 */
export function mailto(subject, body) {
  const [title, words] = [subject, body.replaceAll("\n", "\r\n")].map((text) => encodeURIComponent(text.replace(HALF, "\ufffd")));
  return `mailto:?subject=${title}&body=${words}`;
}

/**
 * A draft that mail programs open for sending.
 * @param {string} subject
 * @param {string} body
 */
export function eml(subject, body) {
  const head = subject ? [`Subject: ${words(subject)}`] : [];
  const type = ["X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"];
  return [...head, ...type, "", ...lines(base64(body.replaceAll("\n", "\r\n")), 76), ""].join("\r\n");
}

/**
 * A day's reminder with a link to the message of that day: private, not busy, and heard that morning (RFC 5545).
 * @param {string} day such as "2026-03-14"
 * @param {string} summary
 * @param {string} link
 * @param {Date} now
 */
export function ics(day, summary, link, now) {
  const date = day.replaceAll("-", "");
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const event = [`UID:${date}-${now.getTime()}@door-ajar`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${asText(summary)}`, `DESCRIPTION:${asText(gettext("The message for that day:"))} ${asText(link)}`, `URL:${link}`, "TRANSP:TRANSPARENT", "CLASS:PRIVATE"];
  const alarm = ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${asText(summary)}`, `TRIGGER:${MORNING}`, "END:VALARM"];
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Door Ajar//EN", "BEGIN:VEVENT"];
  return [...head, ...[...event, ...alarm].map((line) => octets(line, 74).join("\r\n ")), "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
}

/** A value of the type TEXT: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 @param {string} text */
function asText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/**
 * A day after today, as "2026-03-14"; the last of the month where the month has no such day.
 * @param {Date} today
 * @param {number} days
 * @param {number} months
 */
export function later(today, days, months) {
  const last = new Date(Date.UTC(today.getFullYear(), today.getMonth() + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() + months, Math.min(today.getDate(), last) + days)).toISOString().slice(0, 10);
}

/** A header's words, as RFC 2047 wants them where they are more than ASCII; each encoded word at most 75 characters long. */
function words(text) {
  if (AS_IT_IS.test(text)) return text;
  return octets(text, 42).map((run) => `=?utf-8?B?${base64(run)}?=`).join("\r\n ");
}

/** A text in runs of at most so many bytes each, no character cut. */
function octets(text, most) {
  return [...text].reduce((found, sign) => {
    if (ENCODER.encode(found.at(-1) + sign).length > most) found.push("");
    found[found.length - 1] += sign;
    return found;
  }, [""]);
}

function base64(text) {
  return btoa(Array.from(ENCODER.encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

function lines(text, width) {
  return text.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
}
