"""Ask every link that leads out of the built site whether it still leads somewhere.

Exit 0: all do, 1: some don't, 2: wrong use.

It needs the network, so it is run once a week by itself and is no part of the build, the checks or the tests.
"""

import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import click
from mkdocs.config import load_config

from scripts.site_checks import site

# Answers of hosts that are there and don't talk to programs: not for us to call dead.
SHY = frozenset({401, 403, 405, 406, 429, 451, 999})
PATIENCE = 20
NAME = {"User-Agent": "door-ajar-links/1 (asks each link once a week)"}


def outside(folder: Path, address: str, repository: str) -> dict[str, str]:
    """The addresses that lead out of a built site, each with a page that has it.

    Of the repository's own only the first counts.
    """
    built = site.load_site(folder, address)
    found = {
        link.url.partition("#")[0]: link.path
        for link in reversed(built.links)
        if link.url.startswith("http") and built.elsewhere(link.url)
    }
    return {
        url: page
        for url, page in sorted(found.items())
        if url.rstrip("/") == repository or not url.startswith(f"{repository}/")
    }


def fault(url: str, pauses: tuple[int, ...] = (5, 30)) -> str:
    """Why the address leads nowhere; empty where it leads somewhere.

    A fault that passes within the pauses, in seconds, is none.
    """
    for pause in (*pauses, 0):
        wrong = _asked(url)
        if not wrong:
            return ""
        time.sleep(pause)
    return wrong


def _asked(url: str) -> str:
    try:
        with urlopen(Request(url, headers=NAME), timeout=PATIENCE):
            return ""
    except HTTPError as answer:
        return "" if answer.code in SHY else f"answers {answer.code}"
    except (OSError, HTTPException, ValueError) as error:
        return f"doesn't answer ({error})"


def problems(links: Mapping[str, str]) -> list[str]:
    """What is wrong with the links, a line for each that leads nowhere."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        faults = zip(links.items(), pool.map(fault, links), strict=True)
        return [
            f"{page}: '{url}' {wrong}. Find where it went, or take it out."
            for (url, page), wrong in faults
            if wrong
        ]


@click.command()
@click.option(
    "--site-dir",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="site",
    show_default=True,
    help="A built site.",
)
def main(site_dir: Path) -> None:
    """Ask every link that leads out of the built site."""
    config = load_config("mkdocs.yml")
    links = outside(site_dir, config.site_url or "", (config.repo_url or "").rstrip("/"))
    wrong = problems(links)
    click.echo(
        "\n".join([*wrong, f"{len(links)} links lead out, {len(wrong)} of them nowhere."]), err=bool(wrong)
    )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
