"""What programs are promised: every field of every file, as a list that only ever grows."""

from collections.abc import Iterator, Mapping

from phrasebank.export.api_schema import Schema


def fields(schemas: Mapping[str, Schema]) -> list[str]:
    """Every field of every file: its place with its type, and a second line where it is always there."""
    return sorted(
        {line for name, schema in schemas.items() for line in _fields(f"{name}.json ", schema, schema)}
    )


def _fields(place: str, node: Schema, whole: Schema) -> Iterator[str]:
    node = whole["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
    if not place.endswith(" "):
        yield f"{place}: {node['type']}"
    for name, field in node.get("properties", {}).items():
        inside = f"{place}.{name}".replace(" .", " ")
        yield from _fields(inside, field, whole)
        if name in node.get("required", ()):
            yield f"{inside}: always"
    for key, sign in (("items", "[]"), ("additionalProperties", ".*")):
        if isinstance(node.get(key), dict):
            yield from _fields(f"{place}{sign}", node[key], whole)
