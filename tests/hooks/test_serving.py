"""A small site served while somebody edits it."""

import json
import re
import shutil
import socket
import subprocess
import sys

import pytest

from tests.hooks.sites import damage, page_when

pytestmark = pytest.mark.slow


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


def test_while_serving_a_stray_file_is_named_and_the_phrases_are_today_s(site, served):
    page_when(served, lambda text: "Thank you for the offer." in text)
    bank = site / "small/banks/thanks.yml"
    shutil.copy(bank, site / "small/banks/thanks.yml~")
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("Thank you for the offer.", "Thank you for your offer."), encoding="utf-8")
    shown = page_when(served, lambda text: "Thank you for your offer." in text)
    assert "small/banks/thanks.yml~:1:1: not-a-data-file" in shown


def test_while_serving_a_bad_edit_keeps_the_last_good_phrases_and_a_banner_names_the_place(site, served):
    bank = site / "small" / "banks" / "thanks.yml"
    good = bank.read_text(encoding="utf-8")
    first = page_when(served, lambda text: "Thank you for the offer." in text)
    # The preview's server puts a script of its own into the page, which the policy would refuse.
    assert 'class="problem"' not in first and "Content-Security-Policy" not in first
    damage(site)
    shown = page_when(served, lambda text: 'class="problem"' in text)
    assert re.search(r"small/banks/thanks\.yml:\d+:11: unknown-word: &#39;wram&#39;", shown)
    assert "Thank you for the offer." in shown
    bank.write_text(good.replace("Thank you for the offer.", "Thank you for your offer."), encoding="utf-8")
    assert 'class="problem"' not in page_when(served, lambda text: "Thank you for your offer." in text)


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
    text = page_when(f"{root}assets/data/search-shown.json", lambda text: "your kind offer" in text)
    found = json.loads(page_when(f"{root}assets/data/search.json", lambda _: True))["documents"]
    texts = json.loads(text)["texts"]
    shown = zip(found["address"], texts, strict=True)
    assert [address for address, words in shown if "your kind offer" in words] == [
        "letters/pay-too-low/",
        "phrases/thanks/?p=thanks-short",
    ]
    assert "Thank you for the offer." not in texts
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
    new = new.replace("Thanks for the offer.", "Praise for the offer.")
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
