"""Markers become headings and cards; nothing in a phrase is ever read as markup."""

from html import unescape

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phrasebank.model.library import Library
from phrasebank.render.cards import Cards
from phrasebank.render.markers import MARKERS
from phrasebank.render.repository_links import Addresses


def render(text: str, library: Library, **settings_: str) -> str:
    return markdown.markdown(
        text,
        extensions=["phrasebank.render", "attr_list", "tables", "toc"],
        extension_configs={"phrasebank.render": {"library": library, **settings_}},
    )


def hostile(small: Library, text: str) -> Library:
    """The small library with one phrase's title and text replaced."""
    (bank,) = [bank for bank in small.banks if bank.bank == "thanks"]
    phrase = bank.phrases[0].model_copy(update={"text": text, "title": text})
    return Library(vocabularies=small.vocabularies, banks=(bank.model_copy(update={"phrases": (phrase,)}),))


def test_a_bank_becomes_a_heading_with_a_stable_id_and_a_card_for_each_phrase(small):
    html = render("# Thanks\n\n::: bank thanks\n\nAfter.", small)
    assert '<h2 id="p-thanks-short">Short</h2>' in html
    assert html.count('<div class="card" data-phrase="') == 2
    assert (
        html.index('id="p-thanks-short"')
        < html.index("Thank you for the offer.")
        < html.index('id="p-thanks-met"')
        < html.index("<p>After.</p>")
    )


def test_a_slot_shows_as_a_blank_with_its_label(small):
    assert '<span class="slot" data-slot="company">[company]</span>' in render(
        "::: phrases thanks-met", small
    )


def test_a_letter_shows_its_subject_its_paragraphs_and_what_it_is_made_of(small):
    html = render("::: letter pay-too-low", small, base="../../")
    assert '<h1 id="l-pay-too-low">The pay is too low</h1>' in html
    assert "Your offer: my decision" in html
    assert "<p>I&#39;ve decided not to accept. It came down to pay.</p>" in html
    assert 'href="../../phrases/saying-no/#p-no-short"' in html


def test_the_edit_link_leads_to_the_line_of_the_words(small):
    html = render(
        "::: phrases thanks-short",
        small,
        line="https://forge.example/see/{path}#L{line}",
        better="https://forge.example/?id={id}",
    )
    assert 'href="https://forge.example/see/tests/small/banks/thanks.yml#L10"' in html


def test_the_form_for_a_better_phrase_is_told_which_one(small):
    card = Cards(small, at=Addresses(better="https://forge.example/?form=a&id={id}")).phrase(
        small.phrase["thanks-met"]
    )
    assert '<a href="https://forge.example/?form=a&amp;id=thanks-met" data-better>' in card


def test_an_old_id_leads_to_what_took_its_place_on_the_banks_page_alone(small):
    assert '<span class="formerly" id="p-thanks-brief"></span>' in render("::: bank thanks", small)
    assert "p-thanks-brief" not in render("::: phrases thanks-short", small)


@pytest.mark.parametrize(
    ("marker", "reason"),
    [
        ("::: bank thank", "There is no bank &#39;thank&#39;. Did you mean &#39;thanks&#39;?"),
        ("::: bnak thanks", "There is no marker &#39;bnak&#39;. Did you mean &#39;bank&#39;?"),
        ("::: bank", "&#39;bank&#39; takes other words"),
        ("::: phrases thanks-shrot", "Did you mean &#39;thanks-short&#39;?"),
        ("::: letters stage=ofer", "There is no stage &#39;ofer&#39;. Did you mean &#39;offer&#39;?"),
    ],
)
def test_a_marker_that_names_nothing_known_stays_in_the_page_with_the_reason(small, marker, reason):
    html = render(f"Before.\n\n{marker}\n\nAfter.", small)
    assert marker in html and reason in html and "<p>After.</p>" in html


def test_a_mistake_of_a_marker_itself_is_not_told_as_the_pages(small, monkeypatch):
    def broken(cards):
        """`::: broken`: nothing."""
        raise TypeError("our own mistake")

    monkeypatch.setitem(MARKERS, "broken", broken)
    with pytest.raises(TypeError, match="our own mistake"):
        render("::: broken", small)


def test_a_sign_inside_a_paragraph_is_text(small):
    assert "<p>This ::: bank thanks is text.</p>" in render("This ::: bank thanks is text.", small)


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> <script>alert(1)</script>",
        "*stars* _lines_ `ticks`",
        "[link](javascript:x) <!-- c -->",
        "{.cls #id} ::: bank thanks",
        "# no heading",
        "&amp; &lt;",
        "1. list | a | b |",
        "\u2028 {{ x }} {% y %}",
        "wzxhzdk:0 klzzwxh:0",
    ],
)
def test_no_phrase_is_read_as_markup(small, text):
    html = render("::: bank thanks", hostile(small, text))
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert f"data-copy>{escaped}</blockquote>" in html
    assert f">{escaped}</h2>" in html
    assert "<script" not in html and "<b>" not in html and "<em>" not in html


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_a_card_gives_every_text_back_word_for_word(small, text):
    import html as entities

    card = Cards(small).phrase(small.phrase["thanks-short"].model_copy(update={"text": text}))
    shown = card.split("data-copy>", 1)[1].split("</blockquote>", 1)[0]
    import re

    plain = entities.unescape(
        re.sub(
            r'<span class="slot" data-slot="[a-z_]+">\[([^\]]*)\]</span>',
            lambda match: "{" + match[1] + "}",
            shown,
        )
    )
    assert plain == text


def test_without_a_library_the_extension_reads_the_banks_itself(banks):
    html = markdown.markdown("::: vocabulary levels", extensions=["phrasebank.render"])
    assert "No reason" in html and "<table" in html


def test_a_page_with_cards_has_a_field_for_each_of_its_blanks_ahead_of_the_first_card(small):
    html = render("# Thanks\n\nSay it first.\n\n::: bank thanks", small)
    assert html.count('<section class="names"') == html.count('<input id="your-company"') == 1
    assert html.index("Say it first.") < html.index('class="names"') < html.index('<h2 id="p-')
    assert 'id="your-your_name"' not in html


def test_a_page_without_cards_has_no_fields_for_names(small):
    assert "names" not in render("::: index", small)
    assert "names" not in render("# Home\n\nHello.", small)


def test_every_rule_has_its_place_on_the_rules_page(small):
    page = render("::: rules", small)
    for rule in small.rules:
        assert f'id="rule-{rule.id}"' in page and unescape(page).count(rule.why) == 1


def test_a_line_without_the_sign_is_no_marker_and_neither_are_those_around_it(small):
    html = render("::: bank thanks\nindex\nindex", small)
    assert "::: bank thanks" in html and "p-thanks-short" not in html
