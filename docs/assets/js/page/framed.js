/** @file What stands in the composer's place where another page shows this one inside itself and could lay something over it. */

import { gettext } from "../text/message-formats.js";

const NOTICE = `${gettext("This page is inside another site, so you can't type here. Open Door Ajar directly to write your message:")} `;

/** @param {HTMLElement} mount */
export function warn(mount) {
  const link = Object.assign(document.createElement("a"), { href: location.href, target: "_blank", rel: "noopener", textContent: location.host });
  const notice = document.createElement("p");
  notice.append(NOTICE, link);
  mount.prepend(notice);
  mount.classList.add("failed");
}
