"""What a built page may be made of: lists of elements, attributes and places that addresses lead to.

Nothing here knows how a page came to hold something else: from Markdown, from front matter, from data or from
a template. Whatever is on no list has no business in a page, and is named.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hooks.gates.allowed_addresses import ADDRESSES, Allowance, may_lead, path_inside
from hooks.html_tokens import Tag, Unreadable, tag_at, tokenize_html
from phrasebank.source import decoding


def words(text: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(text.split())


ELEMENTS = words(
    "a abbr article aside b blockquote body br button caption code dd del details dfn div dl dt em fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label legend li "
    "link main mark meta nav ol optgroup option p path pre q s samp script section select small span strong "
    "sub summary sup svg table tbody td template textarea tfoot th thead time title tr u ul var"
)
ATTRIBUTES = words(
    "alt autocapitalize autocomplete autocorrect charset checked class colspan content d datetime dir "
    "disabled fetchpriority for height hidden href hreflang http-equiv id label lang name open placeholder "
    "property rel required role rows rowspan scope selected spellcheck src start tabindex title translate "
    "type value viewbox width xmlns"
)
FAMILIES = ("data-", "aria-")
# What a <link> may be; whatever isn't listed could fetch.
RELATIONS = ("alternate", "canonical", "icon", "modulepreload", "next", "prev", "stylesheet")
# What a <meta> may say under `name`; `property` is for those who share a page.
NAMES = ("author", "color-scheme", "description", "generator", "robots", "twitter:card", "viewport")
REFERRER = "no-referrer"
POLICY = "Content-Security-Policy"
# What these may have, or where they may lead, depends on the page.
OF_A_PAGE = ("img", "link", "meta", "script")
ANY_PAGE = Allowance("", "")
DATA = ("application/json", "application/ld+json")


@dataclass(frozen=True)
class MarkupViolation:
    """What is wrong in a page and what to do; and what to look for where it came from, the surest first."""

    message: str
    signs: tuple[str, ...]


def violations(page: str, allowed: Allowance) -> Iterator[MarkupViolation]:
    """All that stands in a page and is on no list, and a policy that is missing."""
    policies = 0
    for token in tokenize_html(page):
        if isinstance(token, Unreadable):
            yield _unreadable(token)
        elif token.name in OF_A_PAGE:
            policies += _names_policy(token)
            yield from _of_tag(token, allowed)
        else:
            found, named = _of_any_page(token.text)
            policies += named
            yield from found
    # As a browser has it, within tags and between them.
    if hidden := decoding.hidden(html.unescape(page)):
        yield MarkupViolation(f"{hidden} stands in the page and can't be seen. Take it away.", ())
    if allowed.policy and policies != 1:
        yield MarkupViolation("The page must have its Content-Security-Policy once.", ())


# The same stand in the navigation of every page.
@lru_cache(maxsize=50_000)
def _of_any_page(text: str) -> tuple[tuple[MarkupViolation, ...], bool]:
    """What is wrong with a tag, whatever page it stands in, and whether it names a policy."""
    tag, _ = tag_at(text, 0)
    return (tuple(_of_tag(tag, ANY_PAGE)), _names_policy(tag)) if tag else ((), False)


def _names_policy(tag: Tag) -> bool:
    return tag.get("http-equiv") == POLICY


def _unreadable(token: Unreadable) -> MarkupViolation:
    return MarkupViolation(
        f"Browsers read '{token.text}' differently. Write it as plain Markdown, and a '<' as '&lt;'.",
        (token.text, token.text[:8]),
    )


def _of_tag(tag: Tag, allowed: Allowance) -> Iterator[MarkupViolation]:
    if tag.name not in ELEMENTS:
        yield _wrong(tag, "", f"<{tag.name}> is not part of any page here. Take it away.")
    for name, value in tag.attributes:
        if name not in ATTRIBUTES and not name.startswith(FAMILIES):
            yield _wrong(
                tag, name, f"'{name}' on <{tag.name}> is not part of any page here. {_instead(name)}"
            )
        elif name in ADDRESSES and not may_lead(tag, name, value, allowed):
            yield _wrong(tag, value, f"'{name}' on <{tag.name}> leads to '{value}'. {REMEDIES[name]}")
    yield from OWN.get(tag.name, _nothing)(tag, allowed)


def _wrong(tag: Tag, sign: str, message: str) -> MarkupViolation:
    return MarkupViolation(message, tuple(filter(None, (tag.text, sign, f"<{tag.name}"))))


def _instead(name: str) -> str:
    return (
        "Use a class and a style sheet; for Markdown tables, 'use_align_attribute'."
        if name == "style"
        else "Take it away."
    )


REMEDIES = {
    "href": "A link leads to this site, to 'https:' or 'mailto:'; a page loads only files of this site.",
    "src": "A page loads only files of this site: images from assets/, scripts from assets/js/.",
}


def _of_link(tag: Tag, allowed: Allowance) -> Iterator[MarkupViolation]:
    if tag.get("rel") not in RELATIONS:
        yield _wrong(tag, "", f'<link rel="{tag.get("rel")}"> is not part of any page here. Take it away.')


def _of_meta(tag: Tag, allowed: Allowance) -> Iterator[MarkupViolation]:
    named, content = tag.get("name").lower(), tag.get("content")
    is_policy = tag.get("http-equiv") == POLICY and content == allowed.policy
    if tag.get("http-equiv") and not is_policy and not _leads_on(tag, allowed):
        yield _wrong(tag, "http-equiv", "A <meta http-equiv> of its own steers the browser. Take it away.")
    if named and named not in NAMES and (named, content) != ("referrer", REFERRER):
        yield _wrong(tag, named, f'<meta name="{named}"> is not part of any page here. Take it away.')


def _leads_on(tag: Tag, allowed: Allowance) -> bool:
    _, _, url = tag.get("content").partition("0; url=")
    return allowed.leads_on and tag.get("http-equiv") == "refresh" and path_inside(url, allowed) is not None


def _of_script(tag: Tag, allowed: Allowance) -> Iterator[MarkupViolation]:
    kind, source = tag.get("type"), tag.get("src")
    harmless = kind in DATA and not source and "<" not in tag.body
    loads = kind in ("", "module") and source and not tag.body.strip()
    ours = not kind and not source and tag.body in allowed.scripts
    if not (harmless or loads or ours):
        yield _wrong(tag, "", "A script stands in the page. Take it away: scripts are files in assets/js/.")


def _nothing(tag: Tag, allowed: Allowance) -> Iterator[MarkupViolation]:
    yield from ()


OWN = {"link": _of_link, "meta": _of_meta, "script": _of_script}
