"""The summary of a check: counts, problems, changed phrases; nothing that a phrase says comes alive."""

from html.parser import HTMLParser

from phrasebank.checks import registry
from phrasebank.model.load_library import load_library
from phrasebank.render import review_summary
from phrasebank.source.diagnostics import Diagnostic, Location
from tests.conftest import SMALL

THANKS = SMALL / "banks" / "thanks.yml"
HOSTILE = (
    "Hi @octocat, <img src=x onerror=alert(1)> &amp; "
    "#12 :+1: **bold** `code` [x](https://evil.example) {company}\n\n# No\n::error::x"
)


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags, self.words = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.words.append(data)


def test_a_sound_library_is_called_sound(small):
    assert review_summary.page([], [], small) == f"<h2>Sound: {len(small.phrases)} phrases</h2>\n\n"


def test_every_problem_has_its_row_and_beyond_two_hundred_they_are_counted(small):
    problems = [
        Diagnostic(Location("banks/a.yml", line, 1), "spacing", f"Check {line}.") for line in range(1, 206)
    ]
    page = Tags(review_summary.page(problems, [], small))
    assert page.words[0] == "205 problems in 1 file" and [tag for tag, _ in page.tags].count("tr") == 202
    assert "Check 200." in page.words and "Check 201." not in page.words and "And 5 more." in page.words


def test_a_changed_phrase_is_shown_as_readers_will_see_it(small):
    page = "".join(Tags(review_summary.page([], [small.phrase["thanks-met"]], small)).words)
    assert "The day with all of you at [company] stays with me, so thank you for the offer." in page
    assert (
        "Use it: When you met them." in page
        and "Don't use it: When you did not." in page
        and "Facts: I met them." in page
    )


def test_nothing_of_a_phrase_or_problem_comes_alive(small):
    phrase = small.phrase["thanks-met"].model_copy(
        update=dict.fromkeys(("title", "text", "use", "avoid", "tone"), HOSTILE)
    )
    text = review_summary.page([Diagnostic(Location(HOSTILE, 1, 1), HOSTILE, HOSTILE)], [phrase], small)
    page = Tags(text)
    assert {tag for tag, _ in page.tags} <= {
        "h2",
        "h3",
        "table",
        "tr",
        "th",
        "td",
        "code",
        "b",
        "br",
        "span",
        "blockquote",
        "ul",
        "li",
    }
    assert not any(attributes for _, attributes in page.tags)
    # A blank line would end the HTML, and Markdown would begin.
    assert "\n\n" not in text.removesuffix("\n\n")
    assert not {"@octocat", "#12", ":+1:", "https://evil.example"} & {
        word for run in page.words for word in run.split()
    }


def test_a_changed_letter_and_every_changed_file_are_shown_and_nothing_of_them_comes_alive(small):
    letters = review_summary.changed_letters(small, {"tests/small/letters/pay-too-low.yml": [range(1, 2)]})
    files = [("new", f"docs/{HOSTILE}.md"), ("gone", "rules/never.yml")]
    shown = "".join(Tags(review_summary.page([], [], small, letters, files)).words)
    assert "Letter: The pay is too low" in shown and "They offered too little and you say so." in shown
    assert "Dear [name]," in shown and "It came down to pay." in shown
    assert "gone: rules/never.yml" in shown
    hostile = letters[0].model_copy(update=dict.fromkeys(("title", "situation", "next"), HOSTILE))
    text = review_summary.page([], [], small, [hostile], files)
    page = Tags(text)
    assert not any(attributes for _, attributes in page.tags) and "img" not in dict(page.tags)
    assert "\n\n" not in text.removesuffix("\n\n")
    assert not {"@octocat", "#12", ":+1:"} & {word for run in page.words for word in run.split()}


def test_a_phrase_is_changed_where_one_of_its_lines_is(small):
    assert [
        phrase.id
        for phrase in review_summary.changed(small, {"tests/small/banks/thanks.yml": [range(18, 21)]})
    ] == ["thanks-met"]
    assert [
        phrase.id
        for phrase in review_summary.changed(small, {"tests/small/banks/thanks.yml": [range(16, 18)]})
    ] == ["thanks-short"]
    assert [
        phrase.id
        for phrase in review_summary.changed(
            small, {"tests/small/banks/thanks.yml": [range(1, 7)], "small/banks/none.yml": [range(1, 9)]}
        )
    ] == []


def test_a_phrase_with_a_fault_is_shown_all_the_same(tmp_path):
    file = tmp_path / "thanks.yml"
    file.write_text(
        THANKS.read_text(encoding="utf-8")
        .replace("tone: warm", "tone: wram")
        .replace("      Always.", "      Always.\n    colour: red"),
        encoding="utf-8",
    )
    library, problems = load_library(SMALL, {"banks/thanks.yml": file})
    changed = review_summary.changed(library, {str(file): [range(1, 100)]})
    page = "".join(Tags(review_summary.page([*problems, *registry.run(library)], changed, library)).words)
    assert page.startswith("2 problems in 1 file") and "Tone: wram" in page and "Use it: Always." in page
