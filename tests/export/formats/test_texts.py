"""The files that people and models read: plain text, llms.txt and the skill."""

import re

import markdown
import pytest
import yaml

from phrasebank.export.formats import llms, plain_text, skill
from phrasebank.export.formats.site import letter_text

LINK = re.compile(r"^- \[[^\]]+\]\((https://a\.example/[^)]+)\): \S.*$")


def test_plain_text_has_every_phrase_and_letter_and_no_slot(published, banks):
    text = plain_text.files(published)["exports/door-ajar.txt"]
    told = re.sub(r"\s+", " ", text)
    for words in (*(one.text for one in banks.phrases), *(letter_text(banks, one) for one in banks.letters)):
        assert re.sub(r"\s+", " ", published.with_blanks(words)) in told
    assert "{" not in text


def test_llms_txt_is_a_title_a_summary_and_sections_of_links(published):
    text = llms.files(published)["llms.txt"]
    head, *sections = text.split("\n## ")
    assert head.startswith("# Small Door\n\n> ") and len(sections) == 3
    for section in sections:
        lines = section.strip().split("\n")[2:]
        assert lines and all(LINK.match(line) for line in lines)


def test_llms_full_has_every_phrase_and_letter_as_markdown_reads_it(published, banks):
    html = markdown.markdown(llms.files(published)["llms-full.txt"])
    titles = re.findall(r"<h3>", html)
    assert len(titles) == len(banks.phrases) + len(banks.letters)
    assert html.count("<blockquote>") >= len(titles)


@pytest.fixture(scope="module")
def made(published):
    ((path, text),) = skill.files(published).items()
    _, head, body = text.split("---\n", 2)
    return path, yaml.safe_load(head), body


# https://agentskills.io/specification
def test_the_skill_has_the_head_that_the_format_asks_for(made):
    path, head, body = made
    assert path.endswith(f"/{head['name']}/SKILL.md") and re.fullmatch(
        r"[a-z0-9]+(-[a-z0-9]+)*", head["name"]
    )
    assert set(head) == {"name", "description", "license"} and len(head["name"]) <= 64
    assert 100 < len(head["description"]) <= 1024 and len(body.splitlines()) < 500


def test_the_skill_tells_the_rules_of_honesty_the_levels_and_where_the_data_are(made, banks):
    body = made[2]
    assert "Never invent a reason" in body and "https://a.example/api/v1/letters.json" in body
    assert all(f"- `{level}`: " in body for level in banks.words["levels"])
    honest = [rule for rule in banks.rules if rule.group == "honesty"]
    assert len(honest) > 2 and all(f"- {rule.title}: {rule.why}" in body for rule in honest)
    assert "{" not in body
