from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phrasebank.render.markdown_extension import PhraseBank


def makeExtension(**settings: object) -> "PhraseBank":  # noqa: N802  # Markdown calls it so.
    """The entry point that Python-Markdown looks for. Cards take a while to load, and who asks for a link
    needs none."""
    from phrasebank.render import markdown_extension

    return markdown_extension.PhraseBank(**settings)
