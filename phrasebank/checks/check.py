"""A check, and how much of the data it may believe while some files have faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

Find = Callable[[Library], Iterator[Diagnostic]]
# "copies": all that was read; the others do without files that are copies of others. "file": everything,
# since what the check says of a value holds whatever is wrong with its entry;
# "sound": entries without a fault; "resolved": of these, the ones whose words and patterns are known,
# for checks that hold entries against each other.
Reads = Literal["copies", "file", "sound", "resolved"]
# "all_names": every id is known, for checks that ask whether one is there; "all_files": no file has a
# fault; "all_words": nor is any word in them unknown, for checks that look for something that any entry may
# have.
Needs = Literal["nothing", "all_names", "all_files", "all_words"]


@dataclass(frozen=True)
class Check:
    """A function from the library to problems, what it reads of the library, and what it needs to run."""

    find: Find
    reads: Reads
    needs: Needs

    @property
    def name(self) -> str:
        """The permanent name under which its problems are shown."""
        return self.find.__name__.replace("_", "-")

    def __call__(self, library: Library) -> Iterator[Diagnostic]:
        """The problems of a library, each under the check's name."""
        return (problem.with_code(self.name) for problem in self.find(library))


def check(reads: Reads, needs: Needs = "nothing") -> Callable[[Find], Check]:
    """Make a check of the function that follows."""
    return lambda find: Check(find, reads, needs)
