"""What a mail quotes or appends is left out, and everything stays at its place."""

import pytest

from phrasebank.linter.quoted import blank_out

OWN = "Hi Dana,\n\nI've decided not to accept.\n\nBest,\nTom"
QUOTED = [
    "On Mon, Nov 3, 2025 at 9:12 AM Dana Okafor <dana@example.org> wrote:\n> Sorry for the wait.\n> Dana",
    "On Mon, Nov 3, 2025 at 9:12 AM Dana Okafor\n<dana@example.org> wrote:\nPlease confirm.\n\nDana",
    "Am 3. November schrieb Dana Okafor:\n> Wir bieten 50.000",
    "-----Original Message-----\nFrom: Dana\nWe offer $90,000.",
    "---------- Forwarded message ---------\nFrom: Dana\n\nWe offer $90,000.",
    "Begin forwarded message:\n\nWe offer $90,000.",
    "________________________________\nFrom: Dana\nSent: Monday\nTo: Tom\nSubject: Offer\n\nReply.",
    "*From:* Dana\n*Date:* Monday\n*To:* Tom\n\nPlease confirm.",
    "Von: Dana\nGesendet: Montag\nAn: Tom\nBetreff: Angebot\n\nBitte.",
    "Sent from my iPhone",
    "CONFIDENTIALITY NOTICE: This message is for its reader.\nDelete it.",
    "----------\nThis email and any attachments are confidential.",
]
KEPT = [
    "From: Tom would be a strange way to sign.",
    "On Monday I wrote: nothing came.\n\nSo I called.",
    "I was privileged to meet you.",
    "My plans:\n-----\nNone yet.",
]


@pytest.mark.parametrize("quoted", QUOTED)
def test_what_is_quoted_or_appended_is_left_out(quoted):
    blanked = blank_out(f"{OWN}\n\n{quoted}")
    assert blanked.strip() == OWN
    assert len(blanked) == len(f"{OWN}\n\n{quoted}")


@pytest.mark.parametrize("kept", KEPT)
def test_what_only_looks_alike_stays(kept):
    assert blank_out(f"{OWN}\n\n{kept}") == f"{OWN}\n\n{kept}"


def test_answers_between_quoted_lines_stay():
    assert blank_out("On Monday Dana wrote:\n> Will you?\nNo.\n> Why?\nThe pay.").split() == [
        "No.",
        "The",
        "pay.",
    ]


def test_of_a_signature_the_name_stays():
    assert blank_out("No.\n-- \nTom Berg\nChef\n+31 6 5550 1234").split() == ["No.", "Tom", "Berg"]


def test_the_head_of_the_own_mail_goes_and_the_mail_stays():
    text = "From: Tom\nTo: Dana\nSubject: No\n\nI can't take it."
    assert blank_out(text).split() == ["I", "can't", "take", "it."]


def test_a_text_that_is_quoted_whole_stays():
    assert blank_out("> I can't take it.\n> Tom") == "> I can't take it.\n> Tom"
