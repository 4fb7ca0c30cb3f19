"""Forty drafts as people write them: planted faults are found at their words, good ones are left alone."""

from pathlib import Path

import pytest
import yaml

from phrasebank.linter.findings import Finding
from phrasebank.linter.linter import Draft, Linter
from phrasebank.source.events import LOADER

DRAFTS = yaml.load((Path(__file__).parents[1] / "cases" / "drafts.yml").read_text(encoding="utf-8"), LOADER)
GOOD, FAULTY = [case for case in DRAFTS if case["good"]], [case for case in DRAFTS if not case["good"]]
# Which rules speak of which kind of fault; of some what is of no clear family is told without a name.
RULES = {
    "hidden-no": {"maybe", "for-now", "still-deciding", "condition", "plain-no"},
    "no-decision": {"plain-no", "still-deciding"},
    "over-apology": {"one-apology", "heavy-apology", "begging"},
    "reject-word": {"reject"},
    "blame": {
        "blame",
        "criticism-process",
        "criticism-workplace",
        "criticism-offer",
        "rude-people",
        "role-put-down",
        "accusation",
        "reads-doubtful",
    },
    "comparison": {"comparison", "superior"},
    # A sentence that names an employer and a sum is told of the employer.
    "figures": {"figures", "other-employer", "reads-doubtful"},
    "other-employer": {"other-employer"},
    # An excuse that tells something private is heard as an excuse.
    "private-detail": {"health", "private", "excuse", "reads-doubtful"},
    "false-excuse": {"excuse"},
    "flattery": {"flattery"},
    "stock-phrase": {"stock-phrases", "template-line", "officialese", "drama"},
    "no-thanks": {"thanks"},
    "no-greeting": {"reader-name", "gendered-greeting"},
    "no-sign-off": {"own-name"},
    "no-open-door": {"open-door"},
    "leverage": {"condition", "ultimatum"},
    "legal": {"legal-opinion"},
    "asks-for-something": {"asking", "demand", "reads-doubtful"},
    "too-long": {"too-long"},
    "text-slips": {"text-slips", "text-slips-in-texts", "small-i", "misspelled"},
    "sarcasm": {"sarcasm", "reads-doubtful"},
    "ranked-greeting": {"ranked-greeting", "gendered-greeting"},
    "leftover-blank": {"leftover-blank"},
    "mixed-names": {"mixed-companies", "mixed-people"},
    "repetition": {"same-sentence", "same-beginning", "two-thanks", "as-i-said"},
}
# Faults that lie in how often or how long, so that no one place is the place.
SPREAD = {"too-long", "repetition", "over-apology", "stock-phrase", "mixed-names"}


@pytest.fixture(scope="module")
def linter(banks) -> Linter:
    return Linter(banks)


def findings(linter: Linter, case: dict) -> list[Finding]:
    facts = frozenset() if case.get("door") is False else frozenset(("would-return",))
    return linter.lint(Draft(case["text"], channel=case["channel"], facts=facts))


def mentioned(linter: Linter, case: dict) -> list[Finding]:
    return linter.read(Draft(case["text"], channel=case["channel"]))[1]


def at(finding: Finding, text: str, words: str) -> bool:
    """Whether a finding speaks of certain words, or of the message as a whole."""
    start = text.index(words)
    return finding.start is None or (finding.start < start + len(words) and finding.end > start)


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case["id"])
def test_every_planted_fault_is_found_at_its_words(linter, case):
    found = findings(linter, case) + mentioned(linter, case)
    for fault, words in zip(case["faults"], case["where"], strict=True):
        spoken = [finding for finding in found if finding.rule.id in RULES[fault]]
        assert any(fault in SPREAD or at(finding, case["text"], words) for finding in spoken), fault


def test_good_drafts_are_left_alone(linter):
    assert [(case["id"], finding.rule.id) for case in GOOD for finding in findings(linter, case)] == []


def test_there_are_twenty_of_each_and_most_kinds_of_faults():
    assert (len(GOOD), len(FAULTY)) == (20, 20)
    assert len({fault for case in FAULTY for fault in case["faults"]}) >= 20
