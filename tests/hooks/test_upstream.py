"""The theme's files that ours stand for or build on: a test notices when upstream changes one.

Each of our templates begins with a comment that names the upstream file it stands for, or with
"Ours". `upstream.txt` holds what those files were when ours were last held against them: a sum, the
upstream file, and our file that depends on it.
"""

import hashlib
import re
from pathlib import Path

import material
import pytest

THEME = Path(__file__).parents[2] / "hooks" / "theme"
UPSTREAM = Path(material.__file__).parent / "templates"
LINES = [
    line.split() for line in (Path(__file__).parent / "upstream.txt").read_text(encoding="utf-8").splitlines()
]
STANDS_FOR = re.compile(r"\{#- (?:Stands for material/templates/([\w/.-]+):|Ours\.)")
# What differs from one release to the next without a change in the file.
RELEASE = re.compile(r"\.[0-9a-f]{8}\.min|mkdocs-material-[\d.]+\d")


def sum_of(path: str) -> str:
    return hashlib.sha256(
        RELEASE.sub("", (UPSTREAM / path).read_text(encoding="utf-8")).encode()
    ).hexdigest()[:16]


@pytest.mark.parametrize(("known", "upstream", "own"), LINES, ids=[line[1] for line in LINES])
def test_the_upstream_file_is_as_it_was_when_ours_was_written(known, upstream, own):
    now = sum_of(upstream)
    todo = (
        f"Read what changed in material/templates/{upstream}, bring hooks/theme/{own} in line with it, "
        f"look at the pages, and write {now} into tests/upstream.txt."
    )
    assert now == known, todo


def test_each_of_our_templates_says_what_it_stands_for_and_is_watched():
    files = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))
    said = {file: STANDS_FOR.match((THEME / file).read_text(encoding="utf-8")) for file in files}
    assert [file for file, match in said.items() if not match] == []
    stand = {(match[1], file) for file, match in said.items() if match[1]}
    assert stand <= {(upstream, own) for _, upstream, own in LINES}


def test_a_template_stands_for_the_file_of_its_own_name():
    for file in THEME.rglob("*.html"):
        match = STANDS_FOR.match(file.read_text(encoding="utf-8")) or [None, None]
        assert match[1] in (None, file.relative_to(THEME).as_posix())
