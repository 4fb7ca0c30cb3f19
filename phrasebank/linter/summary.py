"""What a draft does well and what it could do better, in a few calm sentences; never a score.

The browser has a twin in docs/assets/js/linter/summary.js.
"""

from collections.abc import Sequence

from phrasebank.linter import quoted
from phrasebank.linter.findings import Finding
from phrasebank.linter.linter import Draft, Linter
from phrasebank.text.catalogue import N_
from phrasebank.text.tokens import tokenize

# More would be a list of faults, which is what stands beside the words already.
REMARKS = 3
SOUND = N_("We found nothing to change.")
LEFT_OUT = N_("We left out what looks like quoted mail, a signature or a legal notice.")
MORE = N_("There are other notes with your draft.")


def summarize(linter: Linter, draft: Draft, findings: Sequence[Finding]) -> list[str]:
    """The sentences in order: what is good; what to mend, to note, and to mention; what was left out.

    `findings` are the linter's for this draft. A draft without words gets no sentence.
    """
    if not tokenize(draft.text):
        return []
    mentioned = linter.read(draft)[1]
    good = [rule.praise for rule in linter.praised(draft, [*findings, *mentioned]) if rule.praise]
    remarks = list(
        dict.fromkeys(
            finding.rule.remark
            for kind in ("mend", "note")
            for finding in findings
            if finding.rule.draft == kind and finding.rule.remark
        )
    )
    last = [MORE] if len(remarks) > REMARKS else [] if findings else [SOUND]
    quiet = [one.rule.mention for one in mentioned[:1] if one.rule.mention]
    left_out = [] if quoted.blank_out(draft.text) == draft.text else [LEFT_OUT]
    return [*good, *remarks[:REMARKS], *last, *quiet, *left_out]
