"""The theme's style sheet without the rules that nothing on this site can match: it is written for any
site, and this one uses a third of it.

Cautious on purpose. A rule goes only if it asks for a class, an id, an element or an attribute that no tag
and no script of the site so much
as mentions; a custom property goes if nothing reads it. Selectors: https://www.w3.org/TR/selectors-4/,
taken apart by tinycss2.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import tinycss2
from tinycss2.ast import Node

TAG = re.compile(r"<[a-zA-Z][^>]*>")
WORD = re.compile(r"[\w-]+")
READ = re.compile(r"var\(\s*(--[\w-]+)")
# Their insides are alternatives. What stands in other functions, `:not()` above all, is no condition that a
# word could fail.
ALTERNATIVES = ("is", "where", "has")
NESTING = ("media", "supports", "container", "layer")


def words(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Every word in a tag of the pages and anywhere in the scripts: all that a selector can hope for."""
    tags = {tag for page in pages for tag in TAG.findall(page)}
    return frozenset(word for text in (*tags, *scripts) for word in WORD.findall(text))


def slim(style: str, known: frozenset[str], beside: str = "") -> str:
    """The style sheet without what can't match, and without the custom properties that then nothing reads,
    not even the style beside it."""
    nodes, style = _matching(style, known)
    while True:
        used = known.union(READ.findall(style + beside))
        fewer = "".join(_rules(nodes, known, used))
        if fewer == style:
            return style
        style = fewer


# All of a site's sheets begin with the theme's, which takes long to take apart.
@lru_cache(maxsize=1)
def _matching(style: str, known: frozenset[str]) -> tuple[list[Node], str]:
    style = "".join(_rules(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True), known))
    return tinycss2.parse_stylesheet(style), style


def _rules(nodes: list[Node], known: frozenset[str], used: frozenset[str] = frozenset()) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            wanted = ",".join(
                tinycss2.serialize(one) for one in _alternatives(node.prelude) if matches(one, known)
            )
            body = _declarations(node.content, used)
        elif node.type == "at-rule" and node.lower_at_keyword in NESTING and node.content is not None:
            wanted = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            body = "".join(
                _rules(
                    tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True),
                    known,
                    used,
                )
            )
        else:
            yield node.serialize()
            continue
        if wanted and body:
            yield f"{wanted}{{{body}}}"


def _declarations(content: list[Node], used: frozenset[str]) -> str:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return "".join(
        f"{one.serialize()};"
        for one in found
        if not (used and one.type == "declaration" and one.name.startswith("--") and one.name not in used)
    )


def _alternatives(tokens: list[Node]) -> list[list[Node]]:
    found: list[list[Node]] = [[]]
    for token in tokens:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def matches(selector: list[Node], known: frozenset[str]) -> bool:
    """Whether every word that the selector asks for is known."""
    before = [None, *selector]
    return all(
        _possible(token, previous == ":", known) for previous, token in zip(before, selector, strict=False)
    )


def _possible(token: Node, pseudo: bool, known: frozenset[str]) -> bool:
    if token.type == "ident":
        return pseudo or token.value in known
    if token.type == "hash":
        return token.value in known
    if token.type == "[] block":
        return _has(token.content, known)
    if token.type == "function" and token.lower_name in ALTERNATIVES:
        return any(matches(one, known) for one in _alternatives(token.arguments))
    return True


def _has(attribute: list[Node], known: frozenset[str]) -> bool:
    """Whether the attribute is known, and so is its value where it must be a certain word."""
    name, *rest = [token for token in attribute if token.type != "whitespace"]
    exact = (
        len(rest) == 2
        and rest[0] == "="
        and rest[1].type in ("ident", "string")
        and WORD.fullmatch(rest[1].value)
    )
    return not known.isdisjoint((name.value, _as_scripts_say(name.value))) and (
        not exact or rest[1].value in known
    )


def _as_scripts_say(attribute: str) -> str:
    """What `dataset` calls an attribute: `mdState` for `data-md-state`."""
    first, *others = attribute.removeprefix("data-").split("-")
    return first + "".join(other.capitalize() for other in others)
