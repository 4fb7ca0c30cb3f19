"""Scripts and styles as they are sent: without what only who works on them reads.

Ours lose their comments and spaces, and what says nothing beside a brace. The theme's style sheets come
first in the one sheet, and lose the rules that no page here can use; its scripts stay behind.
"""

import re
import shutil
from pathlib import Path

import rcssmin
import rjsmin

from hooks import css_shake, page_assets, script_texts
from phrasebank.text.catalogue import ENGLISH, Catalogue

THEME = ("main", "palette")
# Every statement of ours ends with a semicolon or a brace, so neither says anything here. No string of ours
# has them side by side.
IDLE = re.compile(r";(?=\})|(?<=\})\n(?=\w)")
# Two names given one after the other, where no block, no loop and no string with a semicolon stands in
# between.
GIVEN = re.compile(r"""(?<![ (])(\bconst [^;={}`"']+=(?:[^;{}`"'\n]|"[^";\n]*")*);const (?=[\w[])""")
# What is never given anew may be, as far as a browser cares, and the shorter word packs better.
NEVER_ANEW = re.compile(r"\bconst(?=[ \[{])")


def write(site: Path, docs: Path, catalogue: Catalogue = ENGLISH) -> None:
    """Write the scripts of `docs`, which speak the catalogue's language, and the one style sheet into the
    built site; what the sheet is made of goes."""
    for own in (docs / page_assets.SCRIPT_FOLDER).rglob("*.js"):
        _write(site / own.relative_to(docs), slim(script_texts.spoken(_text(own), catalogue)))
    # No page loads the theme's.
    shutil.rmtree(site / "assets/javascripts", ignore_errors=True)
    _join_sheets(site)


def slim(script: str) -> str:
    """A script without what only who works on it reads."""
    return NEVER_ANEW.sub("let", _joined(IDLE.sub("", rjsmin.jsmin(script))))


def _joined(script: str) -> str:
    joined = GIVEN.sub(r"\1,", script)
    return joined if joined == script else _joined(joined)


def _join_sheets(site: Path) -> None:
    theme = [file for name in THEME for file in site.glob(f"assets/stylesheets/{name}.*.css")]
    ours = [site / page_assets.STYLE_FOLDER / name for name in page_assets.STYLES]
    scripts = (site / page_assets.SCRIPT_FOLDER).rglob("*.js")
    known = css_shake.words(map(_text, site.rglob("*.html")), map(_text, scripts))
    style = "".join(_text(file) for file in ours if file.is_file())
    shaken = css_shake.slim("".join(map(_text, theme)), known, style)
    _write(site / page_assets.SHEET, rcssmin.cssmin(shaken + style))
    for file in (*site.glob("assets/stylesheets/*"), *ours):
        file.unlink(missing_ok=True)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
