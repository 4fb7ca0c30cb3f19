/** @file Elements: made, found by the names that they carry, told what to say, put in order; and the one place where the page says what has just happened, to eyes and to screen readers. */

const region = Object.assign(document.createElement("p"), { className: "said" });
region.setAttribute("role", "status");
document.body.append(region);
let later = 0;

/**
 * @param {string} message
 * @param {number} [seconds] how long it stays; without it, until the next message
 * @param {boolean} [heard] only heard, since the eye finds it elsewhere
 */
export function say(message, seconds, heard = false) {
  clearTimeout(later);
  region.classList.toggle("visually-hidden", heard);
  region.textContent = "";
  // The same words twice are announced twice only if they were gone in between.
  later = setTimeout(() => {
    region.textContent = message;
    if (seconds) later = setTimeout(() => region.replaceChildren(), seconds * 1000);
  }, 50);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [values]
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, values = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
}

/**
 * Changes what is inside an element, all of it or nothing: what goes wrong half way, as with data of another version, leaves the inside as it was.
 * @param {Element} root
 * @param {() => void} change
 */
export function wholly(root, change) {
  const before = root.cloneNode(true).childNodes;
  try {
    change();
  } catch (problem) {
    root.replaceChildren(...before);
    throw problem;
  }
}

/**
 * The elements inside another that carry a name of a kind, by their names.
 * @param {ParentNode} root
 * @param {string} kind such as "part", for `data-part`
 * @returns {Record<string, any>}
 */
export function named(root, kind) {
  return Object.fromEntries(Array.from(root.querySelectorAll(`[data-${kind}]`), (/** @type {HTMLElement} */ one) => [one.dataset[kind], one]));
}

/**
 * Answers presses of the buttons inside an element that carry `data-does`.
 * @param {Element} root
 * @param {Record<string, (button: HTMLElement) => void>} does
 */
export function pressed(root, does) {
  root.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-does]"));
    does[button?.dataset.does]?.(button);
  });
}

/**
 * Puts texts where an element says what; where there is none, nothing is shown.
 * @param {ParentNode} root
 * @param {Record<string, string>} texts
 */
export function tell(root, texts) {
  const places = named(root, "says");
  for (const [name, text] of Object.entries(texts)) Object.assign(places[name], { textContent: text, hidden: !text });
}

/**
 * Puts nodes in order without moving those that stand right, so that none loses the focus.
 * @param {Element} parent
 * @param {Node[]} wanted
 */
export function settle(parent, wanted) {
  for (const child of [...parent.childNodes]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, at) => parent.childNodes[at] === child || parent.insertBefore(child, parent.childNodes[at] ?? null));
}
