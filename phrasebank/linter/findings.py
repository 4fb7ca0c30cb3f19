"""What rules have to say of a draft, and how it becomes one finding for one fault.

The browser has a twin in docs/assets/js/linter/findings.js.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

# Kinds of rules that flag words for what they say, and not for their length or number.
OF_WORDS = ("avoid", "prefer")
# The kind that speaks only of sentences of which no rule has words to avoid.
LAST = "reads-as"
# The kinds that only know better words, and are silent where so many others speak.
OF_WORDING, MANY = ("prefer", "at-most"), 4

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

    What is to be mended weighs more than what is to be noted, and of two alike the first weighs more. A rule
    flags a sentence once, or the draft if it speaks once, and rules that give way to one that speaks don't
    speak. Beside words to avoid a sentence has no further note, and beside many such findings a draft has
    none that is only about wording. Words to avoid are let pass in sentences that by `readings`, if there are
    any, read like no fault, unless they are grave, or don't even lean toward their family.
    """
    meant = [one for one in findings if not _is_passed(one, tokenized, readings)]
    spoken = {finding.rule.id for finding in meant}
    kept = [finding for finding in meant if spoken.isdisjoint(finding.rule.gives_way_to)]
    hidden = _hidden(kept, tokenized)
    told = list(_first_of_each([finding for at, finding in enumerate(kept) if at not in hidden]))
    weighty = [one for one in told if not _is_wording(one.rule)]
    return weighty if len([one for one in weighty if one.rule.kind in (*OF_WORDS, LAST)]) >= MANY else told


def heard(findings: Sequence[Finding], tokenized: TokenizedText) -> list[int]:
    """For each sentence the weight of words to avoid in it: 2 if they are to be mended, 1 if to be noted."""
    weights = [0] * len(tokenized.parts)
    for one in findings:
        if one.start is not None and one.rule.kind == "avoid" and one.rule.merged != "off":
            at = _sentence(tokenized, one.start)
            weights[at] = max(weights[at], 2 if one.rule.draft == "mend" else 1)
    return weights


def apart(findings: Sequence[Finding], words: int) -> tuple[list[Finding], list[Finding]]:
    """The findings of a draft of so many words, and beside them what is only mentioned."""
    loud = [one for one in findings if one.rule.draft != "mention" and words >= one.rule.mentioned_below]
    told: list[Finding] = []
    quiet: list[Finding] = []
    for one in findings:
        (told if one in loud and not _is_lost(one.rule, words, len(loud)) else quiet).append(one)
    return told, quiet


def _is_lost(rule: Rule, words: int, told: int) -> bool:
    """Whether a draft has so many words for what it is told that the rule's may stand there unheard."""
    return rule.mentioned_beyond is not None and words > rule.mentioned_beyond * told


def _is_passed(finding: Finding, tokenized: TokenizedText, readings: Sequence[str]) -> bool:
    rule = finding.rule
    if finding.start is None or rule.kind != "avoid" or rule.merged == "off" or not readings:
        return False
    reading = readings[_sentence(tokenized, finding.start)]
    if not reading:
        return not rule.grave
    return rule.reads_as is not None and not reading.endswith(rule.reads_as)


def _hidden(findings: Sequence[Finding], tokenized: TokenizedText) -> set[int]:
    """The places of the findings whose words, or whose sentence, a weightier one has taken."""
    hidden: set[int] = set()
    taken: dict[Claim, str] = {}
    spoken_of: set[int] = set()
    spoken: set[str] = set()
    for at in sorted(range(len(findings)), key=lambda at: _rank(findings[at].rule)):
        rule, start, end = findings[at].rule, findings[at].start, findings[at].end
        if start is None or end is None or rule.merged == "off":
            continue
        sentence = _sentence(tokenized, start)
        claims = _claims(rule, range(start, end), sentence) if rule.kind in OF_WORDS else []
        again = any(claim in taken for claim in claims[:1])
        claimed = again or any(taken.get(claim, rule.id) != rule.id for claim in claims)
        if claimed or (_is_note(rule) and sentence in spoken_of):
            hidden.add(at)
        else:
            taken.update(dict.fromkeys(claims, rule.id))
            if rule.kind == "avoid" and not (rule.once and rule.id in spoken):
                spoken_of.add(sentence)
            spoken.add(rule.id)
    return hidden


def _first_of_each(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without what a rule that speaks once says again."""
    said: set[str] = set()
    for finding in findings:
        if not (finding.rule.once and finding.rule.id in said):
            yield finding
        said.add(finding.rule.id)


def _sentence(tokenized: TokenizedText, start: int) -> int:
    """The part of the last word that begins at a place or before it."""
    starts = [tokenized.tokens[part.start].start for part in tokenized.parts]
    return max(bisect_right(starts, start) - 1, 0)


def _rank(rule: Rule) -> int:
    return 2 if _is_wording(rule) or rule.kind == LAST else int(rule.draft != "mend")


def _is_wording(rule: Rule) -> bool:
    return rule.kind in OF_WORDING and rule.draft != "mend"


def _is_note(rule: Rule) -> bool:
    return rule.draft != "mend" and rule.kind in (*OF_WORDS, *OF_WORDING, LAST)


def _claims(rule: Rule, places: range, sentence: int) -> list[Claim]:
    """What a finding takes: its sentence for its rule, its words, and its sentence for its group."""
    claims: list[Claim] = [(rule.id, sentence), *(("", place) for place in places)]
    return [*claims, (rule.group, sentence)] if rule.merged == "sentence" else claims
