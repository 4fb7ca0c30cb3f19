"""How the search ranks, declared once: the browser is sent these figures with the index.

They were chosen by `make search` on the even lines of tests/export/search/queries.tsv and on queries
of strangers; the odd lines measure them.
"""

from typing import Any

from phrasebank.export.search import facets, plain, words
from phrasebank.export.search.hints import HINTS, Hint
from phrasebank.model.library import Library
from phrasebank.text.catalogue import N_

# What a word counts in each field of a document. `meaning` holds the groups of synonyms that it touches; the
# last are for where somebody asked with the word, several, and three or more, on top of each other.
FIELDS = {
    "keywords": 5.0,
    "title": 2.6,
    "about": 2.2,
    "text": 0.8,
    "meaning": 4.5,
    "asked": 2.5,
    "often": 0.8,
    "mostly": 0.8,
}
# What a document of each kind counts, what its row is called, and which sort of thing it is.
KINDS = {
    "letter": (1.2, N_("Letter"), "letters"),
    # For one group of people, such as executives: the rest would have to change it.
    "special": (0.85, N_("Letter"), "letters"),
    "base": (0.45, N_("Letter"), "letters"),
    "letters": (1.0, N_("Letters"), "letters"),
    "letters-section": (0.8, N_("Letters"), "letters"),
    "case": (1.3, N_("Situation"), "letters"),
    "situation": (0.8, N_("Situations"), "letters"),
    "situation-section": (0.9, N_("Situations"), "letters"),
    "sentence": (0.75, N_("Sentence"), "sentences"),
    "bank": (1.5, N_("Sentences"), "sentences"),
    "sentences": (0.8, N_("Sentences"), "sentences"),
    "advice": (1.6, N_("Advice"), "advice"),
    "advice-section": (0.6, N_("Advice"), "advice"),
    "tool": (1.0, N_("Tool"), "pages"),
    "page": (0.8, N_("Page"), "pages"),
    "about": (0.8, N_("About this site"), "pages"),
    "about-section": (0.7, N_("About this site"), "pages"),
    "contributor": (0.4, N_("For contributors"), "contributors"),
}
# Words that say little by themselves. They count less, and in running text nothing.
SMALL = (
    "a", "about", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
    "cant", "could", "did", "do", "does", "doesnt", "dont", "for", "from", "get", "got", "had", "has",
    "have", "havent", "he", "her", "him", "his", "how", "i", "id", "if", "im", "in", "into", "is",
    "isnt", "it", "its", "ive", "just", "let", "me", "might", "my", "of", "on", "or", "our", "out",
    "over", "she", "should", "so", "some", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "theyre", "this", "to", "too", "up", "us", "was", "we", "were", "what", "whats",
    "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your",
    "youre",
)  # fmt: skip
# A word counts 1, and these count: smallCount, a small word; trade, what people do for a living; prefix, a
# word that begins like one that is still being typed; meaning, a group of synonyms.
# A document's score for all of them, with saturation and length as in BM25, is changed by these:
# coverage, the power to which the share of the query is raised that is there; unasked, what a letter loses of
# whose title no word of the query touches anything; keyword, raised to power, and run, what it gains, against
# the best score, as far as a whole keyword is the query or its words stand in one piece in the text;
# verbatim, what it gains on top where all of them do; asked, what a letter gains as far as the query's words
# stand in what people ask, raised to wholly.
# Then: looked, how many documents get that closer look; weakest, the share of the best score that a row must
# have; spread, how many rows are put apart; again, what a further row of a sort counts, and one of a page.
# A word may have one slip from slip letters on, and two from slips.
WEIGHTS: dict[str, float] = {
    "smallCount": 0.15,
    "trade": 0.35,
    "prefix": 0.58,
    "meaning": 1.25,
    "saturation": 0.7,
    "length": 0.5,
    "coverage": 1.75,
    "unasked": 0.15,
    "keyword": 0.6,
    "power": 1.6,
    "run": 0.15,
    "verbatim": 1.5,
    "asked": 0.2,
    "wholly": 8,
    "looked": 250,
    "weakest": 0.15,
    "spread": 40,
    "again": 0.68,
    "slip": 4,
    "slips": 8,
}


def payload(library: Library) -> dict[str, Any]:
    """All of it, as the browser is sent it: words by their stems, rows called as the catalogue has it."""
    kinds = {
        name: (count, library.catalogue.gettext(called), sort)
        for name, (count, called, sort) in KINDS.items()
    }
    hints = [([_sought(hint, one) for one in hint.said], hint.counts) for hint in HINTS]
    small = words.stems(" ".join(SMALL))
    given = WEIGHTS | {
        "small": small,
        "plain": sorted({*words.stems(" ".join((*plain.COMMON, *plain.TRADES))), *facets.single(library)}),
        "needed": facets.NEEDED,
        "plainly": facets.PLAINLY,
        "joined": [f" {' '.join(words.stems(one))} " for one in plain.JOINED],
        "trades": sorted({*words.stems(" ".join(plain.TRADES))}),
    }
    return {"fields": FIELDS, "kinds": kinds, "hints": hints, "ranking": given}


def _sought(hint: Hint, said: str) -> str:
    """What the browser looks for: it puts a sign where a query begins, and keeps the mark of a question."""
    text = " ".join(words.stems(said)) or said
    return f" ^ {text} " if hint.at == "start" else f" {text} "
