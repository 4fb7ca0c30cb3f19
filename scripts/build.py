"""The site, built aside, checked as a browser will get it, and only then put in the place of the old one.

MkDocs builds, `built` checks, `swap` swaps; here is what they are called with and what is said about it.
Exit codes: 0 the new site is in place, 1 there are problems and the old one stays, 2 wrong use.
"""

import atexit
import errno
import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from time import time

import click
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from phrasebank.checks.folding import MOST_LINES
from phrasebank.source import git
from phrasebank.source.visible import visible
from scripts import atomic_swap
from scripts.complaints import Complaints
from scripts.site_checks import registry, site

# Where there is no commit to take the date from, any will do, as long as it stays the same.
NO_COMMIT = "1735689600"
FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


@click.command()
@click.option("--site-dir", type=FOLDER, default="site", show_default=True, help="Where the site goes.")
@click.option("--config", type=FILE, default="mkdocs.yml", show_default=True, help="What MkDocs is to build.")
@click.option("--all", "everything", is_flag=True, help="Show every line of what is wrong.")
def main(site_dir: Path, config: Path, everything: bool) -> None:
    """Build the site aside, check it, and put it in place if it is sound. If not, the old site stays as it
    is."""
    target = site_dir.resolve()
    atomic_swap.recover(target)
    if holds_something_else(target):
        raise click.BadParameter(
            f"{site_dir} holds something other than a site. Name an empty or new folder.",
            param_hint="--site-dir",
        )
    # MkDocs and Material take the date from here: https://reproducible-builds.org/specs/source-date-epoch/
    os.environ.setdefault("SOURCE_DATE_EPOCH", last_commit(config.resolve().parent))
    with atomic_swap.aside(target) as fresh:
        if problems := problems_of(config, fresh):
            lines = [printable(line) for problem in problems for line in problem.splitlines()]
            said = lines if everything else _cut(lines)
            click.echo("\n".join([*said, f"Nothing was published; {site_dir} is as it was."]), err=True)
            sys.exit(1)
        summary = describe(fresh)
        atomic_swap.put_in_place(fresh, target)
    click.echo(f"{site_dir}: {summary}")


def _cut(lines: list[str]) -> list[str]:
    left = len(lines) - MOST_LINES
    more = [f"{left} more lines are not shown here. --all shows them."] if left > 0 else []
    return [*lines[:MOST_LINES], *more]


def holds_something_else(target: Path) -> bool:
    """Whether there are files in the folder that no build of ours has put there: they are not for us to
    remove."""
    return target.exists() and any(target.iterdir()) and not (target / "sitemap.xml").exists()


def problems_of(config: Path, folder: Path) -> list[str]:
    """Build into the folder, and say what is wrong: what MkDocs complains of, and what the checks find in
    the built site."""
    with Complaints() as complaints:
        try:
            address = build(config, folder)
        except MkDocsException as stop:
            # What MkDocs puts into such words, it has mostly logged before in better ones.
            if not (complaints.lines and stop.message.startswith("Aborted with")):
                complaints.add("error", stop.message)
            return complaints.lines
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            complaints.add("error", f"The site can't be written: {error.strerror}. Make room, and try again.")
            return complaints.lines
        except Exception:
            click.echo("\n".join(map(printable, "\n".join(complaints.lines).splitlines())), err=True)
            raise
    return [*complaints.lines, *map(str, registry.run(site.load_site(folder, address)))]


def printable(line: str) -> str:
    """A line as it is safe to print: nothing in it steers a terminal, nor the log of a workflow, which takes
    `::error::` at a line's beginning and `##[error]` anywhere for a command."""
    safe = visible(line).replace("##[", "## [")
    return f"> {safe}" if safe.lstrip().startswith("::") else safe


def build(config: Path, folder: Path) -> str:
    """Let MkDocs build into the folder, as its command would, and give back the address that the site is
    built for."""
    # Not strict: that would stop at the first kind of trouble, and we want to hear of all.
    settings = load_config(str(config), site_dir=str(folder), strict=False)
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        build_with_mkdocs(settings)
    finally:
        settings.plugins.on_shutdown()
    return settings.site_url or ""


def describe(folder: Path) -> str:
    """A built site in one line: how much there is of it, and its date."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    date = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    return f"{pages} pages, {len(files)} files, all sound, dated {date:%Y-%m-%d}."


def last_commit(folder: Path) -> str:
    """The date of the last commit in seconds since 1970, so that the same commit gives the same bytes on
    any day; now, if the commit says that it is of a later day."""
    command = ("-c", "log.showSignature=false", "log", "-1", "--format=%ct")
    try:
        said = git.run(folder, *command, timeout=10).strip()
    except git.GitError:
        return NO_COMMIT
    return str(min(int(said), int(time()))) if said else NO_COMMIT


if __name__ == "__main__":
    # A build keeps nearly all it makes: looking for garbage would take a tenth of its time, and a tenth when
    # it ends.
    gc.disable()
    atexit.register(gc.freeze)
    # As after Ctrl+C, what is half made is removed.
    signal(SIGTERM, default_int_handler)
    main()
