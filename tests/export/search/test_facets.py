"""Which sort of message a document is, and which words of a query ask for it."""

from dataclasses import replace

import pytest

from phrasebank.export.search import facets, intents, pages, plain
from phrasebank.export.search.asked_for import CHOICES, choices
from phrasebank.export.search.pages import SourcePage
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL


@pytest.mark.parametrize("number", range(len(CHOICES)))
def test_every_choice_that_a_letter_makes_can_be_asked_for_or_is_usual(number, banks):
    facet = choices(banks)[number]
    chosen = {getattr(letter, facet.field) for letter in banks.letter.values()}
    assert set(facet.said) <= chosen
    assert chosen <= {*facet.said, *facet.usual}
    # A sign is one digit.
    assert len({*facet.said, *facet.usual}) <= 10


def test_the_browser_is_sent_the_stems_that_ask_for_each_choice_once(banks):
    for facet in facets.payload(banks):
        for said in (text.split("|") for text in (*facet["said"], facet["never"]) if text):
            assert all(map(str.strip, said)) and len(set(said)) == len(said)


def test_a_letter_has_a_sign_for_each_choice_and_for_how_many_need_it(banks):
    usual, own = banks.letter["no-reason-short"], banks.letter["no-own-reason-text"]
    assert facets.of_letter(banks, usual) == "00000-p"
    assert facets.of_letter(banks, own)[-1] == "o" and facets.of_letter(banks, own)[0] == "0"
    assert facets.of_letter(banks, banks.letter["base-email-hiring-manager-neutral"]) == "00000-b"
    assert facets.NEEDED["p"] < facets.PLAINLY["p"] and "b" not in facets.NEEDED
    assert facets.first("00000-n") == "00000-m" and facets.first("00000-p") == "00000-p"


def test_a_page_is_for_one_choice_at_most(banks):
    accepted = facets.of_letter(banks, banks.letter["signed-and-have-to-withdraw"])[0]
    assert facets.of_page(banks, "phrases/already-yes/?p=yes-sorry") == f"{accepted}------"
    call = facets.of_letter(banks, banks.letter["another-job-call"])[1]
    assert facets.of_page(banks, "guide/phone-call/#afterwards") == f"-{call}-----"
    assert facets.of_page(banks, "guide/tone/") == "-------"


def test_a_page_is_for_what_all_of_its_bank_is_for_unless_a_query_need_not_name_it(small):
    def signs(*stages):
        bank = small.banks[0]
        defaults = bank.defaults.model_copy(update={"stages": stages})
        banks = (bank.model_copy(update={"bank": "some", "defaults": defaults}),)
        return facets.of_page(replace(small, banks=banks), "guide/some/")

    assert signs("accepted") == "1------"
    assert signs("accepted", "offer") == signs("offer") == signs() == "-------"


def test_every_letter_for_the_plain_need_is_there(banks):
    assert [one for one in plain.LETTERS if one not in banks.letter] == []


def test_the_letter_that_stands_first_below_a_situation_is_known():
    led = "<a href='../letters/c/'>C</a> <a href='../letters/d/'>D</a>"
    html = f"<h1 id='a'>A</h1><dl><dt id='s-b'>B</dt><dd>{led}</dd></dl>"
    page = SourcePage("situations/", "A", "", (), html)
    assert pages.first([page]) == {"letters/c/"}
    assert pages.first([SourcePage("guide/", "A", "", (), html)]) == set()


def test_every_reason_can_be_asked_for(banks):
    assert set(banks.reasons) == set(banks.topics)


def test_some_letter_is_for_every_occasion(banks):
    letters = banks.letter.values()
    led_to = {
        intents.of_name(banks.occasions, one) or intents.of_facts(banks.occasions, one) for one in letters
    }
    assert led_to - {""} == set(banks.occasions)


def test_some_letter_has_every_fact_that_tells_a_reason_or_an_occasion(banks):
    told = {fact for one in (*banks.reasons.values(), *banks.occasions.values()) for fact in one.facts}
    assert told <= {fact for one in banks.letter.values() for fact in one.facts}


def test_a_library_without_reasons_and_occasions_has_no_words_for_them():
    bare = Library({})
    assert facets.of_library(bare)[-2].said == {intents.UNSAID: ()}
    assert facets.of_library(bare)[-1].said == {}


def test_a_letter_has_the_sign_of_its_reason_and_of_its_occasion(banks):
    asked = [
        list(intents.reasons(banks).said).index("commute"),
        list(intents.occasions(banks).said).index("one-shift"),
    ]
    reason, occasion = (chr(facets.ZERO + at) for at in asked)
    assert facets.of_letter(banks, banks.letter["commute-too-long"])[4:6] == f"{reason}-"
    assert facets.of_letter(banks, banks.letter["extra-shift-declined-text"])[4:6] == f"-{occasion}"
    # What they ask counts there, and not what the letter answers.
    assert facets.of_letter(banks, banks.letter["they-ask-why"])[4] == "-"


def test_what_is_meant_where_both_are_named_is_a_choice(banks):
    for facet in facets.of_library(banks):
        known = {*facet.usual, *facet.said}
        assert {one for pair in facet.over for one in pair} <= known


def test_the_words_of_a_choice_are_those_of_the_library(small):
    stage, channel, reader, _ = choices(small)
    assert stage.said == {"accepted": ("said yes", "signed")}
    assert stage.over == (("accepted", "offer"),) and stage.never == ("signed me off",)
    assert channel.said == {"text": ("text", "sms")} and reader.said == {}


def test_the_browser_is_not_sent_a_word_that_says_no_more_than_a_word_within_it():
    payload = facets.payload(_asked("[said yes, signed]", "[signed, signed it, signed me off again, yes]"))
    # Of what is about something else within it, it has to be known that it isn't meant.
    assert payload[0]["said"][1] == "sign|sign me off again|yes"


def _asked(words, others):
    text = (SMALL / "vocabulary/stages.yml").read_text(encoding="utf-8")
    assert words in text
    return load_library(SMALL, {"vocabulary/stages.yml": text.replace(words, others)})[0]
