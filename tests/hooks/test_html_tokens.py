"""What looks like a tag counts as one wherever it stands; what only some browsers take for one is named."""

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.html_tokens import Tag, Unreadable, tokenize_html


def names(html: str) -> list[str]:
    return [one.name if isinstance(one, Tag) else "?" for one in tokenize_html(html)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<!doctype html>\n<HTML lang=en><p>a</p><br/><img src='x' alt>", ["html", "p", "br", "img"]),
        ("<!-- a note -->", []),
        ("<textarea><iframe></textarea>", ["textarea", "iframe"]),
        ("<script>a<b</script><p>", ["script", "p"]),
        # Closed at once for a browser, and for some parsers a comment to its end.
        ("<!--><iframe>-->", ["?", "iframe"]),
        ("<!-- <iframe> -->", ["?", "iframe"]),
        ("<p title='</title><iframe>'>", ["?", "iframe"]),
        ('<noscript><p title="</noscript><iframe>">', ["noscript", "?", "iframe"]),
        ("<img/src=x/onerror=go()>", ["?"]),
        ("<p title=`a`>", ["?"]),
        ('<p class="a"id="b">', ["?"]),
        ("</p onclick=go()>", ["?"]),
        ("<![CDATA[a]]>", ["?"]),
        ("<?xml version='1'?>", ["?"]),
        ("<p", ["?"]),
        ("a < b", ["?"]),
    ],
)
def test_a_page_s_tags_are_read(html, found):
    assert names(html) == found


def test_values_are_what_a_browser_makes_of_them():
    (tag,) = tokenize_html('<a href="java&#115;cript&colon;go()" HREF="b" hidden>')
    assert tag.get("href") == "javascript:go()"
    assert tag.attributes == (("href", "javascript:go()"), ("href", "b"), ("hidden", ""))


def test_of_a_script_what_stands_in_it_is_told_and_nothing_in_it_is_a_tag():
    (tag,) = tokenize_html("<script type='module'>if (a<b) go('<p>');</script>")
    assert (tag.get("type"), tag.body) == ("module", "if (a<b) go('<p>');")


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "/",
        "=",
        '"',
        "'",
        "`",
        "!",
        "-",
        "--",
        "-->",
        "--!>",
        "<!--",
        "<!-->",
        "?",
        "&",
        ";",
        "\t",
        "\n",
        "a",
        "p",
        "svg",
        "math",
        "title",
        "textarea",
        "select",
        "option",
        "template",
        "noscript",
        "style",
        "xmp",
        "plaintext",
        "iframe",
        "img",
        "script",
        "table",
        "foreignObject",
        "<p>",
        "</p>",
        "<svg>",
        "<style>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<select>",
        "<noscript>",
        "</noscript>",
        "<template>",
        "<math>",
        "<mtext>",
        "<table>",
        "onclick=go",
        "src=x",
        "class='a'",
        'title="b"',
        '<p/title="',
        '<p~title="',
        '">',
        "<![CDATA[",
        "]]>",
    ]
)


@given(st.lists(PIECES, max_size=14).map(lambda pieces: "".join(pieces).replace("~", " ")), st.booleans())
@settings(max_examples=400, deadline=None)
def test_where_all_is_readable_another_parser_finds_no_other_elements_or_attributes(html, scripting):
    tokens = list(tokenize_html(html))
    if any(isinstance(token, Unreadable) for token in tokens):
        return
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(html, scripting=scripting)
    implied = {"html", "head", "body", "tbody", "colgroup", "tr", "p", "br"}
    seen = {token.name for token in tokens}
    elements = [one for one in tree.iter() if isinstance(one.tag, str)]
    assert {one.tag.rpartition("}")[2].lower() for one in elements} <= seen | implied | {"img"}
    written = {name for token in tokens for name, _ in token.attributes}
    assert {name.rpartition("}")[2].lower() for one in elements for name in one.attrib} <= written
