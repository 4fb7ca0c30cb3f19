"""Which files hold data, and of which shape each is."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from phrasebank.model.advisor import Advisor
from phrasebank.model.entry import Entry
from phrasebank.model.ids import LISTS, Retirements
from phrasebank.model.phrases import Bank, Letter, Outline
from phrasebank.model.rule import Rule
from phrasebank.model.vocabulary import VOCABULARIES, Vocabulary

FOLDERS: dict[str, type[Entry]] = {
    "vocabulary": Vocabulary,
    "outlines": Outline,
    "rules": Rule,
    "advisor": Advisor,
    "banks": Bank,
    "letters": Letter,
    "ids": Retirements,
}


# In these folders each file has a shape of its own.
_OWN: dict[str, Mapping[str, type[Entry]]] = {"vocabulary": VOCABULARIES, "ids": LISTS}


def present(root: Path, instead: Mapping[str, Path | str]) -> dict[str, Path | str]:
    """Every data file under `root` by its name there, such as 'banks/thanks.yml', in order.

    Those in `instead` take the place of others.
    """
    inside = (file for folder in FOLDERS for file in _visible(root / folder))
    names = {f"{file.parent.name}/{file.name}": file for file in inside} | dict(instead)
    return dict(sorted(names.items()))


def _visible(folder: Path) -> Iterable[Path]:
    return [file for file in folder.iterdir() if not file.name.startswith(".")] if folder.is_dir() else []


def model_of(name: str) -> type[Entry]:
    """The shape of the file of this name, such as 'banks/thanks.yml'."""
    folder, _, file = name.partition("/")
    return _OWN.get(folder, {}).get(file.removesuffix(".yml"), FOLDERS[folder])
