"""A visitor's draft read against the rules: advice beside the words, never a score.

The browser has a twin in docs/assets/js/linter/linter.js.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from phrasebank.linter import evaluators, learned, praise, quoted, suggestions
from phrasebank.linter.evaluators import RuleContext
from phrasebank.linter.findings import LAST, Finding, apart, heard, merge
from phrasebank.linter.matcher import Match, PatternSet
from phrasebank.model.choice_types import Channel
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

# What is taken for true of a draft of which nothing is told.
CHANNEL, STAGE, FACTS = "email", "offer", ("would-return",)


@dataclass(frozen=True)
class Draft:
    """A text and what is known of it.

    `facts` is what the writer said is true. `whole` is false for a sentence or two of a longer message.
    """

    text: str
    channel: str = CHANNEL
    stage: str = STAGE
    facts: frozenset[str] = frozenset(FACTS)
    whole: bool = True


@dataclass(frozen=True)
class Linter:
    """Reads texts by one library's rules."""

    library: Library

    def lint(self, draft: Draft) -> list[Finding]:
        """Everything the rules have to say, but for what is only mentioned.

        The rules of the first group come first, and each rule's findings in the text's order.
        """
        return self.read(draft)[0]

    def read(self, draft: Draft) -> tuple[list[Finding], list[Finding]]:
        """The findings, and beside them what the summary only mentions."""
        cases = self._cases(draft, self.rules_for(draft))
        if not cases:
            return [], []
        found, readings = _find(cases)
        tokenized = cases[0].tokenized
        told, mentioned = apart(merge(found, tokenized, readings), len(tokenized.tokens))
        return self._with_phrases(told, cases), mentioned

    def praised(self, draft: Draft, findings: Sequence[Finding]) -> list[Rule]:
        """The rules that the draft keeps beyond doubt; `findings` are all that was found in it."""
        tokenized = TokenizedText(quoted.blank_out(draft.text))
        return praise.praised(self.rules_for(draft), findings, self._praises, tokenized)

    def lint_with(self, rule: Rule, draft: Draft) -> list[Finding]:
        """What one rule has to say, whether or not it speaks of such drafts."""
        return _find(self._cases(draft, [rule]))[0]

    def rules_for(self, draft: Draft) -> list[Rule]:
        """The rules that speak of such a draft, in the order of their groups."""
        return [rule for rule in self.draft_rules if _speaks_of(rule, draft)]

    @cached_property
    def draft_rules(self) -> list[Rule]:
        """The rules that speak of drafts, in the order of their groups."""
        groups = list(self.library.words.get("groups", {}))
        return sorted(
            (rule for rule in self.library.rules if rule.draft != "off"),
            key=lambda rule: groups.index(rule.group),
        )

    def matches(self, tokenized: TokenizedText) -> dict[str, list[Match]]:
        """For each rule whose words stand there: where, beside what they need, without what excuses them."""
        found = self._patterns.find_all(tokenized)
        for name in (*found,):
            if name in self._exceptions:
                found |= self._exceptions[name].find_all(tokenized)
        rules = [rule for name in found if (rule := self._rules.get(name))]
        return {rule.id: apply_exceptions(rule, found, tokenized) for rule in rules}

    def _with_phrases(self, findings: list[Finding], cases: list[RuleContext]) -> list[Finding]:
        tokenized, phrases = cases[0].tokenized, self.library.phrase
        matches = {case.rule.id: case.matches for case in cases}
        made = suggestions.said((case.rule for case in cases), matches, phrases, tokenized)
        return [
            replace(finding, phrases=suggestions.fitting(finding, made, phrases, tokenized))
            for finding in findings
        ]

    def _cases(self, draft: Draft, rules: list[Rule]) -> list[RuleContext]:
        tokenized = TokenizedText(quoted.blank_out(draft.text))
        term = self.library.words.get("channels", {}).get(draft.channel)
        channel = term if isinstance(term, Channel) else None
        matches, members = self.matches(tokenized), self._patterns.members
        return [
            RuleContext(rule, matches.get(rule.id, []), tokenized, channel, [], members)
            for rule in rules
            if tokenized.tokens
        ]

    @cached_property
    def _rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.library.rules}

    @cached_property
    def _patterns(self) -> PatternSet:
        return PatternSet({rule.id: rule.words for rule in self.library.rules}, self.library.families)

    @cached_property
    def _exceptions(self) -> dict[str, PatternSet]:
        # Only a text with a rule's words has to be asked for these.
        return {
            rule.id: PatternSet(
                {f"{rule.id} unless": rule.unless, f"{rule.id} beside": rule.beside}, self.library.families
            )
            for rule in self.library.rules
            if rule.unless or rule.beside
        }

    @cached_property
    def _praises(self) -> PatternSet:
        return PatternSet(praise.praising(self.draft_rules), self.library.families)


def _find(cases: Sequence[RuleContext]) -> tuple[list[Finding], list[str]]:
    """What the rules have to say, and what each sentence reads as beside it; nothing where no rule asks."""
    asking = [case for case in cases if case.rule.kind == LAST]
    found = {case.rule.id: _evaluated(case) for case in cases if case.rule.kind != LAST}
    if not asking:
        return list(chain(*found.values())), []
    tokenized = cases[0].tokenized
    beside = heard(list(chain(*found.values())), tokenized)
    readings = learned.readings(tokenized, learned.load(), beside)
    found |= {case.rule.id: _evaluated(replace(case, readings=readings)) for case in asking}
    return [one for case in cases for one in found[case.rule.id]], readings


def _evaluated(case: RuleContext) -> list[Finding]:
    return [Finding(case.rule, *span) for span in evaluators.EVALUATORS[case.rule.kind](case)]


def _speaks_of(rule: Rule, draft: Draft) -> bool:
    channel = not rule.channels or draft.channel in rule.channels
    stage = not rule.stages or draft.stage in rule.stages
    return (
        channel
        and stage
        and draft.facts.issuperset(rule.facts)
        and (draft.whole or not evaluators.of_the_whole(rule))
    )


def apply_exceptions(rule: Rule, found: dict[str, list[Match]], tokenized: TokenizedText) -> list[Match]:
    """Where the rule's words stand.

    A mark, which stands in no sentence, is neither excused nor needs anything beside it.
    """
    index = tokenized.sentence_index
    excused, beside = (
        {index[match.first] for match in found.get(f"{rule.id} {field}", ()) if match.first >= 0}
        for field in ("unless", "beside")
    )
    return [
        match
        for match in found[rule.id]
        if match.first < 0
        or (index[match.first] not in excused and (not rule.beside or index[match.first] in beside))
    ]
