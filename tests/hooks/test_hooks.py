"""The hooks in small sites of their own, built and served in a temporary folder."""

import base64
import hashlib
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import yaml

from tests.conftest import SMALL

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[2]
PAGES = {
    "index.md": "# Home\n\nHello.\n",
    "phrases/thanks.md": "# Thanks\n\nWords.\n\n::: bank thanks\n",
    "phrases/saying-no.md": "# Saying no\n\n::: bank saying-no\n",
}

# Everything of the checks is left out, so that a field's only guard is how it is shown.
UNCHECKED = """
from phrasebank.checks import registry
registry.ALL = ()
from mkdocs.__main__ import cli
cli(["build"])
"""


@pytest.fixture
def site(tmp_path):
    return small_site(tmp_path)


def small_site(folder: Path) -> Path:
    """A small site: its own banks and pages, the project's hooks, and none of its looks."""
    shutil.copytree(SMALL, folder / "small")
    for name, text in PAGES.items():
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    own = yaml.load(
        (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), yaml.SafeLoader
    )
    settings = {
        "site_name": "Small",
        "site_url": "https://small.example/",
        "repo_url": "https://forge.example/small",
        "edit_uri": "",
        "extra": {"banks": "small", "generator": False},
        "theme": {"name": "material", "font": False, "custom_dir": str(REPOSITORY / "hooks" / "theme")},
        "plugins": own["plugins"],
        "hooks": [str(REPOSITORY / hook) for hook in own["hooks"]],
        "markdown_extensions": ["phrasebank.render", {"toc": {"permalink": True}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


def build(site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=site, capture_output=True, text=True, check=False
    )


def build_unchecked(site: Path) -> subprocess.CompletedProcess[str]:
    """Build although the data may hold what no check would let through."""
    command = [sys.executable, "-c", UNCHECKED]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def damage(site: Path) -> None:
    bank = site / "small" / "banks" / "thanks.yml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace("    tone: warm", "    tone: wram"), encoding="utf-8"
    )


def test_a_build_shows_phrases_letters_search_entries_and_json(site):
    before = {file: file.read_bytes() for file in (site / "docs").rglob("*") if file.is_file()}
    run = build(site)
    assert run.returncode == 0, run.stderr
    bank = (site / "site/phrases/thanks/index.html").read_text(encoding="utf-8")
    assert '<h2 id="p-thanks-short">' in bank and "Thank you for the offer." in bank
    assert 'href="https://forge.example/small/blob/main/small/banks/thanks.yml#L10"' in bank
    assert "Best wishes," in (site / "site/letters/pay-too-low/index.html").read_text(encoding="utf-8")
    assert len(json.loads((site / "site/api/v1/phrases.json").read_text(encoding="utf-8"))["phrases"]) == 9
    assert "<title>Small: new phrases</title>" in (site / "site/feed.xml").read_text(encoding="utf-8")
    assert (site / "site/exports/door-ajar.csv").is_file()
    assert (site / "site/api/v1/phrases/thanks-short.json").is_file()
    assert before == {file: file.read_bytes() for file in (site / "docs").rglob("*") if file.is_file()}


def test_the_search_has_each_phrase_each_letter_and_each_page_once(site):
    build(site)
    data = json.loads((site / "site/assets/data/search.json").read_text(encoding="utf-8"))
    found = dict(zip(data["documents"]["address"], data["documents"]["title"], strict=True))
    assert found["phrases/thanks/?p=thanks-short"] == "Short"
    assert found["phrases/thanks/"] == "Thanks" and "letters/pay-too-low/" in found
    assert not [address for address in found if "#p-" in address or address.endswith("#about-it")]


def test_every_page_names_its_inline_scripts_by_hash_in_a_strict_policy(site):
    build(site)
    pages = list((site / "site").rglob("*.html"))
    assert len(pages) >= 5
    for page in pages:
        html = page.read_text(encoding="utf-8")
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', html)
        assert (
            "default-src 'none'" in policy
            and "form-action 'none'" in policy
            and "unsafe" not in policy
            and "http" not in policy
        )
        inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        if "noindex" in html:
            assert not inline
            continue
        assert inline and html.index(policy) < html.index("<link")
        for script in inline:
            assert f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" in policy


def test_a_build_stops_at_bad_banks_with_all_problems_in_one_message(site):
    damage(site)
    (site / "small/letters/pay-too-low.yml").write_text("id: [\n", encoding="utf-8")
    run = build(site)
    assert run.returncode == 1
    assert re.search(r"small/banks/thanks\.yml:\d+:11: unknown-word: 'wram'", run.stdout)
    assert "small/letters/pay-too-low.yml:1:" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr and not (site / "site" / "index.html").exists()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_vocabulary_that_is_gone_is_named_and_nothing_is_raised(site, command):
    (site / "small/vocabulary/slots.yml").unlink()
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", command],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 1 and "Traceback" not in run.stdout + run.stderr
    assert re.findall(r"^small/\S+ missing-file", run.stdout, re.MULTILINE) == [
        "small/vocabulary/slots.yml:1:1: missing-file"
    ]
    assert ": unknown-slot: " not in run.stdout


def test_a_publisher_s_own_bank_is_published_beside_ours(site):
    text = (site / "small/banks/thanks.yml").read_text(encoding="utf-8")
    (site / "own/banks").mkdir(parents=True)
    (site / "small/banks/thanks.yml").rename(site / "own/banks/thanks.yml")
    settings = yaml.safe_load((site / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["extra"]["own_banks"] = "own"
    (site / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    run = build(site)
    assert run.returncode == 0, run.stdout + run.stderr
    page = (site / "site/phrases/thanks/index.html").read_text(encoding="utf-8")
    assert "Thank you for the offer." in text and "Thank you for the offer." in page
    assert 'href="https://forge.example/small/blob/main/own/banks/thanks.yml#L10"' in page


def test_every_page_names_the_feed_of_new_sentences(site):
    assert build(site).returncode == 0
    for page, way in (("index.html", ""), ("phrases/thanks/index.html", "../../")):
        link = (
            f'<link rel="alternate" type="application/atom+xml" title="New sentences" href="{way}feed.xml">'
        )
        assert link in (site / "site" / page).read_text(encoding="utf-8")
    assert (site / "site/feed.xml").is_file()


def test_while_serving_a_stray_file_is_named_and_the_phrases_are_today_s(site, served):
    page_when(served, lambda text: "Thank you for the offer." in text)
    bank = site / "small/banks/thanks.yml"
    shutil.copy(bank, site / "small/banks/thanks.yml~")
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("Thank you for the offer.", "Thank you for your offer."), encoding="utf-8")
    shown = page_when(served, lambda text: "Thank you for your offer." in text)
    assert "small/banks/thanks.yml~:1:1: not-a-data-file" in shown


@pytest.fixture
def served(site):
    """The small site being served: its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with (site / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", address], cwd=site, stdout=log, stderr=log
        )
    yield f"http://{address}/phrases/thanks/"
    server.terminate()
    server.wait(timeout=10)


def page_when(address: str, wanted) -> str:
    """The page's text as soon as it is as wanted; fails when a minute and a half have not brought it."""
    text = ""
    for _ in range(450):
        try:
            text = urllib.request.urlopen(address, timeout=30).read().decode()
        except OSError:
            text = ""
        if wanted(text):
            return text
        time.sleep(0.2)
    pytest.fail(f"The page never became as wanted: {text[:500]}")


def test_while_serving_a_bad_edit_keeps_the_last_good_phrases_and_a_banner_names_the_place(site, served):
    bank = site / "small" / "banks" / "thanks.yml"
    good = bank.read_text(encoding="utf-8")
    first = page_when(served, lambda text: "Thank you for the offer." in text)
    # The preview's server puts a script of its own into the page, which the policy would refuse.
    assert "problems" not in first and "Content-Security-Policy" not in first
    damage(site)
    shown = page_when(served, lambda text: 'class="problems"' in text)
    assert re.search(r"small/banks/thanks\.yml:\d+:11: unknown-word: &#39;wram&#39;", shown)
    assert "Thank you for the offer." in shown
    bank.write_text(good.replace("Thank you for the offer.", "Thank you for your offer."), encoding="utf-8")
    assert 'class="problems"' not in page_when(served, lambda text: "Thank you for your offer." in text)


def test_while_serving_an_edit_of_a_bank_shows_wherever_the_phrase_stands_and_no_other_page_is_made(
    site, served
):
    page_when(served, lambda text: "Thank you for the offer." in text)
    bank, page = site / "small/banks/thanks.yml", site / "docs/phrases/thanks.md"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace(
            "Thank you for the offer.", "Thank you for your kind offer."
        ),
        encoding="utf-8",
    )
    root = served.removesuffix("phrases/thanks/")
    for path in ("phrases/thanks/", "letters/pay-too-low/", "api/v1/phrases.json"):
        page_when(root + path, lambda text: "Thank you for your kind offer." in text)
    text = page_when(f"{root}assets/data/search.json", lambda text: "your kind offer" in text)
    found = json.loads(text)["documents"]
    shown = zip(found["address"], found["shown"], strict=True)
    assert [address for address, words in shown if "your kind offer" in words] == [
        "letters/pay-too-low/",
        "phrases/thanks/?p=thanks-short",
    ]
    assert "Thank you for the offer." not in found["shown"]
    # The server has noticed the edit by itself, too.
    page_when((site / "log").as_uri(), lambda text: "Reloading browsers" in text)
    page.write_text(page.read_text(encoding="utf-8").replace("Words.", "Other words."), encoding="utf-8")
    assert "Thank you for your kind offer." in page_when(served, lambda text: "Other words." in text)
    assert (site / "log").read_text(encoding="utf-8").count("Building documentation...") == 2


def test_while_serving_a_new_bank_gets_its_page(site, served):
    page_when(served, lambda text: "Thank you for the offer." in text)
    bank = (site / "small/banks/thanks.yml").read_text(encoding="utf-8")
    new = bank.replace("bank: thanks", "bank: praise").replace("id: thanks-", "id: praise-")
    new = new.replace("Thank you for the offer", "I praise you").replace("The day with all of you", "A joy")
    new = new.replace("stays with me, so thank you", "would be mine")
    (site / "small/banks/praise.yml").write_text(new, encoding="utf-8")
    page_when(served.replace("thanks", "praise"), lambda text: "I praise you." in text)


def test_while_serving_a_page_that_after_an_edit_needs_fewer_scripts_names_fewer_and_no_other_is_made(
    site, served
):
    page_when(served, lambda text: "assets/js/page/slot-fill.js" in text)
    bank = site / "small/banks/thanks.yml"
    bank.write_text(re.sub(r"\{\w+\}", "us", bank.read_text(encoding="utf-8")), encoding="utf-8")
    page_when(served, lambda text: "assets/js/page/copy-buttons.js" in text and "slot-fill" not in text)
    assert (site / "log").read_text(encoding="utf-8").count("Building documentation...") == 1


def test_a_page_loads_the_one_style_sheet_and_the_scripts_it_uses_with_all_that_they_import(site):
    shutil.copytree(REPOSITORY / "docs" / "assets", site / "docs" / "assets")
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


def test_a_site_without_our_styles_and_scripts_has_the_theme_s(site):
    assert build(site).returncode == 0
    assert ".md-header{" in (site / "site/assets/css/site.css").read_text(encoding="utf-8")


def test_a_script_that_imports_what_is_not_there_stops_the_build_and_says_where(site):
    shutil.copytree(REPOSITORY / "docs" / "assets", site / "docs" / "assets")
    script = site / "docs/assets/js/text/message-formats.js"
    script.write_text(script.read_text(encoding="utf-8") + 'export * from "./gone.js";\n', encoding="utf-8")
    run = build(site)
    assert run.returncode == 1 and "Traceback" not in run.stderr
    assert "assets/js/text/message-formats.js: it imports './gone.js', which is not there." in run.stdout


def test_a_title_that_looks_like_markup_stays_words_wherever_a_page_is_described(site):
    odd = 'Pay </script><script>go()</script><!-- & "low"'
    letter = site / "small/letters/pay-too-low.yml"
    letter.write_text(
        re.sub(r"^title: .*", f"title: '{odd}'", letter.read_text(encoding="utf-8"), flags=re.MULTILINE),
        encoding="utf-8",
    )
    assert build_unchecked(site).returncode == 0
    html = (site / "site/letters/pay-too-low/index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(data)["itemListElement"][-1]["name"] == odd
    shown = "Pay &lt;/script&gt;&lt;script&gt;go()&lt;/script&gt;&lt;!-- &amp; &#34;low&#34;"
    assert (
        f"<title>{shown}: Email Offer - Small</title>" in html
        and f'<meta property="og:title" content="{shown}: ' in html
    )
    assert "<script>go()" not in html
