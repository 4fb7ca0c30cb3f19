/** @file A link to a letter, behind advice that one letter follows. */

import { element } from "./dom.js";
import { letterPage } from "./links.js";
import { gettext } from "../text/message-formats.js";

/** The way to the letter that does what a rule advises, where it names one. @param {{letter?: string}} rule */
export function letterLink({ letter }) {
  return letter ? [" ", element("a", { href: letterPage(letter), target: "_blank", rel: "noopener", textContent: gettext("A letter for that, in a new tab") })] : [];
}
