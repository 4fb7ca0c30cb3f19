"""What the site says to its readers, in the language of its banks: gettext, as everybody knows it.

English stands where it is said: in templates as `_("...")`, in Python as `catalogue.gettext("...")`, in
scripts as `gettext("...")`. There it names the same text in any other language. phrasebank/text/strings.pot
lists all that there is to translate.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations


@dataclass(frozen=True, eq=False)
class Catalogue:
    """A language by its code, as `lang` in a page takes it, and what is said in it.

    Scripts need to know more of what has a count: the rule that gives a count's form, in C, and all forms of
    each text by its English for one. No rule stands for English.
    """

    language: str = "en"
    translations: NullTranslations = field(default_factory=NullTranslations)
    rule: str = ""
    forms: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def gettext(self, english: str, **values: object) -> str:
        """A text in this language, each `%(name)s` in it with its value put in; of nothing, nothing."""
        # To gettext, nothing is the name of what the catalogue says of itself.
        return self.translations.gettext(english) % values if english else ""

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """The same in the form that so many take; the text may name the count as `%(num)s`."""
        return self.translations.ngettext(one, many, count) % {"num": count, **values}

    @property
    def is_english(self) -> bool:
        """Whether it is English, of whatever place."""
        return self.language.partition("-")[0] == "en"


ENGLISH = Catalogue()


def N_(english: str) -> str:  # noqa: N802  # Everybody calls it so.
    """Mark a constant as to be translated where it is shown."""
    return english
