"""The census of joints: which sentences have one, and that the banks have enough."""

import pytest

from phrasebank.checks import joints
from phrasebank.checks.joints import JointCount


def of(small, text: str, move: str = "decision") -> JointCount:
    return joints.census([small.phrase["no-short"].model_copy(update={"text": text, "move": move})])


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("I liked it, but I can't accept.", 1),
        ("Even so, I can't. That said, I liked it. Still, I'd like to stay in touch.", 3),
        ("I can't accept, so I wanted to tell you. I'm telling you now so you can go ahead.", 2),
        ("While I liked it, I can't accept. Since you asked, it was the pay.", 2),
        ("Thank you so much. My answer is still no. I've thought about it for a while.", 0),
        ("You have all been so kind since then.", 0),
    ],
)
def test_words_that_join_are_counted_and_their_doubles_are_not(small, text, joined):
    assert of(small, text).joined == joined


def test_a_greeting_is_no_sentence(small):
    assert of(small, "Dear {name}, but", "greeting") == (0, 0)


def test_too_few_are_named():
    assert str(JointCount(1, 12)) == "1 of 12 sentences in the banks have a joint such as 'but' or 'so'."
    assert str(JointCount(1, 13)).endswith(", fewer than one in 12: join more of them.")


def test_the_banks_are_joined_as_ordinary_mail_is(banks):
    found = joints.census(banks.phrases)
    assert found.sentences > 500 and not found.is_low
