"""Style sheets lose what nothing on the site can match, and keep whatever might."""

import pytest

from hooks import css_shake

PAGE = (
    '<!doctype html><p class="card md-header__topic--active" id="here" data-tone=warm>unseen <input '
    'type="checkbox"></p>'
)
KNOWN = css_shake.words([PAGE], ['one.classList.add("landed"); one.dataset.mdState = "open";'])


@pytest.mark.parametrize(
    "kept",
    [
        ".card{color:red;}",
        ".md-header__topic--active{color:red;}",
        ".landed{color:red;}",
        "#here{color:red;}",
        "p>input:checked~.card::before{color:red;}",
        "[data-tone=warm]{color:red;}",
        '[data-tone^="w"]{color:red;}',
        "[data-md-state=open]{color:red;}",
        "p:not(.unseen){color:red;}",
        ":is(.unseen,.card) p{color:red;}",
        "p:nth-child(2){color:red;}",
        "*{color:red;}",
        "@media print{.card{color:red;}}",
        "@keyframes turn{from{top:0}to{top:1px}}",
    ],
)
def test_what_may_match_stays_as_it_is(kept):
    assert css_shake.slim(kept, KNOWN) == kept


@pytest.mark.parametrize(
    "gone",
    [
        ".unseen{color:red}",
        ".card .unseen{color:red}",
        "#there{color:red}",
        "video{color:red}",
        "[data-voice]{color:red}",
        "[data-md-state=closed]{color:red}",
        "[data-tone=cold]{color:red}",
        ":is(.unseen,#there) p{color:red}",
        "@media print{.unseen{color:red}}",
        "/* nothing */",
    ],
)
def test_what_cannot_match_goes(gone):
    assert css_shake.slim(gone, KNOWN) == ""


def test_of_several_selectors_those_stay_that_may_match():
    assert css_shake.slim(".unseen,.card,video{color:red}", KNOWN) == ".card{color:red;}"


def test_custom_properties_stay_where_something_reads_them_even_by_way_of_another():
    style = (
        ":root{--a:var(--b);--b:red;--c:var(--d);--d:blue;--seen:1;--beside:2}"
        ".card{color:var(--a)}.unseen{color:var(--c)}"
    )
    assert (
        css_shake.slim(style, KNOWN | {"--seen"}, "p{top:var(--beside)}")
        == ":root{--a:var(--b);--b:red;--seen:1;--beside:2;}.card{color:var(--a);}"
    )
