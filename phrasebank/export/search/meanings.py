"""Which groups of synonyms a text touches, so that "salary" finds "pay" and "redundancy" finds "laid off".

The browser has a twin in docs/assets/js/search/meanings.js.
"""

from collections.abc import Iterable, Mapping, Sequence

from phrasebank.export.search import words
from phrasebank.model.library import Library

# The groups by the first stem of each of their words, with the stems of the whole word.
Meanings = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


def read(library: Library) -> Meanings:
    """The groups of the library's synonyms, ready to be asked."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, group in library.synonyms.items():
        for word in dict.fromkeys(tuple(words.stems(word)) for word in group.words):
            if word:
                found.setdefault(word[0], []).append((word, name))
    return found


def payload(library: Library) -> Mapping[str, str]:
    """The same for the browser: the stems of each group's words, with spaces between them, as one text."""
    return {
        name: "|".join(sorted(set(filter(None, (" ".join(words.stems(word)) for word in group.words)))))
        for name, group in library.synonyms.items()
    }


def touched(meanings: Meanings, stems: Sequence[str]) -> list[str]:
    """The groups that have a word among the stems of a text, each once, in their order in the text."""
    found = (
        name
        for at, stem in enumerate(stems)
        for word, name in meanings.get(stem, ())
        if tuple(stems[at : at + len(word)]) == word
    )
    return list(dict.fromkeys(found))


def of_all(meanings: Meanings, texts: Iterable[str]) -> list[str]:
    """The groups that any of the texts touches."""
    return list(dict.fromkeys(name for text in texts for name in touched(meanings, words.stems(text))))
