"""The files that the search reads in the browser: documents and which of them have which words, and what the
rows show.

Not an interface for others. Words stand under their stems and documents under their numbers, so that the
browser need not take a text apart before it can answer (docs/assets/js/search/load.js).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from zlib import crc32

from phrasebank.export.search import documents, facets, meanings, packing, pages, ranking, words
from phrasebank.export.search.documents import Document
from phrasebank.export.search.pages import SourcePage
from phrasebank.model.library import Library

PATH = "assets/data/search.json"
# Fetched behind it: nothing of it is needed to answer.
SHOWN_PATH = "assets/data/search-shown.json"
KEYWORDS, TITLE, ABOUT, TEXT, MEANING, ASKED = map(
    list(ranking.FIELDS).index, ("keywords", "title", "about", "text", "meaning", "asked")
)
# How often people asked for a document with a word: from each of these on it stands in one more field.
OFTEN = (1, 2, 3)
SMALL = frozenset(map(words.stem, ranking.SMALL))
# Running text is for words that stand nowhere else; what more documents say tells none of them apart.
COMMON = 1
Postings = dict[str, list[list[int]]]


def files(library: Library, source: Iterable[SourcePage]) -> dict[str, str]:
    """The files' texts by their paths, the same for the same library and pages."""
    given = list(source)
    found = _with_cases([*pages.of_pages(given), *documents.of_library(library)], given)
    texts = [one.shown for one in found]
    # Whoever publishes anew between the two fetches would put texts under other titles.
    made = crc32(_text(texts).encode())
    # Packed figures ahead of all words: an archive has other codes for each, and changes them seldom.
    data = {
        "made": made,
        "terms": _terms(found, meanings.read(library)),
        "documents": _columns(library, found),
        "synonyms": meanings.payload(library),
        "facets": facets.payload(library),
        **ranking.payload(library),
        "labels": dict(library.slot_labels),
    }
    return {PATH: _text(data), SHOWN_PATH: _text({"made": made, "texts": texts})}


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _with_cases(found: Iterable[Document], source: Sequence[SourcePage]) -> list[Document]:
    asked = pages.asked(source)
    first = pages.first(source)
    return [
        one._replace(
            keywords=(*one.keywords, *asked.get(one.address, ())),
            facets=facets.first(one.facets) if one.address in first else one.facets,
        )
        for one in found
    ]


def _columns(library: Library, found: Sequence[Document]) -> dict[str, Any]:
    """Each field as a list of its own, which compresses better."""
    kinds = list(ranking.KINDS)
    signs = (one.facets or facets.of_page(library, one.address) for one in found)
    return {
        "kind": [kinds.index(one.kind) for one in found],
        # A sign of each document for each facet: neighbors have the same.
        "facets": ["".join(column) for column in zip(*signs, strict=True)],
        "address": [one.address for one in found],
        "title": [one.title for one in found],
        # Only looked through and compared, never shown, as their stems; what begins alike stands together.
        "keywords": ["|".join(sorted(_questions(one))) for one in found],
    }


def _questions(one: Document) -> Iterator[str]:
    return filter(None, (" ".join(words.stems(keyword)) for keyword in one.keywords))


def _terms(found: Sequence[Document], known: meanings.Meanings) -> list[str]:
    """Three columns, which compress better than rows: the stems, each with its commonest word, and the names
    of groups of synonyms; the documents that have them elsewhere than in keywords and title; a sign of the
    fields for each."""
    postings: Postings = defaultdict(lambda: [[] for _ in ranking.FIELDS])
    for number, one in enumerate(found):
        for field, term in _occurrences(one, known):
            postings[term][field].append(number)
    _without_common(postings)
    forms = _forms(found)
    names = sorted(postings)
    numbers = {name: sorted(set().union(*postings[name][ABOUT:])) for name in names}
    return [
        packing.stems((name, forms.get(name, name)) for name in names),
        " ".join(packing.steps(numbers[name]) for name in names),
        # There are as many signs as numbers: nothing needs to part them.
        "".join(_signs(postings[name], numbers[name]) for name in names),
    ]


def _without_common(postings: Postings) -> None:
    for term, fields in list(postings.items()):
        if len(fields[TEXT]) > COMMON or sum(map(bool, fields)) > 1:
            fields[TEXT].clear()
        if not any(fields):
            del postings[term]


def _signs(fields: Sequence[Sequence[int]], numbers: Iterable[int]) -> str:
    having = [frozenset(field) for field in fields]
    return "".join(signed([number in one for one in having]) for number in numbers)


def signed(fields: Sequence[bool]) -> str:
    """One sign for the fields of a document that have a term: those it stands in as bits, then how often it
    was asked. The browser takes keywords and titles from the documents themselves."""
    bits = sum(1 << at for at, has in enumerate(fields[ABOUT:ASKED]) if has)
    return packing.DIGITS[bits + (sum(fields[ASKED:]) << ASKED - ABOUT)]


def _occurrences(one: Document, known: meanings.Meanings) -> Iterator[tuple[int, str]]:
    """Each field of a document with each stem that it has, and each group of synonyms that it touches."""
    for field, text in enumerate((" ".join(one.keywords), one.title, one.about, one.text)):
        # In running text small words say nothing, and nobody is asked to look for them.
        stems = (stem for stem in words.stems(text) if stem not in SMALL or field == KEYWORDS)
        yield from ((field, stem) for stem in dict.fromkeys(stems))
    groups = meanings.of_all(known, (one.title, *one.keywords, one.about))
    yield from ((MEANING, f"#{name}") for name in groups)
    counted = Counter(term for query in one.asked for term in _sought(query, known))
    for at, least in enumerate(OFTEN):
        yield from ((ASKED + at, term) for term, count in counted.items() if count >= least)


def _sought(query: str, known: meanings.Meanings) -> set[str]:
    stems = words.stems(query)
    return {stem for stem in stems if stem not in SMALL} | {
        f"#{name}" for name in meanings.touched(known, stems)
    }


def _forms(found: Iterable[Document]) -> Mapping[str, str]:
    """The word that stands for each stem most often."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        for word in words.words(" ".join((one.title, *one.keywords, one.about, one.text, *one.asked))):
            counted[words.stem(word)][word] += 1
    return {stem: _commonest(forms) for stem, forms in counted.items()}


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda word: (-counted[word], len(word), word))
