"""Ways on: nobody comes to a dead end, and what belongs together is linked from all its sides."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

NAV = re.compile(r'<nav class="onward".*?</nav>', re.DOTALL)
ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
PATH = re.compile(r'<nav class="md-path" aria-label="Path to this page">.*?</nav>', re.DOTALL)
HREF = re.compile(r'href="([^"]+)"')
KINDS = ("letters", "phrases", "guide", "situations")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """The pages' HTML by their addresses, without what only leads on to another address."""
    read = {
        f"{page.parent.relative_to(site)}/": page.read_text(encoding="utf-8")
        for page in site.rglob("index.html")
    }
    return {path.removeprefix("./"): html for path, html in read.items() if "<article" in html}


def links(path: str, html: str) -> list[str]:
    """The pages of this site to which some HTML links, as their addresses."""
    found = [urlsplit(urljoin(f"//here/{path}", href)) for href in HREF.findall(html)]
    return [address.path.lstrip("/") for address in found if address.netloc == "here"]


def ends(pages: dict[str, str]) -> list[str]:
    return [path for path in pages if re.fullmatch(r"(letters|phrases|guide)/[a-z0-9-]+/", path)]


def test_every_letter_bank_and_guide_page_ends_with_a_few_ways_on(pages):
    assert len(ends(pages)) > 200
    for path in ends(pages):
        (nav,) = NAV.findall(pages[path])
        ways = links(path, nav)
        assert 3 <= len(ways) == len(set(ways)) <= 4, path
        assert set(ways) <= pages.keys() - {path}, path


def test_letters_phrases_guide_and_situations_lead_to_each_other(pages):
    for path in ends(pages):
        reached = {way.partition("/")[0] for way in links(path, ARTICLE.findall(pages[path])[0])}
        assert reached >= set(KINDS) - {path.partition("/")[0]}, path
    assert {
        way.partition("/")[0] for way in links("situations/", ARTICLE.findall(pages["situations/"])[0])
    } >= {"letters", "phrases", "guide", "compose"}


def test_every_page_below_home_says_where_it_is(pages):
    assert PATH.findall(pages[""]) == []
    for path, html in (page for page in pages.items() if page[0]):
        (nav,) = PATH.findall(html)
        assert re.search(r'<li class="md-path__item" aria-current="page">[^<]+</li>\s*</ol>', nav), path
        assert links(path, nav)[0] == "" and path not in links(path, nav), path
    assert [
        re.sub(r"<[^>]+>", "", item)
        for item in re.findall(r"<li.*?</li>", PATH.findall(pages["phrases/subject/"])[0])
    ] == [
        "Home",
        "Sentences",
        "Parts of a letter",
        "Subject lines",
    ]


def test_every_page_leads_on(pages):
    for path, html in pages.items():
        assert set(links(path, ARTICLE.findall(html)[0])) - {path}, path


def test_a_message_left_on_a_machine_leads_to_the_email_that_follows_it(pages):
    assert links(
        "letters/counter-offer-last-minute-voicemail/",
        NAV.findall(pages["letters/counter-offer-last-minute-voicemail/"])[0],
    )[0] == ("letters/counter-offer-last-minute-email/")


def test_a_letter_says_how_it_is_sent_and_leads_to_its_case_sent_otherwise(pages):
    path = "letters/they-turned-me-down-and-now-want-me/"
    (sent,) = re.findall(r'<p class="sent-by">.*?</p>', pages[path])
    assert pages[path].index("</h1>") < pages[path].index(sent) < pages[path].index('<p class="lead">')
    assert re.sub(r"<[^>]+>", "", sent) == "Email another way: LinkedIn note"
    assert links(path, sent) == ["letters/they-ask-again-and-i-have-a-job-linkedin/"]
    assert [path for path in pages if path.startswith("letters/") and "sent-by" not in pages[path]] == [
        "letters/"
    ]


def test_where_next_stays_with_who_writes_and_with_how_it_is_sent(pages):
    path = "letters/yes-taken-back-own-reason-manager-text/"
    (nav,) = NAV.findall(pages[path])
    assert "Text" in nav and "Email" not in nav


def test_a_page_is_found_with_a_word_on_what_it_is_about(site):
    data = site / "assets/data"
    addresses = json.loads((data / "search.json").read_text(encoding="utf-8"))["documents"]["address"]
    texts = json.loads((data / "search-shown.json").read_text(encoding="utf-8"))["texts"]
    shown = dict(zip(addresses, texts, strict=True))
    assert shown["guide/how-much-to-say/"] == (
        "Do you need a reason to decline a job offer? Four honest levels of saying why, from "
        "no reason at all to the full one."
    )
    assert [
        page for page, words in shown.items() if not words and not page.startswith("situations/#s-")
    ] == []


def test_on_a_letters_page_the_names_stand_between_what_is_said_of_it_and_the_paper(pages):
    html = pages["letters/no-reason-short/"]
    assert (
        html.index('<p class="lead">')
        < html.index('<section class="names"')
        < html.index('<div class="paper')
    )
