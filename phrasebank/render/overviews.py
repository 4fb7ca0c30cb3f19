"""Many phrases or words at once as HTML: tables, levels side by side, the composer's room."""

from itertools import chain
from urllib.parse import urlencode

from phrasebank.composer.composer import Composer
from phrasebank.composer.messages import message
from phrasebank.model.facets import CRITERIA, QUESTIONS, Choices
from phrasebank.model.letters import Letter
from phrasebank.model.phrases import Phrase
from phrasebank.model.term_types import Point, Term
from phrasebank.render.letter_order import commonest_first
from phrasebank.render.lists import Lists
from phrasebank.render.message_view import Sheet

# The facts that answer whether one would work there later.
DOORS = {"open": "would-return", "closed": "wants-distance"}
# Whoever asks for the job isn't asked whether they'd work there.
ASKING = "reopen"
# Whoever is there already isn't asked about it, but whether they stay.
INSIDE = "works-there"
STAYING = "staying-put"

# So many letters of each stage stand where there is no script; the page of letters has all.
COMMONEST = 20


class Overviews(Lists):
    """Cards, lists, and overviews of the library."""

    def composer(self, choices: dict[str, str]) -> str:
        """Room for the composer with the message of some choices in it; without script also the letters of
        each stage as links."""
        words = self.library.words
        answers = {name: list(words[vocabulary].values()) for name, vocabulary in CRITERIA.items()}
        asked = [question for question in QUESTIONS if answers[question.criterion]]
        open_ = (one.criterion for one in asked if not one.unanswered and one.criterion not in choices)
        start = choices | {name: answers[name][0].id for name in open_}
        facts = words.get("facts", {})
        return self._show(
            "composer.html",
            start=urlencode(start),
            stages=self._letters_by_stage(),
            draft=self._draft(Choices(**start, facts=frozenset())),
            questions=asked,
            answers=answers,
            slots=words["slots"].values(),
            advisor=next(iter(self.library.advisors), None),
            reminders=[(term, self.library.letter[term.letter]) for term in self.library.reminders.values()],
            inside=INSIDE,
            staying=STAYING,
            known=facts,
            stay_stages=self._stages(STAYING),
            door_stages=self._stages(*DOORS.values()),
            doors={answer: facts[fact] for answer, fact in DOORS.items() if fact in facts},
        )

    def _stages(self, *facts: str) -> str:
        """The stages that the phrases name which need one of the facts, on one line."""
        stages = (phrase.stages for phrase in self.library.phrases if not set(facts).isdisjoint(phrase.facts))
        return " ".join(stage for stage in dict.fromkeys(chain(*stages)) if stage != ASKING)

    def _letters_by_stage(self) -> list[tuple[Term, list[tuple[Letter, str]]]]:
        """Each stage that has letters, with the commonest of them and the links to these."""
        linked: dict[str, list[tuple[Letter, str]]] = {}
        for letter in commonest_first(self.library, self.library.letters):
            linked.setdefault(letter.stage, []).append((letter, self.letter_link(letter)))
        stages = self.library.words["stages"]
        return [(stage, linked[name][:COMMONEST]) for name, stage in stages.items() if name in linked]

    def checker(self) -> str:
        """Room for the checker of drafts; without script, what to ask oneself instead."""
        words = self.library.words
        return self._show(
            "checker.html", channels=words["channels"].values(), stages=words["stages"].values()
        )

    def vocabulary(self, name: str) -> str:
        """A vocabulary as a table."""
        return self._show("vocabulary.html", vocabulary=self.library.vocabularies[name], name=name)

    def levels(self, topic: str) -> str:
        """One reason at the four levels side by side, with the reason where it stops early."""
        term = self.library.words["topics"][topic]
        rows = [(level, self._example(topic, name)) for name, level in self.library.words["levels"].items()]
        shown = [
            (
                level,
                phrase,
                list(self.pieces(phrase.text)) if phrase else [],
                self.link(phrase) if phrase else "",
            )
            for level, phrase in rows
        ]
        return self._show("levels.html", topic=term, rows=shown)

    def points(self) -> str:
        """Every point of the sources with the pages and phrases that are its home."""
        homes = [
            (point, self._pages(point), self._cited_by(name)) for name, point in self.library.points.items()
        ]
        return self._show("points.html", homes=homes, sources=self.library.words["sources"])

    def count(self) -> str:
        """How many different messages there are, in one sentence."""
        return self._show("count.html", total=self._total())

    def counts(self) -> str:
        """How many different messages each outline makes, as a table."""
        rows = [
            (outline, self.messages[outline.id])
            for outline in self.library.outlines
            if outline.id in self.messages
        ]
        return self._show("counts.html", rows=rows, total=self._total())

    def _total(self) -> int:
        """How many messages there are of all kinds; nothing where one of them has not been counted."""
        complete = self.messages.keys() >= self.library.outline.keys()
        return sum(self.messages.values()) if complete else 0

    def _draft(self, choices: Choices) -> Sheet | None:
        """The first message for the choices, where there is one."""
        composer = Composer(self.library)
        drafts = ((outline, composer.compose(outline, choices)) for outline in composer.outlines(choices))
        return next(
            (
                self.sheet(message(outline, phrases), choices.channel)
                for outline, phrases in drafts
                if phrases
            ),
            None,
        )

    def _pages(self, point: Point) -> list[str]:
        return [f"{self.base}{page}" for page in point.pages]

    def _cited_by(self, name: str) -> list[tuple[Phrase, str]]:
        return [(phrase, self.link(phrase)) for phrase in self.library.phrases if name in phrase.points]

    def _example(self, topic: str, level: str) -> Phrase | None:
        fitting = (
            phrase
            for phrase in self.library.phrases
            if phrase.move == "reason" and phrase.level == level and topic in phrase.topics
        )
        return min(
            fitting,
            key=lambda phrase: (
                bool(phrase.audiences),
                phrase.tone not in ("neutral", None),
                len(phrase.topics),
            ),
            default=None,
        )
