"""The style sheets and scripts that the pages of a small site load."""

import re
import shutil

import pytest

from tests.hooks.build_server import build
from tests.hooks.sites import REPOSITORY

pytestmark = pytest.mark.slow


def test_a_page_loads_the_one_style_sheet_and_the_scripts_it_uses_with_all_that_they_import(site):
    shutil.copytree(
        REPOSITORY / "docs" / "assets", site / "docs" / "assets", ignore=shutil.ignore_patterns("*.png")
    )
    build(site)
    built = site / "site"
    html = (built / "phrases/thanks/index.html").read_text(encoding="utf-8")
    assert re.findall(r'<link rel="stylesheet" href="../../(.+?)">', html) == ["assets/css/site.css"]
    assert re.findall(r'<script type="module" src="../../assets/js/(.+?)">', html) == [
        "search-box/main.js",
        "page/drawer.js",
        "page/colors.js",
        "page/contents.js",
        "page/copy-buttons.js",
        "page/anchor.js",
        "page/slot-fill.js",
        "page/suggest-link.js",
    ]
    preloaded = re.findall(
        r'<link rel="modulepreload" fetchpriority="low" href="../../assets/js/(.+?)">', html
    )
    assert "page/clipboard.js" in preloaded and "text/message-formats.js" in preloaded
    assert "page/redirects.js" not in preloaded and "page/drawer.js" not in preloaded
    assert 'href="/assets/css/site.css"' in (built / "404.html").read_text(encoding="utf-8")
    style = (built / "assets/css/site.css").read_text(encoding="utf-8")
    # The theme's first, so that ours has the last word.
    assert 0 < style.index(".md-header{") < style.index("{box-shadow:0 .05rem var(--line)")
    assert not (built / "assets/css/cards.css").exists() and not list(built.glob("assets/stylesheets/*"))


def test_a_page_that_hides_its_contents_loads_no_script_for_them(site):
    shutil.copytree(
        REPOSITORY / "docs" / "assets", site / "docs" / "assets", ignore=shutil.ignore_patterns("*.png")
    )
    (site / "docs/index.md").write_text("---\nhide: [toc]\n---\n\n# Door\n\n## One\n", encoding="utf-8")
    build(site)
    html = (site / "site/index.html").read_text(encoding="utf-8")
    assert '<h2 id="one">' in html
    assert "page/colors.js" in html and "page/contents.js" not in html


def test_a_site_without_our_styles_and_scripts_has_the_theme_s(site):
    assert build(site).returncode == 0
    assert ".md-header{" in (site / "site/assets/css/site.css").read_text(encoding="utf-8")


def test_a_script_that_imports_what_is_not_there_stops_the_build_and_says_where(site):
    shutil.copytree(
        REPOSITORY / "docs" / "assets", site / "docs" / "assets", ignore=shutil.ignore_patterns("*.png")
    )
    script = site / "docs/assets/js/text/message-formats.js"
    script.write_text(script.read_text(encoding="utf-8") + 'export * from "./gone.js";\n', encoding="utf-8")
    run = build(site)
    assert run.returncode == 1 and "Traceback" not in run.stderr
    assert "assets/js/text/message-formats.js: it imports './gone.js', which is not there." in run.stdout
