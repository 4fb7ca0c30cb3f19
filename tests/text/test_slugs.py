"""One maker of slugs for ids, anchors and file names."""

import pytest

from phrasebank.text.slugs import slugify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn't enough, is it?", "it-isnt-enough-is-it"),
        ("Début à Zürich", "debut-a-zurich"),
        ("  Would Return ", "would-return"),
        ("2nd offer_now.yml", "2nd-offer-now-yml"),
        ("東京!", ""),
    ],
)
def test_a_slug_has_small_letters_digits_and_single_hyphens(text, expected):
    assert slugify(text) == expected
