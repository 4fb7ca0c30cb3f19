"""A pattern as a rule writes it, parsed into elements.

    won't be joining        these words, in this order, in one sentence, whatever the punctuation
        Flagged: I won't be joining you.
        Passed: I'll be joining you.
    too low/small           one word or the other
        Flagged: The pay is too small.
        Passed: The pay is too high.
    i (really) can't        a word that may be missing
        Flagged: I can't accept.
        Passed: I also can't accept.
    i might ... decline     up to four words between
        Flagged: I might have to decline.
        Passed: I might, if all of this stays as it is, decline.
    <pay> is too low        any word of a family, or a kind of words such as `<money>`
        Flagged: The salary is too low.
        Passed: The ceiling is too low.
    <blank>                 a mark, which stands alone
        Flagged: Dear [Name],
        Passed: Dear Ann,

That is all there is: no regular expressions. The browser has a twin in docs/assets/js/linter/patterns.js.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from phrasebank.linter.named_families import NamedFamilies, named_in
from phrasebank.linter.symbols import SYMBOLS
from phrasebank.linter.token_kinds import TOKEN_CLASSES
from phrasebank.text.similarity import did_you_mean
from phrasebank.text.tokens import tokenize

# Words as they are written in haste; a pattern with the word in full finds them too.
SHORT_FORMS = {
    "i'm": "im", "i've": "ive", "i'll": "ill", "i'd": "id", "you're": "youre", "you've": "youve",
    "you'll": "youll", "you'd": "youd", "they're": "theyre", "they've": "theyve", "we've": "weve",
    "that's": "thats", "what's": "whats", "let's": "lets", "he's": "hes", "she's": "shes",
    "don't": "dont", "doesn't": "doesnt", "didn't": "didnt", "can't": "cant", "won't": "wont",
    "couldn't": "couldnt", "wouldn't": "wouldnt", "shouldn't": "shouldnt", "isn't": "isnt",
    "wasn't": "wasnt", "weren't": "werent", "aren't": "arent", "haven't": "havent", "hasn't": "hasnt",
    "hadn't": "hadnt", "should've": "shouldve", "could've": "couldve", "would've": "wouldve", "you": "u",
    "your": "ur", "please": "pls", "because": "cos", "thanks": "thx", "tomorrow": "tmrw",
}  # fmt: skip
# So many words may stand where a pattern has three dots.
MAX_GAP = 4
Words = tuple[str, ...]


class PatternError(ValueError):
    """A pattern that can't be read; the message says why and what to do."""


@dataclass(frozen=True)
class Element:
    """One place in a pattern: the single words, longer phrases and token classes that may stand there.

    `max_gap`: how many other words may stand there instead; -1, none.
    """

    literals: frozenset[str] = frozenset()
    phrases: tuple[Words, ...] = ()
    classes: tuple[str, ...] = ()
    max_gap: int = -1

    @cached_property
    def phrases_from(self) -> Mapping[str, list[Words]]:
        """The phrases by their first words."""
        found: dict[str, list[Words]] = {}
        for words in self.phrases:
            found.setdefault(words[0], []).append(words)
        return found


def parse_pattern(pattern: str, families: Mapping[str, Words]) -> tuple[Element, ...]:
    """The elements of a pattern; none for a symbol. Raises PatternError, which says why and what to do."""
    try:
        return _read(pattern, named_in(pattern, families))
    except PatternError:
        # What it says may name any family.
        return _parsed(pattern, families)


# A check reads each pattern twice: to say what can't be read, and to look for it.
@lru_cache(maxsize=20_000)
def _read(pattern: str, named: NamedFamilies) -> tuple[Element, ...]:
    return _parsed(pattern, dict(named))


def _parsed(pattern: str, families: Mapping[str, Words]) -> tuple[Element, ...]:
    if pattern in SYMBOLS:
        return ()
    elements = tuple(_element(part, families) if "<" in part else _own(part) for part in pattern.split())
    if not elements or elements[0].max_gap >= 0 or elements[-1].max_gap >= 0:
        raise PatternError(
            "A run begins and ends with a word that must be there. Take away what stands before or behind."
        )
    return elements


# Most parts speak of no family, and many patterns have the same.
@lru_cache(maxsize=10_000)
def _own(part: str) -> Element:
    return _element(part, {})


def _element(part: str, families: Mapping[str, Words]) -> Element:
    if part == "...":
        return Element(max_gap=MAX_GAP)
    optional = part.startswith("(") and part.endswith(")")
    inside = part[1:-1] if optional else part
    options = inside.split("/")
    if "(" in inside or ")" in inside:
        raise PatternError(
            f"'{part}': round brackets hold one place. "
            "Write each word that may be missing in its own: (a) (lot) (of)."
        )
    classes = tuple(option for option in options if option in TOKEN_CLASSES)
    words = [_words(option, families) for option in options if option not in TOKEN_CLASSES]
    literals, phrases = words[0] if len(words) == 1 else _united(words)
    return Element(literals, phrases, classes, 0 if optional else -1)


def _united(
    words: Sequence[tuple[frozenset[str], tuple[Words, ...]]],
) -> tuple[frozenset[str], tuple[Words, ...]]:
    literals = frozenset[str]().union(*(single for single, _ in words))
    return literals, tuple(one for _, phrases in words for one in phrases)


def _words(option: str, families: Mapping[str, Words]) -> tuple[frozenset[str], tuple[Words, ...]]:
    """The single words and the phrases that an option stands for."""
    if option.isascii() and option.isalpha():
        return _plain(option)
    if option in SYMBOLS:
        raise PatternError(f"'{option}' is a mark and can't stand among words. Give it a line of its own.")
    is_family = option.startswith("<") and option.endswith(">")
    single, phrases, sound = _tokenized(families.get(option[1:-1], ()) if is_family else (option,))
    if not sound:
        near = did_you_mean(option, [*TOKEN_CLASSES, *SYMBOLS, *(f"<{name}>" for name in families)])
        raise PatternError(f"'{option}' is neither a word nor one of the families, kinds and marks.{near}")
    return single, phrases


# Nearly all options are one word.
@lru_cache(maxsize=10_000)
def _plain(word: str) -> tuple[frozenset[str], tuple[Words, ...]]:
    single, phrases, _ = _tokenized((word,))
    return single, phrases


# Patterns name the same families and words again and again.
@lru_cache(maxsize=10_000)
def _tokenized(members: Words) -> tuple[frozenset[str], tuple[Words, ...], bool]:
    found = [tuple(token.text for token in tokenize(member)) for member in members]
    every = (*found, *(short for words in found if (short := _shortened(words)) != words))
    single = frozenset(words[0] for words in every if len(words) == 1)
    return single, tuple(words for words in every if len(words) > 1), all(found) and bool(found)


def _shortened(words: Words) -> Words:
    return tuple(SHORT_FORMS.get(word, word) for word in words)
