"""What is remembered of files while a preview runs."""

from phrasebank.model import parse_cache
from phrasebank.model.vocabulary import Vocabulary


def parsed(text: bytes) -> tuple[object, ...]:
    return parse_cache.parse_cached(Vocabulary, text, "tones.yml", ())


def test_a_file_that_is_the_same_as_before_is_not_read_again():
    first = parsed(b"vocabulary: tones\n")
    assert parsed(b"vocabulary: tones\n") is first


def test_of_a_file_with_several_versions_only_the_last_is_remembered():
    first = parsed(b"vocabulary: tones\n")
    last = parsed(b"vocabulary: tones\n# 2\n")
    assert parsed(b"vocabulary: tones\n# 2\n") is last
    assert parsed(b"vocabulary: tones\n") is not first
