"""Pages as documents of the search."""

from phrasebank.export.search import pages
from phrasebank.export.search.pages import SourcePage


def page(address: str, html: str = "<h1 id='a'>A page</h1>") -> SourcePage:
    return SourcePage(address, "Title", "About it.", ("a question",), html)


def kinds(*addresses: str) -> list[str]:
    return [one.kind for one in pages.of_pages(map(page, addresses))]


def test_what_a_page_is_follows_from_its_address():
    assert kinds("", "guide/tone/", "phrases/thanks/", "compose/", "about/privacy/", "contribute/") == [
        *("page", "advice", "bank", "tool", "about", "contributor"),
    ]


def test_the_list_of_all_sentences_is_no_bank():
    assert kinds("phrases/") == ["sentences"]


def test_a_letter_s_page_is_none_of_them_but_the_list_of_letters_is():
    assert kinds("letters/pay-too-low/", "letters/") == ["letters"]


def test_a_page_of_advice_is_found_by_its_sections_but_not_by_those_that_every_page_has():
    html = (
        '<h1 id="tone">Tone</h1><h2 id="say">What to say</h2><p>Words.</p><h3 id="fit">Fit</h3><p>Long.</p>'
    )
    whole, section = pages.of_pages([page("guide/tone/", html)])
    assert (whole.title, whole.address, whole.keywords) == ("Tone", "guide/tone/", ("a question",))
    assert "Words." in whole.text and "Long." not in whole.text
    assert (section.kind, section.address, section.title) == ("advice-section", "guide/tone/#fit", "Fit")


def test_a_page_and_its_sections_are_found_by_how_people_ask_for_them():
    html = '<h1 id="tone">Tone</h1><h2 id="fit">Fit</h2><p>Long.</p>'
    whole, section = pages.of_pages(
        [SourcePage("guide/tone/", "Tone", "", (), html, ("how to sound",), {"fit": ["too stiff"]})]
    )
    assert (whole.asked, section.asked) == (("how to sound",), ("too stiff",))


def test_pages_for_contributors_are_not_cut():
    html = '<h1 id="rules">Rules</h1><h2 id="one">One</h2><p>Words.</p>'
    (whole,) = pages.of_pages([page("contribute/rules/", html)])
    assert "One Words." in whole.text


CASES = """<h1 id="s">Situations</h1><dl><dt id="s-far"><a href="../letters/far/">It's too far</a></dt>
<dd><a href="../letters/far/">Email</a> <a href="../letters/call/">Call</a>
<a href="../guide/tone/">Guide</a></dd></dl>"""


def test_a_case_shows_its_letters_and_its_words_find_them():
    situations = page("situations/", CASES)
    case = list(pages.of_pages([situations]))[-1]
    assert (case.kind, case.address, case.shown) == ("case", "situations/#s-far", "Email · Call")
    assert pages.asked([situations]) == {
        "letters/far/": ["It's too far"],
        "letters/call/": ["It's too far"],
    }


def test_the_beginning_of_a_long_section_is_cut_behind_a_word():
    html = f'<h1 id="a">A</h1><h2 id="b">B</h2><p>{"word " * 60}</p>'
    section = list(pages.of_pages([page("guide/a/", html)]))[-1]
    assert section.shown.endswith("word …") and len(section.shown) <= 112
