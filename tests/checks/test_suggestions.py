"""Unknown words by the thousand take hardly more time than one."""

from phrasebank.checks import unknown_ids
from phrasebank.checks.suggestions import MOST_SUGGESTIONS, Suggestions
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL
from tests.steps import calls


def test_of_so_many_words_it_is_said_which_may_be_meant():
    suggestions = Suggestions()
    told = [suggestions.did_you_mean("txet", ["text"]) for _ in range(MOST_SUGGESTIONS + 1)]
    assert told == [" Did you mean 'text'?"] * MOST_SUGGESTIONS + [""]
    assert suggestions.nearest("txet", ["text"]) == ""


def test_thousands_of_unknown_phrases_are_told_in_no_time():
    file = "letters/pay-too-low.yml"
    source = (SMALL / file).read_text(encoding="utf-8")
    head, _, _ = source.partition("phrases:")
    names = ", ".join(f"thanks-short-{at}" for at in range(4_500))
    library, problems = load_library(SMALL, {file: f"{head}phrases: [{names}]\n"})
    assert problems == []
    phrases = {f"thanks-brief-{at}": phrase for at in range(7_000) for phrase in library.phrases[:1]}
    library.__dict__["phrase"] = phrases
    told, steps = calls(lambda: list(unknown_ids.unknown_phrase(library)))
    assert len(told) == 4_500 and steps < 600_000
    assert "Did you mean 'thanks-" in told[0].message and "Did you mean" not in told[-1].message
