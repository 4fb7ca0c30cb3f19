"""The browser's composer and advisor answer as Python's do.

Over thousands of drawn choices, and over every set of answers.
"""

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page

from phrasebank.composer import advisor as advise
from phrasebank.composer import messages
from phrasebank.composer.composer import Composer
from phrasebank.export import composer_data
from phrasebank.model.facets import Choices
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots
from tests.draws import draws

pytestmark = pytest.mark.engines(weekly=True)

CASES = draws(400)
SWAPPED = draws(50)
FILLS = json.loads((Path(__file__).parents[1] / "cases" / "fills.json").read_text(encoding="utf-8"))
# Words that may stay open.
OPEN = ("topic", "tone")
TWINS = """
async ([file, samples]) => {
  const composer = ["choices", "composer", "forms", "advisor"].map(name => `composer/${name}`);
  const names = ["composer-page/data", "text/slots", ...composer];
  const [data, ...rest] = await Promise.all(names.map(name => import(`/assets/js/${name}.js`)));
  window.twins = Object.assign({}, ...rest);
  window.read = data.indexed(JSON.parse(file), JSON.parse(samples));
}
"""
# Begun and not waited for: the browser composes while Python does. As text, because
# Playwright takes long over deep lists.
COMPOSED = """
cases => {
  const messages = ({choices, turn}) => twins.outlines(read, choices).map(outline => {
    // Whole letters and their other wordings, or a message put together phrase by phrase.
    const phrases = twins[turn % 2 ? 'assembled' : 'compose'](read, outline, choices, turn);
    return [outline.id, phrases && phrases.map(({id}) => id)];
  });
  window.composed = new Promise(done =>
    setTimeout(() => done(JSON.stringify(JSON.parse(cases).map(messages)))));
}
"""
SWAPS = """
cases => cases.map(({choices, outline, phrases, move}) => {
  const found = phrases.map(id => read.phrase.get(id));
  const wanted = read.outlines.find(({id}) => id === outline);
  return twins.swaps(read, wanted, choices, found, move).map(({id}) => id);
})
"""
WORDED = """
cases => cases.map(({outline, phrases}) => {
  const found = phrases.map(id => read.phrase.get(id));
  const {language} = read, wanted = read.outlines.find(({id}) => id === outline);
  return twins.lines(wanted, found, language).map(({phrase}) => phrase.text);
})
"""
ADVISED = """
answers => answers.map(given => {
  const [advisor] = read.advisors;
  const advice = advisor.advice.indexOf(twins.advice(advisor, given));
  return [advice, twins.nextQuestion(advisor, given)?.id ?? null];
})
"""


@pytest.fixture(scope="module")
def library(banks: Library) -> Library:
    return banks


@pytest.fixture(scope="module")
def payload(library: Library) -> list[str]:
    return [composer_data.composer_payload(library), composer_data.samples(library)]


@pytest.fixture
def twins(at_site: Callable[..., Page], payload: list[str]) -> Page:
    """A page with nothing on it but the twins and the data."""
    page = at_site("assets/mark.svg")
    page.evaluate(TWINS, payload)
    return page


def drawn(library: Library, random: Random) -> tuple[Choices, int]:
    words = {
        name: ([""] if name in OPEN else []) + list(library.words[vocabulary])
        for name, vocabulary in Letter.WORDS.items()
    }
    facts = words.pop("facts")
    # Few facts, some, or nearly all: each opens other phrases.
    true = frozenset(random.sample(facts, random.choice([0, 2, 6, len(facts) // 2, len(facts)])))
    return Choices(
        **{name: random.choice(known) for name, known in words.items()}, facts=true
    ), random.randrange(10)


def told(choices: Choices) -> dict:
    return choices.__dict__ | {"facts": sorted(choices.facts)}


def ids(phrases: list[Phrase] | None) -> list[str] | None:
    return None if phrases is None else [phrase.id for phrase in phrases]


def composed(composer: Composer, choices: Choices, turn: int) -> list[tuple[Outline, list[Phrase] | None]]:
    make = composer.assembled if turn % 2 else composer.compose
    return [(outline, make(outline, choices, turn)) for outline in composer.outlines(choices)]


def test_both_compose_the_same_messages(library, twins):
    composer, random = Composer(library), Random(20)
    cases = [drawn(library, random) for _ in range(CASES)]
    twins.evaluate(
        COMPOSED, json.dumps([{"choices": told(choices), "turn": turn} for choices, turn in cases])
    )
    expected = [
        [[outline.id, ids(phrases)] for outline, phrases in composed(composer, *case)] for case in cases
    ]
    found = json.loads(twins.evaluate("composed"))
    different = [
        (case, one, other) for case, one, other in zip(cases, expected, found, strict=True) if one != other
    ]
    assert different[:1] == []
    assert sum(bool(phrases) for answer in expected for _, phrases in answer) > CASES / 10


def test_both_offer_the_same_sentences_instead(library, twins):
    composer, random, cases, expected = Composer(library), Random(21), [], []
    while len(cases) < SWAPPED:
        choices, turn = drawn(library, random)
        for outline, phrases in composed(composer, choices, turn):
            if phrases:
                move = random.choice(outline.parts).move
                cases.append(
                    {"choices": told(choices), "outline": outline.id, "phrases": ids(phrases), "move": move}
                )
                expected.append(ids(composer.swaps(outline, choices, phrases, move)))
    assert twins.evaluate(SWAPS, cases) == expected


def test_both_give_sentences_the_same_forms(library, twins):
    composer, random, cases, expected = Composer(library), Random(22), [], []
    forms = {
        form for phrase in library.phrases for name, form in phrase.forms.items() if name == "after_reason"
    }
    seen = set()
    # What is said behind a reason is seldom drawn; the test says nothing before it was.
    while len(cases) < SWAPPED or (forms and not forms & seen and len(cases) < 40 * SWAPPED):
        choices, _ = drawn(library, random)
        for outline in composer.outlines(choices):
            fitting = composer.fitting(outline, choices)
            phrases = [random.choice(offered) for offered in fitting.values() if offered]
            cases.append({"outline": outline.id, "phrases": ids(phrases)})
            expected.append([line.phrase.text for line in messages.message(outline, phrases).lines])
            seen.update(expected[-1])
    assert twins.evaluate(WORDED, cases) == expected
    assert not forms or forms & seen


@pytest.mark.parametrize("case", FILLS, ids=lambda case: case["text"] or "nothing")
def test_both_fill_slots_alike(case):
    assert slots.fill(case["text"], case["values"], case["labels"]) == case["filled"]


def test_the_browser_fills_slots_as_the_cases_say(twins):
    filled = twins.evaluate(
        "cases => cases.map(({text, values, labels}) => twins.fill(text, values, labels))", FILLS
    )
    assert filled == [case["filled"] for case in FILLS]


def test_both_advise_alike_on_every_set_of_answers(library, twins):
    (advisor,) = library.advisors
    asked = [question.id for question in advisor.questions]
    given = [
        {id_: answer for id_, answer in zip(asked, answers, strict=True) if answer}
        for answers in product(("", "yes", "no"), repeat=len(asked))
    ]
    expected = []
    for answers in given:
        found, question = advise.advice(advisor, answers), advise.next_question(advisor, answers)
        place = next((at for at, one in enumerate(advisor.advice) if one is found), -1)
        expected.append([place, question.id if question else None])
    assert twins.evaluate(ADVISED, given) == expected
    assert len(given) == 3 ** len(asked)
