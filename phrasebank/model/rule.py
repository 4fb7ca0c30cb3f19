"""The shape of a rule: one statement for what is published and for a visitor's draft."""

from typing import ClassVar, Literal

from pydantic import Field

from phrasebank.model.entry import Anchor, Entry, Id, Line, Prose, Reference, Title


class Rule(Entry):
    """What closes the door, hides the no or wears out: strict for what is published, advice for a draft."""

    # Which vocabulary each field's words come from.
    WORDS: ClassVar[dict[str, str]] = {
        "group": "groups",
        "moves": "moves",
        "tones": "tones",
        "channels": "channels",
        "stages": "stages",
        "facts": "facts",
    }

    id: Id = Field(description="The permanent name: the file is called the same.")
    title: Title = Field(description="The rule in a few words.")
    group: Reference = Field(description="What it is about, as readers of a draft see it.")
    kind: Literal[
        "avoid", "prefer", "at-most", "needs", "too-long", "too-short", "repeats", "differs", "reads-as"
    ] = Field(
        description="Never these words; better other words; only so often; at least one of them; "
        "longer or shorter than fits; the same again; two names for one; a sentence that reads like others.",
        # Not in the standard, and known to the editors, as in json_schema.py.
        json_schema_extra={
            "enumDescriptions": [
                "Never these words.",
                "Other words are better.",
                "Only so often.",
                "At least one of these words.",
                "A message longer than fits.",
                "A message shorter than fits.",
                "The same word again.",
                "Two names for one thing.",
                "A sentence that reads like others of a family.",
            ]
        },
    )
    words: tuple[Line, ...] = Field(
        (),
        description="Words and runs of words, their inflections written out or by the name of a declared "
        "family. How they are written: docs/contribute/rule-language.md, on the site 'The rule language'.",
    )
    unless: tuple[Line, ...] = Field((), description="Words that excuse it, in the same sentence.")
    beside: tuple[Line, ...] = Field(
        (), description="Words of which one must stand in the same sentence; left out, none."
    )
    proof: tuple[Line, ...] = Field(
        (),
        description="Words of which one must stand in a draft so that the praise is said; left out, "
        "any of the words.",
    )
    doubt: tuple[Line, ...] = Field((), description="Words that take the proof away, in the same sentence.")
    clouded_by: tuple[Reference, ...] = Field(
        (), description="The rules whose findings take the praise away."
    )
    gives_way_to: tuple[Reference, ...] = Field(
        (), description="The rules that say the same better: where one of them speaks, this one doesn't."
    )
    moves: tuple[Reference, ...] = Field(
        (), description="The moves it speaks of in the banks; left out, all."
    )
    tones: tuple[Reference, ...] = Field(
        (), description="The tones it speaks of in the banks; left out, all."
    )
    channels: tuple[Reference, ...] = Field(
        (),
        description="The channels it speaks of in drafts; left out, all. "
        "Its examples are read as if in the first.",
    )
    stages: tuple[Reference, ...] = Field(
        (), description="Where things stand when it speaks of a draft; left out, everywhere."
    )
    facts: tuple[Reference, ...] = Field(
        (), description="What must be true for the writer, so that it speaks of their draft: all of them."
    )
    of: Literal["message", "sentence", "opening", "beginning"] = Field(
        "message",
        description="What is too long or repeated: the message, a sentence, the first word of sentences "
        "running, the first words of any.",
    )
    reads_as: Id | None = Field(
        None,
        description="The family of faults of which a sentence reads, or of which words to avoid are: they "
        "pass where a sentence doesn't even lean toward it. linter/learned.json has the families.",
    )
    most: int = Field(
        1,
        gt=0,
        description="How often a message may have any of the words; how many words a sentence; "
        "how often running a beginning.",
    )
    least: int = Field(
        0, ge=0, description="How many words a draft must have before it is told that something is missing."
    )
    draft_most: int | None = Field(
        None,
        gt=0,
        description="How often a draft may have any of the words before it is told so, where that differs "
        "from the banks.",
    )
    bank: Literal["error", "off"] = Field("error", description="Whether it guards the banks and letters.")
    pages: Literal["error", "off"] = Field(
        "off", description="Whether it guards what the pages say around the phrases: guide, labels, help."
    )
    draft: Literal["mend", "note", "mention", "off"] = Field(
        "off",
        description="What it is in a draft: something to mend, something to note, "
        "something that only the summary mentions, nothing.",
    )
    mentioned_below: int = Field(
        0, ge=0, description="A draft of fewer words has it mentioned and isn't told that it is to be mended."
    )
    mentioned_beyond: int | None = Field(
        None,
        gt=0,
        description="A draft of more words than so many for each thing that it is told, this one too, "
        "has it mentioned only.",
    )
    merged: Literal["sentence", "words", "off"] = Field(
        "words",
        description="Whether it gives way to a weightier rule: one of its group in the same sentence, "
        "one that has flagged some of the same words, or none.",
    )
    grave: bool = Field(
        False,
        description="Whether it is told in a sentence that reads harmless as a whole, too: for what nobody "
        "should overlook.",
    )
    once: bool = Field(False, description="Whether a draft is told of it only where it stands first.")
    why: Line = Field(description="What it does to the reader, in one sentence.")
    guide: Anchor | None = Field(None, description="Where the guide explains it: page and anchor.")
    instead: Line = Field(description="What to write instead.")
    letter: Reference | None = Field(None, description="A letter that does what 'instead' advises.")
    phrases: tuple[Reference, ...] = Field(
        (),
        description="Phrases of the banks that may be taken over instead. "
        "They claim nothing but the rule's own facts.",
    )
    praise: Line | None = Field(
        None, description="What the summary of a draft says where it is kept, in one short sentence."
    )
    remark: Line | None = Field(
        None, description="What the summary of a draft says where it is broken, in one short sentence."
    )
    mention: Line | None = Field(
        None, description="What the summary of a draft says where it is only mentioned, in one quiet line."
    )
    flagged: tuple[Prose, ...] = Field(min_length=1, description="Sentences in which it must be found.")
    passed: tuple[Prose, ...] = Field(min_length=1, description="Near-misses in which it must not.")
