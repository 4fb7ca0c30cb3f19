/** @file Making an element, and putting elements in order without moving those that stand right, so that none loses the focus. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]> & {attributes?: Record<string, string>}} [values]
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, { attributes = {}, ...values } = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), values);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/**
 * @param {string} textContent
 * @param {() => void} pressed
 * @param {object} [values]
 */
export function button(textContent, pressed, values = {}) {
  const made = element("button", { type: "button", textContent, ...values });
  made.addEventListener("click", pressed);
  return made;
}

/**
 * @param {Element} parent
 * @param {Node[]} wanted
 */
export function settle(parent, wanted) {
  for (const child of [...parent.childNodes]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, at) => parent.childNodes[at] === child || parent.insertBefore(child, parent.childNodes[at] ?? null));
}
