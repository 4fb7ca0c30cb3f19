"""A visitor's draft read against the rules: advice beside the words, never a score. The browser has a twin in docs/assets/js/check/findings.js."""

from dataclasses import dataclass
from functools import cached_property

from phrasebank.linter import evaluators
from phrasebank.linter.evaluators import Case
from phrasebank.linter.matcher import Hit, Runs
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import Reading


@dataclass(frozen=True)
class Draft:
    """A text and what is known of it. `facts`: what the writer said is true. `whole` is false for a sentence or two of a longer message."""

    text: str
    channel: str = "email"
    stage: str = "offer"
    facts: frozenset[str] = frozenset(("would-return",))
    whole: bool = True


@dataclass(frozen=True)
class Finding:
    """What a rule has to say of a draft: `start` inclusive and `end` exclusive, in characters; None where no words are meant, but the whole."""

    rule: Rule
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Checker:
    """Reads texts by one library's rules."""

    library: Library

    def findings(self, draft: Draft) -> list[Finding]:
        """Everything the rules have to say: those of the first group first, and each rule's findings in the text's order."""
        return [
            Finding(case.rule, *span)
            for case in self._cases(draft, self.rules_for(draft))
            for span in evaluators.KINDS[case.rule.kind](case)
        ]

    def judged(self, rule: Rule, draft: Draft) -> list[Finding]:
        """What one rule has to say, whether or not it speaks of such drafts."""
        return [
            Finding(rule, *span)
            for case in self._cases(draft, [rule])
            for span in evaluators.KINDS[rule.kind](case)
        ]

    def rules_for(self, draft: Draft) -> list[Rule]:
        """The rules that speak of such a draft, in the order of their groups."""
        return [rule for rule in self.advising if _speaks_of(rule, draft)]

    @cached_property
    def advising(self) -> list[Rule]:
        """The rules that speak of drafts, in the order of their groups."""
        groups = list(self.library.words.get("groups", {}))
        return sorted(
            (rule for rule in self.library.rules if rule.draft != "off"),
            key=lambda rule: groups.index(rule.group),
        )

    def hits(self, reading: Reading) -> dict[str, list[Hit]]:
        """For each rule where its words stand, beside what they need and without what excuses them."""
        found = self._runs.hits(reading)
        return {rule.id: _heard(rule, found, reading) for rule in self.library.rules}

    def _cases(self, draft: Draft, rules: list[Rule]) -> list[Case]:
        reading, channel = Reading(draft.text), self.library.words.get("channels", {}).get(draft.channel)
        hits = self.hits(reading)
        return [
            Case(rule, hits[rule.id], reading, channel, self._runs.members) for rule in rules if reading.words
        ]

    @cached_property
    def _runs(self) -> Runs:
        wanted = {rule.id: rule.words for rule in self.library.rules}
        unless = {f"{rule.id} unless": rule.unless for rule in self.library.rules}
        beside = {f"{rule.id} beside": rule.beside for rule in self.library.rules}
        return Runs(wanted | unless | beside, self.library.families)


def _speaks_of(rule: Rule, draft: Draft) -> bool:
    channel = not rule.channels or draft.channel in rule.channels
    stage = not rule.stages or draft.stage in rule.stages
    return (
        channel
        and stage
        and draft.facts.issuperset(rule.facts)
        and (draft.whole or not evaluators.of_the_whole(rule))
    )


def _heard(rule: Rule, found: dict[str, list[Hit]], reading: Reading) -> list[Hit]:
    """Where the rule's words stand; a mark, which stands in no sentence, is neither excused nor needs anything beside it."""
    excused, beside = (
        {reading.sentence[hit.first] for hit in found[f"{rule.id} {field}"] if hit.first >= 0}
        for field in ("unless", "beside")
    )
    words = (hit for hit in found[rule.id] if hit.first >= 0 and reading.sentence[hit.first] not in excused)
    heard = [hit for hit in words if not rule.beside or reading.sentence[hit.first] in beside]
    return sorted([*heard, *(hit for hit in found[rule.id] if hit.first < 0)], key=lambda hit: hit.start)
