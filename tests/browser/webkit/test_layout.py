"""Where things stand, in WebKit, whose letters are a little wider."""

import pytest

from tests.browser import layout


@pytest.mark.parametrize("case", layout.CASES)
def test_nothing_stands_in_the_way(webkit, case):
    path, size, *_ = layout.CASES[case]
    webkit.size(*size)
    page = webkit.open(path)
    assert layout.found(case, page.evaluate, page.until) == []
