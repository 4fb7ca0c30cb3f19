"""A skill for agents: how an assistant answers with these words and keeps to their limits.

The format: https://agentskills.io/specification.
"""

from collections.abc import Mapping

from phrasebank.export.api import FOLDER as API
from phrasebank.export.formats.site import FOLDER, NAME, RIGHTS, ExportSource, one_line, template
from phrasebank.export.formats.usage import Usage
from phrasebank.model.library import Library
from phrasebank.model.term_types import Term

PATH = f"{FOLDER}skill/{NAME}/SKILL.md"
ABOUT = (
    "Write a message that turns down a job offer, withdraws from an application, asks for time or takes back "
    "a yes, honestly and kindly, with phrases and letters that people have reviewed. Use it when somebody "
    "wants to say no to an employer, a recruiter or an agency and stay welcome there."
)
USAGE = Usage(
    program="An AI assistant",
    heading="An AI assistant",
    anchor="assistants",
    take="a skill, or one address",
    gets="answers in our words, within our limits",
    how="""\
- **Agent skill:** put <a href="../exports/skill/door-ajar/SKILL.md">SKILL.md</a> into a folder named \
`door-ajar` among your assistant's skills. It
  says where the words are and what never to do: no invented reason, no hidden answer, nothing that you \
didn't say.
- **An assistant that reads web pages:** give it the address of <a href="../llms.txt">llms.txt</a>, \
which lists what is here.
- **An assistant that reads files:** give it <a href="../llms-full.txt">llms-full.txt</a>, which has \
every phrase and every letter.

Please read what an assistant writes before you send it. Check that every sentence is true for you.
""",
)


def files(site: ExportSource) -> dict[str, str]:
    """One file, in a folder of the skill's name, as the format wants it."""
    words = site.library.words
    text = template("skill").format(
        slug=NAME,
        about=ABOUT,
        rights=RIGHTS,
        api=f"{site.address or '/'}{API}",
        rules=rules(site.library),
        stages=_listed(words["stages"]),
        channels=_listed(words["channels"]),
    )
    return {PATH: text}


def rules(library: Library) -> str:
    """The rules of honesty and the levels, in Markdown."""
    honest = (rule for rule in library.rules if rule.group == "honesty")
    told = (one_line(f"{rule.title}: {rule.why} Instead: {rule.instead}") for rule in honest)
    honesty = "\n".join(f"- {one}" for one in told)
    return template("honesty").format(honesty=honesty, levels=_listed(library.words["levels"]))


def _listed(terms: Mapping[str, Term]) -> str:
    told = {name: one_line(f"{term.label}. {term.meaning}") for name, term in terms.items()}
    return "\n".join(f"- `{name}`: {text}" for name, text in told.items())
