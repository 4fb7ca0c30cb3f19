"""What the words of a query say about the sort of thing that is sought: letters, sentences, advice."""

from typing import NamedTuple

from phrasebank.export.search.words import several


class Hint(NamedTuple):
    """Words, where they stand, and what each sort of thing counts then.

    `at` is `start` for the beginning of a query or `any` for anywhere; `?` is the mark at its end, and `"`
    stands for what is quoted.
    """

    at: str
    said: tuple[str, ...]
    counts: dict[str, float]


HINTS = (
    Hint(
        "any",
        several("sentence, line, phrase, wording, words for, ways to say, way to say"),
        {"sentences": 2.6},
    ),
    Hint(
        "any",
        several("""
            email, letter, template, text, message, voicemail, script, reply, note, example, sample, whatsapp,
            msg, mail to
        """),
        {"letters": 1.1, "advice": 0.85, "sentences": 0.8},
    ),
    Hint(
        "start",
        several("check my, check the, proofread"),
        {"pages": 3.0},
    ),
    Hint(
        "any",
        several("contribute, add my own, submit a, suggest a letter, github"),
        {"contributors": 20.0},
    ),
    Hint(
        "any",
        several("""
            decline, turn down, turning down, reject, refuse, no thanks, withdraw, say no to, pull out,
            cancel, extension
        """),
        {"letters": 1.15, "advice": 0.85, "sentences": 0.9},
    ),
    # These thank for nothing.
    Hint(
        "any",
        several("no thanks, thanks but, thanks for the offer but, thank you for the offer but"),
        {"sentences": 0.4},
    ),
    Hint(
        "start",
        several("how, what, when, why, who, which"),
        {"advice": 1.2},
    ),
    Hint(
        "start",
        several("""
            should, can i, do i, is it, are, will, would, how long, how much, how soon, how many, when, what
            if, is, does, must i, may i, do they, do employers, what not
        """),
        {"advice": 1.7, "letters": 0.8},
    ),
    Hint(
        "any",
        several("rude, unprofessional, ok, okay, guilty, ghosting, can i ghost, bad to, scared, afraid"),
        {"advice": 1.4, "letters": 0.85},
    ),
    Hint(
        "any",
        several("""
            or email, or call, or phone, or text, or ring, email or, phone or, call or, text or, before email
        """),
        {"advice": 2.2, "letters": 0.4},
    ),
    Hint(
        "any",
        several("""
            can i back out, can i still, can i get, can they, am i allowed, what happen if, will they, will i,
            do i have to, do i need to, is it ok, is it rude, is it bad, is it too late, how late, am i
        """),
        {"advice": 1.4, "letters": 0.8},
    ),
    Hint(
        "any",
        several("can i ask for, could i ask for"),
        {"advice": 0.75, "letters": 1.2},
    ),
    Hint(
        "start",
        several("""
            sorry for, sorry to, sorry about, i am very sorry, im sorry, i am sorry, my apology, apologies,
            apologize, apologise, i apologise, i apologize, thank you for, i hope, i regret, unfortunately i,
            i have decided, it is with, i wish, i wont be able, i will not be, i would like to, i would love
            to, i am writing, im writing
        """),
        {"sentences": 1.8},
    ),
    Hint(
        "any",
        several("""
            should i, is it worth, good idea, pros and cons, without sounding, without being, without seeming,
            sound ungrateful, look bad, come across, come off as, burn bridge, burn any bridge, burn a bridge,
            blacklist, blacklisted, bad reference, get in trouble, legally
        """),
        {"advice": 1.8, "letters": 0.6},
    ),
    Hint(
        "any",
        several("""
            your template, your letter, your site, your page, our site, our website, our page, career site,
            our college, our school, our student, our client, our club, our job, our member, handout, hand
            out, print, workshop, use these, share these, these letter, reuse
        """),
        {"pages": 2.4, "advice": 0.7, "letters": 0.5},
    ),
    # A full stop ends what was written out or pasted.
    Hint(
        "any",
        (".",),
        {"sentences": 2.4},
    ),
    # Whoever quotes looks for the words themselves.
    Hint(
        "any",
        ('"',),
        {"sentences": 1.6},
    ),
    Hint(
        "any",
        ("?",),
        {"advice": 1.35, "letters": 0.85},
    ),
)
