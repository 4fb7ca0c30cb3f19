"""HTML as blocks of Markdown, which any generator takes."""

import markdown
import pytest

from phrasebank.export import html_blocks


def blocks(html: str) -> list[str]:
    return list(html_blocks.markdown(html))


def test_a_heading_of_words_is_one_of_markdown_with_its_attributes():
    assert blocks('<h2 id="pay" class="calm">Pay &amp; terms</h2>') == [
        '## Pay &amp; terms { #pay class="calm" }'
    ]


def test_marks_in_a_heading_stay_marks():
    (line,) = blocks("<h1>A *star*, a [link] and a # sign</h1>")
    assert markdown.markdown(line) == "<h1>A *star*, a [link] and a # sign</h1>"


def test_a_sign_that_is_written_by_its_number_stays_that_sign():
    assert blocks("<h1>A &#123;b&#125; and # c</h1>") == ["# A &#123;b&#125; and \\# c"]


@pytest.mark.parametrize("html", ['<h2 id="a"><code>b</code></h2>', "<h4>Deep</h4>", '<hr class="thin">'])
def test_other_elements_stay_as_they_are(html):
    assert blocks(html) == [html]


def test_headings_inside_another_element_are_not_taken_out():
    html = "<details><summary>More</summary><h3>Inside</h3></details>"
    assert blocks(f"{html}\n<p>Then</p>") == [html, "<p>Then</p>"]


def test_no_blank_line_is_left_and_those_of_code_are_seen_all_the_same():
    html = "<div>\n\n<p>One</p>\n  \n<pre>a\n\n\nb</pre>\n\n</div>"
    assert blocks(html) == ["<div>\n<p>One</p>\n<pre>a\n&#10;&#10;b</pre>\n</div>"]
