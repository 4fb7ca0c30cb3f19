"""What is remembered of files while a preview runs."""

from phrasebank.model import parse_cache
from phrasebank.model.vocabulary import Vocabulary


def test_of_a_file_with_many_versions_one_is_remembered():
    for at in range(500):
        parse_cache.parse_cached(Vocabulary, f"vocabulary: tones\n# {at}\n".encode(), "many.yml", ())
    assert [len(key[1]) for key in parse_cache._remembered("many.yml")] == [len("vocabulary: tones\n# 499\n")]


def test_a_file_that_is_the_same_as_before_is_not_read_again():
    first = parse_cache.parse_cached(Vocabulary, b"vocabulary: tones\n", "same.yml", ())
    assert parse_cache.parse_cached(Vocabulary, b"vocabulary: tones\n", "same.yml", ()) is first
