"""A page that would take its readers too long, or more depth than they have, is told before it is read."""

import re

import pytest
from mkdocs.utils.meta import YAML_RE

from hooks import page_sources
from hooks.gates.source_limits import problems
from tests.hooks.build_server import build
from tests.hooks.sites import REPOSITORY, small_site

DEEP = "Lists, quotes or spaces stand more than 20 levels deep here."
# What is beyond a limit by one or far, the line that is told, and how the message begins.
BEYOND = {
    "list": ("a\n\n" + "- " * 21 + "a", 3, DEEP),
    "far-too-deep": ("- " * 1_000, 1, DEEP),
    "quotes": (">" * 21 + "a", 1, DEEP),
    "numbers": ("1. " * 21 + "a", 1, DEEP),
    "both": ("    " * 11 + "> " * 11 + "a", 1, DEEP),
    "spaces": ("\t" * 21 + "a", 1, DEEP),
    "brackets": ("[" * 30 + "\n[", 2, "More than 30 '[' stand open here"),
    "closed-late": ("[" * 31 + "]" * 31, 1, "More than 30 '[' stand open here"),
    "closed-early": (")" * 40 + "a](" * 31, 1, "The page has 31 links '](' with quotes or without ')'"),
    "closed-in-quotes": ('[a]("b )\n' * 31, 31, "The page has 31 links '](' with quotes or without ')'"),
    "lists-of-headings": ("[TOC]\n\n" * 6, 11, "The page has 6 marks '[TOC]', and 5 is the most."),
    "long-paragraph": (
        "---\na: b\n---\nc\n \n" + ("a" * 80 + "\n") * 100,
        6,
        "This paragraph has more than 8000 characters. Put a blank line into it.",
    ),
    "links-in-a-paragraph": ("a\n\n\n" + "[a](b)\n" * 91, 4, "This paragraph has more than 90 signs '['."),
    "reference": (
        f"a\n\n> [a]: b\n> '{'c' * 500}'",
        3,
        "A reference has more than 500 characters here, and each link to it repeats them. Shorten it.",
    ),
    "anchor": ("---\ntitle: a\nkeywords: &a [b]\n---\n", 3, "'&' stands for other fields here. Write them"),
    "alias": ("---\nkeywords: [a,*b]\n---\n", 2, "'*' stands for other fields here."),
    "alias-first": ("---\n\ufeff*b : c\n---\n", 2, "'*' stands for other fields here."),
    "merge": ('---\n"<<": {a: b}\n---\n', 2, "'<<' stands for other fields here."),
    "braces": ("---\na: " + "{\n\n" * 40, 62, "More than 30 '{' stand open here"),
    "tags": ("<a " * 101, 1, "More than 100 '<' stand open here"),
    "data": ("]]" * 70 + "<![CDATA[]]" * 31, 1, "More than 30 '<![CDATA[' stand open here"),
    "large": ("a" * 200_001, 1, "The page is larger than 200 kB, which is the most."),
    "markers": ("::: rules\n" * 46, 46, "The page has 46 markers ':::', and 45 is the most."),
    "definitions": ("a\n: b\n" * 401, 802, "The page has 401 definitions ': ', and 400 is the most."),
    "headings": ("# a\n" * 81, 81, "The page has 81 headings '#', and 80 is the most. Make two pages"),
    "headings-in-lists": ("- > # a\n" * 81, 81, "The page has 81 headings '#'"),
    "headings-underlined": ("a\n-\n" * 61, 122, "The page has 61 lines of nothing but '-'"),
    "rules": ("***\n" * 61, 61, "The page has 61 lines of nothing but '-'"),
    "rules-in-quotes": ("> - - -\n" * 61, 61, "The page has 61 lines of nothing but '-'"),
    "blocks": ("a\n \n" * 401, 801, "The page has 401 blank lines, and 400 is the most."),
    "lines": ("a\n" * 1_601, 1_601, "The page has 1601 lines, and 1600 is the most."),
    "cells": ("a|b|c\n" * 151, 151, "The page has 302 signs '|', and 300 is the most."),
    "wide": ("a\n" + "|" * 21 + "\n" + "|-" * 21, 2, "A line has more than 20 signs '|' here,"),
    "fences-that-never-end": ("~~~\n" * 21, 21, "The page has 63 signs '~', and 60 is the most."),
    "lit-lines": ('``` hl_lines="\n' * 6, 6, "The page has 6 fields 'hl_lines', and 5 is the most."),
    "attributes": ("# a" + " {a}" * 101, 1, "The page has 101 pairs '{' and '}', and 100 is the most."),
    "stars": ("*_ " * 751, 1, "The page has 1502 signs '*' and '_', and 1500 is the most."),
    "code": ("`a`\n" * 351, 351, "The page has 702 signs '`'"),
    "links": (("[a](b) " * 50 + "\n\n") * 51, 101, "The page has 2550 signs '['"),
    "elements": ("<b>a</b>\n" * 101, 101, "The page has 202 signs '<'"),
    "entities": ("&amp;\\*\n" * 51, 51, "The page has 102 signs '&' and '\\'"),
    "run": ("a\n" + "a" + " " * 41 + "b", 2, "More than 40 spaces stand in a row here. Take them away."),
    "run-of-others": ("a\u00a0\x0c" + "\u2003" * 41, 1, "More than 40 spaces stand in a row here."),
    "lines-of-nothing": ("a\n" + ". \n" * 7 + "b", 2, "More than 6 lines in a row have no word here"),
    "blank-lines-in-a-row": (
        "a\n\n```\n" + "\n" * 7 + "b\n```",
        2,
        "More than 6 lines in a row have no word here",
    ),
    "fields": ("---\na: [" + "b, " * 25_000 + "]\n---\n", 1, "The page's fields are larger than 75 kB"),
}
WITHIN = {
    "deep": "- " * 20 + "a",
    "spaces": "    " * 20 + "a",
    "rules": "-" * 80 + "\n\n" + "*" * 80 + "\n\n" + "=" * 80,
    "links": "[a](b) [c](d_(e\nf))\n\n" * 30 + "[a](b)\n\n" * 200,
    "links-in-a-paragraph": "[a](b)\n" * 90 + " \n" + "[a](b)\n" * 90,
    "paragraph": "---\n" + ("a: " + "b" * 90 + "\n") * 100 + "---\n" + "a" * 8_000,
    "reference": f"[a]: {'b' * 499}\n\n{'c' * 500}",
    "signs-in-fields": "---\ntitle: AT&T & R&D, 2 * 3 ** 4 < 5\n---\n&nbsp;*a*",
    "brackets": "[" * 30 + "]" * 30,
    "markers": "::: rules\n" * 45,
    "size": ("a" * 499 + "\n\n") * 398 + "a" * 600,
    "run": "a" + " " * 40 + "b",
    "headings": "# a\n\nb\n\n" * 80,
    "lines": "a\n" * 1_600,
    "wide": "|" * 20 + "\n" + "|" * 20,
}


def told(text: str) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.message) for problem in problems("a.md", text)]


@pytest.mark.parametrize("name", BEYOND)
def test_what_is_beyond_a_limit_is_told_at_its_line(name):
    text, line, message = BEYOND[name]
    ((at, said),) = told(text)
    assert at == line and said.startswith(message)


@pytest.mark.parametrize("name", WITHIN)
def test_what_is_within_is_not(name):
    assert told(WITHIN[name]) == []


@pytest.mark.parametrize("name", BEYOND)
def test_the_check_tells_it_and_reads_no_further(tmp_path, name):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(BEYOND[name][0], encoding="utf-8")
    assert [problem.name for problem in page_sources.problems(tmp_path / "docs", ())] == ["page-limit"]


def test_no_page_of_the_site_comes_near():
    for page in (REPOSITORY / "docs").rglob("*.md"):
        source = page.read_text(encoding="utf-8")
        assert told(source + YAML_RE.sub("", source)) == []


@pytest.mark.slow
def test_a_build_stops_at_each_and_reads_none(tmp_path):
    site = small_site(tmp_path)
    for name, (text, _, _) in BEYOND.items():
        (site / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    run = build(site)
    found = re.findall(r"^docs/(\S+)\.md:(\d+):1: page-limit: ", run.stdout + run.stderr, re.MULTILINE)
    assert run.returncode == 1
    assert sorted(found) == sorted((name, str(line)) for name, (_, line, _) in BEYOND.items())
