/** @file What was found, beside the draft: by what matters, each with the reason and with what may stand there instead. */

import { element, settle } from "../page/dom.js";
import { letterLink } from "../page/letter-link.js";
import { blanked } from "./edits.js";
import { gettext } from "../text/message-formats.js";

/**
 * A finding with the words it means.
 * @typedef {import("../linter/linter.js").Finding & {said: string}} Told
 */

const SHOWN = 6;

/** What a finding is called. @param {import("./data.js").Rule} rule */
export function heading({ kind, title }) {
  return kind === "needs" ? `${gettext("Missing:")} ${title[0].toLowerCase()}${title.slice(1)}` : title;
}

/**
 * @param {HTMLElement} root
 * @param {import("./data.js").Rules} data
 * @param {URL} site
 * @param {{offers: (finding: Told) => {move: string, text: string}[], see: (finding: Told, words?: string) => void}} does
 */
export function advice(root, data, site, does) {
  /** @type {Map<string, {node: HTMLElement, update: (found: Told[]) => void}>} */
  const known = new Map();

  function card(rule) {
    const places = element("p", { className: "places" });
    const why = element("p", { className: "why", textContent: rule.why });
    if (rule.guide) why.append(" ", element("a", { href: new URL(rule.guide, site).href, target: "_blank", rel: "noopener", textContent: gettext("More about this, in a new tab") }));
    const offered = element("ul", { className: "others" });
    const node = element("li", { className: `finding ${rule.draft}` }, element("h4", { textContent: heading(rule) }), places, why, element("p", {}, rule.instead, ...letterLink(rule)), offered);
    return { node, update };

    /** @param {Told[]} found */
    function update(found) {
      const here = found.filter(({ start }) => start !== undefined);
      places.replaceChildren(...here.slice(0, SHOWN).flatMap((one) => [quote(one), " "]), here.length > SHOWN ? `${gettext("and")} ${here.length - SHOWN} ${gettext("more")}` : "");
      places.hidden = !here.length;
      const [first] = does.offers(found[0]);
      offered.replaceChildren(...(first ? [offer(found[0], first.text)] : []));
    }
  }

  function quote(finding) {
    const made = element("button", { type: "button", className: "quiet", textContent: `“${finding.said}”` });
    made.addEventListener("click", () => does.see(finding));
    return made;
  }

  function offer(finding, words) {
    const made = element("button", { type: "button", textContent: blanked(words), title: gettext("See this sentence in your draft") });
    made.addEventListener("click", () => does.see(finding, words));
    return element("li", {}, made);
  }

  /** @param {Told[]} findings */
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
