"""A package for Espanso, a text expander: a trigger for each phrase and letter, and a form for its slots.

The format: https://espanso.org/docs/packages/package-specification/, and of a form:
https://espanso.org/docs/matches/forms/.
"""

import re
from collections.abc import Iterable
from typing import Any

import yaml

from phrasebank import __version__
from phrasebank.export.formats.site import FOLDER, NAME, RIGHTS, ExportSource, letter_text, template
from phrasebank.export.formats.usage import Usage
from phrasebank.render import links
from phrasebank.text import slots

# Espanso takes such signs for a field, a variable or the place of the cursor, and can't be told not to:
# https://github.com/espanso/espanso/issues/2283
TOGETHER = re.compile(r"\$(?=\|\$)|\[(?=[\[{])|[\]}](?=\])|\{(?=\{)")
# What YAML 1.2 reads as a number; PyYAML knows 1.1 alone. https://yaml.org/spec/1.2.2/#1032-tag-resolution
NUMBER = re.compile(
    r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.inf|\.nan", re.IGNORECASE
)
HERE = f"{FOLDER}espanso/{NAME}/"
ABOUT = "Phrases and letters for turning down a job offer while keeping the door open."
USAGE = Usage(
    program="Espanso",
    heading="Espanso",
    anchor="espanso",
    take="two YAML files",
    gets="a form for the names, wherever you type",
    how="""\
[Espanso (espanso.org)](https://espanso.org) is a free text expander for Windows, macOS and Linux.

1. Run `espanso path packages` in a terminal. It prints a folder. Make a folder `door-ajar` in it.
2. Save these files there: <a href="../exports/espanso/door-ajar/_manifest.yml">_manifest.yml</a>,
   <a href="../exports/espanso/door-ajar/package.yml">package.yml</a> and
   <a href="../exports/espanso/door-ajar/letters.yml">letters.yml</a>.
3. Open Espanso's search bar and type what you mean, such as "commute". Or type `:da-`, the id of a \
phrase and a colon.

If the text has blanks, a form asks for them. A blank that you leave stays in the text in square brackets.
""",
)


def files(site: ExportSource) -> dict[str, str]:
    """The package's folder: its manifest, what it is, its phrases and its letters."""
    library = site.library
    phrases = [_match(site, one.id, one.title, one.text, one.keywords) for one in library.phrases]
    letters = [
        _match(site, one.id, one.title, letter_text(library, one), one.keywords) for one in library.letters
    ]
    page, example = f"{site.address}{links.USE}#espanso", phrases[0]["trigger"]
    readme = template("espanso").format(
        name=site.name, about=ABOUT, page=page, example=example, rights=RIGHTS
    )
    return {
        f"{HERE}_manifest.yml": _yaml(_manifest(site)),
        f"{HERE}README.md": readme,
        f"{HERE}package.yml": _yaml({"matches": phrases}),
        f"{HERE}letters.yml": _yaml({"matches": letters}),
    }


def _manifest(site: ExportSource) -> dict[str, Any]:
    return {
        "name": NAME,
        "title": site.name,
        "description": ABOUT,
        "version": __version__,
        "author": site.name,
        "tags": ["letters", "email", "jobs"],
    } | ({"homepage": site.address} if site.address else {})


def _match(site: ExportSource, name: str, title: str, text: str, terms: Iterable[str]) -> dict[str, Any]:
    text = TOGETHER.sub(r"\g<0> ", text)
    # The colon at its end keeps a trigger from being the beginning of another, which could never be typed.
    head = {"trigger": f":da-{name}:", "label": title, "search_terms": list(terms)}
    named = slots.names(text)
    if not named:
        return head | {"replace": text}
    # A blank that nobody fills stays to be seen.
    fields = {slot: {"default": f"[{site.library.slot_labels[slot]}]"} for slot in named}
    return head | {"form": slots.SLOT.sub(r"[[\1]]", text), "form_fields": fields}


# C's is three times as fast, and writes the same.
class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes YAML of which older and newer readers take the same for texts."""


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "'" if NUMBER.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _quoted)


def _yaml(data: dict[str, Any]) -> str:
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"# {RIGHTS}\n{text}"
