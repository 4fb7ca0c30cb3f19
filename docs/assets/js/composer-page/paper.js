/** @file The message as paper. A tap on a sentence opens what can be done with it, a tap on a blank its field; all sentences are one stop for the keyboard. */

import { element, settle } from "../page/dom.js";
import { gettext } from "../text/message-formats.js";

const FLASH = { backgroundColor: ["var(--glow)", "transparent"] };
// Where what is open stands at the foot of the window.
const STILL = "(prefers-reduced-motion: reduce)";
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * @param {HTMLElement} paper
 * @param {(move: string) => void} open
 * @param {(slot: string) => void} fill
 * @param {{tools: HTMLElement, copy: HTMLElement}} parts what stands under the sentence that is open, and what copies the subject
 */
export function sheet(paper, open, fill, { tools, copy }) {
  const words = element("div", { className: "words" });
  const subject = element("p", { className: "subject" });
  const mark = element("span", { className: "subject-label", textContent: `${gettext("Subject")} ` });
  const rows = new Map();
  const lines = new Map();
  const pens = () => /** @type {NodeListOf<HTMLButtonElement>} */ (paper.querySelectorAll(".pen"));
  let begun = false;
  let stop;
  paper.addEventListener("click", ({ target }) => {
    const line = /** @type {HTMLElement} */ (target).closest(".line");
    if (!(line instanceof HTMLElement) || !getSelection().isCollapsed) return;
    const blank = target.closest("[data-slot]");
    if (blank) fill(blank.dataset.slot);
    else open(line.dataset.move);
  });
  paper.addEventListener("focusin", ({ target }) => target.matches(".pen") && halt(target));
  paper.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS) || !event.target.matches(".pen")) return;
    event.preventDefault();
    const all = [...pens()];
    all.at((all.indexOf(event.target) + STEPS[event.key]) % all.length).focus();
  });

  /** The Tab key stops at one pencil: the last that had the focus, else the first. */
  function halt(pen) {
    stop = pen;
    for (const one of pens()) one.tabIndex = one === stop ? 0 : -1;
  }

  function line({ id, move, cue, pieces, edited }, opened) {
    if (!lines.has(move)) lines.set(move, fresh(move));
    const { box, text, pen } = lines.get(move);
    if (begun && box.dataset.phrase !== id && text.textContent !== pieces.map((piece) => piece.text).join("") && !matchMedia(STILL).matches) box.animate(FLASH, 1500);
    box.dataset.phrase = id;
    // Breaks as elements: Safari copies no other when somebody selects the words by hand.
    text.replaceChildren(...pieces.map((piece) => (piece.slot ? place(piece) : element("span", { innerText: piece.text }))));
    pen.setAttribute("aria-expanded", opened === move);
    pen.setAttribute("aria-label", `${gettext("Change:")} ${cue}`);
    box.classList.toggle("opened", opened === move);
    box.classList.toggle("edited", edited);
    return box;
  }

  function row(group, spoken, opened) {
    const [{ move, cue, said }] = group;
    if (!rows.has(move)) rows.set(move, element("p"));
    const inside = group.flatMap((one, at) => [...(at ? [document.createTextNode(" ")] : []), line(one, opened)]);
    settle(rows.get(move), spoken ? [element("span", said ? { className: "cue kept", textContent: said.trim() } : { className: "cue", textContent: cue }), ...inside] : inside);
    return rows.get(move);
  }

  /**
   * @param {import("./message.js").Message} message
   * @param {string} opened the move whose sentence is open
   */
  function show(message, opened) {
    const under = (group) => (group.some((one) => one?.move === opened) ? [tools] : []);
    settle(words, message.paragraphs.flatMap((group) => [row(group, message.spoken, opened), ...under(group)]));
    if (!message.subject) copy.remove();
    settle(subject, message.subject ? [mark, line(message.subject, opened), copy] : []);
    settle(paper, [...(message.subject ? [subject, ...under([message.subject])] : []), words]);
    paper.classList.toggle("spoken", message.spoken);
    paper.hidden = !message.paragraphs.length;
    const all = [...pens()];
    halt(all.includes(stop) ? stop : all[0]);
    begun = true;
  }

  /** Brings a sentence or a blank to where bars and sheets leave it in sight: its margins say where that is. @param {Element | null} box */
  function see(box) {
    box?.scrollIntoView({ block: "nearest" });
  }

  return { show, see, line: (/** @type {string} */ move) => lines.get(move) };
}

function fresh(move) {
  const text = element("span");
  const pen = element("button", { type: "button", className: "pen" });
  const box = element("span", { className: "line" }, text, pen);
  box.dataset.move = move;
  return { text, pen, box };
}

function place({ text, slot, blank }) {
  const made = element("span", { className: blank ? "slot" : "slot filled", textContent: text });
  made.dataset.slot = slot;
  return made;
}
