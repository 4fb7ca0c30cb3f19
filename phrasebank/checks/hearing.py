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
from phrasebank.model.term_types import Family
from phrasebank.model.vocabulary import Families
from phrasebank.text.sentences import tokenized

Hear = Callable[[str], dict[str, list[Match]]]
# Of families, and of facts that words claim, nothing but the words: what they are called changes no match.
WordsByName = tuple[tuple[str, tuple[str, ...]], ...]
Wanted = tuple[str | tuple[str, ...], ...]
# Looking for so many beside those known takes as long as looking for all.
MOST_NEW = 20


def hearing(guarded: Literal["banks", "pages"], rules: tuple[Rule, ...], families: WordsByName) -> Hear:
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


def family_words(library: Library) -> WordsByName:
    """The families of a library, as far as rules read them."""
    return tuple(library.families.items())


def read_alone(rules: tuple[Rule, ...], families: WordsByName) -> Library:
    """Rules, and the families that they speak of, in a library of their own."""
    terms = tuple(
        Family.model_construct(id=name, label=name, meaning="", words=words) for name, words in families
    )
    vocabulary = Families.model_construct(vocabulary="families", title="", about="", terms=terms)
    return Library({"families": vocabulary} if families else {}, rules=rules)


def _wanted(rule: Rule) -> Wanted:
    """All that it depends on where a rule's words stand."""
    return rule.id, rule.words, rule.unless, rule.beside


@lru_cache(maxsize=2)
def _known(guarded: str, families: WordsByName) -> dict[Wanted, Rule]:
    """The rules that all texts were read by."""
    return {}


# Those known and those new, for the banks and for the pages.
@lru_cache(maxsize=4)
def _all(rules: tuple[Rule, ...], families: WordsByName) -> Hear:
    linter = Linter(read_alone(rules, families))
    return cache(lambda text: linter.matches(tokenized(text)))
