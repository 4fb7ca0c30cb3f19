/** @file Elements: made, found by the names that they carry, told what to say, put in order. */

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
 * A button that `pressed` hears of.
 * @param {string} does
 * @param {string} value
 * @param {string} [fact] what is true with it
 * @param {...(Node | string)} inside
 */
export function act(does, value, fact, ...inside) {
  const made = element("button", { type: "button", value }, ...inside);
  Object.assign(made.dataset, { does }, fact && { fact });
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
