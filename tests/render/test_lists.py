"""Lists: what is shown, what is folded, in which order, and what a phone needs to know of a table."""

import re

from phrasebank.render.letter_order import commonest_first, is_base, neighbors
from phrasebank.render.overviews import Overviews
from tests.render.test_render import render

FOLDED = """\
# Page

## Open {#open}

Words.

## They push back {#pushback .fold}

::: letters stage=offer

### Deeper

More words.

## Last {#last}

|A|B|
|-|-|
|1|2|
"""


def ids(letters: list) -> list[str]:
    return [letter.id for letter in letters]


def test_a_heading_of_the_class_folds_what_stands_before_the_next_of_its_level(small):
    html = render(FOLDED, small)
    inside = re.search(r'<details class="fold">(.*?)</details>', html, re.DOTALL)[1]
    assert inside.startswith('<summary><h2 id="pushback">They push back</h2>')
    assert '<span class="fold-count">1</span></summary>' in inside
    assert "The pay is too low" in inside and "More words." in inside
    assert "Words." not in inside.replace("More words.", "") and 'id="last"' not in inside


def test_the_cells_of_a_table_carry_the_names_of_their_columns(small):
    html = render(FOLDED, small)
    assert '<td data-label="A" role="cell">1</td>\n<td data-label="B" role="cell">2</td>' in html
    assert '<table role="table">' in html and '<th role="columnheader">A</th>' in html


def test_a_column_is_called_by_its_words_whatever_stands_around_them(small):
    html = render("|<kbd>Ctrl</kbd> &amp; `<a>`|\n|-|\n|1|", small)
    assert '<th role="columnheader"><kbd>Ctrl</kbd> &amp; <code>&lt;a&gt;</code></th>' in html
    assert '<td data-label="Ctrl &amp; &lt;a&gt;" role="cell">1</td>' in html


def test_each_reasons_commonest_letter_stands_ahead_of_the_second_of_any(banks):
    first = next(letter for letter in banks.letters if letter.topic == "family")
    text, formal, other = (
        first.model_copy(update={"id": name, "topic": topic, "channel": channel, "audience": "general"})
        for name, topic, channel in (
            ("text", "family", "text"),
            ("formal", "family", "email"),
            ("other", "health", "letter"),
        )
    )
    assert ids(commonest_first(banks, [text, formal, other])) == ["formal", "other", "text"]


def test_a_letter_of_few_comes_after_anybodys_whatever_it_is_sent_by(banks):
    first = next(letter for letter in banks.letters if letter.topic == "family")
    executive = first.model_copy(update={"id": "executive", "audience": "executive", "channel": "email"})
    voicemail = first.model_copy(update={"id": "voicemail", "audience": "general", "channel": "voicemail"})
    assert ids(commonest_first(banks, [executive, voicemail])) == ["voicemail", "executive"]


def test_every_letter_has_a_neighbor_of_its_stage_and_plain_ones_come_last(banks):
    found = neighbors(banks)
    assert found.keys() == banks.letter.keys()
    for name, (before, after) in found.items():
        assert {one.stage for one in (before, after) if one} == {banks.letter[name].stage}
        assert not (before and is_base(before)) or is_base(banks.letter[name])
        assert not after or found[after.id][0] == banks.letter[name]


def test_what_is_folded_within_what_is_folded_stays_there(small):
    page = "## A {.fold}\n\nOne.\n\n### B {.fold}\n\nTwo.\n\n## C\n"
    html = render(page, small)
    assert re.search(
        r'<details class="fold">.*One.*<details class="fold">.*Two.*</details>\s*</details>', html, re.S
    )


def test_of_many_letters_five_are_shown_and_the_plain_ones_are_folded(banks):
    html = Overviews(banks).letters([letter for letter in banks.letters if letter.stage == "accepted"])
    shown, *folded = re.split(r'<details class="fold more">', html)
    assert shown.count("<li ") == 5
    more, plain = folded
    assert re.match(r"<summary>\d+ more</summary>", more) and more.count("<li ") > 5
    assert re.match(r"<summary>\d+ plain messages without a reason</summary>", plain)


def test_few_letters_are_all_shown(small):
    html = Overviews(small).letters(list(small.letters))
    assert "<details" not in html and html.count("<li ") == 1


def test_a_row_shows_the_line_that_tells_the_reason(small):
    assert Overviews(small).preview(small.letter["pay-too-low"]) == "It came down to pay."


def test_a_marker_takes_several_reasons(small):
    html = render("::: letters topic=health,pay", small)
    assert html.count("<li ") == 1 and "The pay is too low" in html
    assert "There is no topic &#39;pai&#39;" in render("::: letters topic=health,pai", small)


def test_a_long_bank_of_reasons_has_chips_by_topic_a_mixed_one_by_move_and_a_short_one_none(banks):
    cards = Overviews(banks)
    by_name = {bank.bank: bank for bank in banks.banks}
    assert 'data-chip="family"' in cards.chips(by_name["reasons-private"])
    assert 'data-chip="answer"' in cards.chips(by_name["pushback"])
    assert cards.chips(by_name["sign-off"]) == ""
    assert cards.chips_by(by_name["gratitude"])[0] == "tone"
