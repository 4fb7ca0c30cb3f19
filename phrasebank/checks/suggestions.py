"""Which known word was probably meant, said of the first unknown ones: nobody reads more of them, and to look
for each of thousands would take as long as all other checks."""

from collections.abc import Iterable

from phrasebank.text.similarity import did_you_mean, nearest

MOST_SUGGESTIONS = 300


class Suggestions:
    """What was probably meant by unknown words, for so many of them."""

    def __init__(self) -> None:
        self.left = MOST_SUGGESTIONS

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """' Did you mean ...?' for the known word most like this one, or nothing."""
        return did_you_mean(word, known) if self._is_one_left() else ""

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word most like this one, or nothing."""
        return nearest(word, known) if self._is_one_left() else ""

    def _is_one_left(self) -> bool:
        self.left -= 1
        return self.left >= 0
