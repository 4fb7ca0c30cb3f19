"""The browser reads drafts as Python does.

The same findings at the same places and the same summary, for every example and for texts full of oddities.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest
from playwright.sync_api import Page

from phrasebank.export import linter_data
from phrasebank.linter.linter import Draft, Linter
from phrasebank.linter.summary import summarize
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.text import characters
from tests.browser.sites import ROOT
from tests.draws import TIMES, draws

pytestmark = [pytest.mark.engines(weekly=True), pytest.mark.long]

CASES = ROOT / "tests" / "cases"
FUZZED = draws(150)
# So many drafts are drawn from the words of each rule alone, so that each is sure to speak; where somebody
# waits, only until it does.
OF_ITS_OWN = 12
# What phones, mail programs and other scripts put into texts.
ODD = ["\u2019", "\u2018", "`", "\u00b4", "\u00a0", "\u202f", "\u200f", "\u200e", "\u200d", "\u200b",
       "\u00ad", "\ufeff", "\u2066", "\u202e", "e\u0301", "\u00c9mile",
       "na\u00efve", "\U0001f600", "\U0001f469\u200d\U0001f4bb", "\u2764\ufe0f", "\U0001d5ff",
       "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "\u6771\u4eac", "\u0130", "\u1e9e",
       "\u20ac85,000", "85k", "$ 90", "20%", "1.5", "3\u00a0000", ":)", "<3", "!!", "?!", "!", "\u2026",
       "...", "[Name]", "{company}", "____", "XXX", "<date>", "[", "]", "<", "\"", "(", ")",
       "\r\n", "\n", "\n\n", "\n \n", "\t", "\u2028", "\x85", "--", "\u2013", ", ", ". ", "? ", "; ", "Ms. ",
       "i.e. ", "I'm ", "i ", "HELLO WORLD "]  # fmt: skip
TWINS = """
async ([file, learned]) => {
  const [data, {atOnce}, {lint}, {summarize}, {readings, unpacked}] = await Promise.all(
    ["checker-page/data", "linter/matcher", "linter/linter", "linter/summary", "linter/learned"].map(
      name => import(`/assets/js/${name}.js`)));
  const rules = atOnce(data.indexed(JSON.parse(file)));
  const weights = unpacked(JSON.parse(learned), rules.language);
  rules.readings = (text, heard) => readings(text, weights, heard);
  window.answer = draft => {
    const [found, mentioned] = atOnce(lint(rules, draft));
    const places = found.map(({rule, start, end, phrases}) => [rule.id, start ?? null, end ?? null, phrases]);
    return [places, summarize(rules, draft, found, mentioned)];
  };
}
"""

ANSWERS = (
    "drafts => { window.answers = new Promise(done => setTimeout(() => "
    "done(JSON.stringify(JSON.parse(drafts).map(answer))))); }"
)


@pytest.fixture(scope="module")
def linter(banks: Library) -> Linter:
    return Linter(banks)


@pytest.fixture(scope="module")
def files(linter: Linter) -> list[str]:
    return list(linter_data.files(linter.library).values())


@pytest.fixture
def twins(at_site: Callable[..., Page], files: list[str]) -> Page:
    """A page with nothing on it but the twins and the rules."""
    page = at_site("assets/mark.svg")
    page.evaluate(TWINS, files)
    return page


def answered(linter: Linter, draft: Draft) -> list:
    """Findings and summary, with places counted as browsers count.

    Characters beyond the first 65,536 count twice.
    """
    found = linter.lint(draft)

    def place(at: int | None) -> int | None:
        return None if at is None else len(draft.text[:at].encode("utf-16-le")) // 2

    return [
        [
            [finding.rule.id, place(finding.start), place(finding.end), list(finding.phrases)]
            for finding in found
        ],
        summarize(linter, draft, found),
    ]


def told(draft: Draft) -> dict:
    return draft.__dict__ | {"facts": sorted(draft.facts)}


def said(linter: Linter, random: Random, run: str) -> str:
    """One way to say a run of words.

    It has one of the alternatives, one member of families and kinds; gaps and what may be missing sometimes.
    """
    families, words = linter.library.families, []
    for part in run.split():
        if part == "..." or (part.startswith("(") and random.random() < 0.5):
            continue
        one = random.choice(part.strip("()").split("/"))
        words.append(random.choice(families.get(one.strip("<>"), (one,)) if one.startswith("<") else (one,)))
    return " ".join(words)


def fuzzed(linter: Linter, pieces: list[str], random: Random) -> Draft:
    """Words of the rules and their examples, sound or broken off; sometimes twice.

    Oddities stand between and inside them.
    """
    text = ""
    for _ in range(random.randrange(1, 25)):
        piece = said(linter, random, random.choice(pieces)) if random.random() < 0.7 else random.choice(ODD)
        if random.random() < 0.2 and len(piece) > 2:
            at = random.randrange(len(piece))
            piece = piece[:at] + random.choice(ODD) + piece[at:]
        text += piece.replace("'", random.choice(["'", *characters.APOSTROPHES])) + random.choice(
            [" ", " ", " ", "", ". ", "\n", *ODD]
        )
    known, facts = (
        linter.library.words,
        frozenset(random.sample(["would-return", "signed", "met-the-team"], random.randrange(3))),
    )
    text = f"{text}. {text}" if random.random() < 0.1 else text
    return Draft(
        text,
        random.choice(list(known["channels"])),
        random.choice(list(known["stages"])),
        facts,
        random.random() < 0.9,
    )


def assert_alike(twins: Page, linter: Linter, drafts: list[Draft]) -> list:
    # Begun and not waited for: the browser reads while Python does.
    twins.evaluate(ANSWERS, json.dumps([told(draft) for draft in drafts]))
    expected = [answered(linter, draft) for draft in drafts]
    found = json.loads(twins.evaluate("answers"))
    for draft, one, other in zip(drafts, expected, found, strict=True):
        lone = (
            [finding for finding in one[0] if finding not in other[0]],
            [finding for finding in other[0] if finding not in one[0]],
        )
        assert one == other, f"{draft}: Python alone finds {lone[0]}, the browser alone {lone[1]}"
    return expected


def test_both_say_the_same_of_every_example(twins, linter):
    assert_alike(twins, linter, examples(linter))


def examples(linter: Linter) -> list[Draft]:
    return [
        Draft(text, *rule.channels[:1])
        for rule in linter.library.rules
        for text in (*rule.flagged, *rule.passed)
    ]


def test_both_read_the_same_into_sentences_that_nothing_was_learned_from(twins, linter):
    lines = (CASES / "sentences-unseen.tsv").read_text(encoding="utf-8").splitlines()
    drafts = [
        Draft(text, stage=stage, whole=False)
        for _, _, stage, text in (line.split("\t") for line in lines[::2])
    ]
    spoken = {finding[0] for findings, _ in assert_alike(twins, linter, drafts) for finding in findings}
    assert {"reads-harsh", "reads-too-open", "reads-doubtful"} <= spoken


def test_both_say_the_same_of_texts_full_of_oddities(twins, linter):
    random = Random(28)
    every = [piece for rule in linter.draft_rules for piece in pieces(rule)]
    drawn = [draft for rule in linter.draft_rules for draft in of_its_own(rule, linter, random)]
    drawn += [fuzzed(linter, every, random) for _ in range(FUZZED)]
    answers = assert_alike(twins, linter, drawn)
    spoken = {finding[0] for findings, _ in answers for finding in findings}
    # Words without an order read like no family that was learned.
    assert spoken >= {rule.id for rule in linter.draft_rules if not rule.reads_as and rule.draft != "mention"}
    lines = {line for _, summary in answers for line in summary}
    assert lines >= {rule.mention for rule in linter.draft_rules if rule.mention}


def of_its_own(rule: Rule, linter: Linter, random: Random) -> Iterator[Draft]:
    for _ in range(OF_ITS_OWN):
        yield (draft := of(rule, linter, random))
        if TIMES == 1 and rule.id in {finding.rule.id for finding in linter.lint(draft)}:
            return


def of(rule: Rule, linter: Linter, random: Random) -> Draft:
    """A draft of one rule's pieces, at a stage of which it speaks."""
    draft = fuzzed(linter, pieces(rule), random)
    return replace(draft, stage=random.choice(rule.stages)) if rule.stages else draft


def pieces(rule: Rule) -> list[str]:
    return [*rule.words, *rule.unless, *rule.beside, *rule.flagged, *rule.passed]


def test_a_word_that_every_object_of_javascript_has_is_a_word_to_both(at_site, linter):
    free = (
        rule for rule in linter.draft_rules if not (rule.channels or rule.reads_as or rule.kind != "avoid")
    )
    rule = next(free)
    changed = {"words": ("constructor",), "unless": (), "beside": (), "facts": (), "stages": ()}
    alone = Linter(replace(linter.library, rules=(rule.model_copy(update=changed),)))
    page = at_site("assets/mark.svg")
    page.evaluate(TWINS, list(linter_data.files(alone.library).values()))
    ((findings, _),) = assert_alike(page, alone, [Draft("A constructor knows it.")])
    assert [finding[:3] for finding in findings] == [[rule.id, 2, 13]]


def test_a_figure_behind_crosses_and_an_emoji_is_beside_them_to_both(twins, linter):
    ((findings, _),) = assert_alike(twins, linter, [Draft("My number is XXX\U0001f6003.")])
    assert "leftover-blank" not in {finding[0] for finding in findings}
