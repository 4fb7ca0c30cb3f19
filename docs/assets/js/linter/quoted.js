/** @file What stands in a mail and isn't the writer's message. The twin of phrasebank/linter/quoted.py. Knows no page. */

import { normalize, strip } from "../text/characters.js";
import { tokenize } from "../text/tokens.js";

/**
 * The text with spaces in the place of each sign that the writer only quotes or appends. Places stay what they are; a text that would be left without a word stays as it is.
 * @param {string} text
 * @param {import("../text/characters.js").Language} language
 */
export function blankOut(text, language) {
  const lines = text.split("\n");
  const said = lines.map((line) => normalize(strip(line, language), language));
  const known = language.quoted;
  const leftOut = quoted(said, known);
  signature(said, leftOut, known);
  notices(said, leftOut, known);
  rulers(said, leftOut, known);
  const blanked = lines.map((line, at) => (leftOut[at] ? " ".repeat(line.length) : line)).join("\n");
  return leftOut.includes(true) && tokenize(blanked, language).length ? blanked : text;
}

function begins(line, ways) {
  return ways.some((way) => line.startsWith(way));
}

function bare(line, signs) {
  let [start, end] = [0, line.length];
  while (start < end && signs.includes(line[start])) start++;
  while (end > start && signs.includes(line[end - 1])) end--;
  return line.slice(start, end);
}

/** For each line whether it is quoted, or introduces what is quoted. */
function quoted(said, known) {
  const leftOut = said.map((line) => line.startsWith(">") || begins(line, known.DEVICES));
  said.forEach((line, at) => {
    const end = attribution(said, at, known);
    if (end) {
      leftOut.fill(true, at, end);
      const following = said.slice(end).find((one) => one) ?? ">";
      if (!following.startsWith(">")) leftOut.fill(true, end);
    } else if (isDivider(line, known) || isHeader(said, at, known)) {
      // What stands at the very beginning is the head of the writer's own mail.
      const own = said.slice(0, at).some((one, before) => one && !leftOut[before]);
      leftOut.fill(true, at, own ? said.length : headEnd(said, at));
    }
  });
  return leftOut;
}

function attribution(said, at, { ATTRIBUTIONS, ATTRIBUTION_LINES, DIGITS }) {
  for (const [first, verb] of ATTRIBUTIONS) {
    if (!said[at].startsWith(first)) continue;
    for (let end = at + 1; end <= Math.min(at + ATTRIBUTION_LINES, said.length); end++) {
      const line = said.slice(at, end).join(" ");
      const dated = [...line].some((sign) => DIGITS.includes(sign)) || (said[end] ?? "").startsWith(">");
      if (line.endsWith(":") && line.includes(verb) && dated) return end;
      if (!said[end - 1]) break;
    }
  }
  return 0;
}

function isDivider(line, { DIVIDERS }) {
  return begins(bare(line, "-_ *:>"), DIVIDERS) && (begins(line, ["-", "_", "*"]) || line.endsWith(":"));
}

function isHeader(said, at, { SENDERS, HEADERS, HEADER_LINES, HEADERS_LEAST }) {
  const below = said.slice(at + 1, at + 1 + HEADER_LINES).map((line) => bare(line, "*> "));
  return begins(bare(said[at], "*> "), SENDERS) && below.filter((line) => begins(line, HEADERS)).length >= HEADERS_LEAST;
}

function headEnd(said, at) {
  const end = said.findIndex((line, number) => number > at && !line);
  return end < 0 ? said.length : end;
}

/** Leaves out what follows two dashes and the name below them. */
function signature(said, leftOut, { SIGNATURES, SIGNATURE_LINES }) {
  const at = said.findIndex((line, number) => SIGNATURES.includes(line) && !leftOut[number]);
  if (at < 0) return;
  const below = said.flatMap((line, number) => (number > at && line && !leftOut[number] ? [number] : []));
  if (below.length <= SIGNATURE_LINES) for (const one of [at, ...below.slice(1)]) leftOut[one] = true;
}

/** Leaves out paragraphs that begin as legal notices do. */
function notices(said, leftOut, { NOTICES }) {
  let inside = false;
  said.forEach((line, at) => {
    inside = line !== "" && (inside || begins(bare(line, "* _-"), NOTICES));
    leftOut[at] ||= inside;
  });
}

/** Leaves out lines that only divide, where nothing of the writer's follows. */
function rulers(said, leftOut, { RULERS, RULER_LENGTH }) {
  let follows = true;
  for (let at = said.length - 1; at >= 0; at--) {
    if (!said[at]) continue;
    leftOut[at] ||= follows && said[at].length >= RULER_LENGTH && !bare(said[at], RULERS);
    follows = leftOut[at];
  }
}
