"""Mails by fresh readers: what is heard stays heard, good ones have nothing to mend, no praise is false."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from phrasebank.linter.linter import Draft, Finding, Linter
from phrasebank.source.events import LOADER
from phrasebank.text.sentences import TokenizedText

MAILS = yaml.load((Path(__file__).parents[1] / "cases" / "mails.yml").read_text(encoding="utf-8"), LOADER)
FAULTY, GOOD = [mail for mail in MAILS if mail.get("heard")], [mail for mail in MAILS if mail["good"]]


@pytest.fixture(scope="module")
def linter(banks) -> Linter:
    return Linter(banks)


@pytest.fixture(scope="module")
def findings(linter) -> Callable[[dict], list[Finding]]:
    """What is found in a mail; each is read once for all tests."""
    read = cache(lambda text, stage: linter.lint(Draft(text, stage=stage)))
    return lambda mail: read(mail["text"], mail["stage"])


def speaks_of(finding: Finding, text: str, words: str) -> bool:
    """Whether a finding is in a sentence with certain words, or says that something is missing."""
    start = text.index(words)
    if finding.start is None or finding.end is None:
        return finding.rule.kind == "needs"
    tokenized = TokenizedText(text)
    spans = [tokenized.span(sentence) for sentence in tokenized.sentences]
    touched = [span for span in spans if span[0] < start + len(words) and span[1] > start]
    return finding.start < touched[-1][1] and finding.end > touched[0][0]


@pytest.mark.parametrize("mail", FAULTY, ids=lambda mail: mail["id"])
def test_what_was_heard_of_the_faults_stays_heard(findings, mail):
    found = findings(mail)
    unheard = [
        words
        for words in mail["heard"]
        if not any(speaks_of(finding, mail["text"], words) for finding in found)
    ]
    assert unheard == []


def test_good_mails_have_nothing_to_mend(findings):
    found = {mail["id"]: findings(mail) for mail in GOOD}
    told = [(name, one.rule.id) for name, mails in found.items() for one in mails if one.rule.draft == "mend"]
    assert told == []


def test_nothing_is_praised_that_a_reader_did_not_find(linter, findings):
    praised = {
        mail["id"]: {
            rule.id for rule in linter.praised(Draft(mail["text"], stage=mail["stage"]), findings(mail))
        }
        - set(mail["praise"])
        for mail in MAILS
    }
    assert {name: rules for name, rules in praised.items() if rules} == {}


def test_there_are_enough_of_each():
    assert (len(MAILS), len(GOOD) >= 60, len(FAULTY) >= 90) == (1200, True, True)
