"""Where an address in a built page may lead: to files of this site, and from links elsewhere by a scheme that
is listed."""

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from hooks.gates.addresses import SCHEME, SCHEMES, has_odd_sign
from hooks.html_tokens import Tag

# These hold an address on these elements alone.
ADDRESSES = {"href": ("a", "link"), "src": ("img", "script")}
SLASHES = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\]{2,}|[a-zA-Z][a-zA-Z0-9+.-]*:")
# Steps that any reader of addresses takes alike, as nearly all are in our pages.
PLAIN = re.compile(r"((?:\.\./)*)((?:[a-zA-Z0-9_-][a-zA-Z0-9_.-]*/)*[a-zA-Z0-9_-][a-zA-Z0-9_.-]*)")
SCRIPT_FOLDERS = ("assets/javascripts/", "assets/js/")


@dataclass(frozen=True)
class Allowance:
    """What one page may have of what others may not: the address of the site and of the page, the inline
    scripts of its templates, its policy (none in a preview), and whether it leads on by itself."""

    root: str
    address: str
    scripts: frozenset[str] = frozenset()
    policy: str = ""
    leads_on: bool = False

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """The page's folder, then those around it, to the site's own; each is a path from there."""
        steps = self.address.removeprefix(self.root).split("/")[:-1]
        return tuple("".join(f"{step}/" for step in steps[:count]) for count in range(len(steps), -1, -1))


def may_lead(tag: Tag, name: str, value: str, allowed: Allowance) -> bool:
    """Whether the address in an attribute leads where one of such an element may."""
    if tag.name not in ADDRESSES[name] or has_odd_sign(value):
        return False
    if tag.name == "a" or _is_other_language(tag):
        scheme = SCHEME.match(value)
        return not scheme or scheme[1].lower() in SCHEMES
    inside = path_inside(value, allowed)
    if tag.name == "script":
        return inside is not None and inside.startswith(SCRIPT_FOLDERS)
    return inside is not None


def _is_other_language(tag: Tag) -> bool:
    """Whether it names the page in another language, which may be on another host: nothing is fetched."""
    return tag.name == "link" and tag.get("rel") == "alternate" and bool(tag.get("hreflang"))


def path_inside(url: str, allowed: Allowance) -> str | None:
    """The path from the site's root to which an address leads; None where it leads elsewhere."""
    if (plain := PLAIN.fullmatch(url)) and len(plain[1]) // len("../") < len(allowed.folders):
        return allowed.folders[len(plain[1]) // len("../")] + plain[2]
    # A browser takes an encoded dot for a dot.
    with suppress(ValueError):
        # With more slashes than two, or none of a scheme, browsers find another host than this library.
        if SLASHES.match(url) and not url.startswith(allowed.root):
            return None
        whole = urljoin(allowed.address, url.replace("%2e", ".").replace("%2E", "."))
        return whole.removeprefix(allowed.root) if whole.startswith(allowed.root) else None
    return None
