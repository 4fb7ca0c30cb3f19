"""Which sentences may go with a blank that one can't fill: none that says no, or that another speaks of."""

import pytest

from phrasebank.composer.forms import Line
from phrasebank.composer.spare_sentences import runs


def line(small, move, text, required=False):
    (part,) = [part for part in small.outline["decline"].parts if part.move == "closing"]
    phrase = small.phrase["no-short"].model_copy(update={"move": move, "text": text})
    return Line(phrase, part.model_copy(update={"required": required}))


@pytest.mark.parametrize(
    ("move", "required", "text", "after", "spare"),
    [
        ("closing", False, "I liked {detail}.", None, ["I liked {detail}."]),
        ("closing", False, "Thanks. I liked {detail}. Bye.", None, [" I liked {detail}."]),
        ("closing", False, "I liked {detail}. That stays. Bye.", None, ["I liked {detail}. That stays."]),
        (
            "closing",
            False,
            "I'll see {later}. I'll write then.",
            None,
            ["I'll see {later}. I'll write then."],
        ),
        ("closing", False, "I liked {detail}.", "That stays.", []),
        ("closing", True, "I liked {detail}.", None, []),
        ("closing", True, "Thanks. I liked {detail}.", None, [" I liked {detail}."]),
        ("closing", False, "I wish {company} well.", None, []),
        ("closing", False, "because {reason}.", None, []),
        ("closing", False, "Best,\n{part}", None, []),
        ("decision", False, "I can't take {part}.", None, []),
    ],
)
def test_only_sentences_that_nothing_needs_may_go(small, move, required, text, after, spare):
    behind = after and line(small, "closing", after)
    found = runs(line(small, move, text, required), behind)
    assert [run.text for run in found if run.spare] == spare
    assert "".join(run.text for run in found) == text
