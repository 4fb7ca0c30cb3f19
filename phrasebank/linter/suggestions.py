"""Better sentences that fit a draft: none says again what the draft says, such as a no or a thank-you.

The browser has a twin in docs/assets/js/linter/suggestions.js.
"""

from collections.abc import Iterable, Mapping, Sequence

from phrasebank.linter.findings import Finding
from phrasebank.linter.matcher import Match
from phrasebank.model.phrases import Phrase
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

# For each move the sentences of a draft that make it.
Said = Mapping[str, set[int]]


def said(
    rules: Iterable[Rule],
    matches: Mapping[str, Sequence[Match]],
    phrases: Mapping[str, Phrase],
    tokenized: TokenizedText,
) -> Said:
    """Where a draft makes a move: what a message needs stands there, and phrases of the move are offered."""
    found: dict[str, set[int]] = {}
    for rule in (rule for rule in rules if rule.kind == "needs"):
        places = {
            tokenized.sentence_index[match.first] for match in matches.get(rule.id, ()) if match.first >= 0
        }
        for move in {phrases[name].move or "" for name in rule.phrases if name in phrases}:
            found.setdefault(move, set()).update(places)
    return found


def fitting(
    finding: Finding, made: Said, phrases: Mapping[str, Phrase], tokenized: TokenizedText
) -> tuple[str, ...]:
    """The phrases that a finding's rule offers without those whose move is made in a sentence that stays."""
    replaced = _sentences(finding, tokenized)
    return tuple(
        name
        for name in finding.rule.phrases
        if name in phrases and made.get(phrases[name].move or "", set()) <= replaced
    )


def _sentences(finding: Finding, tokenized: TokenizedText) -> set[int]:
    """The sentences that a finding touches, which give way to what is taken over."""
    start, end = finding.start, finding.end
    if start is None or end is None:
        return set()
    touched = (at for at, token in enumerate(tokenized.tokens) if token.start < end and token.end > start)
    return {tokenized.sentence_index[at] for at in touched}
