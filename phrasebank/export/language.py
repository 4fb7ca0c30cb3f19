"""The constants that the browser's twins need and that are stated once: in Python, where they are used.

The data that a page fetches carries them as `language`, by module and name. What a page needs before
it fetches any data is stated once more in docs/assets/js/text/slots.js.
"""

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from phrasebank.composer import choices, forms, letter_drafts, rewordings, traits
from phrasebank.linter import (
    findings,
    learned,
    linter,
    name_kinds,
    numbers,
    packed_weights,
    patterns,
    praise,
    quoted,
    repetitions,
    suggestions,
    summary,
    symbols,
    token_kinds,
)
from phrasebank.model import phrases
from phrasebank.text import characters, sentences, tokens

Names = Mapping[ModuleType, Iterable[str]]
TEXT: Names = {
    characters: ("WORD_RANGES", "IGNORABLE_RANGES", "SPACES", "APOSTROPHES"),
    sentences: ("STOPS", "ABBREVIATIONS", "SHORT_LINE", "LONG", "PART"),
    tokens: ("WORDS_A_MINUTE",),
}
LINTER: Names = {
    findings: ("OF_WORDS", "OF_WORDING", "LAST", "MANY"),
    learned: (
        *("LONGEST", "EDGE", "NUMBER", "SIGNATURE", "LEAD", "LEAN", "UNCLEAR"),
        *("HEARD", "ELSEWHERE", "ELSEWHERE_MOST", "WORD", "WORDS_MOST", "UTMOST", "BEFORE", "BEHIND"),
        *("COMPANY", "FEW", "FEW_SUM", "PARTS", "START"),
    ),
    linter: ("CHANNEL", "STAGE", "FACTS"),
    numbers: ("CURRENCIES", "GROUPING", "SCALES", "PERCENT", "PER_CENT"),
    packed_weights: ("SEED", "PRIME", "LEFT_OUT", "NEAR", "STRETCH", "NOTHING"),
    patterns: ("MAX_GAP", "SHORT_FORMS"),
    praise: ("QUESTION", "QUOTES"),
    quoted: (
        *("ATTRIBUTIONS", "DIGITS", "ATTRIBUTION_LINES", "DIVIDERS", "SENDERS", "HEADERS", "HEADER_LINES"),
        *("HEADERS_LEAST", "SIGNATURES", "SIGNATURE_LINES", "DEVICES", "NOTICES"),
        *("RULERS", "RULER_LENGTH"),
    ),
    repetitions: ("SHORT_SENTENCE", "BEGINNING"),
    suggestions: ("KEPT", "REASON", "REASON_WORDS"),
    summary: ("REMARKS", "SOUND", "MORE", "LEFT_OUT"),
    symbols: ("BRACKETS", "BLANK_LENGTH", "LABELS", "ORDERS", "DIRECTIONS", "FACES", "EMOJI"),
    name_kinds: (
        *("DASHES", "CALLING", "JOINING", "SETTING_OFF", "SIGNATURE", "AFTER_NAME", "CAPITALS", "PAIRED"),
        *("BEHIND_NAME", "PLACES", "ADVERBS", "SMALL_NAME", "FEW", "KISSES"),
    ),
    token_kinds: ("GAPS", "SMALL_I", "LOUD"),
}
COMPOSER: Names = {
    choices: ("NARROW", "FORMAL"),
    forms: ("STOP", "COMMA", "BECAUSE", "IT", "THE_JOB", "NAMES_JOB", "OTHERS"),
    letter_drafts: ("SILENT", "DECIDES"),
    rewordings: ("CHANGES",),
    phrases: ("ALONE",),
    traits: ("WRITTEN_OUT",),
}


def constants(*packages: Names) -> dict[str, dict[str, Any]]:
    """The constants of TEXT and of other packages: by their module's name, then by their own."""
    modules = (one for package in (TEXT, *packages) for one in package.items())
    return {
        module.__name__.rpartition(".")[2]: {name: getattr(module, name) for name in names}
        for module, names in modules
    }
