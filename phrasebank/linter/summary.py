"""What a draft does well and what it could do better, in a few calm sentences; never a score.

The browser has a twin in docs/assets/js/linter/summary.js.
"""

from collections.abc import Sequence

from phrasebank.linter.linter import Draft, Finding, Linter
from phrasebank.text.tokens import tokenize

# More would be a list of faults, which is what stands beside the words already.
REMARKS = 3
SOUND = "We found nothing to change."
MORE = "See the other notes beside your draft."


def summarize(linter: Linter, draft: Draft, findings: Sequence[Finding]) -> list[str]:
    """The sentences in order: what is good; then what to mend, and what to note.

    `findings` are the linter's for this draft. A draft without words gets no sentence.
    """
    if not tokenize(draft.text):
        return []
    broken = {finding.rule.id for finding in findings}
    # A clear no is none where the same message wavers. Something else that is missing takes nothing away.
    clouded = {
        finding.rule.group
        for finding in findings
        if finding.rule.draft == "mend" and finding.rule.kind != "needs"
    }
    good = [
        rule.praise
        for rule in linter.rules_for(draft)
        if rule.praise and rule.id not in broken and rule.group not in clouded
    ]
    remarks = list(
        dict.fromkeys(
            finding.rule.remark
            for kind in ("mend", "note")
            for finding in findings
            if finding.rule.draft == kind and finding.rule.remark
        )
    )
    last = [MORE] if len(remarks) > REMARKS else [] if broken else [SOUND]
    return [*good, *remarks[:REMARKS], *last]
