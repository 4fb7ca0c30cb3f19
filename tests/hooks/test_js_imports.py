"""What scripts import is found however the import is written; what is fetched later, or only named in a
comment, isn't."""

import pytest

from hooks import js_imports

MODULES = {
    "copy.js": """\
/** @param {import("./named-in-a-comment.js").Text} text */
import { say } from "./near/say.js";
import {
  a,
  b as c,
} from "./letters.js";
const later = () => import("./late.js");
const text = "./a-string.js";
""",
    "near/say.js": (
        'import "../begin.js";\nexport * from "./more.js";\nexport const FOLDER = "./no-module.js";\n'
    ),
    "near/more.js": 'import { say } from "./say.js";\n',
    "letters.js": "",
    "begin.js": "",
    "late.js": "",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in MODULES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_all_that_is_imported_is_listed_once_and_circles_end(folder):
    assert js_imports.imported(folder, ["copy.js"]) == [
        "near/say.js",
        "letters.js",
        "begin.js",
        "near/more.js",
    ]


def test_the_scripts_themselves_are_not_listed(folder):
    assert js_imports.imported(folder, ["copy.js", "letters.js", "near/say.js"]) == [
        "begin.js",
        "near/more.js",
    ]


def test_a_script_that_is_not_there_imports_nothing(folder):
    assert js_imports.imported(folder, ["gone.js"]) == []


def test_a_missing_import_is_named_with_the_script_that_asks_for_it(folder):
    (folder / "letters.js").unlink()
    with pytest.raises(js_imports.MissingModuleError) as missing:
        js_imports.imported(folder, ["copy.js"])
    assert str(missing.value).startswith("copy.js: it imports './letters.js', which is not there.")
