"""What stands in a mail and isn't the writer's message: quoted mail, signature blocks, legal notices.

It is told by lines as mail programs write them. The browser has a twin in docs/assets/js/linter/quoted.js.
"""

from phrasebank.text.characters import normalize, strip
from phrasebank.text.tokens import tokenize

# How lines begin with which programs of several languages introduce quoted mail, and the verb they have.
ATTRIBUTIONS = (
    *(("on ", " wrote"), ("on ", " writes"), ("am ", " schrieb"), ("am ", " geschrieben"), ("le ", " écrit")),
    *(("el ", " escribió"), ("il ", " ha scritto"), ("em ", " escreveu"), ("op ", " schreef")),
)
DIGITS = "0123456789"
# An attribution is broken over so many lines at most.
ATTRIBUTION_LINES = 3
DIVIDERS = (
    *("original message", "forwarded message", "original appointment", "forwarded by", "reply message"),
    *("ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine", "message transféré"),
    *("mensaje original", "mensaje reenviado", "messaggio originale", "mensagem original"),
    *("oorspronkelijk bericht", "begin forwarded message"),
)
SENDERS = ("from:", "von:", "de:", "de :", "da:", "van:")
HEADERS = (
    *("sent:", "date:", "to:", "cc:", "subject:", "reply-to:", "importance:", "attachments:"),
    *("gesendet:", "datum:", "an:", "betreff:", "envoyé :", "à :", "objet :", "enviado:", "para:", "asunto:"),
    *("data:", "a:", "oggetto:", "assunto:", "verzonden:", "aan:", "onderwerp:"),
)
# Below a sender so many lines are looked at, and so many of them are headers.
HEADER_LINES, HEADERS_LEAST = 5, 2
SIGNATURES = ("--", "\u2014", "\u2013")
# More lines than this are no signature.
SIGNATURE_LINES = 12
DEVICES = (
    *("sent from my ", "sent from mail for", "sent from outlook", "sent from yahoo", "sent from gmail"),
    *("sent from proton", "sent with proton", "sent via ", "get outlook for", "von meinem iphone"),
    *("envoyé de mon", "enviado desde mi", "inviato da", "verzonden vanaf"),
)
NOTICES = (
    *("confidentiality notice", "confidentiality statement", "confidentiality:", "confidential:"),
    *("privileged and", "privileged/", "disclaimer", "legal notice", "important notice", "legal disclaimer"),
    *("this email and any", "this e-mail and any", "this message and any", "this communication and any"),
    *("this email is confidential", "this e-mail is confidential", "this message is confidential"),
    *("this email (", "this e-mail (", "this message (", "this transmission", "this communication is"),
    *("this email may contain", "this e-mail may contain", "this message may contain"),
    *("this email contains confid", "this message contains confid", "this email is intended"),
    *("this e-mail is intended", "this message is intended", "the information contained in this"),
    *("the information in this", "the information transmitted", "the contents of this"),
    *("if you are not the intended", "if you have received this", "please consider the environment"),
    *(
        "please think before",
        "think before you print",
        "save paper",
        "registered office",
        "registered in england",
    ),
)
RULERS = "-_=*~\u2014\u2013"
RULER_LENGTH = 5


def blank_out(text: str) -> str:
    """The text with spaces in the place of each sign that the writer only quotes or appends.

    Places stay what they are. A text that would be left without a word stays as it is.
    """
    lines = text.split("\n")
    said = [normalize(strip(line)) for line in lines]
    left_out = _quoted(said)
    for mark in (_signature, _notices, _rulers):
        mark(said, left_out)
    blanked = "\n".join(" " * len(line) if out else line for line, out in zip(lines, left_out, strict=True))
    return blanked if any(left_out) and tokenize(blanked) else text


def _quoted(said: list[str]) -> list[bool]:
    """For each line whether it is quoted, or a line by which a program introduces what is quoted."""
    left_out = [line.startswith((">", *DEVICES)) for line in said]
    for at, line in enumerate(said):
        if end := _attribution(said, at):
            left_out[at:end] = [True] * (end - at)
            following = next((one for one in said[end:] if one), ">")
            if not following.startswith(">"):
                left_out[end:] = [True] * (len(said) - end)
        elif _is_divider(line) or _is_header(said, at):
            # What stands at the very beginning is the head of the writer's own mail.
            own = any(one and not out for one, out in zip(said[:at], left_out[:at], strict=True))
            end = len(said) if own else _head_end(said, at)
            left_out[at:end] = [True] * (end - at)
    return left_out


def _attribution(said: list[str], at: int) -> int:
    """Behind which line an attribution ends that begins at a line; 0 if none does."""
    for begins, verb in ATTRIBUTIONS:
        if said[at].startswith(begins):
            for end in range(at + 1, min(at + ATTRIBUTION_LINES, len(said)) + 1):
                line = " ".join(said[at:end])
                if line.endswith(":") and verb in line and _is_dated(line, said[end:]):
                    return end
                if not said[end - 1]:
                    break
    return 0


def _is_dated(line: str, below: list[str]) -> bool:
    """Whether a line has a date or an hour, or quoted lines stand below it."""
    return any(sign in DIGITS for sign in line) or (below[:1] != [] and below[0].startswith(">"))


def _is_divider(line: str) -> bool:
    bare = line.strip("-_ *:>")
    return bare.startswith(DIVIDERS) and (line.startswith(("-", "_", "*")) or line.endswith(":"))


def _is_header(said: list[str], at: int) -> bool:
    below = [line.strip("*> ") for line in said[at + 1 : at + 1 + HEADER_LINES]]
    return (
        said[at].strip("*> ").startswith(SENDERS)
        and sum(line.startswith(HEADERS) for line in below) >= HEADERS_LEAST
    )


def _head_end(said: list[str], at: int) -> int:
    end = at + 1
    while end < len(said) and said[end]:
        end += 1
    return end


def _signature(said: list[str], left_out: list[bool]) -> None:
    """Leaves out what follows two dashes and the name below them."""
    if (at := next((at for at, line in enumerate(said) if line in SIGNATURES and not left_out[at]), -1)) < 0:
        return
    below = [one for one in range(at + 1, len(said)) if said[one] and not left_out[one]]
    if len(below) <= SIGNATURE_LINES:
        for one in (at, *below[1:]):
            left_out[one] = True


def _notices(said: list[str], left_out: list[bool]) -> None:
    """Leaves out paragraphs that begin as legal notices do."""
    inside = False
    for at, line in enumerate(said):
        inside = line != "" and (inside or line.strip("* _-").startswith(NOTICES))
        left_out[at] = left_out[at] or inside


def _rulers(said: list[str], left_out: list[bool]) -> None:
    """Leaves out lines that only divide, where nothing of the writer's follows."""
    follows = True
    for at in reversed(range(len(said))):
        if said[at]:
            ruler = len(said[at]) >= RULER_LENGTH and not said[at].strip(RULERS)
            left_out[at] = left_out[at] or (ruler and follows)
            follows = left_out[at]
