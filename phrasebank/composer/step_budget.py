"""How long a count may take."""

from dataclasses import dataclass


class UncountableError(Exception):
    """Messages can't be counted by one limit and in a time that is to be had."""


class TooManyStepsError(UncountableError):
    """The rows take more steps to count than there is patience for."""


@dataclass
class StepBudget:
    """How many steps a count may still take. A few dozen phrases that bar each other multiply them by
    a thousand, and no count is worth a site that can't be published."""

    left: int

    def spend(self, steps: int) -> None:
        """Raises TooManyStepsError when nothing is left."""
        self.left -= steps
        if self.left < 0:
            raise TooManyStepsError
