"""Words and stems: what a search takes for the same word, and what it doesn't."""

import pytest

from phrasebank.export.search import words


def test_words_are_small_letters_and_digits_without_accents_and_apostrophes():
    assert words.words("I don\u2019t accept \u2013 R\u00e9sum\u00e9, 401k & it's 5%!") == (
        *("i", "dont", "accept", "resume", "401k", "its", "5"),
    )


@pytest.mark.parametrize(
    "forms",
    [
        "decline declines declined declining",
        "offer offers offered offering",
        "commute commuting commuted",
        "study studies studied",
        "boss bosses",
        "stop stopped stopping",
        "agency agencies",
        "wage wages",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({words.stem(form) for form in forms.split()}) == 1, words.stems(forms)


@pytest.mark.parametrize("pair", ["intern internal", "person personal", "less les", "red re"])
def test_different_words_keep_different_stems(pair):
    assert len({words.stem(word) for word in pair.split()}) == 2


def test_short_words_and_words_without_a_vowel_before_the_ending_stay_as_they_are():
    assert words.stems("say was bus string need bring") == ["say", "was", "bus", "string", "need", "bring"]
