/** @file The message as paper. Each sentence ends with a button that opens what can be done with it. */

import { element, settle } from "./element.js";

/**
 * @param {(move: string) => void} open
 * @param {HTMLElement} tools what stands under the sentence that is open
 */
export function sheet(open, tools) {
  const subject = element("p", { className: "subject" });
  const words = element("div", { className: "words" });
  const paper = element("div", { className: "paper" }, subject, words);
  const length = element("p", { className: "help length" });
  const none = element("p", { className: "lead", textContent: "Something must be true before there is a message for this. Tick what is so, under “True for you?”." });
  const root = element("section", { className: "sheet whole", attributes: { "aria-label": "Your message" } }, paper, none, length);
  const rows = new Map([["subject", subject]]);
  const lines = new Map();
  paper.addEventListener("click", ({ target }) => {
    const line = /** @type {Element} */ (target).closest("[data-move]");
    if (line instanceof HTMLElement && getSelection().isCollapsed) open(line.dataset.move);
  });

  function line({ move, cue, pieces, edited }, opened) {
    if (!lines.has(move)) lines.set(move, fresh(move));
    const { box, text, pen } = lines.get(move);
    text.replaceChildren(...pieces.map(({ text: run, slot }) => (slot ? element("span", { className: "slot", textContent: run, attributes: { "data-slot": slot } }) : run)));
    pen.setAttribute("aria-expanded", String(opened === move));
    pen.setAttribute("aria-label", `Change: ${cue}`);
    box.classList.toggle("opened", opened === move);
    box.classList.toggle("edited", edited);
    return box;
  }

  function row(group, spoken, opened) {
    const [{ move, cue }] = group;
    if (!rows.has(move)) rows.set(move, element("p"));
    const inside = group.flatMap((one, at) => [...(at ? [document.createTextNode(" ")] : []), line(one, opened)]);
    settle(rows.get(move), spoken ? [element("span", { className: "cue", textContent: cue }), ...inside] : inside);
    return rows.get(move);
  }

  /**
   * @param {import("./message.js").Message} message
   * @param {string} opened the move whose sentence is open
   */
  function show(message, opened) {
    const shown = message.paragraphs.flatMap((group) => [row(group, message.spoken, opened), ...(group.some(({ move }) => move === opened) ? [tools] : [])]);
    settle(words, shown);
    settle(subject, message.subject ? [mark, line(message.subject, opened)] : []);
    settle(paper, [...(message.subject ? [subject] : []), ...(opened === "subject" && message.subject ? [tools] : []), words]);
    paper.classList.toggle("spoken", message.spoken);
    length.textContent = message.over ? `${message.length}: too long for this way. Leave a sentence out.` : message.length;
    length.classList.toggle("problem", message.over);
    paper.hidden = length.hidden = !shown.length;
    none.hidden = shown.length > 0;
  }

  return { root, show, words, subject, pen: (/** @type {string} */ move) => lines.get(move)?.pen };
}

const mark = element("span", { className: "subject-label", textContent: "Subject" });

function fresh(move) {
  const text = element("span");
  const pen = element("button", { type: "button", className: "pen" });
  return { text, pen, box: element("span", { className: "line", attributes: { "data-move": move } }, text, pen) };
}
