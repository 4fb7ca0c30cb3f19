"""Whether a text is in English as far as a few words tell.

It knows six other languages by their smallest words and says nothing where these don't outweigh the English.
A name, a greeting or a loan word is never enough.
"""

import unicodedata
from functools import lru_cache

from phrasebank.text.sentences import tokenized
from phrasebank.text.spans import Span

ENGLISH = """
    the a an and or but so because to of for with in on at by from as if that this it is was are be been
    i i'm i've i'd you your we our they their he she his her not no do don't would will can have has had
    about when what who
"""
# Without what is a word in English as well: die, war, in, am, an, me, on, pour, plus, son, no, do, a, come.
OTHERS = {
    "German": """
        und ich ist nicht das der den dem ein eine einen mit auf sie ihr ihnen zu wir aber auch habe haben
        vielen dank leider mich mir bei für
    """,
    "French": """
        et je est pas le la les un une des du vous votre mais avec que qui dans nous merci ne cette ce sur
        mon j'ai
    """,
    "Spanish": """
        y yo es el los las un una de por para que pero con gracias muy mi su se lo al oferta puesto he
    """,
    "Italian": "e è il lo la gli un una di per che ma con non grazie sono ho mi si della questo vostra",
    "Portuguese": """
        e eu é o os um uma de por para que mas com não obrigado obrigada muito meu sua foi em
    """,
    "Dutch": """
        en ik het een niet van de met voor dat maar ook heb hebben u jullie bedankt mijn naar deze zijn
    """,
}
_ENGLISH = frozenset(ENGLISH.split())
_OTHERS = {name: frozenset(words.split()) for name, words in OTHERS.items()}
_ANY_OTHER = frozenset().union(*_OTHERS.values())
# Before it stand signs that keyboards have.
FIRST_PICTURE = "\u2190"
FEWEST = 3


# A preview asks about the same texts again.
@lru_cache(maxsize=50_000)
def other_than_english(text: str) -> str:
    """The language that a text seems to be in, or nothing where it may well be English."""
    if text.count(" ") < FEWEST:
        return ""
    words = tokenized(text).words
    if _ANY_OTHER.isdisjoint(words) or sum(word in _ANY_OTHER for word in words) < FEWEST:
        return ""
    english = sum(word in _ENGLISH for word in words)
    counts = {name: sum(word in known for word in words) for name, known in _OTHERS.items()}
    name = max(counts, key=counts.__getitem__)
    return name if counts[name] >= FEWEST and counts[name] > 2 * english else ""


def foreign_letter(text: str) -> Span | None:
    """The first letter that isn't Latin, or only looks like a plain one, such as the mathematical ones."""
    if text.isascii():
        return None
    return next(((at, at + 1) for at, char in enumerate(text) if _is_foreign(char)), None)


def picture_sign(text: str) -> Span | None:
    """The first little picture, such as an emoji or an arrow; signs of a keyboard such as `°` are none."""
    if text.isascii():
        return None
    pictures = (at for at, char in enumerate(text) if char >= FIRST_PICTURE and _is_picture(char))
    return next(((at, at + 1) for at in pictures), None)


def _is_picture(char: str) -> bool:
    return unicodedata.category(char) == "So"


def _is_foreign(char: str) -> bool:
    if char.isascii() or not unicodedata.category(char).startswith("L"):
        return False
    plain = unicodedata.normalize("NFKC", char) == char
    return not (plain and unicodedata.name(char, "").startswith("LATIN "))
