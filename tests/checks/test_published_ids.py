"""What was published and is gone is told: each of a few, and many that went together once."""

from dataclasses import replace

from phrasebank.checks import published_ids, unknown_ids


def told(small, gone: int) -> list[str]:
    there = tuple(phrase.id for phrase in small.phrases)
    published = small.published.model_copy(update={"phrases": (*there, *(f"old-{at}" for at in range(gone)))})
    found = published_ids.vanished_id(replace(small, published=published))
    return [problem.message for problem in found]


def test_each_of_a_few_ids_that_are_gone_is_named(small):
    assert told(small, 0) == []
    named = [message.partition(" was published")[0] for message in told(small, 3)]
    assert named == ["The phrase 'old-0'", "The phrase 'old-1'", "The phrase 'old-2'"]


def test_an_id_that_was_renamed_is_told_where_it_stands_now(small):
    phrases = [{"thanks-short": "thanks-shorter"}.get(phrase.id, phrase.id) for phrase in small.phrases]
    published = small.published.model_copy(update={"phrases": tuple(phrases)})
    (problem,) = published_ids.vanished_id(replace(small, published=published))
    assert problem.place == small.phrase["thanks-short"].place("id")
    assert problem.message.endswith("Was it renamed to 'thanks-short'?")


def test_many_ids_that_went_together_are_told_once(small):
    assert told(small, 17) == [
        "17 phrases were published and are gone, but links still lead to them: 'old-0', 'old-1', 'old-2' and "
        "more. Bring them back, or retire them in ids/retired.yml."
    ]


def test_what_was_published_and_is_gone_is_not_told_again_where_it_is_named(small):
    letter = small.letters[0].model_copy(update={"phrases": ("once-there",)})
    named = replace(small, letters=(letter,))
    (problem,) = unknown_ids.unknown_phrase(named)
    assert problem.message.startswith("There is no phrase 'once-there'.")
    published = small.published.model_copy(update={"phrases": ("once-there",)})
    assert list(unknown_ids.unknown_phrase(replace(named, published=published))) == []
    retired = small.retired[0].model_copy(update={"kind": "phrase", "id": "once-there"})
    retiring = replace(named, published=published, retired=(retired,))
    assert list(unknown_ids.unknown_phrase(retiring)) == [problem]
