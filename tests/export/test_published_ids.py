"""The list of published ids only grows, and names what it lacks."""

from phrasebank.export import published_ids
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL


def test_the_list_keeps_what_it_has_and_adds_what_is_there(small, tmp_path):
    renewed = tmp_path / "published.yml"
    renewed.write_text(published_ids.text(small), encoding="utf-8")
    again, problems = load_library(SMALL, {published_ids.NAME: renewed})
    assert problems == []
    assert {"no-regret", "thanks-brief", "thanks-short"} <= set(again.published.phrases)
    assert again.published.letters == ("pay-is-low", "pay-too-low")
    assert not any(published_ids.unlisted(again).values()) and published_ids.text(
        again
    ) == published_ids.text(small)


def test_what_the_list_lacks_is_named(small):
    lacking = published_ids.unlisted(small)
    assert lacking["bank"] == ["thanks"] and lacking["outline"] == [] and "thanks-short" in lacking["phrase"]
