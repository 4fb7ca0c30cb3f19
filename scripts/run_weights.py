"""How much each run of words weighs for a question about sentences. Needs scikit-learn."""

from typing import Any

import numpy as np
from scipy.sparse import diags
from sklearn.linear_model import LogisticRegression

# How freely runs are weighed to be chosen.
CHOOSING = 0.005
# So many faults with a run, and so many other sentences, are taken for granted beside those that are found.
GRANTED = 2
Matrix = Any


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
