/** @file When the composer begins: its first message stands in the page, and what makes others is fetched when the page has come to rest. */

/** @type {HTMLElement} */
const mount = document.querySelector("[data-compose]");
let begun;
if (window.top !== window.self) import("../page/no-start.js").then(({ warn }) => warn(mount));
else {
  (window.requestIdleCallback ?? setTimeout)(start);
  // Or when somebody reaches for it.
  for (const sign of ["pointerover", "focusin"]) mount.addEventListener(sign, start, { once: true });
}

function start() {
  begun ??= Promise.all([import("./page.js"), import("./data.js").then(({ load }) => load())]).then(([{ begin }, data]) => begin(mount, data)).catch(failed);
}

/** @param {Error} problem */
function failed(problem) {
  mount.classList.add("failed");
  const said = mount.querySelector("[data-no-script]");
  said.setAttribute("role", "alert");
  said.textContent = said.dataset.noScript;
  // Where not even this comes, the words have been said.
  Promise.all([import("../page/no-start.js"), import("./data.js")]).then(([{ offer }, { FILES }]) => offer(said, FILES, mount.querySelector(".paper .words")));
  throw problem;
}
