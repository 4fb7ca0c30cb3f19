"""Whether the words of a link, and what stands right beside them, say something else than where it leads."""

import re
import unicodedata
from collections.abc import Iterator

from hooks.gates.addresses import MAIL, SCHEME, SITE
from hooks.gates.spelled_out import joined, slashed

# What may be the name of a host, and what of it would be its last part.
DOTTED = re.compile(r"[\w.-]+")
LAST = re.compile(r"(?=.*[^\W\d_])..+")
# No link leads to one of these.
MACHINE = re.compile(r"(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|localhost)(?![\w-])|\[[0-9a-f]*:[0-9a-f:.]*\]")
BESIDE_A_NAME = re.compile(r"(?::\d+)?/[^\s]*|:\d+")
MAILBOX = re.compile(r"(?<![^\s@<>()\"'‘’“”])[^\s@<>()\"'‘’“”]+@[^\s@<>()\"'‘’“”]+")
# Anybody may have a folder on these, and whose it is only the path says.
REPOSITORY_HOSTS = (
    *(".github.com", ".github.io", ".githubusercontent.com", ".gitlab.com", ".gitlab.io"),
    *(".codeberg.org", ".codeberg.page", ".bitbucket.org", ".sr.ht"),
)
OWNED = re.compile(r"(?<![\w.~/@-])(?:@?[\w.~-]+/[\w.-]+|@[\w-]+)")
# What an address has before its path, and the first folder of that.
PATH, OWNER, PORT = re.compile(r"\w+://[^/?#]*"), re.compile(r"/[^/?#]+"), re.compile(r"^:\d+")
SPELLED = re.compile(r"(?<![a-z])[a-z]+://[\w-]*(?![\w.-])")
# At the end of a link's words: in brackets, behind a comma, or all that there is.
SAID = re.compile(r"\(([^\s()]+)\)[.,;:!?]*\Z|(?:\A|, )([^\s()]+?)[.,;:!?/]*\Z")
WRITTEN_BEFORE = re.compile(r"\A(?:https?://)?(?:www\.)?")
AT_AN_END = ".,;:!?\"'/)"
# Between words, signs that nobody takes for a stop.
PUNCTUATION = frozenset("\u00a0‘’“”«»–—…€£©®×")
L_WITH_A_DOT = frozenset("\u013f\u0140")


def odd_sign(address: str, words: str) -> str:
    """The first sign in the words of a link that leads out of the site by which they might seem to name
    another host: a letter that isn't Latin, or a sign that isn't plain; nothing where there is none."""
    if not SCHEME.match(address):
        return ""
    return next((sign for sign in words if sign > "~" and not _is_plain(sign)), "")


def _is_plain(sign: str) -> bool:
    return sign in PUNCTUATION or (
        sign.isalpha()
        and unicodedata.name(sign, "").startswith("LATIN")
        and (sign < "\u0250" or "\u1e00" <= sign < "\u1f00")
        and sign not in L_WITH_A_DOT
    )


def misnamed(address: str, words: str) -> str:
    """The host, the path or the mailbox that a link's words name although it leads to another; nothing
    where they name none."""
    plain = joined(words)
    found = SITE.match(address.lower()) or MAIL.match(address.lower())
    if found:
        return next(_others(address.lower(), str(found[found.re.groups]), plain), "")
    # Within the site, the name of a file looks like that of a host.
    return next((name for name, _ in _names(plain)), "") if "://" in plain else ""


def unsaid(address: str, words: str) -> str:
    """Where a link leads that leaves the site, if its words don't say so: the host, with the first folder
    where that says whose it is, or the mailbox; nothing where they do."""
    if mail := MAIL.match(address.lower()):
        return "" if mail[1] in words.casefold() else mail[1]
    found = SITE.match(address.lower())
    if not found:
        return ""
    host, path = found[1].removeprefix("www."), PATH.sub("", address.lower())
    owner = OWNER.match(path) if f".{host}".endswith(REPOSITORY_HOSTS) else None
    port = PORT.match(found[0].rpartition(host)[2])
    folder = f"{port[0] if port else ''}{owner[0] if owner else ''}"
    said = SAID.search(" ".join(words.split()))
    name = WRITTEN_BEFORE.sub("", (said[1] or said[2])) if said else ""
    sound = name.startswith(host) and _begins(name[len(host) :].casefold(), folder)
    return "" if sound else f"{host}{folder}"


def _others(address: str, host: str, plain: str) -> Iterator[str]:
    box = address.removeprefix("mailto:").partition("?")[0]
    yield from (one for one in MAILBOX.findall(plain) if one.strip(AT_AN_END) != box)
    path = PATH.sub("", address)
    for name, beside in _names(plain.replace(box, " ")):
        if not f".{host}".endswith(f".{name}") or not _begins(path, PORT.sub("", beside)):
            yield f"{name}{beside}"
    # A host without a dot is none of those.
    yield from (one for one in SPELLED.findall(plain) if one not in address)
    if f".{host}".endswith(REPOSITORY_HOSTS):
        # What names a host was compared.
        words = " ".join(word for word in slashed(plain).split() if not any(_names(word)))
        yield from (one for one in OWNED.findall(words) if not _begins(path, f"/{one.removeprefix('@')}"))


def _names(plain: str) -> Iterator[tuple[str, str]]:
    """Each name of a host or of a machine, and the path that stands beside it."""
    yield from ((found[0], "") for found in MACHINE.finditer(plain))
    for run in DOTTED.finditer(plain):
        parts = run[0].strip("._-").split(".")
        last = next((at for at in reversed(range(1, len(parts))) if LAST.fullmatch(parts[at])), 0)
        if last:
            beside = BESIDE_A_NAME.match(plain, run.end())
            yield ".".join(parts[: last + 1]), beside[0] if beside else ""


def _begins(path: str, said: str) -> bool:
    """Whether a path is, or leads below, one that is said."""
    start = said.rstrip(AT_AN_END)
    return path.startswith(start) and path[len(start) :][:1] in ("", "/", "?", "#")
