"""The page of situations read as a map: which letters, phrases and page of the guide belong together. No
other place says so.

A situation is a line in bold, its links are the line below it:

    **The pay is too low.**
    :   [Email](../letters/pay-too-low.md) · [Phrases](../phrases/reasons-pay.md) ·
    [Guide](../guide/how-much.md#pay)
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from phrasebank.render import links
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.text.slugs import slugify

PAGE = f"{links.SITUATIONS}index.md"
ENTRY = re.compile(r"^\*\*(?P<title>[^*\n]+?)\.?\*\*\n:   (?P<links>.+)$", re.MULTILINE)
# A list of all letters, phrases or pages is no way on for one case.
LINK = re.compile(r"\]\(\.\./((letters|phrases|guide)/(?!index\.md)[a-z0-9-]+\.md)(#[a-z0-9-]+)?\)")
FOLDERS = {"letters": "a letter", "phrases": "a page of phrases", "guide": "a page of the guide"}
# Letters find their neighbors without it, and pages that serve every case, such as the one about greetings,
# need none of their own.
MUST = re.compile(rf"{links.GUIDE}(?!index\.md)[a-z0-9-]+\.md")


@dataclass(frozen=True)
class Situation:
    """One case: its words without the full stop, its line on the page, and the pages it leads to as (path,
    fragment), in order."""

    title: str
    line: int
    leads: tuple[tuple[str, str], ...]

    def to(self, folder: str) -> list[tuple[str, str]]:
        """What it leads to in one folder."""
        return [(path, fragment) for path, fragment in self.leads if path.startswith(f"{folder}/")]


def parse_situations(text: str, known: Collection[str]) -> list[Situation]:
    """The situations of the page's Markdown, front matter included so that lines are right, with those of
    their links that lead to known pages."""
    return [
        Situation(
            entry["title"],
            text.count("\n", 0, entry.start()) + 1,
            tuple((path, part) for path, part in _leads(entry["links"]) if path in known),
        )
        for entry in ENTRY.finditer(text)
    ]


def faults(found: list[Situation], known: Iterable[str]) -> Iterator[Diagnostic]:
    """Situations that lack a way on, and known pages of the guide to which none leads."""
    for situation in found:
        for folder, what in FOLDERS.items():
            if not situation.to(folder):
                yield _problem(
                    situation.line,
                    f"'{situation.title}' leads to nothing in {folder}/. Add a link to {what}.",
                )
    led_to = {path for situation in found for path, _ in situation.leads}
    for path in sorted(set(filter(MUST.fullmatch, known)) - led_to):
        yield _problem(1, f"No situation leads to {path}. Put a link to it under the one that it answers.")


def shown(text: str) -> str:
    """The source of the page of situations as it is shown.

    Each situation gets a place to land, its words lead to its first letter, and its links become chips.
    """
    return ENTRY.sub(lambda entry: _shown(entry["title"], entry["links"]), text)


def _shown(title: str, leads: str) -> str:
    letters, _, others = leads.partition(" · [Phrases]")
    first = LINK.search(letters)
    line = f"[{title}{first[0]}" if first else title
    chips = letters.replace(" · ", " ")
    aside = f"[Sentences]{others}".replace(" · ", " ").replace(")", "){: .aside }") if others else ""
    return f"{line} {{#{anchor(title)}}}\n:   {chips} {aside}"


def _leads(text: str) -> Iterator[tuple[str, str]]:
    return ((link[1], link[3] or "") for link in LINK.finditer(text))


def anchor(title: str) -> str:
    """The id under which a case stands on its page."""
    return f"s-{slugify(title)}"


def _problem(line: int, message: str) -> Diagnostic:
    return Diagnostic(Location(f"docs/{PAGE}", line, 1), "situation", message)
