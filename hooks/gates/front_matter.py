"""What may stand between the `---` lines at the top of a page: the fields that this site reads, each of its
kind.

MkDocs and the theme read others: one chooses another template, one says where that leads to. Nobody would see
them among the words of a page, so they are refused.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import yaml
from mkdocs.utils import meta as mkdocs_meta

from hooks.gates import source_limits
from hooks.gates.page_fields import FIELDS, TAKES, is_lists, too_much
from hooks.gates.refusal import refuse
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.messages import LONGEST_QUOTED
from phrasebank.source.visible import visible
from phrasebank.text.similarity import did_you_mean

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from hooks.context import Build

CODE = "front-matter"
# The one that MkDocs takes: they differ.
LOADER = mkdocs_meta.SafeLoader  # type: ignore[attr-defined]
WORD = re.compile(r"\w")
# For each that isn't known, the nearest is looked for.
MOST_FIELDS = 3 * len(FIELDS)


def keep_known(page: "Page", build: "Build") -> None:
    """Leave a page the fields that it may have, and note what is wrong with the others."""
    path, source = page.file.src_uri, page.file.content_string
    # What is beyond the limits isn't read, and is told already.
    if not any(source_limits.problems(path, source)):
        build.front_matter_problems += problems(path, source, page.meta)
        build.data_sets += [path] if page.meta.get("dataset") is True else []
    page.meta = {name: value for name, value in page.meta.items() if name in FIELDS and FIELDS[name](value)}


def note_lost_anchors(html: str, page: "Page", build: "Build") -> None:
    """Note what is said of sections that the page, as HTML, doesn't have."""
    path, source = page.file.src_uri, page.file.content_string
    build.front_matter_problems += lost_anchors(path, source, page.meta, html)


def lost_anchors(path: str, source: str, meta: Mapping[str, object], html: str) -> Iterator[Diagnostic]:
    """What a page's fields say of sections that the page, as HTML, doesn't have."""
    below = meta.get("asked_below")
    for anchor in below if isinstance(below, dict) and is_lists(below) else ():
        if f'id="{anchor}"' not in html:
            yield _problem(path, source, anchor, f"The page has no heading with the anchor '{anchor}'.")


def refuse_others(build: "Build") -> None:
    """Stop where a page had other fields. Raises Abort."""
    sources = {path: _source(build, path) for path in sorted(build.data_sets)}
    build.front_matter_problems += second_data_sets(sources)
    refuse(build.front_matter_problems, "Pages have fields that can't be used", build)


def second_data_sets(sources: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A problem for each page after the first of those that say they are the data set's, by their sources."""
    for path, source in list(sources.items())[1:]:
        message = f"docs/{next(iter(sources))} is the data set's page. Take 'dataset' away here."
        yield _problem(path, source, "dataset", message)


def _source(build: "Build", path: str) -> str:
    file = build.files.get_file_from_path(path)
    return file.content_string if file else ""


def problems(path: str, source: str, meta: Mapping[str, object]) -> Iterator[Diagnostic]:
    """What is wrong with the fields of a page: its path below docs/, its whole source, and its fields."""
    fields, unreadable = _read(source)
    if unreadable:
        yield Diagnostic(Location(f"docs/{path}", unreadable, 1), CODE, UNREADABLE)
    if len(meta) > MOST_FIELDS:
        message = f"The page has {len(meta)} fields. The fields are {', '.join(FIELDS)}."
        yield Diagnostic(Location(f"docs/{path}", 1, 1), CODE, message)
        return
    for line, name in sorted(_again(fields)):
        message = f"'{name[:LONGEST_QUOTED]}' stands here again, and only one would count. Take one away."
        yield Diagnostic(Location(f"docs/{path}", line, 1), CODE, visible(message))
    for name, value in meta.items():
        # Python refuses to print some numbers.
        if not isinstance(name, str):
            yield Diagnostic(Location(f"docs/{path}", 1, 1), CODE, NAMELESS)
        elif name not in FIELDS:
            near = did_you_mean(name, FIELDS) or f" The fields are {', '.join(FIELDS)}."
            called = name[:LONGEST_QUOTED]
            yield _problem(path, source, name, f"'{called}' is not a field of a page here.{near}")
        elif not FIELDS[name](value):
            yield _problem(path, source, name, f"'{name}' takes {TAKES[FIELDS[name]]}.")
        else:
            yield from (_problem(path, source, name, message) for message in too_much(name, value))


UNREADABLE = (
    "What begins with '---' here can't be read. Write a line '---', 'name: value' on lines of their own, "
    "with texts in quotes, and '---' again."
)
NAMELESS = f"The name of a field is a plain word. The fields are {', '.join(FIELDS)}."


def _read(source: str) -> tuple[yaml.Node | None, int]:
    """A page's fields as they are written; and the line on which they can't be read, which MkDocs would then
    print as the page's text, 0 where they can."""
    found = mkdocs_meta.YAML_RE.match(source)
    if source.partition("\n")[0].rstrip() != "---" or not found:
        return None, int(source.partition("\n")[0].rstrip() == "---")
    loader = LOADER(found[1])
    try:
        node = loader.get_single_node()
        return node, 0 if isinstance(loader.construct_document(node), dict) else 1
    # Impossible dates, long numbers and depth are each another exception.
    except Exception as error:
        mark = getattr(error, "problem_mark", None)
        return None, mark.line + 2 if mark else 1
    finally:
        loader.dispose()


def _again(fields: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """The line of each name that stands before in the same fields, of which YAML takes the last."""
    ahead = [fields]
    for node in ahead:
        if isinstance(node, yaml.MappingNode):
            ahead += [value for _, value in node.value]
            names = Counter(key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode))
            last = {key.value: key.start_mark.line + 2 for key, _ in node.value if names[key.value] > 1}
            yield from ((line, name) for name, line in last.items())


def _problem(path: str, source: str, name: str, message: str) -> Diagnostic:
    lines = enumerate(source.split("\n"), 1)
    line = next((number for number, text in lines if _begins_with(text.casefold(), name.casefold())), 1)
    return Diagnostic(Location(f"docs/{path}", line, 1), CODE, visible(message))


def _begins_with(line: str, name: str) -> bool:
    """Whether a line begins with a field, in quotes or out of line perhaps.

    One pattern for all of it would try each sign with each that follows.
    """
    before, found, rest = line.partition(name) if name else ("", "", "")
    after, colon, _ = rest.partition(":")
    return bool(found and colon) and not WORD.search(before + after)
