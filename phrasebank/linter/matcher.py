"""Runs of words found in a draft; steps.py says how they are written. The browser has a twin in docs/assets/js/check/runs.js."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from phrasebank.linter.patterns import Step, Unreadable, read
from phrasebank.linter.symbols import MARKS
from phrasebank.linter.token_kinds import KINDS
from phrasebank.text.sentences import Reading


@dataclass(frozen=True)
class Begun:
    """A run and the name under which it is wanted. `second`: the words of which one must follow the first; None where that isn't so simple."""

    name: str
    steps: tuple[Step, ...]
    second: frozenset[str] | None


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
    def members(self) -> Mapping[str, frozenset[str]]:
        """The families as sets of single words, which is how kinds of words ask for them."""
        return {name: frozenset(members) for name, members in self.families.items()}

    @cached_property
    def begun(self) -> Mapping[str, list[Begun]]:
        """The runs by the words and kinds of words that each may begin with."""
        begun: dict[str, list[Begun]] = {}
        for name, run in ((name, run) for name, runs in self.wanted.items() for run in runs):
            steps = self._read(run)
            for word in steps[0].beginnings if steps else ():
                begun.setdefault(word, []).append(Begun(name, steps, _second(steps)))
        return begun

    def hits(self, reading: Reading) -> dict[str, list[Hit]]:
        """Under each name where its runs stand, in order; of hits that overlap the first counts, and of those the longest."""
        found: dict[str, list[Hit]] = {name: [] for name in self.wanted}
        for at, word in enumerate(reading.words):
            following = reading.words[at + 1].text if at + 1 < reading.limit[at] else ""
            for run in self._beginning(reading, at):
                if (run.second is None or following in run.second) and (
                    end := max(self._ends(run.steps, reading, at, reading.limit[at]), default=0)
                ) > at:
                    found[run.name].append(Hit(word.start, reading.words[end - 1].end, at, end))
        for name, mark in self._marks:
            found[name] += (Hit(*span) for span in MARKS[mark](reading.text))
        return {name: _apart(hits) for name, hits in found.items()}

    @cached_property
    def _marks(self) -> list[tuple[str, str]]:
        return [(name, run) for name, runs in self.wanted.items() for run in runs if run in MARKS]

    def _beginning(self, reading: Reading, at: int) -> Iterator[Begun]:
        """The runs that may begin at a word."""
        yield from self.begun.get(reading.words[at].text, ())
        for kind in (
            kind for kind in KINDS if kind in self.begun and self._kind(kind, reading, at) is not None
        ):
            yield from self.begun[kind]

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
        for end in self._after(step, reading, at) if at < limit else ():
            if end <= limit:
                yield from self._ends(rest, reading, end, limit)

    def _after(self, step: Step, reading: Reading, at: int) -> Iterator[int]:
        if reading.words[at].text in step.single:
            yield at + 1
        for run in step.longer:
            if run[0] == reading.words[at].text and run == tuple(
                word.text for word in reading.words[at : at + len(run)]
            ):
                yield at + len(run)
        for kind in step.kinds:
            if (end := self._kind(kind, reading, at)) is not None:
                yield end

    def _kind(self, kind: str, reading: Reading, at: int) -> int | None:
        # Many runs ask the same of a word.
        if (kind, at) not in reading.asked:
            reading.asked[kind, at] = KINDS[kind](reading, at, self.members)
        return reading.asked[kind, at]


def _second(steps: tuple[Step, ...]) -> frozenset[str] | None:
    simple = (
        len(steps) > 1
        and not steps[0].longer
        and not steps[0].kinds
        and steps[1].skip < 0
        and not steps[1].kinds
    )
    return frozenset(steps[1].beginnings) if simple else None


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
