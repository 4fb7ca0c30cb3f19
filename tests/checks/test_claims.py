"""Which fact a claim needs: the phrase's own, one that its limits mean, or another with the same words."""

from dataclasses import replace

import pytest

from phrasebank import DATA
from phrasebank.checks import claims, registry
from phrasebank.linter.matcher import Match
from phrasebank.model.letters import OwnPart
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from tests.steps import calls


def with_terms(library: Library, vocabulary: str, **changes: dict) -> Library:
    """The library with some terms of a vocabulary changed."""
    old = library.vocabularies[vocabulary]
    terms = tuple(term.model_copy(update=changes.get(term.id.replace("-", "_"), {})) for term in old.terms)
    return replace(
        library, vocabularies=library.vocabularies | {vocabulary: old.model_copy(update={"terms": terms})}
    )


def with_phrase(library: Library, **fields: object) -> Library:
    """The library with the fields of the phrase thanks-met changed."""
    banks = [
        bank.model_copy(
            update={
                "phrases": tuple(
                    phrase.model_copy(update=fields) if phrase.id == "thanks-met" else phrase
                    for phrase in bank.phrases
                )
            }
        )
        for bank in library.banks
    ]
    return replace(library, banks=tuple(banks))


def said(library: Library) -> list[str]:
    return [problem.message for problem in claims.unfounded_claim(library)]


def test_words_without_their_fact_are_named_once(small):
    assert said(with_phrase(small, facts=(), text="I met you, and I enjoyed the day with you.")) == [
        "This claims 'met you' without the fact 'met-them'. Add the fact, or leave the words out.",
        "This claims 'the day with' without the fact 'met-them'. Add the fact, or leave the words out.",
    ]


@pytest.mark.parametrize(
    ("readers", "sound"),
    [(("recruiter",), True), (("hiring-manager", "recruiter"), False), ((), False)],
)
def test_a_reader_means_a_fact_only_where_all_readers_mean_it(small, readers, sound):
    library = with_terms(small, "readers", recruiter={"means": ("met-them",)})
    assert (said(with_phrase(library, facts=(), readers=readers)) == []) == sound


def test_words_that_two_facts_claim_need_one_of_them(small):
    library = with_terms(small, "facts", stays={"claimed_by": ("day with all",)})
    assert said(with_phrase(library, facts=("stays",))) == []
    assert "'stays' or 'met-them'" in said(with_phrase(library, facts=()))[0]


def test_other_forms_of_a_phrase_are_read_too(small):
    assert len(said(with_phrase(small, facts=(), text="Thank you.", after_reason="I met you."))) == 1


def test_a_letters_choices_hold_for_all_that_it_says(small):
    (letter,) = small.letters
    own = letter.model_copy(
        update={"phrases": (), "parts": small_parts("Thank you.", "I met you, and I can't accept.")}
    )
    library = replace(small, letters=(own,))
    assert len(said(library)) == 1
    assert said(with_terms(library, "topics", pay={"means": ("met-them",)})) == []


def small_parts(thanks: str, no: str) -> tuple:
    return (OwnPart(move="gratitude", text=thanks), OwnPart(move="decision", text=no))


def test_where_a_choice_means_what_is_no_fact_that_alone_is_told(few):
    readers = (few / "vocabulary/readers.yml").read_text(encoding="utf-8")
    wrong = readers.replace("means: [we-talked]", "means: [We-talked]")
    assert wrong != readers
    library, problems = load_library(few, {"vocabulary/readers.yml": wrong})
    told = [*problems, *registry.run(library)]
    assert {problem.place.path.rpartition("/")[2] for problem in told} == {"readers.yml"}


def test_many_facts_that_one_word_claims_are_read_at_once():
    found = {f"zz{at}": [Match(place, place + 1) for place in range(0, 300, 2)] for at in range(100)}
    places, steps = calls(lambda: list(claims._unfounded(found, {"met-them"})))
    assert steps < 5_000_000
    assert [(start, end) for start, end, _ in places] == [(at, at + 1) for at in range(0, 300, 2)]
    assert list(claims._unfounded(found, {"zz7"})) == []


def test_facts_that_many_texts_claim_are_told_themselves_and_not_at_each_text():
    facts = (DATA / "vocabulary/facts.yml").read_text(encoding="utf-8")
    new = "".join(
        f"  - id: zz{at}\n    label: It is so.\n    meaning: >-\n      It is so {at}.\n    excludes: []\n"
        "    claimed_by: [i]\n"
        for at in range(300)
    )
    library, _ = load_library(DATA, {"vocabulary/facts.yml": facts + new})
    told, steps = calls(lambda: list(claims.unfounded_claim(library)))
    assert steps < 6_000_000
    assert len(told) == 300 and {problem.message for problem in told} == {claims.TOO_BROAD}


def test_where_a_claim_may_stand_in_every_text_nothing_else_is_blamed(small):
    changed = {"stays": ("the day with",), "met_them": ("<number> ... <name>", "the day with")}
    library = with_terms(small, "facts", **{fact: {"claimed_by": lines} for fact, lines in changed.items()})
    assert [problem.name for problem in registry.run(library)] == ["unreadable-claim"]
