"""Where links may lead, as far as an address alone tells."""

import re
from urllib.parse import unquote

# Where a plain link may lead besides this site.
SCHEMES = ("https", "http", "mailto")
SCHEME = re.compile(r"([^/?#:]*):")
# Plain letters alone: others look like them, and 'xn--' spells others out.
NAME = r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}"
# With the host at once: what stands before an '@' only looks like it.
SITE = re.compile(rf"https?://({NAME})(?::[0-9]{{1,5}})?(?=[/?#]|\Z)")
# Other fields would send the mail to others too, or write it.
# The end of a line within the subject would begin another field.
SUBJECT = r"(?:[^&?#%]|%(?![01]|7f)[0-9a-f]{2}){0,200}"
MAIL = re.compile(rf"mailto:([a-z0-9._+-]+@({NAME}))(?:\?subject={SUBJECT})?")


ODD_SIGN = re.compile(r"[\0-\x20\\]")
# A browser takes these away with the folder before them.
DOTS = re.compile(r"/(?:\.|%2e){1,2}(?=[/?#]|\Z)", re.IGNORECASE)


# Many hosts lead on to an address that stands in another.
WITHIN = re.compile(rf"https?:|//|\bwww\.|[?&#;][^?&#;/]*=@?{NAME}(?![\w.-])|\?{NAME}(?![\w.-])")
MOST_ENCODED = 4


def holds_another(address: str) -> bool:
    """Whether behind a host, in the path or what is asked, another address stands, spelled out or not."""
    rest = address.lower()
    for _ in range(MOST_ENCODED):
        rest = unquote(rest)
    found = SITE.match(rest)
    return bool(found and WITHIN.search(rest, found.end()))


def has_odd_sign(address: str) -> bool:
    """Whether an address has a sign that browsers leave out, or take for another."""
    return bool(ODD_SIGN.search(address))


def link_may_lead_to(address: str) -> bool:
    """Whether a link may lead to an address: within the site, to a page elsewhere, or to a mail."""
    # Nobody knows whether the site will stand at the top of its host.
    if has_odd_sign(address) or address.startswith("/"):
        return False
    if not SCHEME.match(address):
        return True
    lower = address.lower()
    leads_out = SITE.match(lower) and not DOTS.search(lower) and not holds_another(lower)
    return bool(leads_out or MAIL.fullmatch(lower))
