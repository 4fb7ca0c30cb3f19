"""Where GitHub shows a line and takes a suggestion: the one place, besides .github/ and better.js, that
knows its addresses.

A line is shown by `blob`, which marks it and needs no account; the pencil there leads on. GitHub's editor
has no documented way to a line.
A form's fields are filled in by their ids, but only those that take text: a list to choose from would lose
the form.
"""

FORM = "issues/new?template=phrase.yml"
# The rest of what the form asks, docs/assets/js/page/suggest-link.js takes from the card when the link is
# used: as addresses, the words would stand on
# the page twice, and be a quarter of its weight.
BETTER = FORM + "&id={id}"


def addresses(repository: str) -> dict[str, str]:
    """The patterns of a repository's addresses, as the Markdown extension takes them."""
    root = repository.rstrip("/")
    return {
        "line": f"{root}/blob/main/{{path}}#L{{line}}",
        "form": f"{root}/{FORM}",
        "better": f"{root}/{BETTER}",
    }
