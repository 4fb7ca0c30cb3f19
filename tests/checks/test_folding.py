"""One cause is told once, and a hundred lines are enough for anybody."""

from phrasebank.checks import folding, reporters
from phrasebank.source.diagnostics import Diagnostic, Location


def found(*messages: str) -> list[Diagnostic]:
    return [
        Diagnostic(Location("a.yml", at, 1), "letter-too-long", text) for at, text in enumerate(messages, 1)
    ]


def test_what_is_the_same_in_many_places_is_told_at_the_first_with_their_number():
    problems = found("A slip.", *(f"This is {number} words long." for number in (5, 6, 70, 8)))
    assert [str(problem) for problem in folding.folded(problems)] == [
        "a.yml:1:1: letter-too-long: A slip.",
        "a.yml:2:1: letter-too-long: This is 5 words long. The same is true in 3 more places.",
    ]


def test_what_is_the_same_in_two_places_may_be_two_mistakes():
    problems = found("One.", "One.", "Other.")
    assert folding.folded(problems) == problems


def test_what_is_said_of_other_words_in_more_than_three_files_has_one_cause():
    said = [
        (path, f"'{word}': It is rude.") for path, word in zip("abcd", ("I", "the", "you", "a"), strict=True)
    ]
    problems = [Diagnostic(Location(f"{path}.yml", 1, 1), "avoided-word", text) for path, text in said]
    assert [str(problem) for problem in folding.folded(problems)] == [
        "a.yml:1:1: avoided-word: 'I': It is rude. The same is true in 3 more places.",
    ]
    assert folding.folded(problems[:3]) == problems[:3]


def test_what_is_said_of_other_words_in_more_than_twenty_places_has_one_cause():
    problems = found(*(f"'{word}' is unknown." for word in "abcdefghijklmnopqrstu"))
    assert [str(problem) for problem in folding.folded(problems)] == [
        "a.yml:1:1: letter-too-long: 'a' is unknown. The same is true in 20 more places.",
    ]
    assert folding.folded(problems[:20]) == problems[:20]


def test_words_of_a_list_that_lacks_them_all_have_one_cause():
    words = (("a", "call"), ("b", "text"), ("c", "mail"), ("d", "call"))
    near = {"mail": " Did you mean 'email'?"}
    problems = [
        Diagnostic(
            Location(f"{path}.yml", 1, 1),
            "unknown-word",
            f"'{word}' is not one of the channels.{near.get(word, '')}",
        )
        for path, word in words
    ]
    assert [problem.message for problem in folding.folded(problems)] == [
        "'call' is not one of the channels. The same is true in 3 more places."
    ]


def test_so_many_problems_are_shown_as_fit_into_a_hundred_lines():
    problems = found(*("A slip." for _ in range(150)))
    shown, left = folding.cut(problems, str)
    assert (len(shown), left) == (99, 51)
    shown, left = folding.cut(problems, lambda problem: f"{reporters.text(problem)}\nline\n^^^^")
    assert (len(shown), left) == (33, 117)


def test_few_problems_are_all_shown():
    assert folding.cut(found("A slip."), str) == (["a.yml:1:1: letter-too-long: A slip."], 0)
