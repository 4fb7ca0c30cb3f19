"""What the check calls sound is built and published, and what the build would refuse, the check
names at the contributor's line."""

import re
import shutil
from pathlib import Path

import click
import pytest

from hooks.gates import source_limits
from scripts import site_sources
from tests.conftest import SMALL
from tests.hooks.build_server import build_and_check
from tests.hooks.sites import REPOSITORY, small_site

pytestmark = pytest.mark.slow

LETTER = (SMALL / "letters/pay-too-low.yml").read_text(encoding="utf-8")
OTHER = (
    LETTER.replace("id: pay-too-low", "id: quite-low")
    .replace("The pay is too low", "Another")
    .replace("They offered", "They once more offered")
    .replace("[subject-offer, ", "[")
)
BANK = """\
bank: parking
title: Parking & "more"
about: Words about the car.
phrases:
  - id: no-parking
    title: No (parking)
    text: There is no place for my car.
    move: closing
    use: When there is none.
    avoid: When there is one.
    reasoning: It is a reason.
"""
RULE = (SMALL / "rules/never.yml").read_text(encoding="utf-8")
SOUND = {
    "letter-without-a-situation": {"letters/quite-low.yml": OTHER},
    "bank-without-a-page": {"banks/parking.yml": BANK},
    "quotes": {"letters/quite-low.yml": OTHER.replace("too little", 'too "little"')},
    "long": {"letters/quite-low.yml": OTHER.replace("say so.", f"say so. {'And so on. ' * 40}")},
}
LONG = (
    "so much too little that nobody could ever live from it, wherever they might want to live in this world, "
)
WRONG = {
    "long-sentence": (
        {"letters/quite-low.yml": OTHER.replace("too little", (LONG * 2).rstrip())},
        "3:12: odd-description",
    ),
    "list": ({"letters/index.yml": OTHER.replace("id: quite-low", "id: index")}, "1:1: not-a-data-file"),
    "slot-in-a-title": (
        {"banks/parking.yml": BANK.replace("No (parking)", "No {name}")},
        "6:15: leftover-mark",
    ),
    "markdown": ({"banks/parking.yml": BANK.replace("my car", "[my](car)")}, "7:36: leftover-mark"),
    "nowhere": ({"rules/never.yml": f"{RULE}guide: guide/pay/#more\n"}, "15:8: dead-page-link"),
    "same-words": ({"letters/quite-low.yml": OTHER.replace("once more ", "")}, "3:12: same-description"),
}
DESCRIBED = (
    "---\ndescription: {} - a page of this small site that says a little of what it is about.\n---\n\n"
)
PAGES = {
    "index.md": "# Home\n\n[Letters](letters/index.md) [Phrases](phrases/index.md) [Guide](guide/pay.md) "
    "[Rules](contribute/rules.md) [Compose](compose/index.md) [Situations](situations/index.md)\n",
    "letters/index.md": "# Letters\n\n::: letters stage=offer\n",
    "phrases/index.md": "# All phrases\n\n::: index\n",
    "phrases/thanks.md": "# Thanks\n\n::: bank thanks\n",
    "phrases/saying-no.md": "# Saying no\n\n::: bank saying-no\n",
    "compose/index.md": "# Compose\n\n::: composer stage=offer channel=email\n",
    "contribute/rules.md": "# Rules\n\n::: rules\n",
    "check/index.md": "# Check\n\n::: checker\n",
    "about/index.md": "# About\n\n[Sources](sources.md)\n",
    "about/sources.md": "# Sources\n\n## P001 {#p001}\n",
    "about/privacy.md": "# Privacy\n",
    "about/accessibility.md": "# Accessibility\n",
    "guide/index.md": "# Guide\n",
    "guide/pay.md": "# Pay\n\n## Less {#less}\n\nWords.\n",
    "situations/index.md": "# Situations\n\n**It's the pay.**\n:   [Email](../letters/pay-too-low.md) · "
    "[Phrases](../phrases/thanks.md) · [Guide](../guide/pay.md#less)\n",
}


@pytest.fixture
def site(tmp_path) -> Path:
    return site_in(tmp_path)


def site_in(place: Path) -> Path:
    folder = small_site(place)
    config = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"^nav:.*?(?=^plugins:)", "", config, flags=re.MULTILINE | re.DOTALL)
    config = config.replace("banks: phrasebank/data", "banks: small").replace("  card:\n", "  cart:\n")
    config = config.replace("hooks/", f"{REPOSITORY}/hooks/")
    shutil.copytree(
        REPOSITORY / "docs/assets", folder / "docs/assets", ignore=shutil.ignore_patterns("readme.png")
    )
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for name, text in PAGES.items():
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(DESCRIBED.format(name) + text, encoding="utf-8")
    return folder


def given(site: Path, files: dict[str, str]) -> list[str]:
    """What the check says after a contribution to the data."""
    return checked(site, {f"small/{name}": text for name, text in files.items()})


def checked(site: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    _, problems = site_sources.judged(site_sources.load_sources(site / "mkdocs.yml"), {}, None)
    return list(map(str, problems))


@pytest.mark.parametrize("name", ["nothing", *SOUND])
def test_what_the_check_calls_sound_is_published(site, name):
    assert given(site, SOUND.get(name, {})) == []
    run = build_and_check(site)
    assert run.returncode == 0, run.stderr
    for file in SOUND.get(name, {}):
        page = file.replace("banks/", "phrases/").removesuffix(".yml")
        assert (site / "site" / page / "index.html").is_file()


@pytest.mark.parametrize("name", WRONG)
def test_what_would_not_be_published_the_check_names_at_the_contributor_s_line(site, name):
    files, place = WRONG[name]
    (problem,) = given(site, files)
    (file,) = files
    assert problem.startswith(f"small/{file}:{place}: ")
    run = build_and_check(site)
    assert run.returncode == 1 and "Traceback" not in run.stderr


def test_two_banks_that_say_the_same_are_told_by_both(site):
    other = BANK.replace("bank: parking", "bank: walking").replace("no-parking", "no-walking")
    other = other.replace("no place for my car", "no way to walk there").replace("Parking &", "Walking &")
    (problem,) = given(site, {"banks/parking.yml": BANK, "banks/walking.yml": other})
    assert problem.startswith("small/banks/walking.yml:3:8: same-description: ")
    run = build_and_check(site)
    assert run.returncode == 1 and problem in run.stderr


LINKED = "x](javascript:alert(1)) and [y"
OUTSIDE = {
    "second-folder": (
        {"own/banks/parking.yml": BANK.replace("my car", "[my](car)")},
        "own/banks/parking.yml:7:36: leftover-mark: ",
    ),
    "element": (
        {"docs/guide/index.md": f"{PAGES['guide/index.md']}\nA <marquee>word</marquee>.\n"},
        "docs/guide/index.md:3:3: page-content: <marquee> ",
    ),
    "field": (
        {"docs/guide/index.md": f"---\ntitel: Guide\n---\n\n{PAGES['guide/index.md']}"},
        "docs/guide/index.md:2:1: front-matter: 'titel' is not a field of a page here. Did you mean 'title'?",
    ),
    "from-the-root": (
        {"docs/guide/index.md": f"{PAGES['guide/index.md']}\n[x](/letters/)\n"},
        "docs/guide/index.md:3:5: page-content: 'href' can't be '/letters/' in a page. ",
    ),
    "situation-with-a-script": (
        {"docs/situations/index.md": PAGES["situations/index.md"].replace("It's the pay", LINKED)},
        "docs/situations/index.md:3:6: page-content: 'href' can't be 'javascript:alert(1)' in a page. ",
    ),
    "situation-with-words-for-no-place": (
        {
            "docs/situations/index.md": "---\nasked_below:\n  s-no: [x]\n---\n\n"
            + PAGES["situations/index.md"]
        },
        "docs/situations/index.md:3:1: front-matter: The page has no heading with the anchor 's-no'.",
    ),
    "table-of-a-head": (
        {"docs/guide/index.md": f"{PAGES['guide/index.md']}\n| a | b |\n|---|---|\n"},
        "docs/guide/index.md:3:3: page-content: A table has a head and no rows",
    ),
    "kind-of-file": ({"docs/guide/x.html": "<p>x</p>"}, "docs/guide/x.html:1:1: not-publishable: Files of "),
}


def test_a_page_that_its_markers_fill_is_told_by_both_alike(site, monkeypatch):
    monkeypatch.setattr(source_limits, "MOST_BUILT", 300)
    name = "docs/guide/index.md"
    found = checked(site, {name: DESCRIBED.format(name) + PAGES["guide/index.md"] + "\n::: rules\n"})
    (told,) = [problem for problem in found if problem.startswith(name)]
    assert told.startswith(f"{name}:1:1: page-limit: With what its markers bring, the page has ")
    assert [*map(str, source_limits.beyond_when_built("guide/index.md", "x" * 301))] == [told]
    assert [*source_limits.beyond_when_built("guide/index.md", "x" * 300)] == []


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_stands_outside_of_the_data_is_told_by_both_alike(site, name):
    config = site / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace('own_banks: ""', "own_banks: own"))
    files, told = OUTSIDE[name]
    (problem,) = checked(site, files)
    assert problem.startswith(told)
    run = build_and_check(site)
    assert run.returncode == 1 and problem in (run.stderr + run.stdout).splitlines()


def test_a_faulty_translation_is_told_by_both_alike(site):
    config, faulty = site / "mkdocs.yml", 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "x"\nmsgstr "y"\n'
    (site / "en.po").write_text(faulty, encoding="utf-8")
    config.write_text(config.read_text(encoding="utf-8").replace('strings: ""', "strings: en.po"))
    with pytest.raises(click.ClickException, match=r"en\.po: 'x': ") as raised:
        checked(site, {})
    assert raised.value.exit_code == 1
    run = build_and_check(site)
    assert run.returncode == 1 and str(raised.value) in run.stderr + run.stdout


def test_settings_that_cannot_be_read_are_told_in_one_line(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("extra: [\n", encoding="utf-8")
    with pytest.raises(click.UsageError, match=r"^mkdocs\.yml can't be read: .*line 2") as raised:
        site_sources.load_sources(tmp_path / "mkdocs.yml")
    assert "\n" not in str(raised.value)
