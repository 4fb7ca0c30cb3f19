"""A rule that nearly everything breaks is the mistake itself: it is told once, at the rule."""

from collections.abc import Callable, Iterable, Iterator

from phrasebank.model.rule import Rule
from phrasebank.source.diagnostics import Diagnostic

# No rule of today's breaks on anything that is published; a new one that is right breaks on a few.
MOST_PLACES = 200
TOO_BROAD = (
    "These words break the rule in more than {} places, and no more are told. Name rarer words, or "
    "what must stand 'beside' them."
)
# Where a text breaks a rule, told when somebody asks.
Broken = tuple[Rule, Callable[[], Diagnostic]]


def told(broken: Iterable[Broken]) -> Iterator[Diagnostic]:
    """The places where rules are broken; of a rule with more than a few hundred of them, the rule's own."""
    for rule, problems in _by_rule(broken).values():
        if len(problems) > MOST_PLACES:
            yield rule.diagnostic("words", TOO_BROAD.format(MOST_PLACES))
        else:
            yield from (problem() for problem in problems)


def too_broad(broken: Iterable[Broken]) -> set[str]:
    """The ids of the rules that are told by themselves."""
    return {name for name, (_, problems) in _by_rule(broken).items() if len(problems) > MOST_PLACES}


def _by_rule(broken: Iterable[Broken]) -> dict[str, tuple[Rule, list[Callable[[], Diagnostic]]]]:
    found: dict[str, tuple[Rule, list[Callable[[], Diagnostic]]]] = {}
    for rule, problem in broken:
        found.setdefault(rule.id, (rule, []))[1].append(problem)
    return found
