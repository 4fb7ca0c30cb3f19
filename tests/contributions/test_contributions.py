"""Whatever is wrong with a contribution is told, in three findings at most, and never as a traceback.

`CONTRIBUTIONS=400 make contributions` draws more of them, and with `SEED=2` others; once a week a workflow
does.
"""

import gc
import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import process_time

import pytest
import yaml

from phrasebank import DATA, REPOSITORY
from phrasebank.checks import folding, registry, repository_checks
from phrasebank.checks.repository_checks import Surroundings
from phrasebank.model import datafiles
from phrasebank.model.load_library import load_library
from phrasebank.source.diagnostics import Diagnostic
from tests.checks.test_changed_lines import git
from tests.contributions import meanings, slips, structures, vocabularies  # noqa: F401  # They add to the mistakes.
from tests.contributions.mistakes import ALL
from tests.contributions.source_text import SourceText
from tests.draws import draws

pytestmark = pytest.mark.slow

DRAWN = int(os.environ.get("CONTRIBUTIONS", draws(16)))
SEED = os.environ.get("SEED", "0")
SEEDS = 4
MOST_DIAGNOSTICS = 3
SECONDS = 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory, few) -> Path:
    """The data as if they had been published; all where many are drawn, few letters elsewhere."""
    root = tmp_path_factory.mktemp("contributions") / "data"
    shutil.copytree(DATA if "CONTRIBUTIONS" in os.environ else few, root)
    library, _ = load_library(root)
    ids = {f"{kind}s": sorted(known) for kind, known in library.ids.items()}
    (root / "ids/published.yml").write_text(yaml.safe_dump({"about": "Ids.", **ids}), encoding="utf-8")
    git(root.parent, "init", "-q", "-b", "main")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-q", "-m", "x")
    assert judged(root) == []
    # What stays, the check doesn't look through for garbage either.
    gc.freeze()
    return root


def judged(root: Path) -> list[Diagnostic]:
    """What a contributor is told."""
    library, problems = load_library(root)
    where = Surroundings(root.parent, REPOSITORY / "docs", root, "HEAD")
    found = {*problems, *registry.run(library), *repository_checks.run(library, where)}
    return folding.folded(sorted(found))


def drawn(seed: int, root: Path) -> Iterator[tuple[str, SourceText, str]]:
    """Mistakes in an order of their own, each kind before any comes again, each in a file that has room."""
    rng = random.Random(f"{SEED} {seed}")
    names, files = sorted(ALL)[seed % SEEDS :: SEEDS], datafiles.present(root)
    while True:
        for name in rng.sample(names, k=len(names)):
            for path in _by_folder(files, rng):
                file = _sound(path, files[path])
                if path != "ids/published.yml" and (text := ALL[name](file, rng)) not in (None, file.text):
                    yield name, file, text
                    break


def _by_folder(files: dict[str, Path], rng: random.Random) -> list[str]:
    """The files in such an order that each folder comes as often as another."""
    beside = Counter(file.parent for file in files.values())
    return sorted(files, key=lambda name: rng.random() * beside[files[name].parent])


# Each is parsed once, in however many a mistake finds no room.
@cache
def _sound(path: str, file: Path) -> SourceText:
    return SourceText(path, file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_wrong_contribution_is_told_once_and_never_published_silently(seed, folder):
    wrong, times = [], []
    for _, (name, file, text) in zip(range(DRAWN // SEEDS), drawn(seed, folder), strict=False):
        place = folder / file.name
        before = place.read_bytes()
        place.write_text(text, encoding="utf-8", newline="")
        began = process_time()
        found = judged(folder)
        took = process_time() - began
        place.write_bytes(before)
        if not 1 <= len(found) <= MOST_DIAGNOSTICS:
            wrong.append((name, file.name, [str(one) for one in found[:8]]))
        times.append((took, name, file.name))
    slow = sum(took > SECONDS for took, _, _ in times)
    took, name, place = max(times)
    print(f"{slow} took over {SECONDS} s of the processor, the slowest {took:.1f} s: {name} in {place}")
    assert not wrong, "\n".join(map(str, wrong))
