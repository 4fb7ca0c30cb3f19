"""Door Ajar's core: phrases in YAML, checked, put together into letters, rendered and exported.

It knows nothing of MkDocs.
"""

from pathlib import Path

# The one place that says it: the package, its exports and the build of the wheel read it here.
__version__ = "1.0.0"

# The folder of the data that comes with the package, and the checkout that both stand in.
DATA = Path(__file__).parent / "data"
REPOSITORY = DATA.parents[1]


def display_path(root: Path) -> str:
    """A data folder as messages name it: from the repository where it stands in it, else by its name."""
    return root.relative_to(REPOSITORY).as_posix() if root.is_relative_to(REPOSITORY) else root.name
