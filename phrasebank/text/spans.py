"""A stretch of a text: where it begins, and where it has ended."""

Span = tuple[int, int]
