"""What a build refuses is told in a hundred lines at most, whichever gate refuses it."""

from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort

from hooks.gates.refusal import refuse
from phrasebank.source.diagnostics import Diagnostic, Location


def problems(count: int) -> list[Diagnostic]:
    return [
        Diagnostic(Location("docs/a.md", line, 1), "page-content", "A slip.") for line in range(1, count + 1)
    ]


@pytest.mark.parametrize(("count", "left"), [(99, 1), (100, 2), (17_000, 16_902)])
def test_a_build_says_a_hundred_lines_and_how_many_are_left(count, left):
    with pytest.raises(Abort) as stopped:
        refuse(problems(count), "Pages hold what no page may", SimpleNamespace(preview=False))
    lines = str(stopped.value).splitlines()
    assert len(lines) == 100 and lines[1] == "docs/a.md:1:1: page-content: A slip."
    assert lines[-1] == f"{left} more are not shown here. Mend these first."


def test_what_fits_is_all_told():
    with pytest.raises(Abort) as stopped:
        refuse(problems(98), "Pages hold what no page may", SimpleNamespace(preview=False))
    assert str(stopped.value).splitlines()[-1] == "docs/a.md:98:1: page-content: A slip."


def test_a_preview_names_no_more():
    build = SimpleNamespace(preview=True, refusals=[])
    refuse(problems(1_000), "Pages hold what no page may", build)
    assert len(build.refusals) == 99 and build.refusals[-1].startswith("902 more are not shown")
