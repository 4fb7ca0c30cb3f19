"""What a search should find a phrase or a letter by, beyond its own words: everyday words and inflections."""

from collections.abc import Iterable
from functools import lru_cache

from phrasebank.linter.matcher import PatternSet
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots, tokens
from phrasebank.text.sentences import TokenizedText


def shown(library: Library, phrase: Phrase) -> str:
    """The phrase as a search result shows it: blanks with their labels, then when to use it."""
    return f"{slots.fill(phrase.text, {}, library.slot_labels)} · {phrase.use}"


def words_of_phrase(library: Library, phrase: Phrase) -> list[str]:
    """The phrase's own keywords, its move, and those of its topics where it is about few."""
    topics = phrase.topics if len(phrase.topics) <= 3 else ()
    return [
        phrase.title,
        *phrase.keywords,
        *_labels(library, "moves", (phrase.move,) if phrase.move else ()),
        *_topical(library, topics),
    ]


def words_of_letter(library: Library, letter: Letter) -> list[str]:
    """The letter's own keywords, what it is, and those of its topic."""
    named = [("channels", letter.channel), ("audiences", letter.audience), ("readers", letter.reader)]
    labels = [label for vocabulary, word in named for label in _labels(library, vocabulary, (word,))]
    return [
        letter.title,
        *letter.keywords,
        *labels,
        *_topical(library, (letter.topic,) if letter.topic else ()),
    ]


def fields(library: Library, texts: Iterable[str]) -> dict[str, str]:
    """The two search fields made of the texts: `keywords`, their words, each once; `synonyms`, the words of
    every group that one of them touches."""
    own = _each_once(texts)
    synonyms = library.synonyms
    matches = _synonyms(tuple((name, group.words) for name, group in synonyms.items())).find_all(
        TokenizedText(" ".join(texts))
    )
    groups = [group for name, group in synonyms.items() if name in matches]
    more = [word for word in _each_once(word for group in groups for word in group.words) if word not in own]
    return {"keywords": " ".join(own), "synonyms": " ".join(more)}


@lru_cache(maxsize=1)
def _synonyms(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> PatternSet:
    # Every phrase and letter asks the same groups.
    return PatternSet(dict(groups), {})


def _each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word.text for text in texts for word in tokens.tokenize(text)))


def _topical(library: Library, topics: Iterable[str]) -> list[str]:
    terms = [library.topics[topic] for topic in topics]
    return [word for term in terms for word in (term.label, *term.keywords)]


def _labels(library: Library, vocabulary: str, ids: Iterable[str]) -> list[str]:
    return [library.words[vocabulary][word].label for word in ids]
