"""A preview's last site is kept while another is made in its place, and comes back where that fails."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def kept(folder: Path) -> Iterator[None]:
    """Empty the folder for what is made within; whatever is raised there puts the old files back."""
    aside = folder.with_name(f"{folder.name}-last")
    shutil.rmtree(aside, ignore_errors=True)
    folder.rename(aside)
    try:
        folder.mkdir(mode=0o700)
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        aside.rename(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
