"""What rules have to say of a draft, and how it becomes one finding for one fault.

The browser has a twin in docs/assets/js/linter/findings.js.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from phrasebank.linter.learned import HARMLESS
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

# Kinds of rules that flag words for what they say, and not for their length or number.
OF_WORDS = ("avoid", "prefer")
# The kind that speaks only of sentences of which no other has anything to say.
LAST = "reads-as"

Claim = tuple[str, int]


@dataclass(frozen=True)
class Finding:
    """What a rule has to say of a draft.

    `start` is inclusive and `end` exclusive, in characters; None where no words are meant, but the whole.
    `phrases` are the better sentences that fit the draft.
    """

    rule: Rule
    start: int | None = None
    end: int | None = None
    phrases: tuple[str, ...] = ()


def merge(findings: Sequence[Finding], tokenized: TokenizedText, readings: Sequence[str]) -> list[Finding]:
    """The findings in their order, without those that a weightier one makes needless.

    What is to be mended weighs more than what is to be noted, and of two alike the first weighs more. What
    only reads like a fault weighs least.
    Words are let pass in sentences of which `readings` says that they are harmless.
    A rule flags a sentence once, and rules that give way to one that speaks don't speak.
    """
    spoken = {finding.rule.id for finding in findings}
    kept = [finding for finding in findings if spoken.isdisjoint(finding.rule.gives_way_to)]
    hidden: set[int] = set()
    taken: dict[Claim, str] = {}
    spoken_of: set[int] = set()
    starts = [token.start for token in tokenized.tokens]
    for at in sorted(range(len(kept)), key=lambda at: _rank(kept[at].rule)):
        rule, start, end = kept[at].rule, kept[at].start, kept[at].end
        if start is None or end is None or rule.merged == "off":
            continue
        sentence = tokenized.sentence_index[max(bisect_right(starts, start) - 1, 0)]
        harmless = rule.kind in OF_WORDS and sentence < len(readings) and readings[sentence] == HARMLESS
        if harmless or (rule.kind == LAST and sentence in spoken_of):
            hidden.add(at)
            continue
        spoken_of.add(sentence)
        if rule.kind not in OF_WORDS:
            continue
        claims = _claims(rule, range(start, end), sentence)
        if any(taken.get(claim, rule.id) != rule.id for claim in claims) or claims[0] in taken:
            hidden.add(at)
        else:
            taken.update(dict.fromkeys(claims, rule.id))
    return [finding for at, finding in enumerate(kept) if at not in hidden]


def _rank(rule: Rule) -> int:
    return 2 if rule.kind == LAST else int(rule.draft != "mend")


def _claims(rule: Rule, places: range, sentence: int) -> list[Claim]:
    """What a finding takes: its sentence for its rule, its words, and its sentence for its group."""
    claims: list[Claim] = [(rule.id, sentence), *(("", place) for place in places)]
    return [*claims, (rule.group, sentence)] if rule.merged == "sentence" else claims
