"""What was probably meant, and what says nearly the same."""

import pytest

from phrasebank.text.similarity import did_you_mean, similar_pairs


def test_a_near_word_is_suggested_and_a_far_one_is_not():
    assert did_you_mean("txet", ["text", "title"]) == " Did you mean 'text'?"
    assert did_you_mean("zzzz", ["text", "title"]) == ""


def test_a_text_is_paired_with_the_one_before_it_that_is_most_like_it():
    texts = ["thank you for the offer", "no thank you", "thank you for this offer"]
    assert list(similar_pairs(texts, 80)) == [(2, 0, pytest.approx(93.6, abs=0.1))]
