"""The site in several languages: each is a site of its own, and pages that they share lead to each other.

`extra.languages` lists the files of settings of all, the same list in each. hreflang:
https://developers.google.com/search/docs/specialty/international/localized-versions
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from phrasebank.model import datafiles
from phrasebank.render import links, page_sources

# What makes pages of itself, by its folder: a file has the name of its entry.
SOURCES = {"letters": links.letter_source, "banks": links.bank_source}


@dataclass(frozen=True)
class Edition:
    """The site in one language: its code, what its speakers call it, the address that it begins at, and the
    sources of its pages, as paths below docs/."""

    language: str
    name: str
    address: str
    sources: frozenset[str]


@dataclass(frozen=True)
class Version:
    """Where a page is in another edition, or in its `own`: the `same` page, or else where that begins."""

    language: str
    name: str
    address: str
    own: bool
    same: bool


def read_editions(config: MkDocsConfig) -> list[Edition]:
    """All languages of the site; none where it has but one. Raises Abort where settings can't be read."""
    home = Path(config.config_file_path).parent
    return [_edition(home / str(name)) for name in config.extra.get("languages") or ()]


def of_page(page: Page, language: str, editions: list[Edition]) -> list[Version]:
    """A page of the edition in `language`, in each edition; where no other has it, none has the same."""
    having = [one for one in editions if page.file.src_uri in one.sources]
    shared = having if len(having) > 1 else []
    return [
        Version(
            one.language,
            one.name,
            one.address + (page.url if one in shared else ""),
            own=one.language == language,
            same=one in shared,
        )
        for one in editions
    ]


def _edition(file: Path) -> Edition:
    settings = _settings(file)
    language = str(settings["theme"].get("language", "en"))
    return Edition(
        language,
        Locale.parse(language, sep="-").get_display_name() or language,
        f"{settings['site_url'].rstrip('/')}/",
        frozenset(_sources(file.parent, settings)),
    )


def _settings(file: Path) -> dict[str, Any]:
    try:
        with file.open(encoding="utf-8") as stream:
            return dict(yaml_load(stream, get_yaml_loader(yaml.SafeLoader)))
    except (OSError, ValueError, MkDocsException) as error:
        raise Abort(f"{file} can't be read: {error}") from error


def _sources(home: Path, settings: dict[str, Any]) -> Iterator[str]:
    """The pages that stand in docs/, and those that letters and banks make of themselves."""
    docs = home / settings.get("docs_dir", "docs")
    yield from page_sources.written(docs)
    extra = settings["extra"]
    for folder in filter(None, (extra["banks"], extra.get("own_banks"))):
        for name in datafiles.present(home / folder):
            kind, _, file = name.removesuffix(".yml").partition("/")
            if kind in SOURCES:
                yield SOURCES[kind](file)
