"""Where links may lead, as far as an address alone tells."""

import re

# Where a plain link may lead besides this site.
SCHEMES = ("https", "http", "mailto")
SCHEME = re.compile(r"([^/?#:]*):")
HOST = re.compile(r"https?://[^/\\?#]")


def has_odd_sign(address: str) -> bool:
    """Whether an address has a sign that browsers leave out, or take for another."""
    return any(sign < "!" or sign == "\\" for sign in address)


def link_may_lead_to(address: str) -> bool:
    """Whether a link may lead to an address: within the site, to a page elsewhere, or to a mail."""
    if has_odd_sign(address) or address.startswith("//"):
        return False
    scheme = SCHEME.match(address)
    if not scheme:
        return True
    return scheme[1].lower() in SCHEMES and bool(HOST.match(address.lower()) or scheme[1].lower() == "mailto")
