"""Words that claim something belong to facts, so that nobody sends what isn't true of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from phrasebank.checks import loose_patterns
from phrasebank.checks.check import check
from phrasebank.checks.hearing import WordsByName, family_words
from phrasebank.checks.meant_facts import LIMITS, meaning_is_known, with_facts
from phrasebank.linter.matcher import Match, PatternSet
from phrasebank.linter.patterns import PatternError, parse_pattern
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.model.term_types import Fact
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.sentences import tokenized

MOST_NAMED = 5
# Of so many texts, one in so many may claim a fact that it hasn't; today none does.
SAMPLE, ONE_IN = 300, 10
TOO_BROAD = (
    "These words claim the fact in many texts that haven't it, and no more are told. Name rarer words, or "
    "more of them in a row."
)
Found = dict[str, list[Match]]


@check(reads="resolved")
def unfounded_claim(library: Library) -> Iterator[Diagnostic]:
    """A phrase or a letter claims nothing without the fact: its own, or one that its limits mean."""
    if not library.words.keys() >= {*LIMITS, "facts"} or not meaning_is_known(library):
        return
    texts = list(with_facts(library))
    broad = _too_broad(library, texts)
    yield from (fact.diagnostic("claimed_by", TOO_BROAD) for fact in broad)
    hear = _hearer(library, broad)
    for phrase, facts in texts:
        for form, text in phrase.forms.items():
            for start, end, missing in _unfounded(hear(text), facts):
                names = " or ".join(f"'{fact}'" for fact in missing[:MOST_NAMED])
                message = (
                    f"This claims '{text[start:end]}' without the fact {names}. "
                    "Add the fact, or leave the words out."
                )
                yield phrase.diagnostic(form, message, (start, end))


@check(reads="sound")
def unreadable_claim(library: Library) -> Iterator[Diagnostic]:
    """The words that claim or deny a fact can be read, and name only families, kinds and marks that exist."""
    if not library.whole and "families" not in library.vocabularies:
        # That the file is missing is told by itself.
        return
    for field in ("claimed_by", "denied_by"):
        facts = _facts(library.vocabularies.get("facts"))
        lines = [(fact, at, run) for fact in facts for at, run in enumerate(getattr(fact, field))]
        for fact, at, run in lines:
            try:
                parse_pattern(run, library.families)
            except PatternError as unreadable:
                yield fact.diagnostic((field, at), str(unreadable))
        for line, message in loose_patterns.beyond([run for _, _, run in lines], library.families):
            fact, at, _ = lines[line]
            yield fact.diagnostic((field, at), message)


def _too_broad(library: Library, texts: list[tuple[Phrase, set[str]]]) -> tuple[Fact, ...]:
    """The facts that so many texts claim without having them that these are not worth telling: they are the
    mistake. Enough texts are asked to know."""
    hear, asked = _hearer(library), texts[:: max(1, len(texts) // SAMPLE)]
    claiming = Counter(
        fact
        for phrase, facts in asked
        for fact in {fact for _, _, missing in _unfounded(hear(phrase.text), facts) for fact in missing}
    )
    broad = {fact for fact, count in claiming.items() if count > SAMPLE // ONE_IN}
    return tuple(fact for fact in _facts(library.vocabularies["facts"]) if fact.id in broad)


def _hearer(library: Library, without: tuple[Fact, ...] = ()) -> Callable[[str], Found]:
    facts = (fact for fact in _facts(library.vocabularies["facts"]) if fact not in without)
    return _hearing(tuple((fact.id, fact.claimed_by) for fact in facts), family_words(library))


def _unfounded(found: Found, facts: set[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Where words claim facts of which none holds, each place once, and which facts."""
    after = 0
    for place in sorted({match for matches in found.values() for match in matches}):
        if place.start >= after:
            claimed = [fact for fact, others in found.items() if any(_overlap(place, one) for one in others)]
            if facts.isdisjoint(claimed):
                yield place.start, place.end, claimed
                after = place.end


def _overlap(one: Match, other: Match) -> bool:
    return one.start < other.end and other.start < one.end


def _facts(vocabulary: Vocabulary | None) -> Iterable[Fact]:
    return (term for term in (vocabulary.terms if vocabulary else ()) if isinstance(term, Fact))


@lru_cache(maxsize=2)
def _hearing(claiming: WordsByName, families: WordsByName) -> Callable[[str], Found]:
    """What tells where the words that claim each fact stand. It remembers: a preview asks again."""
    words, runs = dict(families), [run for _, runs in claiming for run in runs]
    # Where any is beyond, that is told, and nothing is looked for: other facts may claim the same words.
    is_beyond = any(loose_patterns.beyond(runs, words))
    wanted = {fact: [] if is_beyond else list(own) for fact, own in claiming}
    patterns = PatternSet(wanted, words)
    return cache(lambda text: patterns.find_all(tokenized(text)))


CHECKS = (unreadable_claim, unfounded_claim)
