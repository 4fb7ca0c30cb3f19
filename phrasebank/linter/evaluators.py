"""What each kind of rule makes of the words that were found: where it speaks up in a draft.

The browser has a twin in docs/assets/js/linter/evaluators.js.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from phrasebank.linter import name_kinds, repetitions
from phrasebank.linter.matcher import Match
from phrasebank.model.choice_types import Channel
from phrasebank.model.rule import Rule
from phrasebank.text import characters, tokens
from phrasebank.text.sentences import TokenizedText

Span = tuple[int, int] | tuple[()]


@dataclass(frozen=True)
class RuleContext:
    """A rule before a draft: where its words stand, the draft's words, and its channel where it is known.

    `readings` has for each sentence what it may read as; it is empty where no rule asks.
    """

    rule: Rule
    matches: list[Match]
    tokenized: TokenizedText
    channel: Channel | None
    readings: Sequence[str]
    families: Mapping[str, frozenset[str]]


def report_each(case: RuleContext) -> Iterator[Span]:
    """Flags the words wherever they stand; in a draft after `draft_most` times, if the rule has it.

    With: {words: [reject]}
    Flagged: I reject the offer.
    Passed: I decline the offer.
    """
    yield from ((match.start, match.end) for match in case.matches[case.rule.draft_most or 0 :])


def report_over_limit(case: RuleContext) -> Iterator[Span]:
    """Flags the words each time after `most` times; in a draft after `draft_most` times, if the rule has it.

    With: {words: [hope], most: 1}
    Flagged: I hope you find someone. I hope we meet again.
    Passed: I hope you find someone.
    """
    yield from ((match.start, match.end) for match in case.matches[case.rule.draft_most or case.rule.most :])


def report_absent(case: RuleContext) -> Iterator[Span]:
    """Flags a message once, where none of the words stands in it; no draft of fewer words than `least`.

    With: {words: [decline]}
    Flagged: I'd rather stay where I am.
    Passed: I have to decline the offer.
    """
    if not case.matches and len(case.tokenized.tokens) >= case.rule.least:
        yield ()


def report_too_long(case: RuleContext) -> Iterator[Span]:
    """Flags each sentence of more words than `most`; or once a message that is too long for its channel.

    With: {of: sentence, most: 7}
    Flagged: Thank you so much for the kind offer.
    Passed: Thank you so much for the offer.
    """
    if case.rule.of == "sentence":
        yield from (
            repetitions.span(case.tokenized, sentence)
            for sentence in case.tokenized.sentences
            if len(sentence) > case.rule.most
        )
    elif case.channel and _length(case, case.channel) > (case.channel.most or case.channel.limit):
        yield ()


def report_too_short(case: RuleContext) -> Iterator[Span]:
    """Flags a message once, where it is so short for its channel that it sounds curt.

    With: {channels: [text]}
    Flagged: No, thank you.
    Passed: Thank you for the offer, but I have decided to stay where I am.
    """
    if case.channel and _length(case, case.channel) < case.channel.least:
        yield ()


def report_repeats(case: RuleContext) -> Iterator[Span]:
    """Flags each sentence that stood there before.

    With `of: opening` or `of: beginning`, it flags each that begins like more than `most` ahead of it.

    With: {of: sentence}
    Flagged: I can't accept the offer. I can't accept the offer.
    Passed: I can't accept the offer. I can't take it.
    """
    kinds_of = {
        "sentence": lambda: repetitions.said_again(case.tokenized),
        "opening": lambda: repetitions.opened_alike(case.tokenized, case.rule.most),
        "beginning": lambda: repetitions.begun_alike(case.tokenized, case.rule.most),
    }
    yield from kinds_of[case.rule.of]()


def report_inconsistent(case: RuleContext) -> Iterator[Span]:
    """Flags the words wherever they name another than they did first.

    With: {words: ["at <name>"]}
    Flagged: I enjoyed my time at Acme. I wish everyone at Initech the best.
    Passed: I enjoyed my time at Acme. I wish everyone at Acme the best.
    """
    names = [_name(case, match) for match in case.matches]
    yield from (
        (match.start, match.end) for match, name in zip(case.matches, names, strict=True) if name != names[0]
    )


def report_reading(case: RuleContext) -> Iterator[Span]:
    """Flags each sentence that reads like sentences of a family of faults, by weights that were learned.

    With: {reads_as: promise}
    Flagged: I will definitely apply again next year.
    Passed: Thank you for the offer.
    """
    yield from (
        repetitions.span(case.tokenized, part)
        for part, reading in zip(case.tokenized.parts, case.readings, strict=True)
        if case.rule.reads_as and reading.startswith(case.rule.reads_as)
    )


def of_the_whole(rule: Rule) -> bool:
    """Whether the rule speaks of a message as a whole, so that a sentence of it can't be judged."""
    return rule.kind in ("needs", "too-short", "differs") or (
        rule.kind == "too-long" and rule.of == "message"
    )


Evaluator = Callable[[RuleContext], Iterator[Span]]
EVALUATORS: dict[str, Evaluator] = {
    "avoid": report_each,
    "prefer": report_each,
    "at-most": report_over_limit,
    "needs": report_absent,
    "too-long": report_too_long,
    "too-short": report_too_short,
    "repeats": report_repeats,
    "differs": report_inconsistent,
    "reads-as": report_reading,
}


def _length(case: RuleContext, channel: Channel) -> int:
    return tokens.length(characters.strip(case.tokenized.text), channel.unit)


def _name(case: RuleContext, match: Match) -> str:
    """The last name that stands in what was found, whoever it is.

    A capital that begins a sentence counts only where no other follows.
    """
    begins = (
        match.first == 0
        or case.tokenized.sentence_index[match.first] > case.tokenized.sentence_index[match.first - 1]
    )
    named = [
        at
        for at in range(match.first, match.last)
        if name_kinds.name(case.tokenized, at, case.families) is not None
        and not (begins and at == match.first)
    ]
    # Where the words of a name follow each other, its first counts.
    firsts = [at for at in named if at - 1 not in named] or [match.first]
    word = case.tokenized.tokens[firsts[-1]].text
    return word.removesuffix("'s")
