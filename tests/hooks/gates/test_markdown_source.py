"""What a page's own Markdown may bring, and what stops the build at its line."""

import markdown
import pytest
from markdown.extensions.toc import TocExtension

from hooks.gates.addresses import link_may_lead_to
from hooks.gates.markdown_source import ContentGate, problems
from tests.scripts.test_two_gates import DESCRIBED, built
from tests.scripts.test_two_gates import site as _site

site = _site

# Each once went through every other gate, or begins what did.
HOSTILE = {
    "a-template-for-the-body": '<template><a href="https://evil.example/">x</a></template>',
    "a-second-body": '<body data-check="">',
    "a-second-root": '<html data-compose="">',
    "our-own-script": '<script type="module" src="assets/js/page/redirect-page.js"></script>',
    "a-style-sheet": '<link rel="stylesheet" href="https:///evil.example/../assets/css/site.css">',
    "robots": '<meta name="robots" content="noindex">',
    "a-drawer": '<p><input type="checkbox" data-md-toggle="drawer" checked></p>',
    "over-all": '<a class="md-overlay" href="https://evil.example/">x</a>',
    "the-theme-s-source": '<a href="https://forge.example/" data-md-component="source">x</a>',
    "mermaid": '<pre class="mermaid"><code>graph TD</code></pre>',
    "an-attribute-list": "Words.\n{: data-check=1 }",
    "a-handler-in-a-list": "[x](guide.md){: onclick=x }",
    "an-id-with-a-quote": "## Quotes {: id='q\" data-evil=\"1' }",
    "another-host-in-slashes": "![One](///evil.example/a.png)",
    "another-host-without-one": "![One](https:///evil.example/a.png)",
    "a-picture-elsewhere": "![One](https://evil.example/a.png)",
    "a-link-in-slashes": "[x](//evil.example/)",
    "a-scheme": "[x](javascript:alert)",
    "a-scheme-spelled-out": "[x](&#106;avascript:alert)",
    "a-comment-s-end": "<!-- a > b --><i>x</i>",
    "what-closes-the-article": "Words.\n\n</article>",
    "a-form": '<form action="https://evil.example/"></form>',
    "a-frame": "<iframe></iframe>",
    "a-turned-line": "Words &#x202e;sdrow.",
    "a-soft-hyphen": "Wo&shy;rds.",
    "an-unseen-title": '[x](guide.md "a &ZeroWidthSpace; b")',
    "an-unseen-title-in-a-tag": '<b title="&zwnj;">x</b>',
    "hidden-words": '<span class="headerlink">hidden</span>',
    "a-hidden-link": "[hidden](#a){: .headerlink title=x }",
    "a-style": '<p style="position:fixed">x</p>',
}
PLAIN = {
    "markdown": "# One {#one}\n\nTwo *three* [four](../guide/why.md#a) <https://a.example/>.\n{: .lead }",
    "doors": '<ul class="doors">\n<li><a href="letters/">I need words</a> <span>now</span></li>\n</ul>',
    "code": "```yaml\ntext: <script>alert(1)</script>\n```",
    "entities": "Keep&nbsp;it, &lt;so&gt;: `&#x202e;`.",
    "inline": "The sign `<body data-check>` and 3 < 4 &amp; 5.",
    "table": "| a | b |\n|---|---|\n| c | d |",
    "picture": "![A door](../assets/card.png)",
    "mail": "<me@a.example>",
}
EXTENSIONS = ("attr_list", "tables", "def_list", "admonition", "toc", "fenced_code")


def wrong(text: str) -> list[tuple[str, str]]:
    gate = ContentGate()
    markdown.Markdown(extensions=[*EXTENSIONS, gate]).convert(text)
    return gate.wrong


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_could_steer_a_page_is_refused(text):
    assert wrong(text)


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_what_pages_are_made_of_is_not(text):
    assert wrong(text) == []


@pytest.mark.parametrize(
    "address", ["https:evil", "https:///evil.example", "ftp://a.example", "\\\\evil", "/\t/evil"]
)
def test_an_address_that_browsers_read_otherwise_leads_nowhere(address):
    assert not link_may_lead_to(address)


def test_who_aligns_a_column_is_told_what_to_take_away():
    assert list(dict(wrong("| a |\n|:-:|\n| c |")).values()) == [
        "'style' is not for pages. Take it away; in a table, take the colons out of the line below its head."
    ]


def test_the_theme_s_own_permalink_is_not():
    gate = ContentGate()
    page = markdown.Markdown(extensions=[TocExtension(permalink=True), gate]).convert("# One")
    assert 'class="headerlink"' in page and gate.wrong == []


def test_an_entity_that_nobody_sees_is_told_at_its_line():
    gate, source = ContentGate(), "Keep&nbsp;it.\n\nWords&shy;.\n"
    markdown.Markdown(extensions=[gate]).convert(source)
    assert list(map(str, problems("a.md", source, gate))) == [
        "docs/a.md:3:6: page-content: The page has U+00AD (soft hyphen), which nobody sees or which "
        "misleads. Take it away."
    ]


def test_what_is_too_deep_to_be_read_is_told():
    assert wrong("- " * 1_000 + "a") == [
        ("", "Too much stands inside each other in this page to be read. Write it flatter.")
    ]


def test_nothing_raw_is_said_of_a_page():
    gate, source = ContentGate(), "[x](\x1b]0;owned\x07)"
    markdown.Markdown(extensions=[gate]).convert(source)
    told = list(map(str, problems("a.md", source, gate)))
    assert len(told) == 2 and not {"\x1b", "\x07"} & set("".join(told))


@pytest.mark.slow
def test_the_build_stops_at_the_page_s_own_line(site):
    page = site / "docs/hostile.md"
    page.write_text(
        DESCRIBED.format("hostile") + "# Hostile\n\nWords.\n\n<template>x</template>\n\nA\u202eb.\n"
    )
    run = built(site)
    told = run.stderr + run.stdout
    line = page.read_text().split("\n").index("<template>x</template>") + 1
    assert run.returncode == 1 and f"docs/hostile.md:{line}:1: page-content" in told
    assert "U+202E" in told and not (site / "site").exists()
