"""Scripts joined into one file: each module in a scope of its own, begun once, and refused where it does what can't be joined."""

from pathlib import Path

import pytest

from hooks import js_bundle

MODULES = {
    "copy.js": 'import { say, told as heard } from "./near/say.js";\n\nsay(heard);\nimport("./late.js").then(({ go }) => go());\n',
    "land.js": 'import { say } from "./near/say.js";\n\nsay("landed");\n',
    "near/say.js": '/** @file Uses {import("../never.js").Never}. */\n\nexport const told = new URL("../x.json", import.meta.url);\n\nexport async function say(words) {}\n',
    "late.js": 'import { say } from "./near/say.js";\nimport { more } from "./near/more.js";\n\nexport function go() {\n  say(more);\n}\n',
    "near/more.js": 'import { say } from "./say.js";\n\nexport const more = say;\n',
}
PAGE = """\
const $near_say = (() => {
/** @file Uses {import("./never.js").Never}. */

const told = new URL("../x.json", new URL("../near/say.js", import.meta.url));

async function say(words) {}

return { told, say };
})();
const $copy = (() => {
const { say, told: heard } = $near_say;

say(heard);
import("./late.js").then(({ go }) => go());

return {  };
})();
const $land = (() => {
const { say } = $near_say;

say("landed");

return {  };
})();
export { $near_say };"""


def join(folder: Path, modules: dict[str, str], *scripts: str) -> dict[str, str]:
    for name, text in modules.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return js_bundle.Joined(folder, list(scripts), "copy-land").files


def test_each_module_is_begun_once_behind_what_it_imports_and_knows_its_old_address(tmp_path):
    assert join(tmp_path, MODULES, "copy.js", "land.js")["copy-land/page.js"] == PAGE


def test_what_comes_later_takes_from_the_one_file_what_is_there_and_stands_beside_it(tmp_path):
    files = join(tmp_path, MODULES, "copy.js", "land.js")
    assert list(files) == ["copy-land/page.js", "copy-land/late.js", "copy-land/near/more.js"]
    assert files["copy-land/late.js"].startswith(
        'import { $near_say } from "./page.js";const { say } = $near_say;\nimport { more } from "./near/more.js";\n\nexport function go'
    )
    assert files["copy-land/near/more.js"].startswith(
        'import { $near_say } from "../page.js";const { say } = $near_say;\n'
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('import say from "./near/say.js";', "copy.js:2: 'import say from"),
        ('import * as near from "./near/say.js";', "copy.js:2: 'import * as near"),
        ('import "./near/say.js";', "copy.js:2: 'import \"./near/say.js\";'"),
        ('export { say } from "./near/say.js";', "copy.js:2: 'export { say } from"),
        ("export default 5;", "copy.js:2: 'export default 5;'"),
        ("export let turn = 0;", "copy.js:2: 'export let turn = 0;'"),
        ("await begin();", "copy.js:2: 'await begin();'"),
        ("const mode = import.meta.env;", "copy.js:2: 'const mode = import.meta.env;'"),
        ('import { whisper } from "./near/say.js";', "copy.js: near/say.js exports no whisper"),
        ('import { round } from "./round.js";', "copy.js: it imports itself, by way of round.js"),
    ],
)
def test_what_cannot_be_joined_is_refused_with_its_place(tmp_path, line, said):
    modules = MODULES | {
        "copy.js": f"/** @file Odd. */\n{line}\n",
        "round.js": 'import { odd } from "./copy.js";\nexport const round = odd;\n',
    }
    with pytest.raises(js_bundle.Unjoinable) as refused:
        join(tmp_path, modules, "copy.js")
    assert str(refused.value).startswith(said)
