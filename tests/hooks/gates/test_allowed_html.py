"""Whatever is on no list of what a page may be made of is named, and what the site is made of is not."""

import pytest

from hooks.gates import allowed_html
from hooks.gates.allowed_addresses import Allowance, path_inside

ROOT = "https://owner.example/site/"
PAGE = Allowance(ROOT, f"{ROOT}guide/index.html", frozenset(["ours()"]), leads_on=False)

WRONG = [
    "<iframe></iframe>",
    '<iframe srcdoc="&lt;script&gt;go()&lt;/script&gt;"></iframe>',
    '<object data="x"></object>',
    '<embed src="x">',
    '<base href="https://evil.example/">',
    "<noscript></noscript>",
    "<style></style>",
    "<math></math>",
    "<dialog open></dialog>",
    '<p onclick="go()">',
    '<p ONCLICK="go()">',
    '<p style="color: red">',
    '<form action="https://evil.example/">',
    '<button formaction="/elsewhere/">',
    '<img srcset="https://evil.example/a.png 2x" alt="">',
    '<td background="https://evil.example/a.png">',
    '<a href="../" ping="https://evil.example/">',
    '<a href="../" target="_blank">',
    "<script>theirs()</script>",
    "<script>ours() </script>",
    '<script type="module">ours()</script>',
    '<script type="application/json"><b></script>',
    '<script src="https://evil.example/assets/js/a.js"></script>',
    '<script src="//evil.example/assets/js/a.js"></script>',
    '<script src="/other/assets/js/a.js"></script>',
    '<script src="../../other/assets/js/a.js"></script>',
    '<script src="../%2e%2e/other/assets/js/a.js"></script>',
    '<script src="../assets/data/search.json"></script>',
    '<script src="../assets/js/a.js">theirs()</script>',
    '<script type="importmap">{}</script>',
    '<link rel="preconnect" href="https://evil.example">',
    '<link rel="dns-prefetch" href="../">',
    '<link rel="prefetch" href="../">',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<link rel="stylesheet" href="https://owner.example/other/a.css">',
    '<link rel="canonical" href="https://evil.example/">',
    '<link rel="stylesheet" hreflang="de" href="https://evil.example/a.css">',
    '<link rel="alternate" hreflang="de" href="javascript:go()">',
    '<link rel="alternate" type="application/atom+xml" href="https://evil.example/">',
    '<img rel="alternate" hreflang="de" src="https://evil.example/a.png" alt="">',
    '<script rel="alternate" hreflang="de" src="https://evil.example/assets/js/a.js"></script>',
    '<link rel="manifest" href="../a.json">',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
    '<meta http-equiv="REFRESH" content="9;URL=../">',
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<meta name="referrer" content="unsafe-url">',
    '<meta name="REFERRER" content="unsafe-url">',
    '<img src="https://evil.example/a.png" alt="">',
    '<img src="data:image/png;base64,AAAA" alt="">',
    '<a href="javascript:go()">',
    '<a href="JAVASCRIPT:go()">',
    '<a href="java&#10;script:go()">',
    '<a href=" javascript:go()">',
    '<a href="data:text/html,a">',
    '<a href="blob:a">',
    '<a href="https:\\\\evil.example">',
    '<svg><use xlink:href="a.svg"></use></svg>',
    '<svg><path href="https://evil.example/"></path></svg>',
    "<!--><p>-->",
    '<img src="https:///evil.example/../site/assets/card.png" alt="">',
    '<img src="///evil.example/../site/assets/card.png" alt="">',
    '<script src="///evil.example/../site/assets/js/page/a.js"></script>',
    '<link rel="stylesheet" href="https:///evil.example/../site/assets/css/site.css">',
]
SOUND = [
    '<a href="../letters/#p-a">a</a>',
    '<a href="https://elsewhere.example/a:b">a</a>',
    '<a href="mailto:?subject=a">a</a>',
    '<a href="?at=a:b">a</a>',
    "<script>ours()</script>",
    '<script type="application/ld+json">{"a": "\\u003cb"}</script>',
    '<script type="module" src="../assets/js/page/a.js"></script>',
    '<script src="https://owner.example/site/assets/javascripts/bundle.js"></script>',
    '<link rel="canonical" href="https://owner.example/site/guide/">',
    '<link rel="alternate" hreflang="de" href="https://elsewhere.example/de/guide/">',
    '<link rel="stylesheet" href="../assets/css/site.css">',
    '<meta name="referrer" content="no-referrer">',
    '<meta property="og:title" content="javascript: a title">',
    '<p data-anything="a" aria-label="b">onclick=go() javascript:go() &lt;script&gt;</p>',
    '<form class="a"><input type="search" name="query"></form>',
    '<img src="../assets/card.png" alt="https://evil.example">',
]


def messages(html: str, allowed: Allowance = PAGE) -> list[str]:
    return [finding.message for finding in allowed_html.violations(html, allowed)]


@pytest.mark.parametrize("html", WRONG)
def test_what_is_on_no_list_is_named(html):
    assert messages(html)


@pytest.mark.parametrize("html", SOUND)
def test_what_pages_are_made_of_is_not(html):
    assert messages(html) == []


def test_a_finding_says_what_it_is_and_how_to_look_for_it():
    (found,) = allowed_html.violations('<p ONCLICK="go()">', PAGE)
    assert found.message == "'onclick' on <p> is not part of any page here. Take it away."
    assert found.signs == ('<p ONCLICK="go()">', "onclick", "<p")


def test_a_page_has_its_own_policy_once():
    allowed = Allowance(ROOT, ROOT, policy="default-src 'none'")
    own = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    assert messages(own, allowed) == []
    assert messages("<p>a</p>", allowed) == ["The page must have its Content-Security-Policy once."]
    assert len(messages(own + own, allowed)) == 1


def test_only_an_old_address_leads_on_by_itself_and_only_inside_the_site():
    old = Allowance(ROOT, f"{ROOT}letters/a/index.html", leads_on=True)
    assert messages('<meta http-equiv="refresh" content="0; url=../../letters/b/">', old) == []
    assert messages('<meta http-equiv="refresh" content="0; url=https://evil.example/">', old)
    assert messages('<meta http-equiv="refresh" content="0; url=../../letters/b/">')


@pytest.mark.parametrize(
    "page",
    ["<p>a\u202eb</p>", "<p>a&#x202e;b</p>", '<p title="a&shy;b">c</p>', "<title>&ZeroWidthSpace;</title>"],
)
def test_a_sign_that_nobody_sees_is_named_wherever_it_stands(page):
    (message,) = messages(page, Allowance(ROOT, ROOT))
    assert message.startswith("U+") and message.endswith(
        "stands in the page and can't be seen. Take it away."
    )


def test_a_space_that_keeps_words_together_is_not():
    assert messages("<p>Keep&nbsp;it: &amp;#x202e;</p>", Allowance(ROOT, ROOT)) == []


@pytest.mark.parametrize(
    ("url", "inside"),
    [
        ("a.png", "guide/a.png"),
        ("assets/a.png", "guide/assets/a.png"),
        ("../assets/a.png", "assets/a.png"),
        ("../../assets/a.png", None),
        ("./a.png", "guide/a.png"),
        ("b/../../a.png", "a.png"),
        ("b/../../../a.png", None),
        ("../%2e%2e/a.png", None),
        ("..", ""),
    ],
)
def test_steps_lead_where_a_browser_takes_them(url, inside):
    assert path_inside(url, PAGE) == inside
