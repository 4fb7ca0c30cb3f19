"""The sentences that the checker learns from, each with the kind of its fault.

`tests/cases/sentences.tsv` has sentences of each kind of fault, and near misses; `sentences-of-mails.tsv`
has all sentences of mails that somebody read as a whole. The examples of rules are labeled by their rule.
What else is fine are the sentences of the banks, the letters and the good mails.
`tests/cases/sentences-unseen.tsv` is only measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import yaml

from phrasebank.linter import learned, quoted
from phrasebank.model.library import Library
from phrasebank.text.sentences import TokenizedText
from scripts.sentence_kinds import RULES

CASES = Path(__file__).parents[1] / "tests" / "cases"


@dataclass(frozen=True)
class Sentence:
    """A sentence, the kind of fault that it has, empty if it has none, and as how many it counts."""

    text: str
    kind: str = ""
    counts: int = 1

    @property
    def runs(self) -> set[int]:
        """The numbers of the runs of words by which it is weighed."""
        return learned.runs(TokenizedText(self.text).words)

    @property
    def reading(self) -> str:
        """The family that it is heard as; empty if as none."""
        return next(filter(None, learned.readings(TokenizedText(self.text), learned.load())), "")


def read(file: Path) -> list[Sentence]:
    """The sentences of a file: kind, f for a fault or n for a near miss, stage and sentence in each line."""
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return [Sentence(text, kind if label == "f" else "") for kind, label, _stage, text in rows]


def examples(banks: Library) -> Iterator[Sentence]:
    """What the rules of RULES flag, and what they pass."""
    for kind, ids in RULES.items():
        for rule in (rule for rule in banks.rules if rule.id in ids):
            yield from (Sentence(text, kind) for text in rule.flagged)
            yield from (Sentence(text) for text in rule.passed)


def fine(banks: Library) -> list[Sentence]:
    """The sentences of the banks, the letters, and the good mails and drafts."""
    texts = {phrase.text for phrase in banks.phrases}
    texts |= {part.text for letter in banks.letters for part in letter.parts if part.text}
    cases = [
        yaml.safe_load((CASES / name).read_text(encoding="utf-8")) for name in ("mails.yml", "drafts.yml")
    ]
    texts |= {quoted.blank_out(case["text"]) for case in chain(*cases) if case["good"]}
    return [Sentence(one) for one in sorted({one for text in texts for one in split(text)})]


def split(text: str) -> list[str]:
    """The sentences of a text."""
    tokenized = TokenizedText(text)
    return [text[slice(*tokenized.span(sentence))] for sentence in tokenized.sentences]
