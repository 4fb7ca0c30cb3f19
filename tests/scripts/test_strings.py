"""The list of what there is to translate is as the sources are now, and has what the templates say."""

import json
import re

import pytest
from babel.messages.pofile import read_po

from hooks import script_texts
from phrasebank import REPOSITORY
from scripts import strings

TEMPLATES = sorted(
    [
        *(REPOSITORY / "phrasebank/render/templates").glob("*.html"),
        *(REPOSITORY / "hooks/theme").rglob("*.html"),
    ]
)
# They speak to those who give phrases or review them, which is done in English.
FOR_CONTRIBUTORS = {
    "fields.html",
    "giving.html",
    "language.html",
    "retired.html",
    "summary.html",
    "written.html",
}
JINJA = re.compile(
    r"\{%-? trans .*?endtrans -?%\}|\{%-? trans -?%\}.*?endtrans -?%\}|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}",
    re.DOTALL,
)
CODE = re.compile(r"<script\b.*?</script>", re.DOTALL)
TOLD = re.compile(r'\b(?:aria-label|placeholder|title|data-label)="([^"]*)"')
# Where a condition stands inside a tag.
HALF_A_TAG = re.compile(r">$")
CALLED = re.compile(r"gettext\(")
IMPORTED = re.compile(r"^import .*", re.MULTILINE)
WORD = re.compile(r"[A-Za-z]{2,}")


def test_the_list_is_as_the_sources_are_now():
    assert (REPOSITORY / strings.PATH).read_text(encoding="utf-8") == strings.template(), "make strings"


def test_templates_python_and_scripts_are_all_asked():
    with (REPOSITORY / strings.PATH).open("rb") as stream:
        files = {file for message in read_po(stream) for file, _ in message.locations}
    assert {"hooks/theme/main.html", "phrasebank/render/templates/phrase.html"} <= files
    assert {
        "phrasebank/model/facets.py",
        "hooks/where_next.py",
        "docs/assets/js/page/clipboard.js",
    } <= files


def test_every_call_in_a_script_is_one_that_the_build_can_read_and_the_list_has_its_text():
    with (REPOSITORY / strings.PATH).open("rb") as stream:
        known = {message.id if isinstance(message.id, str) else message.id[0] for message in read_po(stream)}
    for file in (REPOSITORY / "docs/assets/js").rglob("*.js"):
        text = IMPORTED.sub("", file.read_text(encoding="utf-8"))
        read = [json.loads(call[2]) for call in script_texts.CALL.finditer(text)]
        read += [json.loads(call[1]) for call in script_texts.COUNTED.finditer(text)]
        assert set(read) <= known, file
        # Where they are made, they take names.
        assert len(read) == len(CALLED.findall(text)) - 3 * (file.name == "message-formats.js"), file


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_a_template_says_no_word_that_the_list_has_not(template):
    text = JINJA.sub("", CODE.sub("", template.read_text(encoding="utf-8")))
    said = [*re.sub(r"<[^>]*>", "\n", text).splitlines(), *TOLD.findall(text)]
    left = [line.strip() for line in said if WORD.search(line) and not HALF_A_TAG.search(line)]
    assert bool(left) == (template.name in FOR_CONTRIBUTORS), left
