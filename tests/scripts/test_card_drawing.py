"""The drawing of the card has shapes and lines of words, and every other drawing of ours shapes alone."""

from pathlib import Path

import pytest

from hooks.gates import drawings
from phrasebank import REPOSITORY
from scripts import card_drawing, site_sources
from tests.hooks.sites import small_site

HEAD = f'<svg xmlns="{drawings.NAMESPACE}">\n<path d="M0 0h1"/>\n'


def told(tmp_path: Path, shape: str) -> list[str]:
    drawing = tmp_path / "card.svg"
    drawing.write_text(f"{HEAD}{shape}\n</svg>\n", encoding="utf-8")
    return [str(problem) for problem in card_drawing.problems(drawing)]


@pytest.mark.parametrize(
    "shape",
    [
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/hostname"/></foreignObject>',
        '<image href="http://127.0.0.1/seen.png"/>',
        "<script>go()</script>",
        '<text><tspan onclick="go()">A</tspan></text>',
        '<text x="1" onclick="go()">A</text>',
        '<text style="fill: url(//evil.example)">A</text>',
        "<text>A</text> Ask for it.",
        "<scr<text>A</text>ipt>go()</script>",
        '<g font-family="url(//evil.example)"><path/></g>',
    ],
)
def test_what_is_neither_a_shape_nor_words_is_told(tmp_path, shape):
    problems = told(tmp_path, shape)
    assert problems and all(one.startswith("card.svg:3:1: not-publishable: ") for one in problems)


def test_words_and_their_fonts_may_stand_there(tmp_path):
    words = '<text x="484" y="150" font-size="30" fill="#98401f">Door Ajar.</text>'
    assert told(tmp_path, f'<g font-family="Georgia, serif">\n{words}\n</g>') == []


def test_a_drawing_that_is_gone_is_told(tmp_path):
    (problem,) = card_drawing.problems(tmp_path / "card.svg")
    assert str(problem).startswith("card.svg:1:1: not-publishable: The drawing of the card is gone.")


def test_a_link_is_told_and_not_read(tmp_path):
    (tmp_path / "card.svg").symlink_to("/etc/hostname")
    (problem,) = card_drawing.problems(tmp_path / "card.svg")
    assert problem.message.startswith("This is a link.")


def test_ours_is_sound():
    assert list(card_drawing.problems()) == []


def test_the_check_asks_it(tmp_path, monkeypatch):
    site = small_site(tmp_path)
    (tmp_path / "card.svg").write_text(f"{HEAD}<image/>\n</svg>\n", encoding="utf-8")
    ask = card_drawing.problems
    monkeypatch.setattr(card_drawing, "problems", lambda: ask(tmp_path / "card.svg"))
    _, problems = site_sources.judged(site_sources.load_sources(site / "mkdocs.yml"), {}, None)
    assert [str(one) for one in problems if one.place.path == "card.svg"] == [
        f"card.svg:3:1: not-publishable: {drawings.REST}"
    ]


def test_every_other_drawing_has_shapes_alone():
    places = [REPOSITORY / name for name in ("docs", "hooks", "phrasebank", "scripts", "tests")]
    there = {path for place in places for path in place.rglob("*.svg")} - {card_drawing.SOURCE}
    assert there
    assert {
        path: found for path in there if (found := list(drawings.problems(path.read_text("utf-8"))))
    } == {}
