"""Whatever is wrong with a page of the guide stops the publication, and is told at the page it stands in."""

import re
from pathlib import Path

import pytest

from tests.hooks.build_server import build_and_check
from tests.scripts.test_two_gates import DESCRIBED
from tests.scripts.test_two_gates import site as _site

pytestmark = pytest.mark.slow
site = _site

BODY = "# {0}\n\nA page that says a little.\n"
# Pages by what is wrong at their top, and what is to be told of each.
TOPS = {
    "unknown-field": ("template: other.html", "'template' is not a field"),
    "misspelt-field": ("descripton: A page.", "Did you mean 'description'?"),
    "list-for-text": ("searched_as: [a, b]", "'searched_as' takes a text"),
    "text-for-list": ("keywords: a, b", "'keywords' takes a list"),
    "number-for-text": ("title: 2026", "'title' takes a text"),
    "text-for-flag": ('dataset: "yes"', "'dataset' takes true or false"),
    "date-for-text": ("title: 2026-05-01", "'title' takes a text"),
    "list-of-numbers": ("keywords: [1, 2]", "'keywords' takes a list"),
}
BODIES = {
    "dead-link": ("[there](nowhere.md)", "nowhere.md"),
    "dead-fragment": ("[there](guide/pay.md#nowhere)", "nowhere"),
    "script": ("<script>alert(1)</script>", "script"),
    "handler": ('<p onclick="x()">Words.</p>', "onclick"),
    "refresh": ('<meta http-equiv="refresh" content="0;url=https://evil.example/">', "meta"),
    "frame": ('<iframe srcdoc="x"></iframe>', "iframe"),
    "form": ('<form action="https://evil.example/"><input name="x"></form>', "form"),
    "javascript-link": ("[x](javascript:alert(1))", "javascript"),
    "other-host": ('<img alt="x" src="https://evil.example/x.png">', "<img>"),
}
# What is only seen once all pages are built, and what a marker asks for.
WHOLE = {
    "no-alt": ("![](assets/x.png)", "x.png"),
    "second-heading": ("# Another", "h1"),
    "skipped-level": ("#### Deep", "level 4"),
    "open-slot": ("Dear {company},", "company"),
    "template": ("Dear {{ company }},", "{{"),
    "unknown-marker": ("::: lettrs stage=offer", "lettrs"),
    "unknown-bank": ("::: bank nowhere", "nowhere"),
}


def spoilt(site: Path, pages: dict[str, str]) -> None:
    """Put pages into the site, each with a link to it."""
    for name, text in pages.items():
        (site / f"docs/{name}.md").write_text(text, encoding="utf-8")
    index = site / "docs/index.md"
    links = " ".join(f"[{name}]({name}.md)" for name in pages)
    index.write_text(f"{index.read_text(encoding='utf-8')}\n{links}\n", encoding="utf-8")


def told(site: Path) -> list[str]:
    run = build_and_check(site)
    assert run.returncode == 1 and "Traceback" not in run.stderr + run.stdout
    assert not (site / "site").exists()
    return (run.stderr + run.stdout).splitlines()


def test_a_wrong_field_at_the_top_is_told_at_its_page(site):
    described = {name: DESCRIBED.format(name) for name in TOPS}
    spoilt(
        site,
        {
            name: described[name].replace("---\n\n", f"{top}\n---\n\n") + BODY.format(name)
            for name, (top, _) in TOPS.items()
        },
    )
    lines = told(site)
    for name, (_, words) in TOPS.items():
        about = [line for line in lines if f"{name}.md" in line]
        assert 1 <= len(about) <= 3 and any(words in line for line in about), (name, about)


@pytest.mark.parametrize("bodies", [BODIES, WHOLE], ids=["in-a-page", "in-the-site"])
def test_a_wrong_body_is_told_at_its_page(site, bodies):
    described = {name: DESCRIBED.format(name) + BODY.format(name) for name in bodies}
    spoilt(site, {name: f"{described[name]}\n{body}\n" for name, (body, _) in bodies.items()})
    lines = told(site)
    for name, (_, words) in bodies.items():
        about = [line for line in lines if re.search(rf"\b{name}(?:\.md|/index\.html)", line)]
        assert 1 <= len(about) <= 3 and any(words in line for line in about), (name, about, lines)
