"""Sections that a reader unfolds: a heading of the class `fold` becomes the summary of what follows it.

## They push back {#pushback .fold}
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

CLASS = "fold"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CARD = re.compile("\u0002card(\\d+)\u0003")
# What a folded section is counted by: rows that stand ready, and cases of a list.
ROW = "<li"
CASE = "dt"


class Folds(Treeprocessor):
    """Wraps each such heading and what stands before the next heading of its level into a <details>."""

    def __init__(self, stashed: list[str]) -> None:
        super().__init__()
        self.stashed = stashed

    def run(self, root: Element) -> None:
        # The last first: what is folded within a section is taken into it as it is.
        for heading in [one for one in root if one.tag in HEADINGS and one.get("class") == CLASS][::-1]:
            self._fold(root, heading)

    def _fold(self, root: Element, heading: Element) -> None:
        at = list(root).index(heading)
        inside = _section(list(root)[at + 1 :], heading.tag)
        details = Element("details", {"class": CLASS})
        details.tail = "\n"
        summary = SubElement(details, "summary")
        summary.append(heading)
        del heading.attrib["class"]
        SubElement(summary, "span", {"class": "fold-count"}).text = str(self._count(inside))
        for one in (heading, *inside):
            root.remove(one)
        details.extend(inside)
        root.insert(at, details)

    def _count(self, inside: list[Element]) -> int:
        """How many rows or cases a section has."""
        cards = [self.stashed[int(card[1])] for one in inside for card in CARD.finditer(one.text or "")]
        return sum(card.count(ROW) for card in cards) + sum(len(one.findall(CASE)) for one in inside)


def _section(following: list[Element], tag: str) -> list[Element]:
    """What stands before the next heading of the same level or above."""
    ends = HEADINGS[: HEADINGS.index(tag) + 1]
    end = next((at for at, one in enumerate(following) if one.tag in ends), len(following))
    return following[:end]
