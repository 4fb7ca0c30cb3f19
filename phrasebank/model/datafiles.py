"""Which files hold data, and of which shape each is."""

from collections.abc import Mapping
from pathlib import Path

from phrasebank.model.advisor import Advisor
from phrasebank.model.entry import Entry
from phrasebank.model.ids import LISTS, Retirements
from phrasebank.model.letters import Letter
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Bank
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
OWN_SHAPES: dict[str, Mapping[str, type[Entry]]] = {"vocabulary": VOCABULARIES, "ids": LISTS}


# In these an entry's page would stand where the list of all is, if it were called so.
LISTED, LIST = ("banks", "letters"), "index"


def present(root: Path) -> dict[str, Path]:
    """Every data file under `root` by its name there, such as 'banks/thanks.yml', in order."""
    inside = (file for folder in folders(root) for file in folder.iterdir() if is_data(file))
    return dict(sorted((f"{file.parent.name}/{file.name}", file) for file in inside))


def folders(root: Path) -> list[Path]:
    """The folders of data that are there; one that is only a link to another place is not."""
    return [root / name for name in FOLDERS if (root / name).is_dir() and not (root / name).is_symlink()]


def is_data(file: Path) -> bool:
    """Whether what stands in a folder of data is called like a file of that folder."""
    own = OWN_SHAPES.get(file.parent.name)
    if file.suffix != ".yml" or file.name.startswith(".") or is_called_like_the_list(file):
        return False
    return own is None or file.stem in own


def is_called_like_the_list(file: Path) -> bool:
    """Whether a bank or a letter has the name of the page that lists them all."""
    return file.parent.name in LISTED and file.stem == LIST


def model_of(name: str) -> type[Entry]:
    """The shape of the file of this name, such as 'banks/thanks.yml'."""
    folder, _, file = name.partition("/")
    return OWN_SHAPES.get(folder, {}).get(file.removesuffix(".yml"), FOLDERS[folder])
