"""The checks over the built site: each fires on its wrong pages and is silent on pages that only look wrong.

`pages/` is a small sound site. A folder of `bad/pages/` is called after a check (and, behind a
dot, a variant of it); its `wrong/` and `sound/` are laid over the sound site, and
`expected.txt` is what is printed for the wrong one.
"""

import shutil
from pathlib import Path

import pytest

from scripts.site_checks import links, page_reader, registry, site
from scripts.site_checks.page_tree import PageTree

HERE = Path(__file__).parents[1]
SOUND = HERE / "pages"
CASES = sorted((HERE / "bad" / "pages").iterdir())


def problems_in(folder: Path, *layers: Path) -> list[str]:
    for layer in layers:
        shutil.copytree(layer, folder, dirs_exist_ok=True)
    return [
        str(problem) for problem in registry.run(site.load_site(folder, "https://example.org/door-ajar/"))
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_wrong_page_fires_its_check_alone(case: Path, tmp_path: Path):
    found = problems_in(tmp_path, SOUND, case / "wrong")
    assert found == (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert {line.split(": ")[1] for line in found} == {case.name.partition(".")[0]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_page_that_only_looks_wrong_fires_nothing(case: Path, tmp_path: Path):
    assert problems_in(tmp_path, SOUND, case / "sound") == []


def test_the_small_site_is_sound(tmp_path: Path):
    assert problems_in(tmp_path, SOUND) == []


def test_every_check_has_a_wrong_page():
    assert {case.name.partition(".")[0] for case in CASES} == {registry.name(check) for check in registry.ALL}


def test_a_site_without_an_address_stands_at_the_top_of_its_host(tmp_path: Path):
    (tmp_path / "index.html").write_text(
        '<a href="/letters/">Letters</a> <a href="/gone/">Gone</a> <a href="https://example.org/">Out</a>'
    )
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "index.html").touch()
    dead = [
        problem.path + " " + problem.message[:8] for problem in links.dead_link(site.load_site(tmp_path, ""))
    ]
    assert dead == ["index.html '/gone/'"]


def test_the_page_in_another_language_is_another_site_s_and_nothing_else_passes_for_it(tmp_path: Path):
    (tmp_path / "index.html").write_text(
        '<link rel="alternate" hreflang="de" href="https://e.org/de/">'
        '<a href="/de/" hreflang="de">Deutsch</a>'
        '<link rel="stylesheet" hreflang="de" href="/gone.css">'
        '<svg><image rel="alternate" hreflang="de" href="/gone">'
    )
    built = site.load_site(tmp_path, "https://e.org/")
    assert sorted(link.url for link in built.links) == ["/gone", "/gone.css"]


def test_a_site_needs_neither_sitemap_nor_search(tmp_path: Path):
    shutil.copy(SOUND / "404.html", tmp_path / "404.html")
    shutil.copytree(SOUND / "assets", tmp_path / "assets")
    shutil.copytree(SOUND / "guide", tmp_path / "guide")
    shutil.copy(SOUND / "index.html", tmp_path)
    assert problems_in(tmp_path) == []


def test_a_page_that_nobody_closed_properly_is_still_read(tmp_path: Path):
    (tmp_path / "index.html").write_text("</div><article><p>One</b> <b>two</article><p>three <br>four")
    page = site.load_site(tmp_path, "").pages["index.html"]
    assert [element.tag for element in page.elements] == ["article", "p", "b", "p", "br"]
    assert [(text.content, text.parent.inside("article")) for text in page.texts] == [
        ("One", True),
        ("two", True),
        ("three ", False),
        ("four", False),
    ]


PLAIN = (
    '<!doctype html><html lang=en><head><title>A &amp; b</title><meta name="a" content="1" content="2">\n'
    "<script>if (1 < 2) go();</script></head><body><!-- no --><p id=a hidden>One<br/> <b>two</p>"
    '<svg><path d="M1"/></svg> <IMG alt="" src=x></div><style></style>&lt;end</body></html>'
)


def test_a_plain_page_is_read_as_the_standard_library_reads_it(monkeypatch):
    def read() -> tuple[list[object], list[object]]:
        page = page_reader.parse_page("index.html", PLAIN)
        places = {id(element): at for at, element in enumerate(page.elements)}
        elements = [
            (one.tag, one.attributes, places.get(id(one.parent)), one.texts_before, one.unread)
            for one in page.elements
        ]
        return elements, [(text.content, places.get(id(text.parent))) for text in page.texts]

    plainly = read()
    assert page_reader._read_plainly(PLAIN, PageTree())
    monkeypatch.setattr(page_reader, "_read_plainly", lambda source, tree: False)
    assert read() == plainly


@pytest.mark.parametrize("end", ["<a b=c'd>", "<textarea>", "</p id=a>", "<", "<script>", "<!-- > -->"])
def test_a_page_with_anything_else_is_left_to_the_standard_library(end):
    assert not page_reader._read_plainly(f"<p>One</p>{end}", PageTree())
