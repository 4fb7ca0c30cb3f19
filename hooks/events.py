"""Every event of MkDocs that this site answers, and which functions answer it, in their order. The only
file that `hooks:` names.

MkDocs loads what `hooks:` names by its path, as a module of its own; all else here is an ordinary package,
imported once. What the functions share stands in `session`, which lives as long as `mkdocs build` or
`mkdocs serve` runs. The events: https://www.mkdocs.org/dev-guide/plugins/#events.
"""

from collections import ChainMap
from collections.abc import Callable
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from threading import current_thread, main_thread
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks import (
    assets,
    csp,
    data_files,
    data_pages,
    languages,
    live_preview,
    load_library,
    markdown_options,
    page_assets,
    page_metadata,
    related_links,
    search_pages,
)
from hooks.context import Session
from hooks.gates import (
    built_page,
    front_matter,
    linked_sources,
    markdown_source,
    publishable_files,
    source_limits,
    theme_files,
)
from phrasebank.export import phrase_dates
from phrasebank.export.formats.site import ExportSource
from phrasebank.render import links, templating

session = Session()


def on_startup(command: str, dirty: bool) -> None:
    session.preview = command == "serve"
    if session.preview and current_thread() is main_thread():
        # As after Ctrl+C, nothing is left behind.
        signal(SIGTERM, default_int_handler)


def on_shutdown() -> None:
    session.end()


def on_config(config: MkDocsConfig) -> None:
    linked_sources.refuse_all(config)
    session.build = load_library.begin(session, config)
    session.build.editions = languages.read_editions(config)
    markdown_source.install_gate(config, session.build)


def on_files(files: Files, config: MkDocsConfig) -> None:
    publishable_files.refuse_others(config, session.build)
    theme_files.refuse_others(config, session.build)
    data_pages.add_pages(files, config, session.build.library)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    session.build.nav = nav
    data_pages.link_neighbours(files, session.build.library)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    # Before its fields are read, and its Markdown.
    return source_limits.checked(page, session.build)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    data_pages.put_in_section(page, files)
    front_matter.keep_known(page, session.build)
    page_metadata.describe(page, session.build.library)
    markdown_options.hand_over(config, session.build, page)
    return related_links.with_anchors(markdown, page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    markdown_source.collect_problems(html, page, session.build)
    front_matter.note_lost_anchors(html, page, session.build)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    session.build.env, session.build.files = env, files
    front_matter.refuse_others(session.build)
    # Only a preview looks whether a template has changed, which takes a moment for each part of each page.
    env.auto_reload = session.preview
    env.globals["links"] = links
    templating.speak(env, session.build.library.catalogue)
    # Once every page has been read, and so has its title.
    session.build.situations = related_links.read_situations(files, session.build.library)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    search_pages.note(page, session.build)
    context.update(
        related=related_links.of_page(page, session.build),
        ways=related_links.ways_of_page(page, session.build),
        editions=languages.of_page(page, session.build.library.catalogue.language, session.build.editions),
        **page_metadata.of_page(page, config, session.build.library, nav.homepage),
        **page_assets.of_page(page.content or "", page.meta.get("hide", ()), config, session.build),
    )


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> None:
    """The page that says there is no such page."""
    context.update(page_assets.of_page("", (), config, session.build))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    # A preview's server puts a script of its own into every page, which the policy would refuse.
    if session.preview:
        return output
    return csp.with_policy(output, csp.inline_scripts(session.build.env, config, page))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    if session.preview or not template_name.endswith(".html"):
        return output_content
    return csp.with_policy(output_content, csp.inline_scripts(session.build.env, config, None))


def _published(config: MkDocsConfig) -> ExportSource:
    folders = (load_library.folder(config), load_library.second_folder(config))
    dates = [phrase_dates.first_commit_dates(folder / "banks") for folder in folders if folder]
    return ExportSource(
        session.build.library, config.site_name, config.site_url or "", ChainMap(*map(dict, dates))
    )


def on_post_build(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    data_files.write(site, session.build, config.site_url or "")
    data_files.write_formats(site, _published(config))
    page_metadata.write_robots(site, config.site_url)
    # Last: a style is kept if any page or script could use it.
    assets.write(site, Path(config.docs_dir), session.build.library.catalogue)
    built_page.refuse_others(site, config, session.build)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    live_preview.take_over(server, builder, session, config)
