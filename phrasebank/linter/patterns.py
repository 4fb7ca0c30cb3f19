"""A run of words as a rule writes it, read into steps.

    won't be joining        these words, in this order, in one sentence, whatever punctuation stands between them
    too low/small           one word or the other
    i (really) can't        a word that may be missing
    i might ... decline     up to four words between
    <pay> is too low        any word of a declared family, or of a kind such as `<money>`
    <blank>                 a mark, which stands alone

That is all there is: no regular expressions. The browser has a twin in docs/assets/js/check/runs.js.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from phrasebank.linter.symbols import MARKS
from phrasebank.linter.token_kinds import KINDS
from phrasebank.text import tokens
from phrasebank.text.similarity import did_you_mean

GAP = 4


class Unreadable(ValueError):
    """A run of words that can't be read; the message says why and what to do."""


@dataclass(frozen=True)
class Step:
    """One place in a run: the single words, longer runs and kinds of words that may stand there, and how many other words may stand there instead."""

    single: frozenset[str] = frozenset()
    longer: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    skip: int = -1

    @property
    def beginnings(self) -> set[str]:
        """The words and the kinds of words with which it may begin."""
        return {*self.single, *(run[0] for run in self.longer), *self.kinds}


def read(run: str, families: Mapping[str, tuple[str, ...]]) -> tuple[Step, ...]:
    """The steps of a run; none for a mark. Raises Unreadable, which says why and what to do."""
    if run in MARKS:
        return ()
    steps = tuple(_step(part, families) for part in run.split())
    if not steps or steps[0].skip >= 0 or steps[-1].skip >= 0:
        raise Unreadable(
            "A run begins and ends with a word that must be there. Take away what stands before or behind."
        )
    return steps


def _step(part: str, families: Mapping[str, tuple[str, ...]]) -> Step:
    if part == "...":
        return Step(skip=GAP)
    optional = part.startswith("(") and part.endswith(")")
    options = (part[1:-1] if optional else part).split("/")
    if any(sign in option for option in options for sign in "()"):
        raise Unreadable(
            f"'{part}': round brackets hold one place. Write each word that may be missing in its own: (a) (lot) (of)."
        )
    kinds = tuple(option for option in options if option in KINDS)
    said = [said for option in options if option not in KINDS for said in _said(option, families)]
    single, longer = (
        frozenset(run[0] for run in said if len(run) == 1),
        tuple(run for run in said if len(run) > 1),
    )
    return Step(single, longer, kinds, 0 if optional else -1)


def _said(word: str, families: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    if word in MARKS:
        raise Unreadable(f"'{word}' is a mark and can't stand among words. Give it a line of its own.")
    members = families.get(word[1:-1], ()) if word.startswith("<") and word.endswith(">") else (word,)
    said = [tuple(one.text for one in tokens.split(member)) for member in members]
    if not all(said) or not said:
        near = did_you_mean(word, [*KINDS, *MARKS, *(f"<{name}>" for name in families)])
        raise Unreadable(f"'{word}' is neither a word nor one of the families, kinds and marks.{near}")
    return said
