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
    letters = json.loads(composer_data.files(small)["assets/data/samples.json"])["letters"]
    assert letters["id"] == ["pay-too-low"] and letters["outline"] == ["decline"]
    assert letters["phrases"][0][-1] == "sign-off"


def test_words_of_a_letters_own_follow_each_other_without_ids(banks):
    told = json.loads(composer_data.samples(banks))
    letters = told["letters"]
    phrases = [letters["phrases"]["of"][place] for place in letters["phrases"]["at"]]
    made_of = dict(zip(letters["id"], phrases, strict=True))
    assert made_of["another-job-text"][:2] == ["--greeting", "--gratitude"]
    own = [name for names in phrases for name in names if name.startswith("--")]
    texts = told["phrases"]["text"]
    assert "id" not in told["phrases"] and len(texts) == len(own)
    assert texts[own.index("--greeting")] == banks.own_phrases[own.index("--greeting")].text
