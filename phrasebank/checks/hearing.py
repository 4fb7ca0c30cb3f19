"""Where rules' words stand in texts. It remembers: of rules heard before, only what is new is looked for.

A preview asks again at each change, and a change is one of one file.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal

from phrasebank.linter.linter import Linter
from phrasebank.linter.matcher import Match
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.text.sentences import tokenized

Hear = Callable[[str], dict[str, list[Match]]]
Wanted = tuple[str | tuple[str, ...], ...]
# Looking for so many beside those known takes as long as looking for all.
MOST_NEW = 20


def hearing(guarded: Literal["banks", "pages"], rules: tuple[Rule, ...], families: Vocabulary | None) -> Hear:
    """What tells where the words of each rule stand in a text; of two rules with one id, of the last."""
    wanted = {rule.id: rule for rule in rules}
    known = _known(guarded, families)
    new = {name: rule for name, rule in wanted.items() if _wanted(rule) not in known}
    if len(new) > MOST_NEW or not known:
        known.clear()
        known.update((_wanted(rule), rule) for rule in wanted.values())
        new = {}
    before, now = _all(tuple(known.values()), families), _all(tuple(new.values()), families)
    if not new and len(known) == len(wanted):
        return before
    old = wanted.keys() - new.keys()
    return lambda text: {name: found for name, found in before(text).items() if name in old} | now(text)


def _wanted(rule: Rule) -> Wanted:
    """All that it depends on where a rule's words stand."""
    return rule.id, rule.words, rule.unless, rule.beside


@lru_cache(maxsize=2)
def _known(guarded: str, families: Vocabulary | None) -> dict[Wanted, Rule]:
    """The rules that all texts were read by."""
    return {}


# Those known and those new, for the banks and for the pages.
@lru_cache(maxsize=4)
def _all(rules: tuple[Rule, ...], families: Vocabulary | None) -> Hear:
    linter = Linter(Library({"families": families} if families else {}, rules=rules))
    return cache(lambda text: linter.matches(tokenized(text)))
