"""Words that speak to a program that reads a text for somebody, and not to that reader.

The texts are given to assistants as well, which may do what they read. Only these forms are known: who means
harm finds others, and who reviews a text reads it.
"""

import re
from functools import lru_cache

from phrasebank.text.spans import Span

_PROGRAM = (
    r"(?:ais?|llms?|(?:large )?language models?|chat ?bots?|ai (?:assistants?|agents?)|chatgpt|gpt-?\d?)"
    # And nothing that is called after it.
    r"(?=[,.:;!?\n]|\Z| (?:that|which|who|reading|you)\b)"
)
_FORMS = (
    # "Ignore all previous instructions", "forget what your system prompt says".
    r"(?:ignore|disregard|forget|override|bypass)(?: [\w']+){0,4} "
    r"(?:instructions?|prompts?|system messages?)",
    r"(?:ignore|disregard|forget) (?:all |any |everything )?(?:of )?(?:the )?"
    r"(?:above|previous|prior|preceding)\b",
    r"(?:system|developer|hidden) (?:prompt|message|instructions?)",
    r"(?:new|updated|additional|secret) instructions? ?:",
    # "As an AI", "you are now a language model", "note to any assistant".
    r"(?:as|for|to|dear|attention|hey|if you are|if you're|you are|you're)(?: now)?"
    rf"(?: an?| the| any| all| every),? {_PROGRAM}",
    r"you are (?:now )?an assistant (?:that|who|which)\b",
    r"(?:tell|show|reveal|mention|say)(?: [\w']+){0,3} to the user",
    r"the user's (?:data|files?|messages?|name|password|salary|history|conversation)",
    r"(?:\A|[\n.!?]) *(?:system|assistant|user|human) ?: ",
)
_INSTRUCTION = re.compile("|".join(f"(?<!\\w)(?:{form})" for form in _FORMS), re.IGNORECASE)
# One of these is in each, and in few other texts.
_SIGNS = (
    *("instruction", "prompt", "message", "above", "previous", "prior", "preceding", "assistant", "user"),
    *("human", "system", " ai", "llm", "language model", "chat", "gpt"),
)


# A preview asks about the same texts again.
@lru_cache(maxsize=50_000)
def instruction(text: str) -> Span | None:
    """Where a text first speaks to a program."""
    small = text.lower()
    found = _INSTRUCTION.search(text) if any(map(small.__contains__, _SIGNS)) else None
    return found.span() if found else None
