"""Snippets for editors: VS Code and Zed read the same JSON, each from a file of a name of its own.

The format: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from phrasebank.export.formats.site import FOLDER, NAME, ExportSource, letter_text
from phrasebank.export.formats.usage import Usage
from phrasebank.text import slots

VS_CODE = f"{FOLDER}vscode/{NAME}.code-snippets"
ZED = f"{FOLDER}zed/snippets.json"
# What the syntax gives a meaning.
SPECIAL = re.compile(r"[\\$}]")
USAGE = Usage(
    program="VS Code or Zed",
    heading="VS Code and Zed",
    anchor="editors",
    take="one JSON file",
    gets="snippets with tab stops",
    how="""\
- **VS Code:** save <a href="../exports/vscode/door-ajar.code-snippets">door-ajar.code-snippets</a> in \
the folder `.vscode` of your project. To have it
  in every project, run the command *Snippets: Configure Snippets* and save it in the folder of the \
file that opens.
- **Zed:** save <a href="../exports/zed/snippets.json">snippets.json</a> in the folder that the command \
*snippets: open folder* opens. If you have
  such a file already, copy the entries into it.

Type `da-` and choose. Press Tab to go from blank to blank.
""",
)


def files(site: ExportSource) -> dict[str, str]:
    """The same snippets for each editor, by the ids of the phrases and letters."""
    text = json.dumps(dict(_snippets(site)), ensure_ascii=False, indent=1) + "\n"
    return {VS_CODE: text, ZED: text}


def body(text: str, site: ExportSource) -> str:
    """A text in the syntax of snippets: a slot is a tab stop that shows its label, the same one wherever it
    stands again."""
    stops = {name: at for at, name in enumerate(slots.names(text), 1)}
    labels = site.library.slot_labels
    return "".join(
        f"${{{stops[piece.slot]}:[{_escaped(labels[piece.slot])}]}}" if piece.slot else _escaped(piece.text)
        for piece in slots.pieces(text, {})
    )


def _snippets(site: ExportSource) -> Iterator[tuple[str, dict[str, Any]]]:
    library = site.library
    for phrase in library.phrases:
        yield f"phrase: {phrase.id}", _snippet(site, phrase.id, f"{phrase.title}. {phrase.use}", phrase.text)
    for letter in library.letters:
        words = letter_text(library, letter)
        yield f"letter: {letter.id}", _snippet(site, f"letter-{letter.id}", letter.title, words)


def _snippet(site: ExportSource, name: str, about: str, text: str) -> dict[str, Any]:
    return {"prefix": f"da-{name}", "body": body(text, site).split("\n"), "description": about}


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\g<0>", text)
