"""What a check of the built site tells."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, order=True)
class SiteDiagnostic:
    """Something wrong: the file of the site, the check's name, what it is and what to do."""

    path: str
    message: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.name}: {self.message}"

    def named(self, name: str) -> "SiteDiagnostic":
        """The same problem under the name of the check that found it."""
        return replace(self, name=name)
