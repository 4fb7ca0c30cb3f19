from phrasebank.render.markdown_extension import makeExtension

__all__ = ["makeExtension"]
