"""YAML's reader driven event by event, and stopped before a file could exhaust it."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

import yaml

from phrasebank.source.builder import DocumentBuilder, LimitExceededError
from phrasebank.source.error_causes import classify
from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic
from phrasebank.source.yaml_errors import context_of

MOST_DIAGNOSTICS = 100
# C's events come one by one, so that depth is stopped before C could recurse.
# Where C is missing, Python reads the same, 25 times slower.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def build(text: str, lines: tuple[str, ...]) -> DocumentBuilder:
    """The tree of a text whose characters the reader accepts; `lines` are the same text's, as in the file."""
    tree, last = DocumentBuilder(lines), None
    # Made comments, so that reading goes on; C takes quadratic time over many of them.
    tree.diagnostics += islice(_directives(lines), MOST_DIAGNOSTICS)
    try:
        # Each event waits for its successor: where YAML complains, the last often isn't what the author
        # meant.
        for event, following in pairwise(_events(_without_directives(text))):
            last = following
            tree.feed(event)
            if len(tree.diagnostics) >= MOST_DIAGNOSTICS:
                return tree
        tree.whole = True
    except LimitExceededError as stop:
        tree.fatal = stop.diagnostic
        tree.diagnostics.append(stop.diagnostic)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The Python reader answers so to an escape such as \UFFFFFFFF.
        wrong = error if isinstance(error, yaml.YAMLError) else yaml.YAMLError("escape")
        tree.abort(classify(context_of(wrong, last, tree.innermost(last), lines)))
    return tree


def _without_directives(text: str) -> str:
    return re.sub("^%", "#", text, flags=re.MULTILINE) if "%" in text else text


def _directives(lines: tuple[str, ...]) -> Iterator[RawDiagnostic]:
    return (
        diagnostic("directive", LineSpan(number, 1, len(line)))
        for number, line in enumerate(lines, 1)
        if line.startswith("%")
    )


def _events(text: str) -> Iterator[yaml.Event]:
    # As yaml.parse, without a generator's step at each of many events.
    return iter(LOADER(text).get_event, None)
