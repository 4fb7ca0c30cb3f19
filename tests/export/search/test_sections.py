"""A page cut at its headings and terms."""

from phrasebank.export.search import sections

HTML = """
<h1 id="top">The <em>letter</em><a class="headerlink" href="#top">¶</a></h1><p>First.<br>Then.</p>
<div class="card"><h2 id="p-x">A card</h2>Hidden <div>deep</div></div>
<h2 id="say">What to say</h2><p>Say <a href="../letters/one/">this</a>.</p><template><p>No</p></template>
<dl><dt id="s-far"><a href="../letters/far/">It's too far</a></dt><dd><a href="../letters/far/">Email</a>
<a href="../letters/call/">Call</a></dd></dl>
"""


def test_a_page_is_cut_at_headings_and_terms_without_its_cards():
    found = [(one.tag, one.anchor, one.title, one.text) for one in sections.read(HTML)]
    assert found == [
        ("", "", "", ""),
        ("h1", "top", "The letter", "First.Then."),
        ("h2", "say", "What to say", "Say this ."),
        ("dt", "s-far", "It's too far", "Email Call"),
    ]


def test_a_section_has_its_links_with_what_they_say():
    assert sections.read(HTML)[3].links == [
        ["../letters/far/", "It's too far"],
        ["../letters/far/", "Email"],
        ["../letters/call/", "Call"],
    ]


def test_an_address_on_a_page_is_read_from_the_site_s_root():
    assert sections.address("situations/", "../letters/far/") == "letters/far/"
    assert sections.address("situations/", "../guide/tone/#fit") == "guide/tone/#fit"
    assert sections.address("guide/tone/", "#fit") == "guide/tone/#fit"
    assert sections.address("guide/", "../") == ""
