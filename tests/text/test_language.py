"""Other languages and alphabets are told where it's plain, and never a name or a greeting."""

import pytest

from phrasebank.text import language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vielen Dank für das Angebot, aber ich kann es nicht annehmen.", "German"),
        ("Merci pour votre offre, mais je ne peux pas l'accepter.", "French"),
        ("Muchas gracias por la oferta, pero no puedo aceptar el puesto.", "Spanish"),
        ("Grazie per la vostra offerta, ma non posso accettare.", "Italian"),
        ("Muito obrigado pela oferta, mas não posso aceitar para já.", "Portuguese"),
        ("Bedankt voor het aanbod, maar ik kan het niet aannemen.", "Dutch"),
    ],
)
def test_a_sentence_in_another_language_is_told(text, name):
    assert language.other_than_english(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, and greetings to Maria de la Cruz and to Jan van der Berg in Den Haag.",
        *("Buenos días Ana, thank you for the offer.", "Vielen Dank!", "Merci", "thank you, offer, so glad"),
        "I have to say no, as I am on a course in Los Angeles, Las Vegas and El Paso, so I can't come.",
    ],
)
def test_english_with_foreign_words_is_english(text):
    assert language.other_than_english(text) == ""


def test_a_letter_that_only_looks_like_one_is_found_where_it_stands():
    assert [language.foreign_letter(text) for text in ("Thank yоu", "𝗯old", "ﬁt", "Ｏk")] == [
        *((7, 8), (0, 1), (0, 1), (0, 1)),
    ]


def test_accents_of_names_and_signs_are_no_foreign_letters():
    assert [
        text for text in ("José", "Zoë – 5 €", "naïve…", "Łódź", "😀") if language.foreign_letter(text)
    ] == []
