"""What each kind of rule makes of the words that were found: where it speaks up in a draft. The browser has a twin in docs/assets/js/check/judging.js."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from phrasebank.linter import token_kinds
from phrasebank.linter.matcher import Hit
from phrasebank.model.rule import Rule
from phrasebank.model.vocabulary import Channel
from phrasebank.text import characters, tokens
from phrasebank.text.sentences import Reading

# Sentences of fewer words may be said twice: "Thank you."
SHORT_SENTENCE = 4
# Words that make a beginning, where it is looked for in sentences that don't follow each other.
BEGINNING = 3
Span = tuple[int, int] | tuple[()]


@dataclass(frozen=True)
class Case:
    """A rule before a draft: where its words stand, the draft's words, and its channel where that is known."""

    rule: Rule
    hits: list[Hit]
    reading: Reading
    channel: Channel | None
    families: Mapping[str, frozenset[str]]


def each(case: Case) -> Iterator[Span]:
    """Wherever the words stand, but for the few times that a draft may have them."""
    yield from ((hit.start, hit.end) for hit in case.hits[case.rule.draft_most or 0 :])


def beyond(case: Case) -> Iterator[Span]:
    """Wherever the words stand once more than they may."""
    yield from ((hit.start, hit.end) for hit in case.hits[case.rule.draft_most or case.rule.most :])


def missing(case: Case) -> Iterator[Span]:
    """Once, where none of the words stands."""
    if not case.hits:
        yield ()


def too_long(case: Case) -> Iterator[Span]:
    """Each sentence that has more words than it may; or once, where the message is longer than its channel bears."""
    if case.rule.of == "sentence":
        yield from (
            _span(case.reading, sentence)
            for sentence in case.reading.sentences
            if len(sentence) > case.rule.most
        )
    elif (
        case.channel
        and tokens.length(case.reading.text.strip(characters.SPACES), case.channel.unit) > case.channel.limit
    ):
        yield ()


def too_short(case: Case) -> Iterator[Span]:
    """Once, where the message is so short for its channel that it sounds curt."""
    if (
        case.channel
        and tokens.length(case.reading.text.strip(characters.SPACES), case.channel.unit) < case.channel.least
    ):
        yield ()


def repeats(case: Case) -> Iterator[Span]:
    """Each sentence that stood there before; or each that begins like too many ahead of it."""
    kinds_of = {
        "sentence": lambda: _again(case.reading),
        "opening": lambda: _running(case.reading, case.rule.most),
        "beginning": lambda: _begun(case),
    }
    yield from kinds_of[case.rule.of]()


def differs(case: Case) -> Iterator[Span]:
    """Wherever the words name another than they did first."""
    names = [_name(case, hit) for hit in case.hits]
    yield from ((hit.start, hit.end) for hit, name in zip(case.hits, names, strict=True) if name != names[0])


def of_the_whole(rule: Rule) -> bool:
    """Whether the rule speaks of a message as a whole, so that a sentence of it can't be judged."""
    return rule.kind in ("needs", "too-short", "differs") or (
        rule.kind == "too-long" and rule.of == "message"
    )


Kind = Callable[[Case], Iterator[Span]]
KINDS: dict[str, Kind] = {
    "avoid": each,
    "prefer": each,
    "at-most": beyond,
    "needs": missing,
    "too-long": too_long,
    "too-short": too_short,
    "repeats": repeats,
    "differs": differs,
}


def _span(reading: Reading, sentence: range) -> Span:
    return reading.words[sentence[0]].start, reading.words[sentence[-1]].end


def _again(reading: Reading) -> Iterator[Span]:
    seen = set()
    for sentence in reading.sentences:
        said = tuple(reading.words[at].text for at in sentence)
        if len(said) >= SHORT_SENTENCE and said in seen:
            yield _span(reading, sentence)
        seen.add(said)


def _running(reading: Reading, most: int) -> Iterator[Span]:
    last, run = "", 0
    for first in (reading.words[sentence[0]] for sentence in reading.sentences):
        opening = first.text.split("'")[0]
        last, run = opening, run + 1 if opening == last else 1
        if run > most:
            yield first.start, first.end


def _begun(case: Case) -> Iterator[Span]:
    """Each sentence whose first words began too many others, wherever they stand."""
    counts: Counter[tuple[str, ...]] = Counter()
    for sentence in (sentence for sentence in case.reading.sentences if len(sentence) > BEGINNING):
        first = sentence[:BEGINNING]
        counts[tuple(case.reading.words[at].text for at in first)] += 1
        if counts[tuple(case.reading.words[at].text for at in first)] > case.rule.most:
            yield _span(case.reading, first)


def _name(case: Case, hit: Hit) -> str:
    """The last name that stands in what was found, whoever it is; a capital that begins a sentence counts only where no other follows."""
    begins = hit.first == 0 or case.reading.sentence[hit.first] > case.reading.sentence[hit.first - 1]
    named = [
        at
        for at in range(hit.first, hit.last)
        if token_kinds.name(case.reading, at, case.families) is not None and not (begins and at == hit.first)
    ]
    # Where the words of a name follow each other, its first counts.
    firsts = [at for at in named if at - 1 not in named] or [hit.first]
    word = case.reading.words[firsts[-1]].text
    return word.removesuffix("'s")
