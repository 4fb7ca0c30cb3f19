"""Our scripts and styles lose their comments and spaces on the way out, and nothing else."""

import re
from pathlib import Path

from hooks import assets

SCRIPT = """\
/** @file Why. */

import { a } from "./a.js";

/** @param {string} b */
export function c(b) {
  const d = a;
  const [e] = b;
  return `two  spaces, a // and ${a}`; // stays a string
}

function d() {}
"""
PIECES = re.compile(r'"(?:[^"\\\n]|\\.)*"|/\*.*?\*/|//[^\n]*|`(?:[^`\\]|\\.)*`', re.DOTALL)
STYLE = "/* The desk. */\n.desk :is(p, a:hover) > b {\n  margin: calc(1px + 2em) 0;\n}\n"


def test_comments_and_spaces_go_and_strings_and_selectors_stay(tmp_path):
    page = (
        '<link rel="stylesheet" href="assets/css/site.css"><div class="desk"><p><a '
        'href="."><b>b</b></a></p></div>'
    )
    for folder in ("docs", "site"):
        for name, text in {
            "assets/js/c.js": SCRIPT,
            "assets/css/cards.css": STYLE,
            "assets/js/readme.txt": SCRIPT,
            "index.html": page,
        }.items():
            file = tmp_path / folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    assets.write(tmp_path / "site", tmp_path / "docs")
    sent = tmp_path / "site" / "assets"
    assert (sent / "js/c.js").read_text() == (
        'import{a}from"./a.js";export function c(b){let d=a;let[e]=b;'
        "return`two  spaces, a // and ${a}`}function d(){}"
    )
    assert (sent / "css/site.css").read_text() == ".desk :is(p,a:hover)>b{margin:calc(1px + 2em) 0}"
    assert (sent / "js/readme.txt").read_text() == SCRIPT


def test_a_name_that_is_given_behind_a_loop_of_one_line_is_none_of_the_loop():
    script = "for (const a of b) c += a;\nconst d = c;\nconst e = d;\n"
    assert assets.slim(script) == "for(let a of b)c+=a;let d=c,e=d;"


def test_no_template_string_of_ours_stands_inside_another_where_its_spaces_would_be_lost():
    for script in Path(assets.__file__).parents[1].joinpath("docs/assets/js").rglob("*.js"):
        for piece in PIECES.findall(script.read_text(encoding="utf-8")):
            assert piece[0] != "`" or piece.count("{") == piece.count("}"), (script, piece)
            assert piece[0] == "/" or not assets.IDLE.search(piece), (script, piece)
            assert piece[0] == "/" or not assets.NEVER_ANEW.search(piece), (script, piece)


def test_no_style_asks_what_html_or_body_has():
    """A browser would look through the whole page, and style its links anew, for each row of the search."""
    for sheet in Path(assets.__file__).parents[1].joinpath("docs/assets/css").glob("*.css"):
        assert not re.search(r"\b(html|body)[^\s,{>~+]*:has\(", sheet.read_text(encoding="utf-8")), sheet
