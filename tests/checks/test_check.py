"""What a check reads and needs is no more than it says: with less care it blames what is sound."""

from dataclasses import replace

import pytest

from phrasebank.checks import letters, outlines, phrases, published_ids, registry
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL


def told(monkeypatch, check, file: str, right: str, wrong: str) -> list[str]:
    """What a check says, as the registry runs it, of the small data with another text in one place."""
    text = (SMALL / file).read_text(encoding="utf-8")
    assert right in text
    library, _ = load_library(SMALL, {file: text.replace(right, wrong, 1)})
    monkeypatch.setattr(registry, "ALL", (check,))
    return [problem.message for problem in registry.run(library)]


@pytest.mark.parametrize(
    ("check", "less", "fault", "blame"),
    [
        (
            phrases.missing_move,
            {"reads": "file"},
            ("banks/saying-no.yml", "move: decision", "move: [decision]"),
            "This phrase names no move",
        ),
        (
            letters.letter_gap,
            {"reads": "sound"},
            ("banks/saying-no.yml", "move: decision", "move: decisoin"),
            "The move 'decision' is missing.",
        ),
        (
            published_ids.vanished_id,
            {"needs": "nothing"},
            ("banks/saying-no.yml", "bank: saying-no", "bank: ["),
            "The bank 'saying-no' was published and is gone",
        ),
        (
            outlines.unfillable_outline,
            {"needs": "nothing"},
            ("banks/saying-no.yml", "bank: saying-no", "bank: ["),
            "No phrase makes the move 'decision'",
        ),
        (
            outlines.unfillable_outline,
            {"needs": "all_files"},
            ("vocabulary/tones.yml", "id: warm", "id: friendly"),
            "No phrase makes the move 'decision'",
        ),
    ],
    ids=("sound", "resolved", "all_names", "all_files", "all_words"),
)
def test_a_check_blames_nothing_for_a_fault_elsewhere_and_with_less_care_it_would(
    monkeypatch, check, less, fault, blame
):
    assert told(monkeypatch, check, *fault) == []
    assert any(message.startswith(blame) for message in told(monkeypatch, replace(check, **less), *fault))


COPIES = {
    "banks/again.yml": "banks/thanks.yml",
    "outlines/again.yml": "outlines/decline.yml",
}


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_of_a_file_is_told_once(copy):
    text = (SMALL / COPIES[copy]).read_text(encoding="utf-8")
    library, _ = load_library(SMALL, {copy: text})
    (problem,) = registry.run(library)
    assert problem.name == "misnamed-file" and problem.place.path.endswith(copy)
    assert "Another file has it too: give this one another" in problem.message


def test_of_a_letter_with_a_move_that_nobody_knows_only_the_move_is_told():
    text = (SMALL / "letters/pay-too-low.yml").read_text(encoding="utf-8").partition("phrases:")[0]
    parts = "parts:\n  - move: greting\n    text: Dear you,\n  - move: decision\n    text: I decided no.\n"
    library, problems = load_library(SMALL, {"letters/pay-too-low.yml": text + parts})
    assert [problem.name for problem in (*problems, *registry.run(library))] == ["unknown-word"]


def test_a_blank_that_nothing_fills_makes_no_letter_too_long():
    channels = (
        (SMALL / "vocabulary/channels.yml").read_text(encoding="utf-8").replace("limit: 40", "limit: 3")
    )
    bank = (SMALL / "banks/thanks.yml").read_text(encoding="utf-8").replace("for the offer", "for {nothing}")
    few, known = {"vocabulary/channels.yml": channels}, {"banks/thanks.yml": bank}
    assert "letter-too-long" in [problem.name for problem in registry.run(load_library(SMALL, few)[0])]
    found = [problem.name for problem in registry.run(load_library(SMALL, few | known)[0])]
    assert "unknown-slot" in found and "letter-too-long" not in found
