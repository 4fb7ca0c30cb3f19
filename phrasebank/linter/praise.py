"""What a draft is praised for: only what stands in it and can't be read otherwise; silence is fine.

The browser has a twin in docs/assets/js/linter/praise.js.
"""

from collections.abc import Sequence

from phrasebank.linter.findings import Finding
from phrasebank.linter.matcher import Match, PatternSet
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

QUESTION = "?"
QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'


def praising(rules: Sequence[Rule]) -> dict[str, tuple[str, ...]]:
    """The words that prove what each rule may be praised for, and those that take the proof away."""
    proofs = {rule.id: rule.proof or rule.words for rule in rules if rule.praise}
    doubts = {f"{rule.id} doubt": rule.doubt or rule.unless for rule in rules if rule.praise}
    return proofs | doubts


def praised(
    rules: Sequence[Rule], findings: Sequence[Finding], patterns: PatternSet, tokenized: TokenizedText
) -> list[Rule]:
    """The rules of a draft that are kept beyond doubt, in their order.

    `findings` are all that was found in the draft, and `patterns` are made of what `praising` tells.
    """
    found = patterns.find_all(tokenized)
    return [
        rule
        for rule in rules
        if rule.praise and not _is_clouded(rule, findings) and _is_proved(rule, found, tokenized)
    ]


def _is_clouded(rule: Rule, findings: Sequence[Finding]) -> bool:
    """Whether a finding speaks against the praise."""
    return any(
        finding.rule.id in (rule.id, *rule.clouded_by)
        or (
            finding.rule.group == rule.group and finding.rule.draft == "mend" and finding.rule.kind != "needs"
        )
        for finding in findings
    )


def _is_proved(rule: Rule, found: dict[str, list[Match]], tokenized: TokenizedText) -> bool:
    """Whether a statement of the writer's own has the words, beside nothing that takes them away."""
    index = tokenized.sentence_index
    doubted = {index[match.first] for match in found.get(f"{rule.id} doubt", ()) if match.first >= 0}
    return any(
        match.first >= 0
        and index[match.first] not in doubted
        and QUESTION not in tokenized.gap_after(tokenized.sentence_end[match.first] - 1)
        and not _is_quoted(tokenized.text, match.start)
        for match in found.get(rule.id, ())
    )


def _is_quoted(text: str, start: int) -> bool:
    """Whether a quotation is open at a place of a text, in its paragraph."""
    paragraph = text[text.rfind("\n\n", 0, start) + 1 : start]
    return sum(sign in QUOTES for sign in paragraph) % 2 == 1
