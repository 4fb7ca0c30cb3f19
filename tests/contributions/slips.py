"""Slips of keyboards and of copying, and addresses in disguise."""

import random
import re

from tests.contributions.mistakes import ALL, KEYED, PLAIN, in_a_line, mistake, of_words
from tests.contributions.source_text import SourceText

ALL |= {
    name: of_words(words)
    for name, words in {
        "emoji": "\U0001f600",
        "half-slot": "{company",
        "host-like-a-degree": "BA.com/pay",
        "host-by-another-stop": "evil-site\ufe52com",
        "small-account": "de89 3704 0044 0532 0130 00",
    }.items()
}
ALL |= {
    "wide-colon": in_a_line(lambda line: line.replace(": ", "\uff1a ", 1), PLAIN),
    "no-break-indent": in_a_line(
        lambda line: re.sub("^ +", lambda blank: "\xa0" * len(blank[0]), line), r"^    \w+: \w"
    ),
    "unknown-escape": in_a_line(lambda line: re.sub(": (.*)", r': "\\q\1"', line, count=1), PLAIN),
    "reserved-sign": in_a_line(lambda line: line.replace(": ", ": `", 1), PLAIN),
    "open-brace": in_a_line(lambda line: line.replace(": ", ": {a: ", 1), PLAIN),
    "ends-early": in_a_line(lambda line: f"...\n{line}", KEYED),
}


@mistake
def another_schema(file: SourceText, rng: random.Random) -> str | None:
    return f"# yaml-language-server: $schema=https://evil.example/x.json\n{file.text}"


@mistake
def id_of_signs(file: SourceText, rng: random.Random) -> str | None:
    paths = file.named("id", "bank")
    path = rng.choice(paths) if paths else ()
    return file.replaced(path, f"-{file.value(path)}-") if path else None
