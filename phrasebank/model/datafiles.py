"""The one table of the kinds of data files. Whoever lists kinds, folders, shapes or ids reads them here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from phrasebank.model.advisor import Advisor
from phrasebank.model.entry import Entry
from phrasebank.model.ids import LISTS, Retirements
from phrasebank.model.letters import Letter
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Bank
from phrasebank.model.rule import Rule
from phrasebank.model.vocabulary import OPTIONAL, VOCABULARIES, Vocabulary

# The page that lists all entries of a kind.
LIST = "index"


@dataclass(frozen=True, eq=False)
class DataFile:
    """One row: the files in `folder`, each of the shape `model`, or those in `files` each of its own.

    `library` is the library's field for what they hold. `schema` names their JSON Schema. `key` is where a
    file says its own name, `entries` where it lists entries with ids of their own. `telling` is a key by
    which a file from anywhere is known: the first in this table counts, and what none tells is a bank.
    `kind` is what links and lists of ids call them; without one, nothing leads to them.

    A library may do without an `optional` kind and without `optional_files`. A `listed` kind has a page
    that lists them all. The entries of an `as_is` kind are published by the JSON API as they stand.
    """

    folder: str
    model: type[Entry]
    library: str
    telling: str = ""
    schema: str = ""
    key: str = ""
    entries: str = ""
    kind: str = ""
    files: Mapping[str, type[Entry]] = field(default_factory=dict)
    optional: bool = False
    optional_files: tuple[str, ...] = ()
    listed: bool = False
    as_is: bool = False


DATA_FILES = (
    DataFile(
        "banks",
        Bank,
        library="banks",
        schema="bank",
        key="bank",
        entries="phrases",
        kind="bank",
        listed=True,
    ),
    DataFile(
        "letters",
        Letter,
        library="letters",
        telling="outline",
        schema="letter",
        key="id",
        kind="letter",
        listed=True,
    ),
    DataFile(
        "outlines",
        Outline,
        library="outlines",
        telling="parts",
        schema="outline",
        key="id",
        kind="outline",
        as_is=True,
    ),
    DataFile(
        "rules", Rule, library="rules", telling="flagged", schema="rule", key="id", kind="rule", as_is=True
    ),
    DataFile(
        "advisor", Advisor, library="advisors", telling="questions", schema="advisor", key="id", optional=True
    ),
    DataFile(
        "ids", Retirements, library="retired", telling="retired", entries="retired", files=LISTS, as_is=True
    ),
    DataFile(
        "vocabulary",
        Vocabulary,
        library="vocabularies",
        telling="vocabulary",
        key="vocabulary",
        entries="terms",
        files=VOCABULARIES,
        optional_files=OPTIONAL,
    ),
)
FOLDERS = {row.folder: row for row in DATA_FILES}
# The names of all JSON Schemas, and what each describes.
SCHEMAS: dict[str, type[Entry]] = {row.schema: row.model for row in DATA_FILES if row.schema} | {
    name: model for row in DATA_FILES for name, model in row.files.items()
}


def present(root: Path) -> dict[str, Path]:
    """Every data file under `root` by its name there, such as 'banks/thanks.yml', in order."""
    inside = (file for folder in folders(root) for file in folder.iterdir() if is_data(file))
    return dict(sorted((f"{file.parent.name}/{file.name}", file) for file in inside))


def folders(root: Path) -> list[Path]:
    """The folders of data that are there; one that is only a link to another place is not."""
    return [root / name for name in FOLDERS if (root / name).is_dir() and not (root / name).is_symlink()]


def is_data(file: Path) -> bool:
    """Whether what stands in a folder of data is called like a file of that folder."""
    own = FOLDERS[file.parent.name].files
    if file.suffix != ".yml" or file.name.startswith(".") or is_called_like_the_list(file):
        return False
    return not own or file.stem in own


def is_called_like_the_list(file: Path) -> bool:
    """Whether a bank or a letter has the name of the page that lists them all."""
    row = FOLDERS.get(file.parent.name)
    return row is not None and row.listed and file.stem == LIST


def model_of(name: str) -> type[Entry]:
    """The shape of the file of this name, such as 'banks/thanks.yml'."""
    folder, _, file = name.partition("/")
    row = FOLDERS[folder]
    return row.files.get(file.removesuffix(".yml"), row.model)


def described(schema: str) -> str:
    """The files under the data folder that a JSON Schema describes, as a pattern: 'banks/*.yml'."""
    row = next(row for row in DATA_FILES if row.schema == schema or schema in row.files)
    return f"{row.folder}/{'*' if row.schema == schema else schema}.yml"
