"""What the composer reads in the browser. Not an interface for others.

It is one small file, loaded when it is first needed, and the sample letters in another.
"""

import json
from functools import lru_cache
from typing import Any

from phrasebank.composer.traits import Traits, traits_by_id
from phrasebank.export import language
from phrasebank.model.entry import Entry
from phrasebank.model.facets import CRITERIA, FACETS, LIMITS, QUESTIONS, ComposerQuestion
from phrasebank.model.letters import Letter, OwnPhrase
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Phrase

PATH = "assets/data/composer.json"
SAMPLES = "assets/data/samples.json"
# What the composer needs of a phrase besides its traits.
FORMS = ("clause", "takes_reason", "after_reason", "withholds")
PHRASE = ("id", "text", *FORMS, *(facet.field for facet in FACETS if facet.limits != "nothing"))
SETS = ("named", "brings", "bars", "denies")
LETTER = ("id", "outline", *CRITERIA, "facts", "phrases")
# What a letter has where it says nothing.
UNSAID = dict.fromkeys(CRITERIA, "") | {"level": "none", "facts": []}
# What an address of the composer calls the kinds of id in it: old addresses hold ids that are retired.
NAMED = {"letter": "letter", "outline": "outline", "phrase": "phrases"}
# Vocabularies that it shows or decides by. The fields for slots stand in the page.
WORDS = (*(facet.vocabulary for facet in FACETS if facet.limits != "nothing"), "slots")
UNUSED = {"alike", "keywords", "example", "heading", "claimed_by", "denied_by", "asked_by", "outdoes"}
# Where a value stands this often on average, a column is told by places.
COLUMN_REPEATS = 4


def files(library: Library) -> dict[str, str]:
    """The files' texts by their paths, the same for the same library."""
    return {PATH: composer_payload(library), SAMPLES: samples(library)}


def samples(library: Library) -> str:
    """The text of the sample letters, and of the words that they have of their own."""
    traits = traits_by_id(library)
    letters = [
        UNSAID | _chosen(letter, LETTER) | {"phrases": _made_of(letter), "own": bool(letter.parts)}
        for letter in library.letters
    ]
    own = [_own(phrase, traits[phrase.id]) for phrase in library.own_phrases]
    return _written({"letters": _columns(letters), "phrases": _columns(own)})


def _made_of(letter: Letter) -> list[str]:
    """A letter's phrases, its own without its id: they follow each other as their words do, so that nothing
    else has to name them."""
    return [name.removeprefix(letter.id) if "--" in name else name for name in letter.made_of]


def _own(phrase: OwnPhrase, traits: Traits) -> dict[str, Any]:
    told = _phrase(phrase, traits) | {"starts": phrase.starts, "cue": phrase.cue}
    return {name: value for name, value in told.items() if name != "id"}


# A build asks for it twice: to know the library again, and to write it.
@lru_cache(maxsize=1)
def composer_payload(library: Library) -> str:
    """The text of what every message is made from."""
    traits = traits_by_id(library)
    data = {
        "words": {
            name: [_term(name, term) for term in library.words.get(name, {}).values()] for name in WORDS
        },
        "limits": LIMITS,
        "questions": {question.criterion: _question(question, library) for question in QUESTIONS},
        "most": {rule.id: rule.most for rule in library.rules if rule.kind == "at-most"},
        "outlines": [_outline(outline) for outline in library.outlines],
        "phrases": _columns([_phrase(phrase, traits[phrase.id]) for phrase in library.phrases]),
        "now": {
            f"{NAMED[entry.kind]} {entry.id}": entry.now
            for entry in library.retired
            if entry.now and entry.kind in NAMED
        },
        "advisors": [advisor.model_dump(mode="json") for advisor in library.advisors],
        "language": language.constants(language.COMPOSER),
    }
    return _written(data)


def _term(vocabulary: str, term: Entry) -> dict[str, Any]:
    unused = UNUSED | ({"meaning"} if vocabulary == "slots" else set())
    return _chosen(term, set(type(term).model_fields) - unused)


def _question(question: ComposerQuestion, library: Library) -> dict[str, Any]:
    """What the page does with a question; its words stand in the page."""
    gettext = library.catalogue.gettext
    told = {
        "place": question.place,
        "title": gettext(question.title),
        "yields": question.yields,
        "unanswered": gettext(question.unanswered),
        "left": gettext(question.left),
    }
    return {"words": CRITERIA[question.criterion]} | {name: value for name, value in told.items() if value}


def _outline(outline: Outline) -> dict[str, Any]:
    return outline.model_dump(mode="json", exclude_defaults=True, exclude={"about"})


def _phrase(phrase: Phrase, traits: Traits) -> dict[str, Any]:
    told = {
        "rations": dict(traits.rations),
        "lengths": [traits.lengths["words"], traits.lengths["characters"]],
        "contracted": traits.contracted,
        **{name: sorted(getattr(traits, name)) for name in SETS},
    }
    plain = phrase.model_dump(mode="json")
    return {name: plain[name] for name in PHRASE} | told


def _columns(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """One field after the other instead of one row after the other, which packs much smaller."""
    return {name: _column([row[name] for row in rows]) for name in rows[0]} if rows else {}


def _column(values: list[Any]) -> Any:
    """The values; or where few are different, those `of` which they are, and `at` each place which."""
    texts = list(map(repr, values))
    different = dict(zip(texts, values, strict=True))
    if len(different) * COLUMN_REPEATS > len(values):
        return values
    places = {text: place for place, text in enumerate(different)}
    return {"of": list(different.values()), "at": [places[text] for text in texts]}


def _chosen(entry: Entry, names: Any) -> dict[str, Any]:
    # An id stays whatever it is: one of the levels is called "none".
    return {
        name: value
        for name, value in entry.model_dump(mode="json").items()
        if name in names and (name == "id" or value not in (None, [], "", "none"))
    }


def _written(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
