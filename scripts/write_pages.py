"""Write the site's pages so that any generator for Markdown builds them, Zensical for example.

Exit 0: written; 1: the banks have problems; 2: wrong use.
"""

import os
import shutil
from collections import ChainMap
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import yaml

from hooks import page_sources, repository
from hooks.gates import linked_sources
from phrasebank.checks import registry
from phrasebank.export import api, phrase_dates, redirects, written_pages
from phrasebank.export.formats import registry as formats
from phrasebank.export.formats.site import ExportSource
from phrasebank.model.load_library import load_library

ROOT = Path(__file__).parents[1]
SETTINGS = "mkdocs.yml"
# What another generator is told, and what it reads our pages by.
# Without `repo_url`, by which Zensical has readers' browsers ask the repository's host.
TOLD = ("site_name", "site_url", "site_description", "copyright", "nav")
# What MkDocs adds to the extensions that it is told.
BUILT_IN: tuple[dict[str, dict[str, Any]], ...] = ({"toc": {}}, {"tables": {}}, {"fenced_code": {}})
READ_BY = ["attr_list", {"toc": {"toc_depth": 3}}]
STYLES = ("door-ajar.css", "lists.css", "cards.css", "points.css")


class Loader(yaml.SafeLoader):
    """YAML in which `!ENV [NAME, default]` stands for what the environment has."""


def _env(loader: yaml.SafeLoader, node: yaml.nodes.SequenceNode) -> object:
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), default)


Loader.add_constructor("!ENV", _env)


@click.command()
@click.option("--project", type=click.Path(exists=True, path_type=Path), default=ROOT, show_default=False)
@click.argument("folder", type=click.Path(path_type=Path))
def main(project: Path, folder: Path) -> None:
    """Write docs/ and mkdocs.yml into FOLDER, which is made anew, for the site of a project.

    What stands in files/ there belongs into the built site as it is.
    """
    if folder.exists() and not (folder / SETTINGS).is_file():
        raise click.UsageError(f"{folder} holds something else.")
    if any(linked_sources.problems(project)):
        raise click.ClickException("The sources have links; scripts/check.py names them.")
    settings = yaml.load((project / SETTINGS).read_text(encoding="utf-8"), Loader)
    site = _site(project, settings)
    names, own = _extensions(settings)
    if any(page_sources.problems(project / "docs", [name for name in names if name != written_pages.RENDER])):
        raise click.ClickException("The pages have problems; scripts/check.py names them.")
    root = urlsplit(site.address).path or "/"
    pages = dict(written_pages.files(site.library, project / "docs", names, own, root))
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project / "docs", folder / "docs", ignore=shutil.ignore_patterns("*.md", ".*"))
    _write(folder / "docs", pages)
    _write(folder / "files", _data(site))
    (folder / SETTINGS).write_text(_settings(settings, folder), encoding="utf-8")
    click.echo(f"{len(pages)} pages written into {folder}.")


def _site(project: Path, settings: Mapping[str, Any]) -> ExportSource:
    named = [settings["extra"]["banks"], settings["extra"].get("own_banks")]
    first, *second = [project / name for name in named if name]
    library, problems = load_library(first, second=next(iter(second), None))
    if problems or list(registry.run(library)):
        raise click.ClickException("The banks have problems; scripts/check.py names them.")
    dates = ChainMap(
        *(dict(phrase_dates.first_commit_dates(folder / "banks")) for folder in (first, *second))
    )
    return ExportSource(library, settings["site_name"], settings["site_url"], dates)


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


def _extensions(settings: Mapping[str, Any]) -> tuple[list[str], dict[str, dict[str, Any]]]:
    given = [one if isinstance(one, dict) else {one: {}} for one in settings["markdown_extensions"]]
    known = {name: dict(own or {}) for one in [*BUILT_IN, *given] for name, own in one.items()}
    known[written_pages.RENDER] = repository.addresses(settings.get("repo_url") or "")
    return list(known), known


def _data(site: ExportSource) -> dict[str, str]:
    """The files for programs, and the pages that lead on from retired addresses."""
    one_each = api.entry_files(site.library) | formats.files(site)
    return {**api.files(site.library, site.address), **one_each, **redirects.files(site.library)}


def _settings(settings: Mapping[str, Any], folder: Path) -> str:
    told = {name: settings[name] for name in TOLD if settings.get(name)}
    styles = [f"assets/css/{name}" for name in STYLES if (folder / "docs/assets/css" / name).is_file()]
    own = {"theme": {"name": "material", "font": False}, "markdown_extensions": READ_BY, "extra_css": styles}
    return yaml.safe_dump(told | own, allow_unicode=True, sort_keys=False)


if __name__ == "__main__":
    main()
