"""Every address of the site, in one place: paths from the site's root, as browsers, search engines and old
bookmarks know them.

Nothing else spells them, but docs/assets/js/page/links.js for the browser; a test holds both to it.
Published addresses never change.
"""

LETTERS = "letters/"
PHRASES = "phrases/"
SITUATIONS = "situations/"
COMPOSER = "compose/"
CHECKER = "check/"
GUIDE = "guide/"
USE = "use/"
ABOUT = "about/"
SOURCES = f"{ABOUT}sources/"
PRIVACY = f"{ABOUT}privacy/"
ACCESSIBILITY = f"{ABOUT}accessibility/"
CONTRIBUTING = "contribute/"
RULES = f"{CONTRIBUTING}rules/"
# What the id of a phrase's heading begins with.
PHRASE_ANCHOR = "p-"
# The section of a letter's page that lists its phrases.
COMPOSITION_ANCHOR = "about-it"
# The folder under which a kind of entry has a page for each id; the other kinds have none.
FOLDERS = {"letter": LETTERS, "bank": PHRASES}


def anchor(phrase: str) -> str:
    """The id of a phrase's heading on its bank's page."""
    return f"{PHRASE_ANCHOR}{phrase}"


def phrase(bank: str, phrase: str) -> str:
    """A phrase on the page of its bank."""
    return f"{PHRASES}{bank}/#{anchor(phrase)}"


def phrase_sought(bank: str, phrase: str) -> str:
    """The same as the search and redirects name it: a script scrolls there and marks it."""
    return f"{PHRASES}{bank}/?p={phrase}"


def letter(letter: str) -> str:
    """The page of a letter."""
    return f"{LETTERS}{letter}/"


def letter_of(url: str) -> str:
    """The id of the letter whose page this is; empty for any other page."""
    return url.removeprefix(LETTERS).removesuffix("/") if url.startswith(LETTERS) else ""


def letter_source(letter: str) -> str:
    """The Markdown file, below docs/, that stands for a letter's page."""
    return f"{LETTERS}{letter}.md"


def entry_of(source: str) -> str:
    """The letter or the bank whose page a Markdown file stands for."""
    return source.rpartition("/")[2].removesuffix(".md")


def bank_of(url: str) -> str:
    """The bank whose page this is; empty for any other page."""
    return url.removeprefix(PHRASES).removesuffix("/") if url.startswith(PHRASES) else ""


def bank_source(bank: str) -> str:
    """The Markdown file, below docs/, that stands for a bank's page."""
    return f"{PHRASES}{bank}.md"


def composer(letter: str) -> str:
    """The composer, begun with a letter."""
    return f"{COMPOSER}?letter={letter}"


def situation(anchor: str) -> str:
    """A case on the page of situations."""
    return f"{SITUATIONS}#{anchor}"


def point(point: str) -> str:
    """A point of the sources on their page."""
    return f"{SOURCES}#{point.lower()}"
