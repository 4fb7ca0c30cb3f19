"""The weights by which the checker hears what sentences may read as, learned from labeled sentences.

Needs scikit-learn, which `make learn` installs.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click
import numpy as np
from scipy.sparse import diags
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from phrasebank.linter import learned, packed_weights
from phrasebank.model.load_library import load_library
from scripts.labeled_sentences import CASES, Sentence, examples, fine, read
from scripts.sentence_kinds import KINDS

# How many runs of words are weighed for all faults together, and for each family.
MOST, MOST_OF_FAMILY = 60_000, 700
# How freely runs are weighed to be chosen, and then; of families only among faults, which are fewer.
CHOOSING, WEIGHED, WEIGHED_OF_FAMILY = 0.005, 0.002, 0.02
# So many faults with a run, and so many other sentences, are taken for granted beside those that are found.
GRANTED = 2
# A sentence of a mail that was read as a whole counts as so many: faults are as rare there as in drafts.
OF_MAIL = 10
# Weights are whole parts of this.
SCALE = 8
Matrix = Any


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


def weigh(
    found: Matrix, question: Matrix, most: int, weighed: float, counts: Matrix | None = None
) -> tuple[Matrix, float]:
    """The weight of each run for one question, and the sum to begin with.

    All runs are weighed, those that decide most are kept and weighed anew; the others weigh nothing.
    """
    often = np.asarray(found.sum(0)).ravel()
    tells = telling(found, question, np.ones(len(question)) if counts is None else counts)
    scaled = (found @ diags(tells)).tocsc()
    first = fit(scaled, question, min(weighed, CHOOSING), counts).coef_[0]
    places = np.sort(np.argsort(-np.abs(first) * tells * np.sqrt(often))[:most])
    fitted = fit(scaled[:, places], question, weighed, counts)
    weights = np.zeros(found.shape[1])
    weights[places] = fitted.coef_[0] * tells[places]
    return weights, float(fitted.intercept_[0])


def telling(found: Matrix, question: Matrix, counts: Matrix) -> Matrix:
    """How much each run tells: a rare one more, and one that stands on one side of the question."""
    often = np.asarray(found.sum(0)).ravel()
    rarity = np.log((1 + found.shape[0]) / (1 + often)) + 1
    there, not_there = (found.T @ (counts * side) + GRANTED for side in (question, ~question))
    side = np.log(there / counts[question].sum()) - np.log(not_there / counts[~question].sum())
    return rarity * (1 + np.abs(side))


def fit(found: Matrix, question: Matrix, weighed: float, counts: Matrix | None) -> LogisticRegression:
    """A line between the sentences of which a question is true and the others."""
    model = LogisticRegression(C=weighed, solver="liblinear", intercept_scaling=5, random_state=0)
    return model.fit(found, question, sample_weight=counts)


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
