"""What a letter's own words need to be true: each what it says, and none what another says."""

from phrasebank.model.letters import Letter, OwnPart
from phrasebank.model.load_library import load_library
from tests.composer.test_whole_letters import LETTER
from tests.conftest import SMALL

FACT = "would-return"


def needed(letter: Letter, said_in: dict[str, str | None]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(phrase.move, phrase.facts) for phrase in letter.own_phrases(said_in)]


def of_moves(*moves: str) -> Letter:
    library, _ = load_library(SMALL, {"letters/whole.yml": LETTER})
    parts = tuple(OwnPart.model_construct(move=move, text="Yes.") for move in moves)
    return library.letter["whole"].model_copy(update={"facts": (FACT,), "parts": parts})


def test_a_fact_is_needed_where_the_letter_says_it_alone():
    letter = of_moves("gratitude", "future-contact")
    assert needed(letter, {FACT: "future-contact"}) == [("gratitude", ()), ("future-contact", (FACT,))]


def test_a_fact_that_no_sentence_of_a_letter_is_for_is_needed_by_all_of_it():
    for said_in in (None, "future-contact"):
        assert needed(of_moves("gratitude", "closing"), {FACT: said_in}) == [
            ("gratitude", (FACT,)),
            ("closing", (FACT,)),
        ]
