"""Where links may lead, as far as an address alone tells, and whether their words say something else."""

import re
import unicodedata

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
# What looks like the name of a host.
NAMED = re.compile(r"(?<![\w.-])(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}(?![\w-])")


def has_odd_sign(address: str) -> bool:
    """Whether an address has a sign that browsers leave out, or take for another."""
    return any(sign < "!" or sign == "\\" for sign in address)


def link_may_lead_to(address: str) -> bool:
    """Whether a link may lead to an address: within the site, to a page elsewhere, or to a mail."""
    if has_odd_sign(address) or address.startswith("//"):
        return False
    if not SCHEME.match(address):
        return True
    return bool(SITE.match(address.lower()) or MAIL.fullmatch(address.lower()))


def odd_sign(address: str, words: str) -> str:
    """The first sign in the words of a link that leads out of the site by which they might seem to name
    another host: a letter that isn't Latin, or a stop; nothing where there is none."""
    if not SCHEME.match(address):
        return ""
    return next((sign for sign in words if sign > "~" and _is_odd(sign)), "")


def _is_odd(sign: str) -> bool:
    name = unicodedata.name(sign, "")
    return not name.startswith("LATIN") if sign.isalpha() else "STOP" in name or "DOT" in name


def misnamed_host(address: str, words: str) -> str:
    """The host that a link's words name although it leads to another; nothing where they name none."""
    plain, address = unicodedata.normalize("NFKC", words).casefold(), address.lower()
    found = SITE.match(address) or MAIL.match(address)
    if not found:
        # Within the site, the name of a file looks like that of a host.
        return next(iter(NAMED.findall(plain)), "") if "://" in plain else ""
    host = str(found[found.re.groups])
    return next((name for name in NAMED.findall(plain) if not f".{host}".endswith(f".{name}")), "")
