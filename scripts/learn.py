"""The weights by which the checker hears what sentences may read as, learned from labeled sentences.

`tests/cases/sentences.tsv` has sentences of each kind of fault, and near misses; `sentences-of-mails.tsv`
has all sentences of mails that somebody read as a whole. The examples of rules are labeled by their rule.
What else is fine are the sentences of the banks, the letters and the good mails.
`tests/cases/sentences-unseen.tsv` is only measured. Needs scikit-learn, which `make learn` installs.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import click
import numpy as np
import yaml
from sklearn.feature_extraction.text import CountVectorizer

from phrasebank.linter import learned, packed_weights, quoted
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from phrasebank.text.sentences import TokenizedText
from scripts.run_weights import Matrix, weigh
from scripts.sentence_kinds import KINDS, RULES

CASES = Path(__file__).parents[1] / "tests" / "cases"
# How many runs of words are weighed for all faults together, and for each family.
MOST, MOST_OF_FAMILY = 60_000, 700
# How freely they are weighed; of families only among faults, which are fewer.
WEIGHED, WEIGHED_OF_FAMILY = 0.002, 0.02
# A sentence of a mail that was read as a whole counts as so many: faults are as rare there as in drafts.
OF_MAIL = 10
# Weights are whole parts of this.
SCALE = 8


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


@click.command()
def main() -> None:
    """Write the weights, and print how they do on sentences that they were not learned from."""
    banks = load_library()[0]
    sentences = [*read(CASES / "sentences.tsv"), *examples(banks), *fine(banks)]
    sentences += [replace(one, counts=OF_MAIL) for one in read(CASES / "sentences-of-mails.tsv")]
    learned.FILE.write_text(learn(sentences), encoding="utf-8")
    learned.load.cache_clear()
    click.echo(f"Learned from {len(sentences)} sentences.")
    click.echo(measured(read(CASES / "sentences-unseen.tsv")))


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


def learn(sentences: Sequence[Sentence]) -> str:
    """The file's text: the weights for each family, and then those for all faults together."""
    counter = CountVectorizer(analyzer=lambda one: one.runs, min_df=2, binary=True, dtype=np.float64)
    found = counter.fit_transform(sentences)
    counts = np.array([one.counts for one in sentences])
    kinds = np.array([KINDS.get(one.kind, one.kind) for one in sentences])
    families = sorted(set(KINDS.values()))
    named = np.isin(kinds, families)
    fitted = [
        weigh(found[named], kinds[named] == name, MOST_OF_FAMILY, WEIGHED_OF_FAMILY) for name in families
    ]
    fitted.append(weigh(found, kinds != "", MOST, WEIGHED, counts))
    weights, bias = (np.array(part) for part in zip(*fitted, strict=True))
    return written(families, counter.get_feature_names_out(), whole(weights), whole(bias))


def whole(numbers: Matrix) -> Matrix:
    """Numbers as whole parts of SCALE."""
    return np.round(numbers * SCALE).astype(int)


def written(families: Sequence[str], numbers: Sequence[int], weights: Matrix, bias: Matrix) -> str:
    """The file's text."""
    rows = {int(run): row.tolist() for run, row in zip(numbers, weights.T, strict=True) if row.any()}
    said = {"families": list(families), "bias": bias.tolist(), "runs": packed_weights.pack(rows)}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def measured(unseen: Sequence[Sentence]) -> str:
    """How many faults are heard, how many that are heard are faults, and how many are named right."""
    heard = [one for one in unseen if one.reading]
    right = [one for one in heard if one.kind]
    named = [one for one in right if one.reading != learned.UNCLEAR]
    well = [one for one in named if one.reading == KINDS.get(one.kind)]
    return (
        f"Of {sum(one.kind != '' for one in unseen)} faults {len(right)} are heard, {len(heard)} in all; "
        f"{len(named)} are named, {len(well)} of them rightly."
    )


if __name__ == "__main__":
    main()
