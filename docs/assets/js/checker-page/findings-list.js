/** @file What was found, beside the draft: by what matters, each with the reason and with better sentences to use. */

import { element, settle } from "../page/dom.js";
import { blanked } from "./edits.js";

/** @typedef {import("../linter/linter.js").Finding} Finding */

const SHOWN = 6;

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Rules} data
 * @param {URL} site
 * @param {{find: (finding: Finding) => void, take: (finding: Finding, phrase: {move: string, text: string}) => void}} does
 */
export function advice(root, data, site, does) {
  /** @type {Map<string, {node: HTMLElement, update: (found: Finding[]) => void}>} */
  const known = new Map();

  function card(rule) {
    const places = element("p", { className: "places" });
    const why = element("p", { className: "why", textContent: rule.why });
    if (rule.guide) why.append(" ", element("a", { href: new URL(rule.guide, site).href, target: "_blank", rel: "noopener", textContent: "More about this, in a new tab" }));
    const [offered, more] = [element("ul", { className: "others" }), element("ul", { className: "others" })];
    const rest = element("details", { hidden: rule.phrases.length < 2 }, element("summary", { textContent: "More suggestions" }), more);
    const title = rule.kind === "needs" ? `Missing: ${rule.title[0].toLowerCase()}${rule.title.slice(1)}` : rule.title;
    const node = element("li", { className: `finding ${rule.draft}` }, element("h4", { textContent: title }), places, why, element("p", { textContent: rule.instead }), offered, rest);
    return { node, update };

    /** @param {Finding[]} found */
    function update(found) {
      const here = found.filter(({ start }) => start !== undefined);
      places.replaceChildren(...here.slice(0, SHOWN).flatMap((one) => [quote(one), " "]), here.length > SHOWN ? `and ${here.length - SHOWN} more` : "");
      places.hidden = !here.length;
      const offers = rule.phrases.map((id) => offer(data.phrases[id], () => does.take(found[0], data.phrases[id])));
      offered.replaceChildren(...offers.slice(0, 1));
      more.replaceChildren(...offers.slice(1));
    }
  }

  function quote(finding) {
    const made = element("button", { type: "button", className: "quiet", textContent: `“${finding.said}”` });
    made.addEventListener("click", () => does.find(finding));
    return made;
  }

  /** @param {Finding[]} findings */
  function show(findings) {
    const groups = data.groups.map((group) => ({ group, rules: new Set(findings.filter(({ rule }) => rule.group === group.id).map(({ rule }) => rule)) }));
    settle(root, groups.filter(({ rules }) => rules.size).map(({ group, rules }) => {
      const list = element("ul", { className: "findings" }, ...[...rules].map((rule) => {
        if (!known.has(rule.id)) known.set(rule.id, card(rule));
        const { node, update } = known.get(rule.id);
        update(findings.filter((one) => one.rule === rule));
        return node;
      }));
      return element("section", {}, element("h3", { textContent: group.label }), list);
    }));
  }

  return { show };
}

function offer(phrase, take) {
  const made = element("button", { type: "button", textContent: blanked(phrase.text), title: "Use this sentence" });
  made.addEventListener("click", take);
  return element("li", {}, made);
}
