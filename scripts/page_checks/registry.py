"""All that a build would refuse of pages and is told without one."""

import re
from collections.abc import Callable, Collection, Iterator

from hooks.gates import front_matter, source_limits
from hooks.gates.page_fields import LONGEST
from phrasebank.checks import changed_lines
from phrasebank.render import links as links_of_site
from phrasebank.render import situations
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.git import GitError
from phrasebank.text import marks
from scripts.page_checks import links, markers
from scripts.page_checks.sources import Pages
from scripts.site_checks import html, metadata, text
from scripts.site_checks.page import HEADINGS
from scripts.site_checks.registry import name
from scripts.site_checks.site import Site
from scripts.site_checks.site_diagnostic import SiteDiagnostic

# What they look at stands in the page's own source, or in what its markers bring.
OF_ONE_PAGE: tuple[Callable[[Site], Iterator[SiteDiagnostic]], ...] = (
    metadata.skipped_level,
    html.repeated_id,
    text.leftover_mark,
    text.open_slot,
)
# What the data is written in.
DATA = ".yml"
QUOTED = re.compile(r"'([^']+)'")


def problems(pages: Pages, base: str = "") -> Iterator[Diagnostic]:
    """What is wrong with pages that changed since the commit `base`, with all where git can't tell; and with
    links between any of them."""
    changed, data = _changed(pages, base)
    yield from links.dead(pages, changed, data)
    yield from markers.unknown(pages, pages.written.keys() - set(changed) if data else ())
    yield from _described(pages, changed)
    own = {path: text for path, text in pages.written.items() if pages.fields(path).get("dataset") is True}
    yield from front_matter.second_data_sets(own)
    site = Site(pages.docs, "", frozenset(), pages.built.pages(changed))
    for path, page in site.pages.items():
        yield from source_limits.beyond_when_built(path, page.source)
    for check in OF_ONE_PAGE:
        yield from (_in_source(pages, problem.named(name(check))) for problem in check(site))
    yield from _titles(pages, site)
    yield from _fields(pages, changed)
    yield from _lost_anchors(pages, changed)
    yield from _headings(pages, site)
    yield from _banks(pages)
    if situations.PAGE in pages.written:
        found = situations.parse_situations(pages.written[situations.PAGE], pages.known)
        yield from situations.faults(found, pages.known)


def _titles(pages: Pages, site: Site) -> Iterator[Diagnostic]:
    for problem in metadata.one_h1(site):
        page = site.pages[problem.path]
        titles = [page.text_in(title) for title in page.tagged("h1")]
        at = max(pages.written[problem.path].rfind(titles[-1]), 0)
        yield _at(pages, problem.path, at, name(metadata.one_h1), problem.message)


def _fields(pages: Pages, changed: Collection[str]) -> Iterator[Diagnostic]:
    """Marks and slots in the fields of a page that people read."""
    for path in changed:
        for field, value in pages.fields(path).items():
            for called, sign in _signs(value) if field in LONGEST and isinstance(value, str) else ():
                message = f"'{sign}' is left in '{field}', and would be shown as it stands. Say it in words."
                yield _at(pages, path, max(pages.written[path].find(f"{field}:"), 0), called, message)


def _lost_anchors(pages: Pages, changed: Collection[str]) -> Iterator[Diagnostic]:
    """What fields say of sections that are not there, where markers bring some."""
    for path in changed:
        source = pages.written[path]
        if ":::" in source:
            built = pages.built.page(path).source
            yield from front_matter.lost_anchors(path, source, pages.fields(path), built)


def _signs(words: str) -> Iterator[tuple[str, str]]:
    """The marks of Markdown and of templates in a text, and its slots, each with the name of its check."""
    yield from (("leftover-mark", sign) for sign, _ in marks.marks_in(words))
    yield from (("open-slot", sign) for sign, _ in marks.slots(words))


def _headings(pages: Pages, site: Site) -> Iterator[Diagnostic]:
    """Marks and slots in a heading's code: in a list of contents that is plain words."""
    for page in site.pages.values():
        code = (one for one in page.texts if one.parent.unread and one.parent.inside(*HEADINGS))
        for words in (one.content for one in code):
            for called, sign in _signs(words):
                message = f"'{sign}' is left in a heading, and contents show no code. Say it in words."
                yield _at(pages, page.path, max(pages.written[page.path].find(sign), 0), called, message)


def _banks(pages: Pages) -> Iterator[Diagnostic]:
    """Pages of banks on which links to the bank's sentences would find nothing."""
    for bank in pages.library.banks:
        path = f"{links_of_site.PHRASES}{bank.bank}.md"
        marker = re.compile(rf"^::: (?:whole_)?bank +{bank.bank} *$", re.MULTILINE)
        if path in pages.written and not marker.search(pages.written[path]):
            message = f"Links lead to the sentences of this bank here. Write a line '::: bank {bank.bank}'."
            yield _at(pages, path, 0, "bank-without-sentences", message)


def _changed(pages: Pages, base: str) -> tuple[Collection[str], bool]:
    """The pages that changed, and whether data did, of which markers on others make something else."""
    home = pages.docs.parent
    try:
        found = [path for _, path in changed_lines.files(base, home)] if base else None
    except GitError:
        found = None
    if found is None:
        return pages.written.keys(), True
    named = (path.removeprefix("docs/") for path in found)
    return [path for path in named if path in pages.written], any(path.endswith(DATA) for path in found)


def _described(pages: Pages, changed: Collection[str]) -> Iterator[Diagnostic]:
    """The descriptions of pages that are too short, too long, or those of another page."""
    first: dict[str, str] = {}
    for path in sorted(pages.written, key=lambda path: path in changed):
        words = " ".join(str(pages.fields(path).get("description", "")).split())
        before = first.setdefault(words.casefold(), path)
        if path not in changed:
            continue
        if words and not metadata.SHORTEST <= len(words) <= metadata.LONGEST:
            wanted = f"Write {metadata.SHORTEST} to {metadata.LONGEST}."
            message = f"The page's description has {len(words)} characters. {wanted}"
            yield _of_description(pages, path, "description-length", message)
        if before != path:
            message = f"docs/{before} has the same description. Say what is only here."
            yield _of_description(pages, path, "shared-description", message)


def _of_description(pages: Pages, path: str, code: str, message: str) -> Diagnostic:
    return _at(pages, path, max(pages.written[path].find("description:"), 0), code, message)


def _in_source(pages: Pages, problem: SiteDiagnostic) -> Diagnostic:
    """A problem of what became of a page, where its source has the words that are quoted."""
    source = pages.written[problem.path]
    quoted = QUOTED.findall(problem.message)
    places = (source.rfind(words) for words in reversed(quoted) if words in source)
    return _at(pages, problem.path, next(places, 0), problem.name, problem.message)


def _at(pages: Pages, path: str, at: int, code: str, message: str) -> Diagnostic:
    source = pages.written[path]
    place = Location(f"docs/{path}", source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at))
    return Diagnostic(place, code, message)
