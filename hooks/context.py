"""What the hook that reads the banks hands to the others, by way of the Markdown extension's settings."""

from mkdocs.config.defaults import MkDocsConfig

from phrasebank.model.library import Library

EXTENSION = "phrasebank.render"


def library(config: MkDocsConfig) -> Library:
    """The library of this build."""
    return config.mdx_configs[EXTENSION]["library"]
