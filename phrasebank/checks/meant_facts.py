"""What is true of whoever uses a phrase or a letter: the facts it names, and those that its choices mean."""

from collections.abc import Iterator

from phrasebank.model import facets
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase

# What a phrase can be limited to and what may mean a fact; the vocabularies are called the same.
LIMITS = (*facets.LIMITS, "topics")


def with_facts(library: Library) -> Iterator[tuple[Phrase, set[str]]]:
    """Every phrase and letter's own words, and what is true of whoever uses them."""
    for phrase in library.phrases:
        yield phrase, {*phrase.facts, *_meant_by_all(library, phrase)}
    for letter, phrases in library.letters_with_own_phrases:
        facts = {*letter.facts, *_meant_by_choices(library, letter)}
        yield from ((phrase, facts) for phrase in phrases)


def meaning_is_known(library: Library) -> bool:
    """Whether all that choices mean are facts; what isn't is told by itself."""
    meant = (_meant(library, facet, word) for facet in LIMITS for word in library.words[facet])
    return all(facts <= library.words["facts"].keys() for facts in meant)


def _meant_by_all(library: Library, phrase: Phrase) -> Iterator[str]:
    for facet in LIMITS:
        meant = [_meant(library, facet, word) for word in getattr(phrase, facet)]
        yield from set.intersection(*meant) if meant else ()


def _meant_by_choices(library: Library, letter: Letter) -> Iterator[str]:
    for choice, vocabulary in Letter.WORDS.items():
        if vocabulary in LIMITS:
            yield from _meant(library, vocabulary, getattr(letter, choice))


def _meant(library: Library, vocabulary: str, word: str | None) -> set[str]:
    return set(getattr(library.words[vocabulary].get(word or ""), "means", ()))
