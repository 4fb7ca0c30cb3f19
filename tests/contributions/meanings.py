"""Mistakes that only one kind of file can have: its form is sound, and what it says is not."""

import random
import re

from tests.contributions.mistakes import mistake
from tests.contributions.source_text import SourceText


def _only(file: SourceText, folder: str, pattern: str, put: str, rng: random.Random) -> str | None:
    """The file with one of the places that fit a pattern replaced."""
    found = list(re.finditer(pattern, file.text, re.MULTILINE)) if file.name.startswith(folder) else []
    if not found:
        return None
    match = rng.choice(found)
    return file.text[: match.start()] + match.expand(put) + file.text[match.end() :]


@mistake
def outline_without_a_decision(file: SourceText, rng: random.Random) -> str | None:
    part = r"^  - move: decision\n(?:    .*\n)*"
    return None if "declines: false" in file.text else _only(file, "outlines/", part, "", rng)


@mistake
def outline_with_a_part_twice(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "outlines/", r"^  - move: \w[\w-]*\n(?:    .*\n)*", r"\g<0>\g<0>", rng)


@mistake
def outline_for_no_stage(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "outlines/", r"^stages: \[.*\]$", "stages: []", rng)


@mistake
def outline_turned_round(file: SourceText, rng: random.Random) -> str | None:
    """The sign-off before the decision: letters stand in another order."""
    if not file.name.startswith("outlines/"):
        return None
    head, *parts = re.split(r"^(?=  - move: )", file.text, flags=re.MULTILINE)
    return "".join([head, *(part if part.endswith("\n") else f"{part}\n" for part in reversed(parts))])


@mistake
def rule_that_misses_its_example(file: SourceText, rng: random.Random) -> str | None:
    # A greeting has none of what these kinds miss, and is too short.
    looks_for_words = not re.search("^kind: (?:needs|too-short)$", file.text, re.MULTILINE)
    put = "flagged:\n  - Good morning."
    return _only(file, "rules/", r"^flagged:\n  - .*$", put, rng) if looks_for_words else None


@mistake
def rule_that_can_not_be_read(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "rules/", r"^words:\n  - .*$", r"words:\n  - <no-such-family> or (", rng)


@mistake
def rule_for_nearly_every_word(file: SourceText, rng: random.Random) -> str | None:
    guards = 'bank: "off"' not in file.text
    return _only(file, "rules/", r"^words:\n", "words:\n  - the\n  - you\n  - i\n", rng) if guards else None


@mistake
def rule_without_words(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "rules/", r"^words:\n(?:  - .*\n)+", "", rng)


@mistake
def channel_for_three_words(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "vocabulary/channels", r"^    limit: \d+$", "    limit: 3", rng)


@mistake
def term_that_is_gone(file: SourceText, rng: random.Random) -> str | None:
    if file.name not in ("vocabulary/moves.yml", "vocabulary/tones.yml", "vocabulary/stages.yml"):
        return None
    paths = [path for path in file.document.values if len(path) == 2 and path[0] == "terms"]
    return file.without(rng.choice(paths))


@mistake
def one_term_left(file: SourceText, rng: random.Random) -> str | None:
    if file.folder != "vocabulary":
        return None
    paths = [path for path in file.document.values if len(path) == 2 and path[0] == "terms"]
    first, second = (file.document.line_range(path).start for path in paths[:2])
    return "".join(f"{line}\n" for line in file.lines[: second - 1]) if second > first else None


@mistake
def reminder_for_today(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "vocabulary/reminders", r"^    (days|months): \d+$", r"    \1: 0", rng)


@mistake
def reminder_out_of_order(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "vocabulary/reminders", r"^    days: \d+$", "    days: 900", rng)


@mistake
def space_at_the_end(file: SourceText, rng: random.Random) -> str | None:
    """Of a line of a text that goes on: where it ends, the space is lost."""
    return _only(file, "banks/", r"(?<=: >-\n)( +[^\n]+)\n(?=      \S)", "\\1  \n", rng)


@mistake
def slot_that_is_gone(file: SourceText, rng: random.Random) -> str | None:
    wanted = ("company", "role", "hiring_manager", "your_name")
    paths = [path for path in file.named("id") if file.value(path) in wanted]
    return file.without(rng.choice(paths)[:-1]) if file.name == "vocabulary/slots.yml" else None


@mistake
def fact_that_is_gone(file: SourceText, rng: random.Random) -> str | None:
    paths = [path for path in file.named("id") if file.value(path) in ("visited", "still-keen", "said-yes")]
    return file.without(rng.choice(paths)[:-1]) if file.name == "vocabulary/facts.yml" else None


@mistake
def fact_that_excludes_alone(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "vocabulary/facts", r"^    excludes: \[\]$", "    excludes: [accepted-elsewhere]", rng)


@mistake
def question_that_nobody_asks(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "advisor/", r"hurts: 'yes'", "hurst: 'yes'", rng)


@mistake
def answer_that_nobody_gives(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "advisor/", r"hurts: 'yes'", "hurts: 'maybe'", rng)


@mistake
def question_with_a_known_id(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "advisor/", r"^  - id: asked$", "  - id: hurts", rng)


@mistake
def letter_without_words(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "letters/", r"^parts:\n(?: .*\n)+", "", rng)


@mistake
def letter_without_a_decision(file: SourceText, rng: random.Random) -> str | None:
    decline = "outline: decline-" in file.text
    return _only(file, "letters/", r"^  - move: decision\n(?:    .*\n)*", "", rng) if decline else None


@mistake
def letter_with_a_part_twice(file: SourceText, rng: random.Random) -> str | None:
    return _only(file, "letters/", r"^  - move: (?:greeting|gratitude)\n(?:    .*\n)*", r"\g<0>\g<0>", rng)


@mistake
def phrase_in_the_wrong_bank(file: SourceText, rng: random.Random) -> str | None:
    if file.name not in ("banks/gratitude.yml", "banks/closing.yml", "banks/esteem.yml"):
        return None
    text = "Thank you so much for everything. I've decided not to accept, because it would be too far for me."
    return file.replaced(rng.choice([path for path in file.named("text") if path[-1] == "text"]), text)


@mistake
def four_sentences(file: SourceText, rng: random.Random) -> str | None:
    paths = [path for path in file.named("text") if file.folder == "banks"]
    return (
        file.replaced(rng.choice(paths), "It was nice. It was new. It was kind. It was you.")
        if paths
        else None
    )


@mistake
def retired_while_alive(file: SourceText, rng: random.Random) -> str | None:
    entry = "retired:\n  - kind: bank\n    id: gratitude\n    because: It had another name.\n"
    return _only(file, "ids/retired", r"^retired: \[\]\n", entry, rng)


@mistake
def retired_to_nowhere(file: SourceText, rng: random.Random) -> str | None:
    entry = "retired:\n  - kind: letter\n    id: once\n    now: nowhere\n    because: It had another name.\n"
    return _only(file, "ids/retired", r"^retired: \[\]\n", entry, rng)


@mistake
def whole_file_empty(file: SourceText, rng: random.Random) -> str | None:
    return rng.choice(["", "\n \n", "# Nothing.\n"])


@mistake
def half_a_file(file: SourceText, rng: random.Random) -> str | None:
    """Cut within a word of a name, so that even the half of it is no sound file."""
    at = rng.choice([mark for mark in file.field_lines() if mark > 0])
    return "\n".join(file.lines[:at]) + f"\n{file.lines[at].split(':')[0].rstrip()}"


@mistake
def web_page(file: SourceText, rng: random.Random) -> str | None:
    return "<!doctype html>\n<title>404: Not found</title>\n<p>Nothing here.</p>\n"


@mistake
def merge_marks(file: SourceText, rng: random.Random) -> str | None:
    at = rng.choice(file.field_lines())
    return file.with_line(at, "<<<<<<< HEAD", file.lines[at], "=======", file.lines[at], ">>>>>>> other")
