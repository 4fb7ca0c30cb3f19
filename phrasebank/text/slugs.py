"""Text as a slug: what ids, anchors and file names are made of."""

import re
import unicodedata


def slugify(text: str) -> str:
    """Small letters from a to z and digits, with one hyphen for whatever stands between.

    Accents and apostrophes go. Nothing is left of a text without any such letter or digit.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
