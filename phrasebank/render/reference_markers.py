"""What the pages for contributors show of the models and the data: markers of their own, beside those for
readers in `markers`."""

from collections.abc import Iterator

from phrasebank.linter import reference
from phrasebank.linter.reference import Part
from phrasebank.model import datafiles
from phrasebank.model.entry import Entry
from phrasebank.model.facet_fields import Facets
from phrasebank.model.phrases import Phrase
from phrasebank.model.term_types import Term
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.render.marker_names import Heading, known
from phrasebank.render.overviews import Overviews
from phrasebank.render.templating import templates
from phrasebank.text import slots

SHAPES: dict[str, type[Entry]] = {**datafiles.SCHEMAS, "phrase": Phrase}
# The points have a page of their own, with where each has its home.
ELSEWHERE = ("points",)
# All of them stand in its file.
RULE_EXAMPLES_SHOWN = 3


def fields(cards: Overviews, name: str) -> Iterator[Heading | str]:
    """`::: fields phrase`: every field of an entry, with its meaning."""
    model = known(SHAPES, name, "shape")
    words = {key: one for key, one in getattr(model, "WORDS", {}).items() if one in _shown(cards)}
    rows = [
        (key, list(slots.pieces(info.description or "", {})), info.is_required(), words.get(key))
        for key, info in model.model_fields.items()
    ]
    yield _show(cards, "fields.html", name=name, rows=rows)


def words(cards: Overviews) -> Iterator[Heading | str]:
    """`::: words`: every word that a phrase's fields may take, as it is written, and the slots."""
    for name, vocabulary in _shown(cards).items():
        yield Heading(3, f"words-{name}", vocabulary.title)
        yield _show(
            cards,
            "written.html",
            title=vocabulary.title,
            about=vocabulary.about,
            rows=[(_written(name, term), term) for term in vocabulary.terms],
        )


def _shown(cards: Overviews) -> dict[str, Vocabulary]:
    """The vocabularies that this page shows, of those that the library has."""
    known = cards.library.vocabularies
    return {
        name: known[name]
        for name in (*Facets.WORDS.values(), "slots")
        if name in known and name not in ELSEWHERE
    }


def retired(cards: Overviews) -> Iterator[Heading | str]:
    """`::: retired`: the ids that are no longer in use."""
    yield _show(cards, "retired.html", rows=cards.library.retired)


def rules(cards: Overviews) -> Iterator[Heading | str]:
    """`::: rules`: every rule with its reason and examples, under what it is about."""
    for group in cards.library.words["groups"].values():
        yield Heading(2, f"about-{group.id}", group.label)
        for rule in (rule for rule in cards.library.rules if rule.group == group.id):
            yield Heading(3, f"rule-{rule.id}", rule.title)
            flagged, passed = (
                [list(slots.pieces(example, {})) for example in examples[:RULE_EXAMPLES_SHOWN]]
                for examples in (rule.flagged, rule.passed)
            )
            yield _show(cards, "rule.html", rule=rule, flagged=flagged, passed=passed)


def language(cards: Overviews, name: str) -> Iterator[Heading | str]:
    """`::: language forms`: a part of the language in which rules are written; `families`, those of words."""
    sections = {part: list(told()) for part, told in reference.SECTIONS.items()}
    sections["families"] = list(_families(cards))
    parts = known(sections, name, "part of the language")
    yield _show(cards, "language.html", name=name, parts=parts)


def giving(cards: Overviews) -> Iterator[Heading | str]:
    """`::: giving`: the link to an empty form for a phrase."""
    yield _show(cards, "giving.html", form=cards.at.form)


def _families(cards: Overviews) -> Iterator[Part]:
    for name, family in cards.library.words["families"].items():
        yield Part(f"<{name}>", family.meaning)


def _written(name: str, term: Term) -> str:
    return f"{{{term.id}}}" if name == "slots" else term.id


def _show(cards: Overviews, template: str, **values: object) -> str:
    return templates(cards.library.catalogue).get_template(template).render(base=cards.base, **values)


MARKERS = (fields, words, retired, rules, language, giving)
