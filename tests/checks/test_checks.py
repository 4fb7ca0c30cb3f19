"""Every check has a wrong file that fires it alone, at the place where the cause stands."""

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from phrasebank import checks
from phrasebank.checks import registry
from phrasebank.checks.check import Check
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL

BAD = sorted(Path(__file__).parents[1].glob("bad/checks/*.yml"))


def directives(file: Path, name: str) -> list[str]:
    """What the comments of a wrong file say under a name.

    They are `# expect: 12:9` at the top, `# sound: 13:   text` at the end.
    """
    sign = f"# {name}: "
    return [
        line.removeprefix(sign)
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith(sign)
    ]


def sound_twin(file: Path) -> str:
    """A wrong file with the least change that makes it sound: lines replaced by others, or by nothing."""
    lines, changes = file.read_text(encoding="utf-8").splitlines(), directives(file, "sound")
    assert changes
    for change in reversed(changes):
        numbers, _, text = change.partition(":")
        first, _, last = numbers.partition("-")
        lines[int(first) - 1 : int(last or first)] = text.removeprefix(" ").replace("\\n", "\n").splitlines()
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_wrong_file_fires_its_check_alone_at_the_cause(file, tmp_path):
    (name,) = directives(file, "in place of")
    in_place = shutil.copy(file, tmp_path / Path(name).name)
    library, problems = load_library(SMALL, {name: Path(in_place)})
    assert problems == []
    found = [
        (f"{problem.place.line}:{problem.place.column}", problem.name) for problem in registry.run(library)
    ]
    assert found == [(place, file.stem) for place in directives(file, "expect")]


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_its_sound_twin_fires_nothing(file, tmp_path):
    (name,) = directives(file, "in place of")
    twin = tmp_path / Path(name).name
    twin.write_text(sound_twin(file), encoding="utf-8")
    library, problems = load_library(SMALL, {name: twin})
    assert [*problems, *registry.run(library)] == []


def test_every_check_has_a_wrong_file():
    assert sorted(check.name for check in registry.ALL) == [file.stem for file in BAD]


def test_the_small_library_is_sound(small):
    assert list(registry.run(small)) == []


def test_while_a_file_is_broken_nothing_else_is_blamed_for_it(tmp_path):
    broken = tmp_path / "thanks.yml"
    broken.write_text("bank: [\n", encoding="utf-8")
    library, problems = load_library(SMALL, {"banks/thanks.yml": broken})
    assert problems and list(registry.run(library)) == []


def test_every_check_that_is_written_is_run():
    modules = [
        import_module(f"phrasebank.checks.{file.stem}") for file in Path(checks.__path__[0]).glob("*.py")
    ]
    written = {one for module in modules for one in vars(module).values() if isinstance(one, Check)}
    assert {one.name for one in written} == {one.name for one in registry.ALL}
