"""For language models that read sites: what is where, and everything in one Markdown file.

The format: https://llmstxt.org.
"""

from collections.abc import Iterator

from phrasebank.export import api
from phrasebank.export.formats import skill
from phrasebank.export.formats.site import RIGHTS, ExportSource, letter_text, one_line
from phrasebank.render import links

PATH, FULL = "llms.txt", "llms-full.txt"
ABOUT = (
    "Phrases, whole letters and a guide for turning down a job offer while keeping the door open. Square "
    "brackets are blanks: fill them with what the person tells you, and never invent anything."
)


def files(site: ExportSource) -> dict[str, str]:
    """The short file, which links, and the full one, which says everything."""
    head = f"# {site.name}\n\n> {ABOUT}\n\n{RIGHTS}\n"
    full = (head, skill.rules(site.library), *_phrases(site), *_letters(site))
    return {PATH: f"{head}\n{_index(site)}", FULL: "\n".join(full)}


def _index(site: ExportSource) -> str:
    banks = (
        _link(site, f"{links.PHRASES}{bank.bank}/", bank.title, bank.about) for bank in site.library.banks
    )
    start = (
        _link(site, FULL, "Everything", "The rules of honesty, every phrase and every letter"),
        _link(site, skill.PATH, "A skill for agents", "How to answer with these words, and what never to do"),
        _link(site, f"{api.FOLDER}index.json", "The data", "JSON files and their schemas"),
        _link(site, links.SITUATIONS, "Situations", "Which letter and which advice fits a case"),
        _link(site, links.LETTERS, "Letters", "Every whole letter, by situation"),
    )
    guide = (_link(site, links.GUIDE, "Guide", "When to answer, how, and how much to say"),)
    sections = {"Start here": start, "Phrases": banks, "Optional": guide}
    return "\n\n".join(f"## {title}\n\n" + "\n".join(lines) for title, lines in sections.items()) + "\n"


def _link(site: ExportSource, path: str, title: str, about: str) -> str:
    return f"- [{one_line(title)}]({site.address or '/'}{path}): {one_line(about)}"


def _phrases(site: ExportSource) -> Iterator[str]:
    for bank in site.library.banks:
        yield f"## {one_line(bank.title)}\n\n{one_line(bank.about)}\n"
        for phrase in bank.phrases:
            quoted = _quoted(site.with_blanks(phrase.text))
            title, use, avoid = map(one_line, (phrase.title, phrase.use, phrase.avoid))
            yield f"### {title}\n\n{quoted}\n\n- Use: {use}\n- Don't use: {avoid}\n"


def _letters(site: ExportSource) -> Iterator[str]:
    yield "## Letters\n"
    for letter in site.library.letters:
        quoted = _quoted(site.with_blanks(letter_text(site.library, letter)))
        yield f"### {one_line(letter.title)}\n\n{one_line(letter.situation)}\n\n{quoted}\n"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.replace("<", "&lt;").split("\n"))
