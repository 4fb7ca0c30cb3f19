"""What a translation may not do, because templates and scripts take it as it stands.

A text may say what it likes, in the tags and with the values of its own English; the rule by which a count
takes its form goes into scripts, so that it has to mean there what it means in C.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from gettext import c2py
from itertools import chain

from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from phrasebank import DATA
from phrasebank.source import decoding
from phrasebank.source.visible import visible

LIST = DATA.parent / "text/strings.pot"
MOST_FORMS = 6
# A lone `!` binds looser in Python than in C. After `%` stands a number, so that nothing is divided by zero,
# and no number is one that a browser would round.
RULE = re.compile(r"(?:[ \t?:()]|\bn\b|\b(?:0|[1-9]\d{0,8})\b|%[ \t]*(?=[1-9])|[=!<>]=|[<>]|&&|\|\|)+")
# Where forms change, in the languages that we know of.
COUNTS = (*range(1001), *(10**power for power in range(4, 10)))
TAG = re.compile(r"<[^<>]*>")
CONTROL = re.compile(r"</?(?:form|input|button|template)\b", re.IGNORECASE)
# What could end an attribute, or begin a tag or a name of a sign.
MARKUP = frozenset('<>"&')
# Room for a value, such as %(name)s, and what else begins like one; and a slot, which a value may name.
VALUE = re.compile(r"\{(?:[a-z_]|%\(\w+\)s)+\}|%(?:\(\w+\)s|.?)")


def problems(found: Catalog, language: str) -> Iterator[str]:
    """What is wrong with a catalogue for a language, a sentence each."""
    named = str(found.locale or "").replace("_", "-")
    if named != language:
        yield f"It is in '{named}' by its line 'Language:', and the theme's language is '{language}'."
    if not is_rule(found.plural_expr, found.num_plurals):
        yield wrong_rule()
    for message in shown(found):
        yield from (f"{_quoted(message)}: {told}" for told in _of_message(message, found))


def shown(found: Catalog) -> Iterator[Message]:
    """The entries that readers see: no guess of a program (`fuzzy`), and nothing that isn't translated."""
    return (one for one in found if one.id and not one.fuzzy and any(forms(one.string)))


def forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """The forms of a text, one where it has no count."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def is_rule(rule: str, count: int) -> bool:
    """Whether a plural rule means the same in C, in Python and in JavaScript, and names one of so many
    forms."""
    if not 1 <= count <= MOST_FORMS or not RULE.fullmatch(rule):
        return False
    try:
        form = c2py(rule)
    except ValueError:
        return False
    return all(form(number) in range(count) for number in COUNTS)


def wrong_rule() -> str:
    """What to say where `is_rule` says no."""
    return (
        f"Its line 'Plural-Forms:' must be 'nplurals=NUMBER; plural=RULE;', with at most {MOST_FORMS} forms "
        "and a rule of n, numbers and % == != < > <= >= && || ? : ( ) that names no other form. "
        "'pybabel init' writes the line for each language."
    )


@cache
def known() -> set[object]:
    """What there is to translate: each text, or its two forms for a count."""
    with LIST.open("rb") as stream:
        return {message.id for message in read_po(stream)}


def _of_message(message: Message, found: Catalog) -> Iterator[str]:
    if message.context or message.id not in known():
        yield f"{LIST.name} has no such text, or not with this count. Delete it, or run 'pybabel update'."
        return
    yield from map(str, message.check(found))
    english, said = forms(message.id), [form for form in forms(message.string) if form]
    if not all(any(_same_markup(form, one) for one in english) for form in said):
        yield "The translation has a tag, a quote or a '&' that the English hasn't, or lacks a tag."
    if any(map(CONTROL.search, said)):
        yield "A form and what is in it can't come from a translation. Take it away."
    if unknown := _values(said) - _values(english):
        yield f"The English has no '{min(unknown)}', so nothing can stand for it."
    if what := next(filter(None, map(_suspect, said)), None):
        yield f"The translation has {what}, which nobody sees or which misleads. Take it away."


def _suspect(form: str) -> str | None:
    """What misleads in a form. French has spaces that don't break ahead of some signs."""
    return decoding.suspect(re.sub("[\u00a0\u202f]", " ", form))


def _same_markup(form: str, english: str) -> bool:
    """Whether the tags are the same in the same order, and no sign of markup is left outside of them."""
    left = set(TAG.sub("", form)) - set(TAG.sub("", english))
    return TAG.findall(form) == TAG.findall(english) and not MARKUP & left


def _values(texts: Iterable[str]) -> set[str]:
    return set(chain.from_iterable(map(VALUE.findall, texts)))


def _quoted(message: Message) -> str:
    return f"'{visible(' '.join(forms(message.id))[:60])}'"
