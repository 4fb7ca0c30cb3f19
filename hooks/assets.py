"""Scripts and styles as they are sent: what a page uses in one file of each, without what only who works on them reads.

Ours lose their comments and spaces. The theme's style sheets come first in the joined one, and lose the rules that no page here can use.
"""

from pathlib import Path

import rcssmin
import rjsmin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks import css_shake, page_assets
from hooks.js_bundle import Joined, Unjoinable

THEME = ("main", "palette")


def on_post_build(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    for own in Path(config.docs_dir, page_assets.SCRIPT_FOLDER).rglob("*.js"):
        _write(site / own.relative_to(config.docs_dir), rjsmin.jsmin(own.read_text(encoding="utf-8")))
    _join_scripts(config, site / page_assets.SCRIPT_FOLDER)
    _join_sheets(config, site)


def _join_scripts(config: MkDocsConfig, folder: Path) -> None:
    source = Path(config.docs_dir, page_assets.SCRIPT_FOLDER)
    for name, scripts in page_assets.scripts(config).items():
        try:
            files = Joined(source, [script for script in scripts if (source / script).is_file()], name).files
        except Unjoinable as problem:
            raise Abort(f"{page_assets.SCRIPT_FOLDER}/{problem}") from problem
        for path, text in files.items():
            _write(folder / path, rjsmin.jsmin(text))


def _join_sheets(config: MkDocsConfig, site: Path) -> None:
    theme = "".join(_text(file) for name in THEME for file in site.glob(f"assets/stylesheets/{name}.*.css"))
    known = css_shake.words(
        map(_text, site.rglob("*.html")),
        map(
            _text, [*site.glob("assets/javascripts/*.js"), *site.glob(f"{page_assets.SCRIPT_FOLDER}/**/*.js")]
        ),
    )
    own = site / page_assets.STYLE_FOLDER
    for name, styles in page_assets.sheets(config).items():
        ours = "".join(_text(own / style) for style in styles if (own / style).is_file())
        _write(own / f"{name}.css", rcssmin.cssmin(css_shake.slim(theme, known, ours) + ours))
    for file in (*site.glob("assets/stylesheets/*"), *(own / style for style in page_assets.STYLES)):
        file.unlink(missing_ok=True)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
