"""What the composer counts of a phrase is what the linter finds in it."""

from dataclasses import replace

import pytest

from phrasebank.composer import traits
from phrasebank.linter.linter import Linter
from phrasebank.text.sentences import TokenizedText


@pytest.fixture
def counted(small):
    """Gives how often each phrase has words of one rationing rule, for the composer and for the linter."""

    def count(**fields: object) -> tuple[dict[str, int], dict[str, int]]:
        rule = next(rule for rule in small.rules if rule.kind == "at-most").model_copy(update=fields)
        library = replace(small, rules=(rule,))
        linter = Linter(library)
        found = {
            phrase.id: len(linter.matches(TokenizedText(phrase.text)).get(rule.id, []))
            for phrase in small.phrases
        }
        rations = {name: one.rations.get(rule.id, 0) for name, one in traits.traits_by_id(library).items()}
        return rations, found

    return count


def test_a_rule_written_in_its_own_language_counts_as_it_does_for_the_linter(counted):
    rations, found = counted(words=("thank/thanks/thanking/thankful",), moves=())
    assert {name: count for name, count in rations.items() if count} == {"thanks-short": 1, "thanks-met": 1}
    assert rations == found


def test_what_excuses_a_rule_excuses_it_in_the_composer(counted):
    rations, found = counted(words=("thank you",), unless=("the day",), moves=())
    assert {name: count for name, count in rations.items() if count} == {"thanks-short": 1}
    assert rations == found
