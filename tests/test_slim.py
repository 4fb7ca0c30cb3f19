"""Our scripts and styles lose their comments and indentation on the way out, and nothing else."""

import importlib.util
from pathlib import Path

import pytest

HOOK = Path(__file__).parent.parent / "hooks" / "slim.py"
spec = importlib.util.spec_from_file_location("slim", HOOK)
slim = importlib.util.module_from_spec(spec)
spec.loader.exec_module(slim)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("// why\nlet a = 1;\n\n  let b = 2;\n", "let a = 1;\nlet b = 2;\n"),
        ("/**\n * What goes in.\n * @param {string} a\n */\nfunction f(a) {\n  return a;\n}\n", "function f(a) {\nreturn a;\n}\n"),
        ('const at = "https://door-ajar.example/"; // stays\n', 'const at = "https://door-ajar.example/"; // stays\n'),
        ("/* The desk. */\n.paper {\n  color: red;\n}\n", ".paper {\ncolor: red;\n}\n"),
        ("const x = /** @type {HTMLElement} */ (found);\n", "const x = (found);\n"),
    ],
)
def test_comments_and_indentation_go_and_code_stays(text, expected):
    assert slim.slim(text) == expected


def test_no_template_string_of_ours_has_lines_that_would_be_taken_for_comments_or_indentation():
    for script in Path(HOOK.parent.parent, "docs/assets/js").rglob("*.js"):
        for at, piece in enumerate(script.read_text(encoding="utf-8").split("`")):
            assert at % 2 == 0 or "\n" not in piece, script
