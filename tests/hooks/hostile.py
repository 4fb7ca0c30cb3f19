"""A small site with something of every kind, and the same words in every field that takes free text."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from phrasebank import DATA
from phrasebank.model import datafiles
from tests.hooks.build_server import build
from tests.hooks.sites import small_site

# What the small library lacks.
MORE = {
    "vocabulary/points.yml": """\
vocabulary: points
title: Points
about: What it says.
terms:
  - {id: P001, label: Thanks, meaning: Say thanks., kind: advice, sources: [a], pages: [phrases/thanks/]}
""",
    "vocabulary/reminders.yml": """\
vocabulary: reminders
title: Reminders
about: When to write again.
terms:
  - {id: week, label: In a week, meaning: Soon., days: 7, letter: pay-too-low}
""",
    "banks/own-page.yml": """\
bank: own-page
title: A bank without a page in docs
about: Its page makes itself.
defaults: {move: closing}
phrases:
  - {id: closing, title: A closing, text: Take care., use: Always., avoid: Never., reasoning: It is kind.}
""",
    "letters/own-words.yml": """\
id: own-words
title: Own words
situation: They offered too little and you say so in words of your own.
outline: decline
stage: offer
topic: pay
level: partial
audience: general
reader: recruiter
channel: email
tone: warm
parts:
  - {move: greeting, text: "Dear {name},"}
  - {move: gratitude, text: Thank you., cue: Thanks}
  - {move: decision, text: I've decided not to accept.}
  - {move: reason, text: The pay is too low.}
  - {move: sign-off, text: "Best,"}
""",
}
# Fields that a sound entry may leave out and the small library does.
OPTIONAL = {
    "rules/never.yml": {
        "draft": "mend",
        "praise": "Kind words.",
        "mention": "No kind words.",
        "remark": "Harsh words.",
        "phrases": ["no-short"],
        "guide": "phrases/thanks/",
    },
    **{f"vocabulary/{name}.yml": {"never": ["any offer"]} for name in ("readers", "audiences", "channels")},
    "letters/pay-too-low.yml": {
        "next": "Wait a week.",
        "keywords": ["too little"],
        "asked": ["they pay too little"],
    },
}
# The same of what stands in a list of a file, or of every file of a folder.
INSIDE = {
    "banks": (
        "phrases",
        {"keywords": ["any words"], "clause": "it was the pay", "after_reason": "Thank you again."},
    ),
    "outlines": ("parts", {"cue": "Thanks"}),
    "vocabulary/moves.yml": ("terms", {"label_there": "Thanks, too"}),
    "vocabulary/channels.yml": ("terms", {"called": "Message", "asked_by": ["short note"]}),
    "vocabulary/stages.yml": (
        "terms",
        {"doing": "declining an offer", "why": "Why not?", "asked_by": ["turn it down"]},
    ),
    "vocabulary/readers.yml": ("terms", {"asked_by": ["a mate"]}),
    "vocabulary/audiences.yml": ("terms", {"asked_by": ["night shift"]}),
}
PAGES = {
    "index.md": "# Home\n\n::: count\n\n::: letters stage=offer\n\n::: sample pay-too-low\n",
    "compose/index.md": "# Compose\n\n::: composer stage=offer channel=email\n",
    "check/index.md": "# Check\n\n::: checker\n",
    "letters/index.md": "# Letters\n\n::: letter_filter\n\n::: letters stage=offer\n",
    "phrases/index.md": "# Phrases\n\n::: index\n\n::: phrases thanks-short\n\n::: levels pay\n",
    "phrases/thanks.md": "# Thanks\n\n::: bank thanks\n",
    "phrases/saying-no.md": "# Saying no\n\n::: bank saying-no\n",
    "about/sources.md": "# Sources\n\n::: points\n\n::: counts\n",
    "contribute/rules.md": "# Rules\n\n::: rules\n",
    "contribute/rule-language.md": "# The rule language\n\n::: language kinds\n\n::: language families\n",
    "contribute/fields.md": "# Fields\n\n::: fields phrase\n\n::: words\n\n::: giving\n\n::: retired\n",
    "contribute/lists.md": "# Lists\n\n"
    + "\n\n".join(
        f"::: vocabulary {name}" for name in ("audiences", "stages", "tones", "groups", "synonyms")
    ),
}
# What is read as patterns of words, which a browser never shows.
PATTERNS = {"words", "unless", "beside", "claimed_by", "denied_by", "proof", "doubt"}


def site_with(folder: Path, words: str, front_matter: str = "") -> Path:
    """The built site with these words in every field of every kind that takes free text."""
    site = sources_with(folder, words, front_matter)
    run = build(site, checked=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return site / "site"


def sources_with(folder: Path, words: str, front_matter: str = "") -> Path:
    """What that site is built from."""
    site = small_site(folder)
    for name, text in PAGES.items():
        page = site / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(front_matter + text, encoding="utf-8")
    shutil.copytree(DATA / "advisor", site / "small" / "advisor")
    for name, text in MORE.items():
        (site / "small" / name).write_text(text, encoding="utf-8")
    for name in datafiles.present(site / "small"):
        _rewrite(site / "small", name, words)
    return site


def free_fields(model: type) -> set[str]:
    """The fields of a kind of entry, and of what stands in it, that take free text."""
    schema = model.model_json_schema()
    shapes = {model.__name__: schema, **schema.get("$defs", {})}
    return {
        f"{shape}.{name}"
        for shape, one in shapes.items()
        for name, field in one.get("properties", {}).items()
        if _is_free(field) or _is_free(field.get("items", {}))
    }


def _rewrite(root: Path, name: str, words: str) -> None:
    file = root / name
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) | OPTIONAL.get(name, {})
    listed, more = INSIDE.get(name) or INSIDE.get(name.partition("/")[0]) or ("", {})
    for entry in data.get(listed, ()):
        entry |= more
    schema = datafiles.model_of(name).model_json_schema()
    text = yaml.safe_dump(_filled(data, schema, schema, words), allow_unicode=True, width=10_000)
    file.write_text(text, encoding="utf-8")


def _filled(data: Any, shape: dict[str, Any], schema: dict[str, Any], words: str) -> Any:
    """The data with the words wherever the shape takes free text."""
    shape = schema["$defs"][shape["$ref"].rpartition("/")[2]] if "$ref" in shape else shape
    if isinstance(data, dict):
        fields = shape.get("properties", {})
        return {
            name: value
            if name in PATTERNS or name not in fields
            else _filled(value, fields[name], schema, words)
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [_filled(one, shape.get("items", {}), schema, words) for one in data]
    return words if _is_free(shape) else data


def _is_free(shape: dict[str, Any]) -> bool:
    options = shape.get("anyOf", [shape])
    return any(
        one.get("type") == "string" and not {"pattern", "enum", "const"} & one.keys() for one in options
    )
