"""The Contribute pages show what the models and the data say."""

import dataclasses
import re

import markdown
import pytest

from phrasebank.model.phrases import Phrase

# What a phone needs to show a row as a card; test_lists.py looks at it.
FOR_PHONES = re.compile(r' (?:role="(?:row|cell)[a-z]*"|data-label="[^"]*")')


def render(text: str, library, **settings: str) -> str:
    html = markdown.markdown(
        text,
        extensions=["phrasebank.render"],
        extension_configs={"phrasebank.render": {"library": library, **settings}},
    )
    return FOR_PHONES.sub("", html)


def test_every_field_of_a_phrase_is_shown_with_its_meaning(small):
    html = render("::: fields phrase", small)
    for name, field in Phrase.model_fields.items():
        assert f'<th scope="row" id="phrase-{name}"><code>{name}</code></th>' in html
        assert name == "text" or field.description in html
    assert "slots such as <code>{company}</code>. One to three sentences.</td><td>yes</td>" in html
    assert '<a href="#words-tones">Its words' in html and "#words-points" not in html


def test_every_word_is_shown_as_it_is_written(small):
    html = render("::: words", small)
    assert '<h3 id="words-tones">' in html
    assert '<tr><th scope="row"><code>plain</code></th><td>Plain words</td>' in html
    assert "<code>{company}</code></th>" in html and "For example “" in html
    assert all(f'id="words-{name}"' in html for name in {*Phrase.WORDS.values()} & small.vocabularies.keys())


def test_what_is_retired_is_shown_with_the_reason(small):
    html = render("::: retired", small)
    assert (
        "phrase <code>thanks-brief</code></th><td><code>thanks-short</code></td><td>It has a "
        "better name now.</td>"
    ) in html
    assert "phrase <code>no-regret</code></th><td>nothing</td>" in html
    assert render("::: retired", dataclasses.replace(small, retired=())) == "<p>None so far.</p>"


def test_the_link_to_a_form_is_there_where_the_host_has_one(small):
    assert '<a href="https://forge.example/form">Open an empty form</a>' in render(
        "::: giving", small, form="https://forge.example/form"
    )
    assert "<a" not in render("::: giving", small)


@pytest.mark.parametrize("marker", ["::: fields frase", "::: fields"])
def test_a_shape_that_there_is_not_is_named(small, marker):
    assert marker in render(marker, small)


def test_a_part_of_the_rule_language_is_shown_with_its_sentences(small):
    html = render("::: language kinds", small)
    assert "<code>kind: at-most</code><br><code>words: [hope]</code><br><code>most: 1</code></th>" in html
    assert "each time after <code>most</code> times" in html
    assert ">I hope you find someone. I hope we meet again.</td>" in html
    assert "<code>&lt;money&gt;</code></th>" in render("::: language words", small)
    unknown = render("::: language word", small)
    assert "There is no part of the language &#39;word&#39;. Did you mean &#39;words&#39;?" in unknown


def test_families_are_shown_as_rules_write_them(small):
    html = render("::: language families", small)
    name, family = next(iter(small.words["families"].items()))
    assert f"<code>&lt;{name}&gt;</code></th>" in html and f">{family.meaning}</td></tr>" in html
    assert "It flags" not in html
