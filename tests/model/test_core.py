"""The core knows nothing of MkDocs, and data folders hold only data."""

import subprocess
import sys

from phrasebank import DATA, REPOSITORY
from phrasebank.model.datafiles import FOLDERS


def test_the_core_never_imports_mkdocs():
    modules = ", ".join(
        ".".join(file.relative_to(REPOSITORY).with_suffix("").parts).removesuffix(".__init__")
        for file in DATA.parent.rglob("*.py")
    )
    code = (
        f"import sys, {modules}; print([name for name in sys.modules if name.split('.')[0] in "
        "('mkdocs', 'material')])"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )


def test_folders_of_data_hold_nothing_else():
    assert [
        file.name for folder in FOLDERS for file in (DATA / folder).iterdir() if file.suffix != ".yml"
    ] == []


def test_no_page_is_called_like_a_bank_that_is_gone(banks):
    pages = {file.stem for file in (REPOSITORY / "docs" / "phrases").glob("*.md")} - {"index"}
    # A bank without a page here has one that makes itself.
    assert pages <= {bank.bank for bank in banks.banks}
