"""The weights by which the checker hears what sentences may read as, learned from labeled sentences.

Needs scikit-learn, which `make learn` installs.
"""

from collections.abc import Sequence
from dataclasses import replace

import click
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

from phrasebank.linter import learned, packed_weights
from phrasebank.model.load_library import load_library
from scripts.labeled_sentences import CASES, Sentence, examples, fine, read
from scripts.run_weights import Matrix, weigh
from scripts.sentence_kinds import KINDS

# How many runs of words are weighed for all faults together, and for each family.
MOST, MOST_OF_FAMILY = 56_000, 700
# How freely they are weighed; of families only among faults, which are fewer.
WEIGHED, WEIGHED_OF_FAMILY = 0.002, 0.02
# A sentence of a mail that was read as a whole counts as so many: faults are as rare there as in drafts.
OF_MAIL = 10
# Weights are whole parts of this.
SCALE = 8


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
    return learned.written(said)


def measured(unseen: Sequence[Sentence]) -> str:
    """How many faults are heard, how many that are heard are faults, and how many are named right."""
    heard = [one for one in unseen if one.reading]
    right = [one for one in heard if one.kind]
    named = [one for one in right if not one.reading.startswith(learned.UNCLEAR)]
    well = [one for one in named if one.reading == KINDS.get(one.kind)]
    return (
        f"Of {sum(one.kind != '' for one in unseen)} faults {len(right)} are heard, {len(heard)} in all; "
        f"{len(named)} are named, {len(well)} of them rightly."
    )


if __name__ == "__main__":
    main()
