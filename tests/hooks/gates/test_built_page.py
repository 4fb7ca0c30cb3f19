"""A page that brings a script, a frame or a redirect of its own stops the build, which says where it is."""

import re

import pytest

from tests.hooks.build_server import build
from tests.hooks.sites import small_site

pytestmark = pytest.mark.slow

# Each stands on line 3 of a page of its own; the column and a few words of what is said about it.
HOSTILE = {
    "script": ("<script>go()</script>", 1, "<script> is not for pages."),
    "inside": ("Words <script>go()</script> words.", 7, "<script> is not for pages."),
    "refresh": ('<meta http-equiv=refresh content="9;url=https://evil.example/">', 1, "<meta> is not"),
    "frame": ('<iframe srcdoc="&lt;script&gt;go()&lt;/script&gt;"></iframe>', 1, "<iframe>"),
    "comment": ('<!--><link rel="preconnect" href="https://evil.example">-->', 1, "This is read as HTML"),
    "handler": ("Words.\n{: onclick=go() }", 1, "'onclick' is not for pages."),
    "link": ("[a](javascript:go())", 5, "'href' can't be 'javascript:go()'"),
    "image": ("![a](https://evil.example/a.png)", 6, "'src' can't be 'https://evil.example/a.png'"),
    "style": ("<p style='color: red'>a</p>", 4, "'style' is not for pages."),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> str:
    site = small_site(tmp_path_factory.mktemp("hostile"))
    config = site / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("- toc:", "- attr_list\n- toc:"), "utf-8")
    for name, (text, _, _) in HOSTILE.items():
        (site / "docs" / f"{name}.md").write_text(f"# A page\n\n{text}\n", encoding="utf-8")
    run = build(site)
    assert run.returncode == 1, run.stdout
    return run.stdout + run.stderr


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_of_its_own_mind_stops_the_build_at_its_line(told, name):
    _, column, message = HOSTILE[name]
    line = 4 if name == "handler" else 3
    column = 4 if name == "handler" else column
    found = re.findall(rf"^docs/{name}\.md:(\d+):(\d+): page-content: (.*)$", told, re.MULTILINE)
    assert (str(line), str(column)) in {(one[0], one[1]) for one in found}
    assert message in " ".join(one[2] for one in found)


def test_nothing_else_is_blamed(told):
    assert set(re.findall(r"^(\S+?):\d+:\d+: page-(?:content|markup)", told, re.MULTILINE)) == {
        f"docs/{name}.md" for name in HOSTILE
    }
    assert "Traceback" not in told


def test_what_a_template_brings_into_every_page_is_told_once_with_its_place(tmp_path):
    site = small_site(tmp_path)
    config = site / "mkdocs.yml"
    nav = "nav:\n- Home: index.md\n- '<img src=//evil.example>': phrases/thanks.md\n"
    config.write_text(config.read_text(encoding="utf-8") + nav, encoding="utf-8")
    run = build(site)
    found = re.findall(r"^(\S+): page-markup: ", run.stdout, re.MULTILINE)
    assert run.returncode == 1
    assert len(found) == 1 and found[0].startswith("mkdocs.yml:")


def test_a_script_gets_no_permit_by_standing_in_a_page(tmp_path):
    site = small_site(tmp_path)
    (site / "docs/index.md").write_text("# Home\n\n<script>go()</script>\n", encoding="utf-8")
    build(site)
    sound, wrong = (
        re.findall(r"script-src ([^;]+);", (site / "site" / name / "index.html").read_text(encoding="utf-8"))
        for name in ("phrases/thanks", "")
    )
    # Those of the home page differ in how far it is to the root, and in nothing else.
    assert len(sound[0].split()) == len(wrong[0].split()) == 2
