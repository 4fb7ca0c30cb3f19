"""How well the search of the built site answers: queries with their right answers, asked of its own scripts.

`tests/export/search/queries.tsv` has what people typed who had not seen the site's keywords. Its even queries
may be tuned on; the odd ones are only measured. A query that is a keyword, or stands among what people ask
for a letter or a page, would measure memory, and is left out.
"""

import json
import mimetypes
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click
from mkdocs.utils import meta
from playwright.sync_api import Page, Route, sync_playwright

from phrasebank.export.search import index, words
from phrasebank.model.load_library import load_library
from tests.browser import programs

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
QUERIES = ROOT / "tests" / "export" / "search" / "queries.tsv"
ADDRESS = "https://site.invalid/"
FIND = """async ([file, queries]) => {
  const { load } = await import("/assets/js/search/load.js");
  const { find } = await import("/assets/js/search/find.js");
  const index = load(file);
  index.shown = (await (await fetch("/assets/data/search-shown.json")).json()).texts;
  return queries.map((query) => find(index, query).rows.map(({ address }) => address));
}"""


@dataclass(frozen=True)
class Query:
    """What was typed, of which kind it is, and the beginnings of the right addresses; a `$` ends a whole
    one."""

    typed: str
    kind: str
    answers: tuple[str, ...]
    even: bool

    def rank(self, addresses: Sequence[str]) -> int:
        """The place of the first right answer, from 1; 0 where there is none."""
        right = (place for place, address in enumerate(addresses, 1) if self._answers(address))
        return next(right, 0)

    def _answers(self, address: str) -> bool:
        return f"{address}$" in self.answers or address.startswith(
            tuple(one for one in self.answers if not one.endswith("$"))
        )


@click.command()
@click.option("--unseen", is_flag=True, help="Measure the odd queries instead, which nobody may tune on.")
@click.option("--missed", is_flag=True, help="Name the even queries whose first hit is wrong.")
@click.argument("site", type=click.Path(exists=True, path_type=Path), default=ROOT / "site")
def main(site: Path, unseen: bool, missed: bool) -> None:
    """Print how often the right answer is the first hit and among three, and the mean of 1/place."""
    file = (site / index.PATH).read_text(encoding="utf-8")
    every = unknown(read(QUERIES.read_text(encoding="utf-8")), file)
    queries = [query for query in every if query.even is not unseen]
    found = dict(zip(queries, asked(site, file, [query.typed for query in queries]), strict=True))
    click.echo(f"{'kind':10}{'n':>5}{'@1':>6}{'@3':>6}  MRR")
    click.echo("\n".join(table(found)))
    if missed and not unseen:
        wrong = (one for one in queries if one.rank(found[one]) != 1)
        click.echo("\n".join(f"{one.typed}: {', '.join(found[one][:3])}" for one in wrong))


def read(text: str) -> list[Query]:
    """The queries of the file's lines, of which the first names the columns."""
    lines = [line.split("\t") for line in text.splitlines()[1:]]
    return [
        Query(typed, kind, tuple(answers.split()), number % 2 == 0)
        for number, (typed, kind, answers) in enumerate(lines, 1)
    ]


def unknown(queries: Iterable[Query], file: str) -> list[Query]:
    """Those that are no keyword of the index, and that no letter and no page has among what is asked."""
    lists = json.loads(file)["documents"]["keywords"]
    known = {keyword for texts in lists for keyword in texts.split("|")}
    known |= {" ".join(words.stems(query)) for query in _asked()}
    return [query for query in queries if " ".join(words.stems(query.typed)) not in known]


def _asked() -> Iterator[str]:
    for letter in load_library()[0].letters:
        yield from letter.asked
    for page in DOCS.rglob("*.md"):
        fields = meta.get_data(page.read_text(encoding="utf-8"))[1]
        yield from fields.get("asked", ())
        yield from chain.from_iterable(fields.get("asked_below", {}).values())


def asked(site: Path, file: str, queries: Sequence[str]) -> list[list[str]]:
    """The addresses that the site's own scripts find for each query, in their order."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programs.find("chromium"), args=["--no-sandbox"])
        page: Page = browser.new_page()
        page.route("**/*", lambda route: _send(route, site))
        page.goto(f"{ADDRESS}assets/mark.svg")
        found: list[list[str]] = page.evaluate(FIND, [file, list(queries)])
        browser.close()
    return found


def table(found: dict[Query, list[str]]) -> list[str]:
    """A line for each kind, and one for all: how many, first hits and first three in per cent, mean of
    1/place."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for query, addresses in found.items():
        for kind in ("all", query.kind):
            ranks[kind].append(query.rank(addresses))
    return [
        f"{kind:10}{len(all_):5}{_share(all_, 1):6.0%}{_share(all_, 3):6.0%}"
        f"{sum(1 / rank for rank in all_ if rank) / len(all_):5.2f}"
        for kind, all_ in sorted(ranks.items())
    ]


def _share(ranks: Sequence[int], most: int) -> float:
    return sum(0 < rank <= most for rank in ranks) / len(ranks)


def _send(route: Route, site: Path) -> None:
    file = site / route.request.url.removeprefix(ADDRESS)
    kind = "text/javascript" if file.suffix == ".js" else mimetypes.guess_type(file.name)[0]
    route.fulfill(body=file.read_bytes(), headers={"Content-Type": kind or "application/octet-stream"})


if __name__ == "__main__":
    main()
