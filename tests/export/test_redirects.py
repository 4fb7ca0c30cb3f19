"""Old addresses: what a reader, a browser without script and a program find there."""

import dataclasses
import json

from phrasebank.export import redirects


def test_an_old_letters_address_leads_on_without_script(small):
    page = redirects.files(small)["letters/pay-is-low/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../letters/pay-too-low/">' in page
    assert '<a href="../../letters/pay-too-low/">The pay is too low</a>' in page
    assert "It has a better name now." in page


def test_where_nothing_took_its_place_the_page_says_why_and_stays(small):
    withdrawn = small.retired[1].model_copy(
        update={"kind": "bank", "id": "sorrows", "now": None, "because": "Nobody <needs> it."}
    )
    page = redirects.files(dataclasses.replace(small, retired=(withdrawn,)))["phrases/sorrows/index.html"]
    assert "refresh" not in page and "<script" not in page
    assert "<p>Nobody &lt;needs&gt; it.</p>" in page and '<a href="../../phrases/">All phrases</a>' in page


def test_only_what_had_a_page_gets_one(small):
    assert sorted(redirects.files(small)) == ["assets/data/ids.json", "letters/pay-is-low/index.html"]


def test_a_script_learns_where_each_phrase_is_and_what_became_of_old_ones(small):
    data = json.loads(redirects.files(small)[redirects.PATH])
    assert data["banks"]["thanks-met"] == "thanks"
    assert data["retired"] == {
        "thanks-brief": {"now": "thanks-short"},
        "no-regret": {"because": "It said sorry three times."},
    }
