"""Where things stand, in Chromium, and weekly in Firefox; WebKit looks with the same scripts.

Each case fails where its mend is undone: the note about copying lies on the buttons at the foot (note), the
three buttons of a letter stand in two rows (row), a list of contents that fits has a scrollbar (contents),
the first words of a choice are cut off (choices), a box to check stays under the checker's bar (checker), the
path to a page is indented (edge).
"""

import pytest

from tests.browser import layout


@pytest.mark.engines(weekly=True)
@pytest.mark.fresh  # What is fetched when a button has the focus may still be under way at the end.
@pytest.mark.parametrize("case", layout.CASES)
def test_nothing_stands_in_the_way(at_site, case):
    path, (width, height), *_ = layout.CASES[case]
    page = at_site(path, viewport={"width": width, "height": height})
    assert layout.found(case, page.evaluate, page.wait_for_function) == []
