"""What the linter of drafts reads in the browser. Not an interface for others.

It is one file with the rules that advise, loaded when it is first used, and one with what was learned of
sentences, which comes once there is a draft.
"""

import json
from typing import Any

from phrasebank.export import language
from phrasebank.linter import learned
from phrasebank.linter.linter import Linter
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule

PATH = "assets/data/rules.json"
LEARNED = "assets/data/learned.json"
# What speaks of the banks alone, and what is there to prove the rule.
UNUSED = {"moves", "tones", "bank", "pages", "draft_most", "most", "flagged", "passed"}


def linter_payload(library: Library) -> str:
    """The file's text: the rules in the order of their groups, and all that they name.

    It is the same for the same library.
    """
    offered = [library.phrase[name] for rule in Linter(library).draft_rules for name in rule.phrases]
    data = {
        "groups": [group.model_dump() for group in library.words["groups"].values()],
        "families": library.families,
        "channels": {
            name: term.model_dump(include={"limit", "least", "most", "unit"})
            for name, term in library.words["channels"].items()
        },
        "rules": [_rule(rule) for rule in Linter(library).draft_rules],
        "phrases": {phrase.id: {"move": phrase.move, "text": phrase.text} for phrase in offered},
        "language": _language(library),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def files(library: Library) -> dict[str, str]:
    """The text of each file, by its path in the site."""
    return {PATH: linter_payload(library), LEARNED: learned.FILE.read_text(encoding="utf-8")}


def _language(library: Library) -> dict[str, dict[str, Any]]:
    """The constants, and of them what a visitor is told in the library's language."""
    constants = language.constants(language.LINTER)
    told = constants["summary"]
    told |= {name: library.catalogue.gettext(text) for name, text in told.items() if isinstance(text, str)}
    return constants


def _rule(rule: Rule) -> dict[str, Any]:
    most = rule.draft_most or (0 if rule.kind in ("avoid", "prefer") else rule.most)
    return rule.model_dump(mode="json", exclude_defaults=True, exclude=UNUSED) | (
        {"most": most} if most else {}
    )
