"""What rules have to say of a draft, and how it becomes one finding for one fault.

The browser has a twin in docs/assets/js/linter/findings.js.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from phrasebank.model.rule import Rule

# Kinds of rules that flag words for what they say, and not for their length or number.
OF_WORDS = ("avoid", "prefer")


@dataclass(frozen=True)
class Finding:
    """What a rule has to say of a draft.

    `start` is inclusive and `end` exclusive, in characters; None where no words are meant, but the whole.
    """

    rule: Rule
    start: int | None = None
    end: int | None = None


def merge(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order, without those that a weightier one makes needless.

    What is to be mended weighs more than what is to be noted, and of two alike the first weighs more.
    Rules that give way to one that speaks don't speak.
    """
    spoken = {finding.rule.id for finding in findings}
    kept = [finding for finding in findings if spoken.isdisjoint(finding.rule.gives_way_to)]
    hidden: set[int] = set()
    owners: dict[int, str] = {}
    for at in sorted(range(len(kept)), key=lambda at: kept[at].rule.draft != "mend"):
        finding = kept[at]
        if finding.start is None or finding.end is None or not _merges(finding.rule):
            continue
        places = range(finding.start, finding.end)
        if any(owners.get(place, finding.rule.id) != finding.rule.id for place in places):
            hidden.add(at)
        else:
            owners.update(dict.fromkeys(places, finding.rule.id))
    return [finding for at, finding in enumerate(kept) if at not in hidden]


def _merges(rule: Rule) -> bool:
    return rule.merged == "on" and rule.kind in OF_WORDS
