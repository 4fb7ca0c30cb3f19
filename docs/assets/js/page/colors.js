/** @file Light or dark: a press changes the page and is kept. What was kept is put in place by hooks/theme/partials/javascripts/palette.html. */

import { ROOT } from "./links.js";

/** @type {HTMLInputElement[]} */
const options = [...document.querySelectorAll("[name=__palette]")];
for (const option of options) option.addEventListener("change", () => choose(option));

/** @param {HTMLInputElement} chosen */
function choose(chosen) {
  for (const option of options) /** @type {HTMLElement} */ (option.nextElementSibling).hidden = option !== chosen;
  document.body.dataset.mdColorScheme = chosen.dataset.mdColorScheme;
  keep(chosen);
}

/** @param {HTMLInputElement} option */
function keep({ dataset: { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } }) {
  // As the theme's own script wrote it, so that what readers chose before stays chosen.
  const kept = { index: options.findIndex(({ checked }) => checked), color: { media, scheme, primary, accent } };
  try {
    localStorage.setItem(`${ROOT.pathname}.__palette`, JSON.stringify(kept));
  } catch {
    // Where the storage is full or barred, the choice holds for this page.
  }
}
