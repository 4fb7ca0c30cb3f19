"""Mistakes in how a sound file is put together: lists, names of others, documents, lines."""

import random
import re

from tests.contributions.mistakes import mistake
from tests.contributions.source_text import SourceText

LISTS = re.compile(r"^( *(?:- )?\w+): \[(\w[^\[\]\n]*)\]$", re.MULTILINE)
# What may stand between the lists' words of a rule, where each line is one.
OF_OTHERS = ("excludes", "outdoes", "beside", "variant_of", "means", "said_in")


def _at(file: SourceText, pattern: re.Pattern[str], put: str, rng: random.Random) -> str | None:
    """The file with one of the places that fit a pattern replaced."""
    found = list(pattern.finditer(file.text))
    if not found:
        return None
    match = rng.choice(found)
    return file.text[: match.start()] + match.expand(put) + file.text[match.end() :]


def _own_id(file: SourceText, path: tuple) -> str | None:
    known = {one[:-1]: file.value(one) for one in file.named("id")}
    return next((known[path[:end]] for end in range(len(path), 0, -1) if path[:end] in known), None)


@mistake
def word_said_twice(file: SourceText, rng: random.Random) -> str | None:
    # Nobody is shown the words that rules look for, or the list of ids.
    if file.folder in ("rules", "ids") or file.name == "vocabulary/families.yml":
        return None
    return _at(file, LISTS, r"\1: [\2, \2]", rng)


@mistake
def word_said_a_thousand_times(file: SourceText, rng: random.Random) -> str | None:
    if file.folder not in ("banks", "letters", "outlines"):
        return None
    found = list(LISTS.finditer(file.text))
    match = rng.choice(found) if found else None
    many = ", ".join([match[2].split(",")[0]] * 1_000) if match else ""
    return file.text.replace(match[0], f"{match[1]}: [{many}]", 1) if match else None


@mistake
def word_without_an_end(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, LISTS, rf"\1: [\2, {'word ' * 40}]", rng) if file.folder != "ids" else None


@mistake
def list_in_a_list(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, LISTS, r"\1: [[\2]]", rng)


@mistake
def mapping_for_a_word(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, LISTS, r"\1: {\2: 1}", rng)


@mistake
def empty_word(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, LISTS, r'\1: [\2, ""]', rng)


@mistake
def names_itself(file: SourceText, rng: random.Random) -> str | None:
    paths = [path for path in file.named(*OF_OTHERS) if _own_id(file, path)]
    path = rng.choice(paths) if paths else ()
    own = _own_id(file, path) if path else None
    is_of_its_kind = file.key(path) in ("excludes", "outdoes", "beside", "variant_of") if path else False
    return file.replaced(path, own) if own and is_of_its_kind else None


@mistake
def second_document(file: SourceText, rng: random.Random) -> str | None:
    at = rng.choice(file.field_lines()[1:] or file.field_lines())
    return file.with_line(at, "---", file.lines[at])


@mistake
def directive(file: SourceText, rng: random.Random) -> str | None:
    return f"%YAML 1.1\n---\n{file.text}"


@mistake
def lines_joined(file: SourceText, rng: random.Random) -> str | None:
    fields = [at for at in file.field_lines() if at + 1 in file.field_lines()]
    fields = [at for at in fields if re.search(r": \w", file.lines[at])]
    return file.joined(rng.choice(fields)) if fields else None


@mistake
def block_sign_in_quotes(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, re.compile(r"^( *\w+:) >-$", re.MULTILINE), r'\1 ">-"', rng)


@mistake
def line_separator(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, re.compile(r"^(      \w+) (?=\w)", re.MULTILINE), "\\1\u2028", rng)


@mistake
def least_above_the_limit(file: SourceText, rng: random.Random) -> str | None:
    return _at(file, re.compile(r"^    least: \d+$", re.MULTILINE), "    least: 99999", rng)


@mistake
def any_text_endless(file: SourceText, rng: random.Random) -> str | None:
    """Longer than anything is, a name or a number as well."""
    return file.replaced(rng.choice(file.texts()), "and so it goes " * 400)


@mistake
def any_text_empty(file: SourceText, rng: random.Random) -> str | None:
    return file.replaced(rng.choice(file.texts()), "")


@mistake
def any_text_of_two_lines(file: SourceText, rng: random.Random) -> str | None:
    """In quotes, where nobody sees the break."""
    paths = [path for path in file.texts() if not re.search(r"[>|]-?$", file.line_of(path))]
    return file.replaced(rng.choice(paths), "One thing.\n=SUM(A1)") if paths else None


@mistake
def any_text_of_signs(file: SourceText, rng: random.Random) -> str | None:
    # What the lists of ids say of themselves is shown nowhere.
    return file.replaced(rng.choice(file.texts()), "]]>{{%") if file.folder != "ids" else None


@mistake
def whole_entry_for_a_text(file: SourceText, rng: random.Random) -> str | None:
    """A second colon where a name's text begins: what follows is an entry of its own."""
    fields = [at for at in file.field_lines() if re.search(r"^\s*(?:- )?\w+: \w", file.lines[at])]
    at = rng.choice(fields) if fields else -1
    line = file.lines[at]
    deep = " " * (len(line) - len(line.lstrip(" -")) + 2)
    return (
        file.with_line(at, f"{line.partition(':')[0]}:", f"{deep}text: {line.partition(': ')[2]}")
        if fields
        else None
    )
