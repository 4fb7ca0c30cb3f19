"""What the pages' sources hold that no build would publish, told without a build, for the check."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import markdown
from mkdocs.utils import meta

from hooks.gates import front_matter, markdown_source, publishable_files, source_limits, theme_files
from hooks.gates.content_gate import Address, ContentGate
from phrasebank.render import situations
from phrasebank.render.page_sources import written
from phrasebank.source.diagnostics import Diagnostic

# Where the links of each page lead, by its path below docs/.
Addresses = dict[str, tuple[Address, ...]]


def problems(
    docs: Path,
    extensions: Iterable[str],
    theme: Path | None = None,
    addresses: Addresses | None = None,
) -> Iterator[Diagnostic]:
    """Every file below `docs`, and below the folder of a theme of one's own, that may not be published; and
    what the other pages may not hold, read with these extensions of Markdown.

    Where the links of each page lead is put into `addresses`, for whoever knows all pages.
    """
    refused = list(publishable_files.unpublishable(docs))
    yield from refused
    yield from theme_files.problems(theme) if theme else ()
    yield from _of_pages(_others(docs, refused), list(extensions), {} if addresses is None else addresses)


def _others(docs: Path, refused: Iterable[Diagnostic]) -> dict[str, Path]:
    """The pages that are not refused, nor stand in a folder that is: where pages are too many, that is
    docs/ itself."""
    told = {problem.place.path for problem in refused}
    return {path: file for path, file in written(docs).items() if told.isdisjoint(_ways(docs, path))}


def _ways(docs: Path, path: str) -> set[str]:
    """A page and the folders above it, as problems name them."""
    page = PurePosixPath(docs.name, path)
    return {publishable_files.visible(place.as_posix()) for place in (page, *page.parents)}


def _of_pages(pages: Mapping[str, Path], extensions: list[str], addresses: Addresses) -> Iterator[Diagnostic]:
    gate = ContentGate()
    reader = markdown.Markdown(extensions=[*extensions, gate])
    for path, file in pages.items():
        source = file.read_text(encoding="utf-8-sig")
        if beyond := list(source_limits.problems(path, source)):
            yield from beyond
            continue
        text, fields = meta.get_data(source)
        text = situations.shown(text) if path == situations.PAGE else text
        yield from front_matter.problems(path, source, fields)
        built = reader.reset().convert(text)
        addresses[path] = tuple(gate.addresses)
        yield from markdown_source.problems(path, source, gate)
        # Only a build knows the anchors that markers bring.
        if ":::" not in source and not gate.wrong:
            yield from front_matter.lost_anchors(path, source, fields, built)
