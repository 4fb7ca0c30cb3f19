"""One phrase at a time: its words, its slots, and facets that agree with each other."""

import re
from collections.abc import Iterator
from itertools import combinations

from phrasebank import slots, words
from phrasebank.library import Library
from phrasebank.model import Phrase
from phrasebank.problem import Problem
from phrasebank.terms import Topic

# Moves that are not sentences: nothing has to end them.
NO_STOP = {"subject", "greeting", "sign-off"}
PLAIN_WORDS = 12


def missing_move(library: Library) -> Iterator[Problem]:
    """Every phrase makes a move, named by itself or by its bank."""
    for phrase in library.phrases:
        if not phrase.move:
            yield phrase.problem("id", "This phrase names no move, and its bank has none in 'defaults'. Add 'move: ...'.")


def missing_origin(library: Library) -> Iterator[Problem]:
    """Every phrase says which point of the sources it voices, or the reasoning behind it."""
    for phrase in library.phrases:
        if not phrase.points and not phrase.reasoning:
            yield phrase.problem("id", "Say where this comes from: 'points: [P036]' for a point of the sources, or 'reasoning: ...'.")


def stray_brace(library: Library) -> Iterator[Problem]:
    """Braces stand only around a slot: {company}, small letters, no spaces."""
    for phrase in library.phrases:
        rest = slots.SLOT.sub("", phrase.text)
        if "{" in rest or "}" in rest or "{{" in phrase.text:
            yield phrase.problem("text", "A brace here is not part of a slot. Slots are written {company}: one pair of braces, small letters, no spaces.")


def article_before_slot(library: Library) -> Iterator[Problem]:
    """No 'a' or 'an' directly before a slot: the value may need the other one."""
    for phrase in library.phrases:
        for match in re.finditer(r"(?:^|[^\w'])([Aa]n?) \{(\w+)\}", phrase.text):
            yield phrase.problem("text", f"'{match[1]} {{{match[2]}}}' goes wrong with half of all values. Word it so that no 'a' or 'an' stands there.")


def spacing(library: Library) -> Iterator[Problem]:
    """One space between words, none before a stop, no stop twice."""
    for phrase in library.phrases:
        if match := re.search(r"  | [.,;:?!]|[.,;:!?]{2}|^\s|\s$| \n|\n ", phrase.text):
            yield phrase.problem("text", f"Check the spacing and the stops at '{phrase.text[max(0, match.start() - 12) : match.end() + 6].strip()}'.")


def missing_stop(library: Library) -> Iterator[Problem]:
    """A sentence ends with a stop; a closing may lead into the sign-off with a comma."""
    for phrase in library.phrases:
        ends = ".?!," if phrase.move == "closing" else ".?!"
        if phrase.move not in NO_STOP and phrase.text[-1] not in ends:
            yield phrase.problem("text", "The last sentence has no stop. End it with one.")


def too_many_sentences(library: Library) -> Iterator[Problem]:
    """A phrase has three sentences at the most; what needs more is two phrases."""
    for phrase in library.phrases:
        if len(words.sentences(phrase.text)) > 3:
            yield phrase.problem("text", "This has more than three sentences. Make two phrases of it, or shorten it.")


def plain_sentence(library: Library) -> Iterator[Problem]:
    """Plain words come in sentences of twelve words at the most."""
    for phrase in library.phrases:
        long = [s for s in words.sentences(phrase.text) if len(words.split(s)) > PLAIN_WORDS]
        if phrase.tone == "plain" and long:
            yield phrase.problem("text", f"'{long[0]}' is long for plain words: {PLAIN_WORDS} words a sentence are the most.")


def level_and_topic(library: Library) -> Iterator[Problem]:
    """A reason has a level above none and says for which topics; what has no level names no topic."""
    for phrase in library.phrases:
        if phrase.move == "reason" and (phrase.level == "none" or not phrase.topics):
            yield phrase.problem("id", "A reason says how much it tells and about what: add 'level: general' (or higher) and 'topics: [...]'.")
        elif phrase.level in ("partial", "full") and not phrase.topics:
            yield phrase.problem("level", f"At level {phrase.level} a phrase names its topics: add 'topics: [...]'.")


def above_topic(library: Library) -> Iterator[Problem]:
    """Nothing is said above the level at which its topic stops."""
    topics = library.words.get("topics", {})
    for phrase in library.phrases:
        for topic in (topics[name] for name in phrase.topics if name in topics):
            if library.rank.get(phrase.level, 0) > library.rank.get(topic.stops_at, 9):
                yield phrase.problem("level", _above(phrase, topic))


def fact_clash(library: Library) -> Iterator[Problem]:
    """A phrase needs no two facts that can't both be true."""
    facts = library.words.get("facts", {})
    for phrase in library.phrases:
        for one, other in combinations(phrase.facts, 2):
            if one in facts and other in facts and (other in facts[one].excludes or one in facts[other].excludes):
                yield phrase.problem("facts", f"'{one}' and '{other}' can't both be true for the same writer. Keep one.")


def one_sided(library: Library) -> Iterator[Problem]:
    """Where a fact excludes another, the other excludes it."""
    facts = library.words.get("facts", {})
    for name, fact in facts.items():
        for at, other in enumerate(fact.excludes):
            if other in facts and name not in facts[other].excludes:
                yield fact.problem(("excludes", at), f"'{other}' doesn't exclude '{name}' in turn. Add it there, or take it away here.")


def variant_mismatch(library: Library) -> Iterator[Problem]:
    """A variant makes the same move at the same level about the same topics, for another audience."""
    for phrase in library.phrases:
        first = library.phrase.get(phrase.variant_of or "")
        if not first:
            continue
        differs = [name for name in ("move", "level", "topics") if getattr(first, name) != getattr(phrase, name)]
        if differs:
            yield phrase.problem("variant_of", f"'{first.id}' differs in {' and '.join(differs)}. A variant only re-words for another audience.")
        if first.variant_of:
            yield phrase.problem("variant_of", f"'{first.id}' is itself a variant of '{first.variant_of}'. Name that one.")
        if first.audiences == phrase.audiences:
            yield phrase.problem("variant_of", f"'{first.id}' is for the same audience. Say for whom this variant is: 'audiences: [...]'.")


def _above(phrase: Phrase, topic: Topic) -> str:
    return f"'{topic.id}' stops at {topic.stops_at}: {topic.because} Lower the level and say less, or take the topic away."


OF_TEXT = (stray_brace, article_before_slot, spacing, too_many_sentences)
CHECKS = (
    missing_move,
    missing_origin,
    *OF_TEXT,
    missing_stop,
    plain_sentence,
    level_and_topic,
    above_topic,
    one_sided,
    fact_clash,
    variant_mismatch,
)
