"""The count of messages in a build.

It is remembered for this very library, counted anew for any other, and shown with its number or without.
"""

from dataclasses import replace
from functools import partial

import pytest

from phrasebank.composer.counting import Census
from phrasebank.export import message_count
from phrasebank.render.overviews import Overviews

pytestmark = pytest.mark.slow


def test_a_count_is_remembered_and_asked_for_again_only_by_the_same_library(small, tmp_path):
    memory = tmp_path / "cache" / "messages.json"
    assert message_count.cached(small, memory) == {}
    assert message_count.cached_count(small, memory) == {"decline": 18}
    assert message_count.cached(small, memory) == {"decline": 18}
    assert message_count.cached(replace(small, banks=small.banks[1:]), memory) == {}


def test_a_count_by_other_code_is_of_no_use(small, tmp_path, monkeypatch):
    monkeypatch.setattr(message_count, "CODE", (tmp_path,))
    message_count.cached_count(small, tmp_path / "messages.json")
    (tmp_path / "composer.py").write_text("# Other code.")
    assert message_count.cached(small, tmp_path / "messages.json") == {}


def test_a_memory_that_cannot_be_read_is_counted_anew(small, tmp_path):
    memory = tmp_path / "messages.json"
    memory.write_bytes(b"\xff[")
    assert message_count.cached_count(small, memory) == {"decline": 18}


def test_what_is_remembered_is_not_counted_again(small, tmp_path, monkeypatch):
    memory = tmp_path / "messages.json"
    message_count.cached_count(small, memory)
    monkeypatch.setattr(message_count, "_counted", lambda library: {"decline": 1})
    assert message_count.cached_count(small, memory) == {"decline": 18}


def test_a_folder_that_cannot_be_written_only_costs_time(small, tmp_path):
    (tmp_path / "taken").write_text("a file, no folder")
    assert message_count.cached_count(small, tmp_path / "taken" / "messages.json") == {"decline": 18}


def test_messages_that_are_too_many_to_count_are_left_out(banks, tmp_path, monkeypatch):
    few = ("ask-to-call-back", "decline-in-writing", "decline-aloud")
    library = replace(banks, outlines=tuple(banks.outline[name] for name in few))
    monkeypatch.setattr(message_count, "MIN_OUTLINES_FOR_PROCESSES", len(few) + 1)
    monkeypatch.setattr(message_count, "Census", partial(Census, steps=50_000))
    found = message_count.cached_count(library, tmp_path / "messages.json")
    assert found.keys() == {"ask-to-call-back"}
    page = Overviews(library, messages=found)
    assert "different messages" not in page.count() and "All together" not in page.counts()
    assert f">{found['ask-to-call-back']:,}</td>" in page.counts()


def test_messages_that_no_single_limit_keeps_short_are_left_out(banks):
    old = banks.vocabularies["channels"]
    longer = (
        term.model_copy(update={"limit": 3_000}) if term.id == "linkedin" else term for term in old.terms
    )
    channels = old.model_copy(update={"terms": tuple(longer)})
    library = replace(banks, vocabularies=banks.vocabularies | {"channels": channels})
    assert message_count._of(library, "answer-their-no") is None


def test_the_number_is_shown_where_there_is_one(small):
    assert (
        "<strong>34,697</strong> different messages" in Overviews(small, messages={"decline": 34_697}).count()
    )
    assert ">34,697</td>" in Overviews(small, messages={"decline": 34_697}).counts()


def test_without_a_number_the_page_claims_none(small):
    assert "different messages" not in Overviews(small).count()
    assert "counted when the site is published" in Overviews(small).counts()
