/** @file What stands in the composer's place where another page shows this one inside itself and could lay something over it. */

const NOTICE = "Another page shows this one inside itself, so there is nothing to type into here. Open Door Ajar by itself to write your message: ";

/** @param {HTMLElement} mount */
export function warn(mount) {
  const link = Object.assign(document.createElement("a"), { href: location.href, target: "_blank", rel: "noopener", textContent: location.host });
  const notice = document.createElement("p");
  notice.append(NOTICE, link);
  mount.prepend(notice);
  mount.classList.add("failed");
}
