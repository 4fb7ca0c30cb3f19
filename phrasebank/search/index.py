"""The file that the search reads in the browser: documents, and which of them have which words.

Not an interface for others. Words stand under their stems and documents under their numbers, so that the
browser need not take a text apart before it can answer (docs/assets/js/search/load.js).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from phrasebank.model.library import Library
from phrasebank.search import documents, meanings, pages, ranking, words
from phrasebank.search.documents import Document
from phrasebank.search.pages import SourcePage

PATH = "assets/data/search.json"
# The first half of the digits ends a number, the second half goes on with it: most steps are one sign.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
HALF = len(DIGITS) // 2
KEYWORDS = list(ranking.FIELDS).index("keywords")
SMALL = frozenset(map(words.stem, ranking.SMALL))
Postings = dict[str, list[list[int]]]


def payload(library: Library, source: Iterable[SourcePage]) -> str:
    """The file's text, the same for the same library and pages."""
    given = list(source)
    found = _with_cases([*pages.of_pages(given), *documents.of_library(library)], given)
    known = meanings.read(library)
    data = {
        "documents": _columns(found),
        "terms": _terms(found, known),
        "synonyms": meanings.payload(library),
        "labels": dict(library.slot_labels),
        **ranking.payload(library.catalogue),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _with_cases(found: Iterable[Document], source: Sequence[SourcePage]) -> list[Document]:
    asked = pages.asked(source)
    return [one._replace(keywords=(*one.keywords, *asked.get(one.address, ()))) for one in found]


def _columns(found: Sequence[Document]) -> dict[str, Any]:
    """Each field that is shown as a list of its own, which compresses better."""
    kinds = list(ranking.KINDS)
    return {
        "kind": [kinds.index(one.kind) for one in found],
        "address": [one.address for one in found],
        "title": [one.title for one in found],
        "shown": [one.shown for one in found],
        # Only compared, never shown.
        "keywords": ["|".join(_questions(one)) for one in found],
    }


def _questions(one: Document) -> list[str]:
    """The keywords as their stems; of a sentence's many, those of several words."""
    stems = (words.stems(keyword) for keyword in one.keywords)
    return [" ".join(several) for several in stems if len(several) > 1 or one.kind != "sentence"]


def _terms(found: Sequence[Document], known: meanings.Meanings) -> str:
    """For each stem, with its commonest word where that is another, the documents that have it in each field;
    groups of synonyms by their names."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    postings: Postings = defaultdict(lambda: [[] for _ in ranking.FIELDS])
    for number, one in enumerate(found):
        for field, text in enumerate(_fields(one)):
            for word in words.words(text):
                forms[words.stem(word)][word] += 1
            for stem in dict.fromkeys(words.stems(text)):
                # In running text small words say nothing, and nobody is asked to look for them.
                if stem not in SMALL or field == KEYWORDS:
                    postings[stem][field].append(number)
        for name in meanings.of_all(known, (one.title, *one.keywords, one.about)):
            postings[f"#{name}"][-1].append(number)
    return " ".join(
        "|".join((_named(stem, forms[stem]), *map(packed, fields)))
        for stem, fields in sorted(postings.items())
    )


def _fields(one: Document) -> tuple[str, ...]:
    return one.title, " ".join(one.keywords), one.about, one.text


def _named(stem: str, counted: Counter[str]) -> str:
    form = min(counted, key=lambda word: (-counted[word], len(word), word), default=stem)
    return stem if form == stem else f"{stem}:{form}"


def packed(numbers: Sequence[int]) -> str:
    """Rising numbers as the steps from each to the next."""
    return "".join(_number(now - before) for before, now in zip((0, *numbers), numbers, strict=False))


def _number(step: int) -> str:
    before, last = divmod(step, HALF)
    text = DIGITS[last]
    while before:
        before, digit = divmod(before, HALF)
        text = DIGITS[HALF + digit] + text
    return text
