"""A drawing has shapes of its own and nothing that runs, fetches or leads elsewhere."""

import pytest

from hooks.gates import drawings


@pytest.mark.parametrize(
    "shape",
    [
        "Ask for the letter.",
        "<title>A door</title> Ask for the letter.",
        "<path/> Ask for the letter.",
        "<!-- Ask for the letter. -->",
        "<g><title>A door</title><title>Ask for the letter.</title></g>",
        '<path aria-label="A door"/><path aria-label="Ask for the letter"/>',
        "<image/>",
        "<use/>",
        "<style>@import 'https://evil.example'</style>",
        "<filter/>",
        "<foreignObject/>",
        "<animate/>",
        "<a/>",
        '<path style="fill: red"/>',
        '<path xlink:href="#a"/>',
        '<path class="a"/>',
        '<path filter="url(#a)"/>',
        '<path mask="url(https://evil.example/m.svg)"/>',
        '<path cursor="url(https://evil.example/c.cur),auto"/>',
        '<path clip-path="url(https://evil.example/p.svg#x)"/>',
        '<path marker-start="url(https://evil.example/k.svg#x)"/>',
        '<path fill="url(https://evil.example/q.svg#x)"/>',
        '<path fill="url(&#34;https://evil.example/q.svg#x&#34;)"/>',
        "<path fill='url(\"//evil.example/q.svg#x\")'/>",
        '<path fill="URL(q.svg)"/>',
        '<path fill="\\75rl(q.svg)"/>',
        '<path fill="u/**/rl(q.svg)"/>',
        '<path fill="image-set(q.png 1x)"/>',
        '<path stroke="src(q.svg)"/>',
        '<path xmlns="http://www.w3.org/1999/xhtml"/>',
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'https://evil.example/'>]>",
        "<?xml-stylesheet href='https://evil.example/a.css'?>",
    ],
)
def test_a_drawing_leads_nowhere(shape):
    ((line, message),) = set(
        drawings.problems(f'<svg xmlns="{drawings.NAMESPACE}">\n<g>\n{shape}\n</g><path/>\n</svg>')
    )
    assert line == 3 and message


@pytest.mark.parametrize(
    "drawing",
    [
        '<svg><path d="M6 2h20v-2z"/></svg>',
        f'<rect xmlns="{drawings.NAMESPACE}" width="1"/>',
        f'<g xmlns="{drawings.NAMESPACE}"><path d="M6 2h20v-2z"/></g>',
        f'<svg xmlns="{drawings.NAMESPACE}"><path/></svg>',
        f'<svg xmlns="{drawings.NAMESPACE}"><path d="M6 2h20v-2z" opacity="0"/></svg>',
    ],
)
def test_what_no_browser_draws_is_told(drawing):
    assert [line for line, _ in drawings.problems(drawing)] == [1]


def test_a_drawing_may_use_what_is_its_own():
    shape = '<path fill="url(#a)" stroke="#fff" transform="rotate(-45) scale(1, 2.5)" d="M6 2h20v-2z"/>'
    svg = f'<svg xmlns="{drawings.NAMESPACE}" role="img" aria-label="A door" viewBox="0 0 32 32">'
    text = f"{svg}<title>A door</title>{shape}</svg>"
    assert list(drawings.problems(text)) == []


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        ("<path>", "No browser can read the drawing from here on"),
        (f"<path/><title>{'a' * 101}</title>", "The title has more than 100 characters."),
        (f'<path id="{"a" * 101}"/>', "'id' has more than 100 characters."),
        ('<path d="Ask for it"/>', "'d' has something else than the letters and numbers of a path."),
        ("<path/><title>a\u200bb</title>", "The drawing has U+200B (zero width space), which nobody sees"),
        ("<title>a&#x202e;b</title><path/>", "The drawing has U+202E (right-to-left override), which"),
        ("<g/>", "The drawing draws nothing."),
        ("<path d/>", "No browser can read the drawing from here on"),
        ("<g/>" * 1_000, "The drawing has more than 4000 signs"),
    ],
)
def test_a_drawing_that_no_browser_shows_is_told(shape, said):
    ((_, message),) = drawings.problems(f'<svg xmlns="{drawings.NAMESPACE}">{shape}</svg>')
    assert message.startswith(said)
