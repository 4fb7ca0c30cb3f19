"""The composer's drafts and what Undo brings back, without its page."""

import pytest

READ = """async steps => {
    const { DraftHistory } = await import('/assets/js/composer-page/transitions.js');
    const history = new DraftHistory('first', { decision: 'No.' });
    const said = steps.map(([act, ...given]) => history[act](...given));
    const { draft, edits, isEmpty, hasEdits } = history;
    return [draft, { ...edits }, isEmpty, hasEdits, said];
}"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], ["first", {"decision": "No."}, True, True, []]),
        # A further letter of the same sentence is no step of its own.
        (
            [["write", "reason", "So"], ["write", "reason", "So."]],
            ["first", {"decision": "No.", "reason": "So."}, False, True, [True, False]],
        ),
        (
            [["write", "reason", "So"], ["write", "reason", "So."], ["undo"]],
            ["first", {"decision": "No."}, True, True, [True, False, None]],
        ),
        ([["write", "decision"]], ["first", {}, False, False, [True]]),
        ([["clearEdits"], ["undo"]], ["first", {"decision": "No."}, True, True, [None, None]]),
        # A move may be called as a property of every object is.
        (
            [["write", "constructor", "So"]],
            ["first", {"decision": "No.", "constructor": "So"}, False, True, [True]],
        ),
    ],
)
def test_undo_brings_back_what_stood(at_desk, steps, expected):
    assert at_desk().evaluate(READ, steps) == expected
