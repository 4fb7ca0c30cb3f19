"""A small site built: pages, search, files for others, and what stops a build."""

import base64
import hashlib
import json
import re
import subprocess
import sys

import pytest
import yaml

from tests.hooks.build_server import build
from tests.hooks.sites import damage

pytestmark = pytest.mark.slow


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


def test_a_title_that_looks_like_markup_stays_words_wherever_a_page_is_described(site):
    odd = 'Pay </script><script>go()</script><!-- & "low"'
    letter = site / "small/letters/pay-too-low.yml"
    letter.write_text(
        re.sub(r"^title: .*", f"title: '{odd}'", letter.read_text(encoding="utf-8"), flags=re.MULTILINE),
        encoding="utf-8",
    )
    assert build(site, checked=False).returncode == 0
    html = (site / "site/letters/pay-too-low/index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(data)["itemListElement"][-1]["name"] == odd
    shown = "Pay &lt;/script&gt;&lt;script&gt;go()&lt;/script&gt;&lt;!-- &amp; &#34;low&#34;"
    assert (
        f"<title>{shown}: Email Offer - Small</title>" in html
        and f'<meta property="og:title" content="{shown}: ' in html
    )
    assert "<script>go()" not in html
