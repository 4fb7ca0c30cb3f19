"""Mistakes in what other mistakes reach least: the closed lists, what points from one entry to others, and
what rules and facts look for."""

import random
import re

from tests.contributions.mistakes import Mistake, mistake
from tests.contributions.source_text import SourceText

NOWHERE = "no-such-thing"


def _each(*keys: str, put: str = NOWHERE) -> Mistake:
    """A word of one of these fields that there isn't, each field as often as another."""

    def spoilt(file: SourceText, rng: random.Random) -> str | None:
        there = [key for key in keys if file.named(key)]
        return file.replaced(rng.choice(file.named(rng.choice(there))), put) if there else None

    return spoilt


@mistake
def leads_to_no_rule(file: SourceText, rng: random.Random) -> str | None:
    if file.folder != "rules":
        return None
    keys = ("gives_way_to", "clouded_by", "mentioned_below", "mentioned_beyond", "letter", "phrases")
    return _each(*keys)(file, rng)


@mistake
def rule_for_no_fact_or_move(file: SourceText, rng: random.Random) -> str | None:
    return _each("facts", "moves", "tones", "channels")(file, rng) if file.folder == "rules" else None


@mistake
def near_miss_that_is_found(file: SourceText, rng: random.Random) -> str | None:
    # Of some kinds, a rule speaks of what is not there.
    found = re.search(r"^flagged:\n  - (.+)\n", file.text, re.MULTILINE) if file.folder == "rules" else None
    plain = found and found[1] not in (">-", "|-") and "kind: needs" not in file.text
    return re.sub(r"(?m)^passed:\n  - .+$", f"passed:\n  - Well. {found[1]}", file.text) if plain else None


@mistake
def example_with_an_address(file: SourceText, rng: random.Random) -> str | None:
    paths = file.named("flagged", "passed") if file.folder == "rules" else []
    path = rng.choice(paths) if paths else ()
    return file.replaced(path, f"{file.value(path)} Write to dana.okafor@gmail.com.") if path else None


@mistake
def claim_that_can_not_be_read(file: SourceText, rng: random.Random) -> str | None:
    return _each("claimed_by", "denied_by", put="met (<no-such-family>")(file, rng)


@mistake
def claim_of_every_text(file: SourceText, rng: random.Random) -> str | None:
    return _each("claimed_by", "denied_by", put="<number> ... <name>")(file, rng)


@mistake
def word_for_no_letter(file: SourceText, rng: random.Random) -> str | None:
    is_of_the_search = file.name in ("vocabulary/occasions.yml", "vocabulary/reasons.yml")
    return _each("letters", "letter")(file, rng) if is_of_the_search else None


@mistake
def relation_to_nothing(file: SourceText, rng: random.Random) -> str | None:
    keys = ("compels", "means", "stops_at", "where", "audience", "unsaid", "outdoes", "sources", "facts")
    return _each(*keys)(file, rng) if file.folder == "vocabulary" else None


@mistake
def head_that_is_gone(file: SourceText, rng: random.Random) -> str | None:
    paths = [(key,) for key in ("vocabulary", "title", "about") if (key,) in file.document.keys]
    return file.without(rng.choice(paths)) if file.folder in ("vocabulary", "banks", "advisor") else None


@mistake
def called_like_another_list(file: SourceText, rng: random.Random) -> str | None:
    other = "levels" if file.name.endswith("tones.yml") else "tones"
    return file.replaced(("vocabulary",), other) if file.folder == "vocabulary" else None


@mistake
def default_that_fits_none(file: SourceText, rng: random.Random) -> str | None:
    paths = [path for path in file.texts() if path[0] == "defaults"] if file.folder == "banks" else []
    return file.replaced(rng.choice(paths), NOWHERE) if paths else None


@mistake
def choice_of_a_letter_that_there_is_not(file: SourceText, rng: random.Random) -> str | None:
    keys = ("stage", "topic", "level", "audience", "reader", "channel", "tone", "withholds")
    return _each(*keys)(file, rng) if file.folder == "letters" else None


@mistake
def asked_in_signs(file: SourceText, rng: random.Random) -> str | None:
    return _each("asked_by", "never", "words", put="?!")(file, rng) if file.folder == "vocabulary" else None


@mistake
def said_of_a_term_in_capitals_and_tags(file: SourceText, rng: random.Random) -> str | None:
    keys = ("meaning", "publisher", "doing", "why", "label_there", "heading", "called")
    return _each(*keys, put="<b>OF IT</b>")(file, rng) if file.folder == "vocabulary" else None
