/** @file The one place where the page says what has just happened, to eyes and to screen readers. */

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
