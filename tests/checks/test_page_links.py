"""A rule or a point that leads to a page leads to one that is there, and to a place on it."""

import pytest

from phrasebank.checks import page_links
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL
from tests.steps import quiet_seconds


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide/letter.md").write_text(
        "# Letter {: #top .x }\n\n## Thanks {#thanks}\n\n## Closing\n", "utf-8"
    )
    (tmp_path / "guide/index.md").write_text("# Guide\n", "utf-8")
    return tmp_path


def told(docs, address: str) -> list[str]:
    rule = (SMALL / "rules/never.yml").read_text(encoding="utf-8") + f"guide: {address}\n"
    library, problems = load_library(SMALL, {"rules/never.yml": rule})
    assert problems == []
    return [str(problem) for problem in page_links.dead(library, docs)]


@pytest.mark.parametrize("address", ["guide/letter/#thanks", "guide/letter/#top", "guide/letter/", "guide/"])
def test_what_is_there_is_sound(docs, address):
    assert told(docs, address) == []


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("guide/leter/#thanks", "There is no page 'guide/leter/'. Name one that is there."),
        (
            "guide/letter/#thank",
            "On 'guide/letter/' there is no place 'thank'. Did you mean 'thanks'? "
            "A place is given by {#thank}.",
        ),
        ("guide/#thanks", "On 'guide/' there is no place 'thanks'. A place is given by {#thanks}."),
        # Its id would change with the words of the heading.
        (
            "guide/letter/#closing",
            "On 'guide/letter/' there is no place 'closing'. A place is given by {#closing}.",
        ),
    ],
)
def test_what_is_not_is_told_where_it_is_named(docs, address, message):
    (problem,) = told(docs, address)
    assert ":15:8: dead-page-link: " in problem and problem.endswith(message)


def test_a_page_full_of_beginnings_of_places_is_read_at_once(docs):
    (docs / "guide/letter.md").write_text("{" + "#a" * 60_000 + "\n{#b #thanks}", "utf-8")
    found, seconds = quiet_seconds(lambda: [told(docs, f"guide/letter/#{name}") for name in ("thanks", "b")])
    assert found[0] == [] != found[1] and seconds < 2


def test_a_page_that_is_no_text_or_only_a_link_is_no_page_to_link_to(docs):
    (docs / "guide/letter.md").write_bytes(b"\xff\n\n{#thanks}")
    assert told(docs, "guide/letter/#thanks") == []
    (docs / "guide/other.md").symlink_to(docs / "guide/letter.md")
    (problem,) = told(docs, "guide/other/#thanks")
    assert "There is no page 'guide/other/'." in problem
