"""What the checker of drafts reads in the browser: one file with the rules that advise, loaded when it is first used. Not an interface for others."""

import json
from typing import Any

from phrasebank.linter import summary
from phrasebank.linter.linter import Checker
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule

PATH = "assets/data/rules.json"
# What speaks of the banks alone, and what is there to prove the rule.
UNUSED = {"moves", "tones", "bank", "bank_most", "draft_most", "most", "flagged", "passed"}


def file(library: Library) -> str:
    """The file's text, the same for the same library: the rules in the order of their groups, and all that they name."""
    offered = [library.phrase[name] for rule in Checker(library).advising for name in rule.phrases]
    data = {
        "groups": [group.model_dump() for group in library.words["groups"].values()],
        "families": library.families,
        "channels": {
            name: term.model_dump(include={"limit", "least", "unit"})
            for name, term in library.words["channels"].items()
        },
        "rules": [_rule(rule) for rule in Checker(library).advising],
        "phrases": {phrase.id: {"move": phrase.move, "text": phrase.text} for phrase in offered},
        "said": {"sound": summary.SOUND, "more": summary.MORE},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    most = rule.draft_most or (0 if rule.kind in ("avoid", "prefer") else rule.most)
    return rule.model_dump(mode="json", exclude_defaults=True, exclude=UNUSED) | (
        {"most": most} if most else {}
    )
