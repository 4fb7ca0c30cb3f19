/** @file Runs of words as rules write them, found in a draft. The twin of phrasebank/runs.py, which says how they are written. */

import { KINDS } from "./kinds.js";
import { MARKS } from "./marks.js";
import { split } from "./words.js";

/**
 * What may stand at one place of a run, and how many other words may stand there instead; -1, none.
 * @typedef {{options: string[][], skip: number}} Step
 * Where a run stands, in characters and in words; a mark has no words.
 * @typedef {{start: number, end: number, first: number, last: number}} Hit
 * @typedef {{begun: Map<string, {name: string, steps: Step[]}[]>, marks: {name: string, run: string}[], families: import("./kinds.js").Families}} Runs
 */

const GAP = 4;
const ANYWHERE = "";

/**
 * Runs made ready for looking.
 * @param {Record<string, string[]>} wanted runs by the names under which they are wanted
 * @param {Record<string, string[]>} families
 * @returns {Runs}
 */
export function runs(wanted, families) {
  const begun = new Map();
  const marks = [];
  for (const [name, list] of Object.entries(wanted)) {
    for (const run of list) {
      if (run in MARKS) {
        marks.push({ name, run });
        continue;
      }
      const [first, ...rest] = run.split(" ").map((part) => step(part, families));
      for (const option of first.options) {
        const key = option[0] in KINDS ? ANYWHERE : option[0];
        if (!begun.has(key)) begun.set(key, []);
        begun.get(key).push({ name, steps: [{ options: [option], skip: -1 }, ...rest] });
      }
    }
  }
  return { begun, marks, families: Object.fromEntries(Object.entries(families).map(([name, members]) => [name, new Set(members)])) };
}

/**
 * Under each name where its runs stand, in order; of hits that overlap the first counts, and of those the longest.
 * @param {Runs} ready
 * @param {import("./words.js").Reading} reading
 * @returns {Map<string, Hit[]>}
 */
export function hits({ begun, marks, families }, reading) {
  const found = new Map();
  const add = (/** @type {string} */ name, /** @type {Hit} */ hit) => (found.has(name) ? found.get(name).push(hit) : found.set(name, [hit]));
  reading.words.forEach((word, at) => {
    for (const { name, steps } of [...(begun.get(word.text) ?? []), ...(begun.get(ANYWHERE) ?? [])]) {
      const end = furthest(steps, 0, reading, at, reading.limit[at], families);
      if (end > at) add(name, { start: word.start, end: reading.words[end - 1].end, first: at, last: end });
    }
  });
  for (const { name, run } of marks) for (const [start, end] of MARKS[run](reading.text)) add(name, { start, end, first: -1, last: -1 });
  for (const [name, list] of found) found.set(name, apart(list));
  return found;
}

/** The furthest word behind which the steps from `now` on can end; -1 if they can't. */
function furthest(steps, now, reading, at, limit, families) {
  if (now === steps.length) return at;
  const { options, skip } = steps[now];
  let end = -1;
  for (let skipped = 0; skipped <= skip; skipped++) end = Math.max(end, furthest(steps, now + 1, reading, at + skipped, limit, families));
  for (const option of at < limit ? options : []) {
    const next = after(option, reading, at, families);
    if (next >= 0 && next <= limit) end = Math.max(end, furthest(steps, now + 1, reading, next, limit, families));
  }
  return end;
}

function after(option, reading, at, families) {
  if (option[0] in KINDS) return KINDS[option[0]](reading, at, families);
  return option.every((word, more) => reading.words[at + more]?.text === word) ? at + option.length : -1;
}

/** @returns {Step} */
function step(part, families) {
  if (part === "...") return { options: [], skip: GAP };
  const optional = part.startsWith("(") && part.endsWith(")");
  const words = (optional ? part.slice(1, -1) : part).split("/");
  return { options: words.flatMap((word) => options(word, families)), skip: optional ? 0 : -1 };
}

function options(word, families) {
  if (word in KINDS) return [[word]];
  const members = word.startsWith("<") ? families[word.slice(1, -1)] ?? [] : [word];
  return members.map((member) => split(member).map(({ text }) => text));
}

function apart(list) {
  const kept = [];
  for (const hit of list.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (!kept.length || hit.start >= kept.at(-1).end) kept.push(hit);
  }
  return kept;
}
