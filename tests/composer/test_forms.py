"""How sentences join: a reason in the decision's own sentence, a line that opens otherwise after one."""

import pytest

from phrasebank.composer import messages, traits
from phrasebank.composer.forms import every

NO, PAY, END = "I've decided not to accept.", "It came down to pay.", "I wish you well."


def forms(small, decision=None, reason=None, closing=None):
    """The message of a decision, a reason and a closing that have these forms, as the texts of its lines."""
    said = {"decision": ("no-short", NO, decision), "reason": ("pay-partial", PAY, reason)}
    said["closing"] = ("no-short", END, closing)
    phrases = [
        small.phrase[name].model_copy(update={"move": move, "text": text, "level": "none"} | (given or {}))
        for move, (name, text, given) in said.items()
    ]
    return [line.phrase.text for line in messages.message(small.outline["decline"], phrases).lines]


TAKES, CLAUSE = {"takes_reason": True}, {"clause": "it came down to pay", "level": "partial"}
AFTER = {"after_reason": "Even so, I wish you well."}


@pytest.mark.parametrize(
    ("decision", "reason", "closing", "expected"),
    [
        (None, None, None, [NO, PAY, END]),
        (TAKES, CLAUSE, None, ["I've decided not to accept,", "because it came down to pay.", END]),
        (TAKES, {"level": "partial"}, None, [NO, PAY, END]),
        (None, CLAUSE, None, [NO, PAY, END]),
        (TAKES | {"text": "I can't, can I?"}, CLAUSE, None, ["I can't, can I?", PAY, END]),
        (None, {"level": "partial"}, AFTER, [NO, PAY, "Even so, I wish you well."]),
        (None, None, AFTER, [NO, PAY, END]),
    ],
)
def test_a_sentence_has_the_form_that_its_neighbors_ask_for(small, decision, reason, closing, expected):
    assert forms(small, decision, reason, closing) == expected


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        ("I've decided not to take the job.", "because it isn't right for me."),
        ("I won't be taking the {role} position.", "because it isn't right for me."),
        ("I've decided not to accept.", "because the job isn't right for me."),
        ("I'm withdrawing my application for the job.", "because the job isn't right for me."),
    ],
)
def test_a_job_that_the_sentence_has_named_is_it_in_the_clause(small, decision, reason):
    told = {"clause": "the job isn't right for me", "level": "partial"}
    assert forms(small, TAKES | {"text": decision}, told)[1] == reason


def test_a_reason_in_a_paragraph_of_its_own_stays_a_sentence(small):
    outline = small.outline["decline"]
    apart = [part.model_copy(update={"starts": "paragraph"}) for part in outline.parts]
    phrases = [
        small.phrase["no-short"].model_copy(update=TAKES),
        small.phrase["pay-partial"].model_copy(update=CLAUSE),
    ]
    lines = messages.message(outline.model_copy(update={"parts": tuple(apart)}), phrases).lines
    assert [line.phrase.text for line in lines] == [NO, PAY]


def test_what_is_measured_of_a_phrase_is_the_most_that_any_of_its_forms_has(small):
    clause = {"clause": "it all came down to pay in the end"}
    phrase = small.phrase["pay-partial"].model_copy(update=clause)
    assert every(phrase) == [PAY, "because it all came down to pay in the end."]
    bank = small.bank_of["pay-partial"]
    (written,) = [one.model_copy(update=clause) for one in bank.phrases if one.id == "pay-partial"]
    bank = bank.model_copy(update={"phrases": (written,)})
    library = type(small)(small.vocabularies, banks=(bank,), rules=small.rules)
    assert traits.traits_by_id(library)["pay-partial"].lengths["words"] == 10
