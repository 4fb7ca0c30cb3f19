/** @file Runs of words as rules write them, found in a draft. The twin of phrasebank/runs.py and of steps.py, which says how they are written. */

import { KINDS } from "./token-kinds.js";
import { MARKS } from "./symbols.js";
import { split } from "../text/tokens.js";

/**
 * The single words, longer runs and kinds of words that may stand at one place, and how many other words may stand there instead; -1, none.
 * @typedef {{single: Set<string>, longer: string[][], kinds: string[], skip: number}} Step
 * Where a run stands, in characters and in words; a mark has no words.
 * @typedef {{start: number, end: number, first: number, last: number}} Hit
 * @typedef {{begun: Map<string, {name: string, steps: Step[]}[]>, marks: {name: string, run: string}[], families: import("./token-kinds.js").Families}} Runs
 */

const GAP = 4;

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
      const steps = run.split(" ").map((part) => step(part, families));
      for (const word of beginnings(steps[0])) {
        if (!begun.has(word)) begun.set(word, []);
        begun.get(word).push({ name, steps });
      }
    }
  }
  return { begun, marks, families: Object.fromEntries(Object.entries(families).map(([name, members]) => [name, new Set(members)])) };
}

/**
 * Under each name where its runs stand, in order; of hits that overlap the first counts, and of those the longest.
 * @param {Runs} ready
 * @param {import("../text/tokens.js").Reading} reading
 * @returns {Map<string, Hit[]>}
 */
export function hits({ begun, marks, families }, reading) {
  const found = new Map();
  const add = (/** @type {string} */ name, /** @type {Hit} */ hit) => (found.has(name) ? found.get(name).push(hit) : found.set(name, [hit]));
  const kinds = Object.keys(KINDS).filter((kind) => begun.has(kind));
  reading.words.forEach((word, at) => {
    const asked = kinds.filter((kind) => KINDS[kind](reading, at, families) >= 0);
    for (const { name, steps } of [word.text, ...asked].flatMap((beginning) => begun.get(beginning) ?? [])) {
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
  let end = -1;
  const go = (/** @type {number} */ next) => {
    if (next <= limit) end = Math.max(end, furthest(steps, now + 1, reading, next, limit, families));
  };
  for (let skipped = 0; skipped <= steps[now].skip; skipped++) go(at + skipped);
  if (at < limit) after(steps[now], reading, at, families, go);
  return end;
}

function after({ single, longer, kinds }, reading, at, families, go) {
  const { text } = reading.words[at];
  if (single.has(text)) go(at + 1);
  for (const run of longer) if (run[0] === text && run.every((word, more) => reading.words[at + more]?.text === word)) go(at + run.length);
  for (const kind of kinds) {
    const end = KINDS[kind](reading, at, families);
    if (end >= 0) go(end);
  }
}

/** @returns {Step} */
function step(part, families) {
  if (part === "...") return { single: new Set(), longer: [], kinds: [], skip: GAP };
  const optional = part.startsWith("(");
  const options = (optional ? part.slice(1, -1) : part).split("/");
  const said = options.filter((option) => !(option in KINDS)).flatMap((option) => saying(option, families));
  return {
    single: new Set(said.filter(({ length }) => length === 1).map(([word]) => word)),
    longer: said.filter(({ length }) => length > 1),
    kinds: options.filter((option) => option in KINDS),
    skip: optional ? 0 : -1,
  };
}

function beginnings({ single, longer, kinds }) {
  return new Set([...single, ...longer.map(([word]) => word), ...kinds]);
}

function saying(option, families) {
  const members = option.startsWith("<") ? families[option.slice(1, -1)] ?? [] : [option];
  return members.map((member) => split(member).map(({ text }) => text));
}

function apart(list) {
  const kept = [];
  for (const hit of list.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (!kept.length || hit.start >= kept.at(-1).end) kept.push(hit);
  }
  return kept;
}
