"""What the composer fetches: small, and the same for the same library."""

import gzip
import json

from phrasebank.export import composer_data


def test_what_the_composer_fetches_weighs_less_than_sixty_kilobytes_on_the_way(banks):
    assert len(gzip.compress(composer_data.composer_payload(banks).encode())) < 60_000


def test_a_field_with_few_values_is_told_by_their_places(small):
    phrases = json.loads(composer_data.composer_payload(small))["phrases"]
    assert phrases["id"][:2] == ["no-short", "no-formal"] and phrases["text"][0].startswith("I")
    assert phrases["stages"] == {"of": [[]], "at": [0] * 9}


def test_the_samples_name_their_phrases(small):
    (letter,) = json.loads(composer_data.files(small)["assets/data/samples.json"])["letters"]
    assert (
        letter["id"] == "pay-too-low"
        and letter["outline"] == "decline"
        and letter["phrases"][-1] == "sign-off"
    )


def test_words_of_a_letters_own_follow_each_other_without_ids(banks):
    told = json.loads(composer_data.samples(banks))
    letters = {letter["id"]: letter for letter in told["letters"]}
    assert letters["another-job-text"]["phrases"][:2] == ["--greeting", "--gratitude"]
    own = [name for letter in told["letters"] for name in letter["phrases"] if name.startswith("--")]
    texts = told["phrases"]["text"]
    assert "id" not in told["phrases"] and len(texts) == len(own)
    assert texts[own.index("--greeting")] == banks.own_phrases[own.index("--greeting")].text
