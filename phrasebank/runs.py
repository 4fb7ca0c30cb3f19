"""Runs of words as rules write them, found in a draft.

    won't be joining        these words, in this order, in one sentence, whatever punctuation stands between them
    too low/small           one word or the other
    i (really) can't        a word that may be missing
    i might ... decline     up to four words between
    <pay> is too low        any word of a declared family, or of a kind such as `<money>`
    <blank>                 a mark, which stands alone

That is all there is: no regular expressions. The browser has a twin in docs/assets/js/check/runs.js.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from phrasebank import words
from phrasebank.kinds import KINDS
from phrasebank.marks import MARKS
from phrasebank.reading import Reading
from phrasebank.words import nearest

GAP = 4
# A run that begins with a kind of word is looked for at every word.
ANYWHERE = ""


class Unreadable(ValueError):
    """A run of words that can't be read; the message says why and what to do."""


@dataclass(frozen=True)
class Step:
    """One place in a run: what may stand there, each option a tuple of words or one kind, and how many other words may stand there instead."""

    options: tuple[tuple[str, ...], ...] = ()
    skip: int = -1


@dataclass(frozen=True)
class Hit:
    """Where a run stands: `start` inclusive and `end` exclusive, in characters and in words; a mark has no words."""

    start: int
    end: int
    first: int = -1
    last: int = -1


@dataclass(frozen=True)
class Runs:
    """Runs of words, each wanted under a name, and the families that they speak of."""

    wanted: Mapping[str, Iterable[str]]
    families: Mapping[str, tuple[str, ...]]

    @cached_property
    def single(self) -> Mapping[str, frozenset[str]]:
        """The families as sets of single words, which is how kinds of words ask for them."""
        return {name: frozenset(members) for name, members in self.families.items()}

    @cached_property
    def begun(self) -> Mapping[str, list[tuple[str, tuple[Step, ...]]]]:
        """The runs by the word that each may begin with."""
        begun: dict[str, list[tuple[str, tuple[Step, ...]]]] = {}
        for name, runs in self.wanted.items():
            for run in runs:
                steps = self._read(run)
                for option in steps[0].options if steps else ():
                    begun.setdefault(ANYWHERE if option[0] in KINDS else option[0], []).append((name, (Step((option,)), *steps[1:])))
        return begun

    def hits(self, reading: Reading) -> dict[str, list[Hit]]:
        """Under each name where its runs stand, in order; of hits that overlap the first counts, and of those the longest."""
        found: dict[str, list[Hit]] = {name: [] for name in self.wanted}
        for at, word in enumerate(reading.words):
            for name, steps in (*self.begun.get(word.text, ()), *self.begun.get(ANYWHERE, ())):
                if (end := max(self._ends(steps, reading, at, reading.limit[at]), default=0)) > at:
                    found[name].append(Hit(word.start, reading.words[end - 1].end, at, end))
        for name, mark in self._marks:
            found[name] += (Hit(*span) for span in MARKS[mark](reading.text))
        return {name: _apart(hits) for name, hits in found.items()}

    @cached_property
    def _marks(self) -> list[tuple[str, str]]:
        return [(name, run) for name, runs in self.wanted.items() for run in runs if run in MARKS]

    def _read(self, run: str) -> tuple[Step, ...]:
        # What can't be read finds nothing; the checks name it.
        try:
            return read(run, self.families)
        except Unreadable:
            return ()

    def _ends(self, steps: Sequence[Step], reading: Reading, at: int, limit: int) -> Iterator[int]:
        if not steps:
            yield at
            return
        step, *rest = steps
        for skipped in range(step.skip + 1):
            yield from self._ends(rest, reading, at + skipped, limit)
        for option in step.options:
            if at < limit and (end := self._after(option, reading, at)) is not None and end <= limit:
                yield from self._ends(rest, reading, end, limit)

    def _after(self, option: tuple[str, ...], reading: Reading, at: int) -> int | None:
        if option[0] in KINDS:
            return KINDS[option[0]](reading, at, self.single)
        end = at + len(option)
        return end if tuple(word.text for word in reading.words[at:end]) == option else None


def read(run: str, families: Mapping[str, tuple[str, ...]]) -> tuple[Step, ...]:
    """The steps of a run; none for a mark. Raises Unreadable, which says why and what to do."""
    if run in MARKS:
        return ()
    steps = tuple(_step(part, families) for part in run.split())
    if not steps or steps[0].skip >= 0 or steps[-1].skip == GAP:
        raise Unreadable("A run begins with a word that must be there, and doesn't end in a gap. Take away what stands before or behind.")
    return steps


def _step(part: str, families: Mapping[str, tuple[str, ...]]) -> Step:
    if part == "...":
        return Step(skip=GAP)
    optional = part.startswith("(") and part.endswith(")")
    options = [option for word in part.strip("()").split("/") for option in _options(word, families)]
    return Step(tuple(options), 0 if optional else -1)


def _options(word: str, families: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    if word in KINDS:
        return [(word,)]
    if word in MARKS:
        raise Unreadable(f"'{word}' is a mark and can't stand among words. Give it a line of its own.")
    members = families.get(word[1:-1], ()) if word.startswith("<") and word.endswith(">") else (word,)
    options = [tuple(one.text for one in words.split(member)) for member in members]
    if not all(options) or not options:
        near = nearest(word, [*KINDS, *MARKS, *(f"<{name}>" for name in families)])
        raise Unreadable(f"'{word}' is neither a word nor one of the families, kinds and marks.{near}")
    return options


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
