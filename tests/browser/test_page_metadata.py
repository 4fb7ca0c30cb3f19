"""What search engines and people who share a page get to see of it.

Every page of the built site is read as they read it.
"""

import json
import re
import struct
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from scripts.site_checks import site as built
from scripts.site_checks.data import LOC
from scripts.site_checks.page import Page
from tests.browser.sites import ADDRESS, ROOT

NOWHERE = "404.html"
CARD = "assets/card.png"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """The pages by their addresses; those that only lead on are left out."""
    found = built.load_site(site, ADDRESS).pages
    assert len(found) > 200
    return {
        ADDRESS + path.removesuffix("index.html"): page
        for path, page in found.items()
        if not page.unlisted() and path != NOWHERE
    }


def said(page: Page, tag: str, key: str, value: str) -> list[dict[str, str]]:
    return [element.attributes for element in page.tagged(tag) if element.get(key) == value]


def shared(page: Page) -> dict[str, str]:
    return {
        (element.get("property") or element.get("name")): element.get("content")
        for element in page.tagged("meta")
    }


def structured(page: Page, kind: str) -> list[dict]:
    texts = [text.content for text in page.texts if text.parent.get("type") == "application/ld+json"]
    return [data for data in map(json.loads, texts) if data["@type"] == kind]


def title(page: Page) -> str:
    return page.text_in(next(page.tagged("title")))


def test_every_title_is_the_only_one_of_its_kind_and_says_what_the_page_is_for(pages):
    titles = Counter(map(title, pages.values()))
    assert {
        words: count
        for words, count in titles.items()
        if count > 1 or not words.endswith(" - Door Ajar") or len(words) < 30
    } == {}
    assert (
        title(pages[f"{ADDRESS}letters/commute-too-long/"])
        == "The commute is too long: email declining a job offer - Door Ajar"
    )
    assert (
        title(pages[f"{ADDRESS}guide/phone-call/"])
        == "How to decline a job offer by phone or voicemail - Door Ajar"
    )


def test_every_description_is_the_only_one_of_its_kind_and_fits_a_search_result(pages):
    descriptions = Counter(page.description() for page in pages.values())
    assert {
        words: count for words, count in descriptions.items() if count > 1 or not 50 <= len(words) <= 160
    } == {}


def test_every_page_names_its_own_address_and_the_missing_page_none(pages, site):
    named = {
        address: [link["href"] for link in said(page, "link", "rel", "canonical")]
        for address, page in pages.items()
    }
    assert {address: links for address, links in named.items() if links != [address]} == {}
    lost = (site / NOWHERE).read_text(encoding="utf-8")
    assert "canonical" not in lost and "og:url" not in lost and "ld+json" not in lost


def test_the_sitemap_lists_every_page_once_and_robots_are_told_where_it_is(pages, site):
    listed = [entry.text for entry in ElementTree.parse(site / "sitemap.xml").iter(LOC)]
    assert sorted(listed) == sorted(pages)
    assert (site / "robots.txt").read_text(
        encoding="utf-8"
    ) == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"


def test_every_page_below_home_says_where_it_is(pages):
    assert structured(pages[ADDRESS], "BreadcrumbList") == []
    for address in pages.keys() - {ADDRESS}:
        (steps,) = [data["itemListElement"] for data in structured(pages[address], "BreadcrumbList")]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)), address
        assert steps[0]["item"] == ADDRESS and steps[-1]["item"] == address, address
        assert {step["item"] for step in steps} <= pages.keys() and all(step["name"] for step in steps), (
            address
        )
    names = [
        step["name"]
        for step in structured(pages[f"{ADDRESS}phrases/executive/"], "BreadcrumbList")[0]["itemListElement"]
    ]
    assert names[0] == "Home" and names[-1] == "Executives"


def test_the_page_about_the_data_describes_them_as_they_are(pages, site):
    described = {address: data for address, page in pages.items() for data in structured(page, "Dataset")}
    (data,) = [described.pop(f"{ADDRESS}about/")]
    assert described == {}
    index = json.loads((site / "api/v1/index.json").read_text(encoding="utf-8"))
    files = {"index.json", *index["files"].values()}
    assert {file["contentUrl"].removeprefix(f"{ADDRESS}api/v1/") for file in data["distribution"]} == files
    assert {file["encodingFormat"] for file in data["distribution"]} == {"application/json"}
    assert all((site / "api/v1" / name).is_file() for name in files)
    counts = index["counts"]
    assert (
        f"{counts['phrases']} phrases and {counts['letters']} letters" in data["description"]
        and len(data["description"]) > 50
    )
    assert (
        data["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
        and index["license"] == "CC0-1.0"
    )
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", data["dateModified"]) and data["version"] == index["version"]


def test_a_shared_page_shows_its_title_its_description_and_the_picture(pages):
    picture = {
        "og:image": ADDRESS + CARD,
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }
    for address, page in pages.items():
        card = shared(page)
        own = {
            "og:title": title(page),
            "og:description": page.description(),
            "og:url": address,
            "og:site_name": "Door Ajar",
        }
        assert card.items() >= (own | picture).items(), address
        assert card["og:type"] == ("website" if address == ADDRESS else "article"), address
        assert card["og:image:alt"] == "A door standing ajar, and beside it: Say no. Keep the door open.", (
            address
        )


def test_the_picture_has_the_size_that_is_told_and_is_light(site):
    picture = (site / CARD).read_bytes()
    assert picture.startswith(b"\x89PNG\r\n") and struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert 5_000 < len(picture) < 30_000


def test_the_picture_says_what_the_site_says_of_itself():
    source = ElementTree.parse(ROOT / "scripts/social_card.svg")
    lines = [text.text for text in source.iter("{http://www.w3.org/2000/svg}text")]
    settings = yaml.load(
        (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), yaml.SafeLoader
    )
    promise, words = " ".join(lines[1:3]), " ".join(lines[3:])
    assert lines[0] == settings["site_name"]
    assert f"{words} {promise}" == settings["site_description"]
    assert settings["extra"]["card"]["alt"].endswith(promise)
