"""Better sentences that fit a draft.

None says again what the draft says, such as a no or a thank-you, and none takes away a no, a reason, thanks
or a name that stands in the same sentence as what was found.

The browser has a twin in docs/assets/js/linter/suggestions.js.
"""

from collections.abc import Iterable, Mapping, Sequence

from phrasebank.linter.findings import Finding
from phrasebank.linter.matcher import Match
from phrasebank.model.phrases import Phrase
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

# What a sentence may do beside its fault, and only a sentence that does the same may stand in its place.
KEPT = ("greeting", "gratitude", "decision", "sign-off")
REASON = "reason"
# Words beside what was found that may tell a reason.
REASON_WORDS = (
    *("because", "cause", "cos", "since", "due", "reason", "reasons", "salary", "pay", "pays", "paid"),
    *("money", "wage", "wages", "commute", "distance", "hours", "shifts", "contract", "benefits"),
    *("remote", "family", "health", "visa", "promotion", "elsewhere", "values", "location", "relocate"),
)
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
    """The phrases that a finding's rule offers.

    Left out are those whose move is made in a sentence that stays, and those that would take another away.
    """
    replaced = _sentences(finding, tokenized)
    kept = {move for move in KEPT if made.get(move, set()) & replaced} | _reason(finding, replaced, tokenized)
    moves = {name: phrases[name].move or "" for name in finding.rule.phrases if name in phrases}
    return tuple(name for name, move in moves.items() if made.get(move, set()) <= replaced and kept <= {move})


def _reason(finding: Finding, replaced: set[int], tokenized: TokenizedText) -> set[str]:
    """The move of telling why, if the sentences that give way do so beside what was found."""
    start, end = finding.start or 0, finding.end or 0
    beside = {
        token.text
        for token, sentence in zip(tokenized.tokens, tokenized.sentence_index, strict=True)
        if sentence in replaced and (token.end <= start or token.start >= end)
    }
    return set() if beside.isdisjoint(REASON_WORDS) else {REASON}


def _sentences(finding: Finding, tokenized: TokenizedText) -> set[int]:
    """The sentences that a finding touches, which give way to what is taken over."""
    start, end = finding.start, finding.end
    if start is None or end is None:
        return set()
    touched = (at for at, token in enumerate(tokenized.tokens) if token.start < end and token.end > start)
    return {tokenized.sentence_index[at] for at in touched}
