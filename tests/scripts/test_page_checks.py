"""What a build would refuse of a page, the check names at the line of its source."""

import re

import pytest

from hooks import page_sources
from phrasebank import REPOSITORY
from phrasebank.model.load_library import load_library
from phrasebank.render.markers import MARKERS
from scripts import site_sources
from scripts.page_checks import markers, registry
from scripts.page_checks.sources import Pages
from tests.checks.test_changed_lines import git
from tests.hooks.build_server import build_and_check
from tests.scripts.test_two_gates import DESCRIBED, PAGES, checked, site_in
from tests.scripts.test_two_gates import site as _site

pytestmark = pytest.mark.slow
site = _site

GUIDE = "guide/index.md"
TOP = DESCRIBED.format(GUIDE)
BELOW = DESCRIBED.format("b").replace("---\n", "---\nasked_below:\n  nowhere: [x]\n", 1)
SITUATIONS = DESCRIBED.format("s") + PAGES["situations/index.md"]
# What is appended to a page of three lines of fields, a blank one and a heading; the line and what is told.
APPENDED = {
    "a-second-title": ("# Again", 7, "one-h1: The page has 2 headings of level 1."),
    "a-skipped-level": ("#### Deep", 7, "skipped-level: 'Deep' is a heading of level 4."),
    "a-repeated-id": ("## A {#a}\n\nb\n\n## C {#a}", 11, "repeated-id: 2 elements have the id 'a'."),
    "an-unknown-marker": ("::: lettrs stage=offer", 7, "leftover-mark: ':::' is left in '::: lettrs"),
    "an-unknown-choice": ("::: letters stage=offr", 7, "leftover-mark: ':::' is left in '::: letters"),
    "an-open-slot": ("Dear {company},", 7, "open-slot: '{company}' is left in 'Dear {company},'."),
    "an-open-slot-in-a-heading": ("## On `{company}`", 7, "open-slot: '{company}' is left in a heading"),
    "a-template-in-a-heading": ("## On `{{ x`", 7, "leftover-mark: '{{' is left in a heading"),
    "a-template": ("Dear {{ x,", 7, "leftover-mark: '{{' is left in 'Dear {{ x,'."),
    "no-page": ("a\n[x](nowhere.md)", 8, "dead-link: There is no 'guide/nowhere.md'."),
    "no-page-by-its-name": ("[x][y]\n\n[y]: nowhere.md", 9, "dead-link: There is no 'guide/nowhere.md'."),
    "above-the-site": ("[x](../../x.md)", 7, "dead-link: There is no '../x.md'."),
    "no-picture": ("![x](../assets/none.png)", 7, "dead-link: There is no 'assets/none.png'."),
    "no-place": (
        "[x](pay.md#les)",
        7,
        "dead-fragment: On 'guide/pay.md' there is no place 'les'. Did you mean",
    ),
    "no-place-here": ("[x](#nowhere)", 7, "dead-fragment: On 'guide/PAGE.md' there is no place 'nowhere'."),
    "a-folder-for-a-page": (
        "[x](../letters/)",
        7,
        "dead-link: There is no 'letters/'. Write 'letters/index.md', from where this page stands.",
    ),
    "a-folder-that-is-none": ("[x](../nowhere/)", 7, "dead-link: There is no 'nowhere/'."),
    "a-query-of-a-folder": ("[x](../compose/?stage=offer)", 7, "dead-link: There is no 'compose/'."),
    "a-query-and-no-place": ("[x](pay.md?x=1#les)", 7, "dead-fragment: On 'guide/pay.md' there is no"),
    "a-file-of-data": ("[x](../api/v1/none.json)", 7, "dead-link: There is no 'api/v1/none.json'."),
    "no-page-in-html": ("<a href='../nowhere/'>x</a>", 7, "dead-link: There is no 'nowhere/'."),
    "a-source-in-html": (
        '<a href="../pay.md#less">x</a>',
        7,
        "dead-link: There is no 'guide/pay.md'. In HTML, write",
    ),
    "no-page-in-plain-html": ("<a href=nowhere>x</a>", 7, "dead-link: There is no 'guide/PAGE/nowhere"),
    "no-page-in-capitals": ('<A HREF="../../nowhere/">x</A>', 7, "dead-link: There is no 'nowhere/'."),
    "no-folder-in-html": (
        '<a href="../../letters">x</a>',
        7,
        "dead-link: There is no 'letters'. In HTML, write '../../letters/'.",
    ),
    "no-file-of-data-in-html": (
        '<a href="../../api/v1/none.json">x</a>',
        7,
        "dead-link: There is no 'api/v1/none.json'.",
    ),
    "a-style": ("[x](../assets/css/print.css)", 7, "dead-link: There is no 'assets/css/print.css'."),
    "a-style-in-html": (
        '<a href="../../assets/css/print.css">x</a>',
        7,
        "dead-link: There is no 'assets/css/print.css'.",
    ),
    "no-page-on-the-next-line": ("[x][y]\n\n[y]:\n    nowhere.md", 10, "dead-link: There is no 'guide/now"),
    "the-top-in-markdown": ("[x](#top)", 7, "dead-fragment: On 'guide/PAGE.md' there is no place 'top'."),
    "an-encoded-place": ("[x](pay.md#l%65ss)", 7, "dead-fragment: On 'guide/pay.md' there is no place 'l%65"),
    "no-place-of-a-page-in-html": ('<a href="pay/#les">x</a>', 7, "dead-fragment: On 'guide/pay.md' there"),
    "no-place-in-html": ('<a href="#nowhere">x</a>', 7, "dead-fragment: On 'guide/PAGE.md' there is"),
    "no-sentence": ("[x](../phrases/thanks.md#p-no)", 7, "dead-fragment: On 'phrases/thanks.md' there is"),
    "no-place-in-a-letter": ("[x](../letters/pay-too-low.md#no)", 7, "dead-fragment: On 'letters/pay-too"),
}
WHOLE = {
    "a-short-description": (
        {GUIDE: TOP.replace(TOP[17:60], "") + PAGES[GUIDE]},
        GUIDE,
        2,
        "description-length",
    ),
    "a-description-of-another": (
        {GUIDE: DESCRIBED.format("index.md") + PAGES[GUIDE]},
        "index.md",
        2,
        "shared-descr",
    ),
    "a-slot-in-a-title": (
        {GUIDE: TOP.replace("---\n", "---\ntitle: Dear {company}\n", 1) + PAGES[GUIDE]},
        GUIDE,
        2,
        "open-slot: '{company}' is left in 'title'",
    ),
    "a-template-in-a-title-for-search-engines": (
        {GUIDE: TOP.replace("---\n", "---\nsearched_as: On {{ x\n", 1) + PAGES[GUIDE]},
        GUIDE,
        2,
        "leftover-mark: '{{' is left in 'searched_as'",
    ),
    "a-slot-in-a-description": (
        {GUIDE: TOP.replace("a page of", "a page {company} of") + PAGES[GUIDE]},
        GUIDE,
        2,
        "open-slot: '{company}' is left in 'description'",
    ),
    "a-bank-without-its-sentences": (
        {"phrases/thanks.md": DESCRIBED.format("thanks") + "# Thanks\n\nWords.\n"},
        "phrases/thanks.md",
        1,
        "bank-without-sentences: Links lead to the sentences of this bank here.",
    ),
    "a-second-data-set": (
        {
            "about/index.md": f"---\ndataset: true\n---\n\n{PAGES['about/index.md']}",
            GUIDE: TOP.replace("---\n", "---\ndataset: true\n", 1) + PAGES[GUIDE],
        },
        GUIDE,
        2,
        "front-matter: docs/about/index.md is the data set's page.",
    ),
    "a-page-of-no-situation": (
        {
            "guide/new.md": DESCRIBED.format("new") + "# New\n",
            GUIDE: TOP + PAGES[GUIDE] + "\n[New](new.md)\n",
        },
        "situations/index.md",
        1,
        "situation: No situation leads to guide/new.md.",
    ),
    "words-for-no-section": (
        {"letters/index.md": BELOW + PAGES["letters/index.md"]},
        "letters/index.md",
        3,
        "front-matter: The page has no heading with the anchor 'nowhere'.",
    ),
    "words-for-no-situation": (
        {"situations/index.md": BELOW + PAGES["situations/index.md"]},
        "situations/index.md",
        3,
        "front-matter: The page has no heading with the anchor 'nowhere'.",
    ),
    "fields-without-their-words": (
        {GUIDE: f"{TOP}{PAGES[GUIDE]}\n::: fields phrase\n"},
        GUIDE,
        1,
        "dead-fragment: On 'guide/index.md' there is no place 'words-",
    ),
    "a-letter-of-no-situation": (
        {"situations/index.md": SITUATIONS.replace("too-low.md", "too-high.md")},
        "situations/index.md",
        8,
        "dead-link: There is no 'letters/pay-too-high.md'.",
    ),
}
SOUND = (
    "[x](pay.md#less) [y](../phrases/thanks.md#p-thanks-short) [z](../letters/pay-too-low.md)",
    "`[x](nowhere.md)`\n\n```\n[x](nowhere.md) {company}\n::: nowhere\n```",
    "Words:\n\n    [x](nowhere.md)\n\n[y]: nowhere.md\n[^1]: a",
    '[x](%70ay.md) [y](../assets/card.png#a) <a href="pay/#l%65ss">z</a> <a href="#top">z</a>',
    '<a href="../feed.xml">x</a> <a href="../api/v1/index.json">y</a> <a href="../letters/index.html">z</a>',
    '## A {#a}\n\n[x](#a) <a href="../letters/">y</a> ![card](../assets/card.png)',
)


def told(site, pages: dict[str, str]) -> list[str]:
    return checked(site, {f"docs/{name}": text for name, text in pages.items()})


def appended(name: str) -> str:
    """A page of the guide with one mistake, which stands one folder deeper than that of the folder."""
    text, *_ = APPENDED[name]
    deeper = text.replace('"pay/', '"../pay/').replace("'../", "'../../")
    return f"{DESCRIBED.format(name)}# {name}\n\n{deeper}\n"


@pytest.fixture(scope="module")
def told_at_once(tmp_path_factory) -> list[str]:
    """All of `APPENDED`, each on a page of its own that a situation leads to, in one check."""
    made = site_in(tmp_path_factory.mktemp("wrong"))
    (made / "x.md").touch()
    links = "".join(f" · [{name}](../guide/{name}.md)" for name in APPENDED)
    pages = {f"guide/{name}.md": appended(name) for name in APPENDED}
    return told(made, pages | {"situations/index.md": f"{SITUATIONS.rstrip()}{links}\n"})


@pytest.mark.parametrize("name", APPENDED)
def test_what_is_wrong_with_a_page_is_told_at_its_line(told_at_once, name):
    _, line, said = APPENDED[name]
    (problem,) = [one for one in told_at_once if one.startswith(f"docs/guide/{name}.md:")]
    assert problem.startswith(f"docs/guide/{name}.md:{line}:")
    assert f": {said.replace('PAGE', name)}" in problem


def test_nothing_else_is_told(told_at_once):
    others = [one for one in told_at_once if not one.startswith("docs/guide/")]
    assert others == [] and len(told_at_once) == len(APPENDED)


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_wrong_with_pages_together_is_told(site, name):
    pages, path, line, said = WHOLE[name]
    problem = told(site, pages)[0]
    assert problem.startswith(f"docs/{path}:{line}:") and f": {said}" in problem


def test_what_an_editor_leaves_beside_a_page_is_not_read_wherever_it_leads(site):
    (site / "docs/guide/.#index.md").symlink_to("/dev/zero")
    (site / "docs/guide/.#pay.md").symlink_to("a@host.example.123")
    (site / "docs/guide/.pay.md").write_text("{company}", encoding="utf-8")
    assert "docs/guide/.pay.md" in "".join(told(site, {}))
    (site / "docs/guide/.pay.md").unlink()
    assert told(site, {}) == []


def test_what_a_page_holds_is_told_beside_a_file_that_is_refused(site):
    (site / "docs/guide/link.md").symlink_to("/etc/passwd")
    (site / "docs/guide/Capital.md").write_text("<b>x</b> <marquee>", encoding="utf-8")
    found = told(site, {GUIDE: f"{TOP}# G\n\nA <marquee>word</marquee>.\n"})
    assert [problem.partition(": ")[0] for problem in found] == [
        "docs/guide/Capital.md:1:1",
        "docs/guide/link.md:1:1",
        "docs/guide/index.md:7:3",
    ]


NAV = (
    "nav:\n  - index.md\n  - Home: guide/index.md\n  - There: https://x.example/y.md\n"
    "  - guide/gone.md\n\nplugins:"
)


def test_a_page_that_the_navigation_does_not_name_and_one_that_is_gone_are_told(site):
    settings = site / "mkdocs.yml"
    written = settings.read_text(encoding="utf-8").replace("plugins:", NAV, 1)
    settings.write_text(written, encoding="utf-8")
    found = told(site, {"guide/new.md": DESCRIBED.format("new") + "# New\n"})
    line = written[: written.index("guide/gone.md")].count("\n") + 1
    assert f"mkdocs.yml:{line}:5: dead-link: There is no 'docs/guide/gone.md'." in "\n".join(found)
    unnamed = [problem.partition(":")[0] for problem in found if ": orphan-page: " in problem]
    assert unnamed == [f"docs/{path}" for path in sorted({*PAGES, "guide/new.md"} - {"index.md", GUIDE})]
    assert (
        "docs/guide/new.md:1:1: orphan-page: The navigation doesn't name this page. Name it under 'nav' in "
        "mkdocs.yml: 'guide/new.md'." in found
    )


@pytest.mark.parametrize("others", ["", "not_in_nav: '*'\n"])
def test_where_the_navigation_is_not_to_name_all_no_page_is_told(site, others):
    settings = site / "mkdocs.yml"
    nav = "nav:\n  - index.md\n\nplugins:" if others else "plugins:"
    written = settings.read_text(encoding="utf-8").replace("plugins:", others + nav, 1)
    settings.write_text(written, encoding="utf-8")
    assert told(site, {}) == []


def test_what_is_sound_is_not(site):
    text = "\n\n".join(SOUND)
    assert told(site, {GUIDE: f"{TOP}{PAGES[GUIDE]}\n{text}\n"}) == []


def test_a_page_without_a_title_may_begin_with_a_section(site):
    assert told(site, {GUIDE: f"{TOP}## Less\n"}) == []


def test_a_link_to_the_site_s_own_address_leads_somewhere(site):
    own = site_sources.load_sources(site / "mkdocs.yml").address
    led_to = (own, f"{own}no/", f"{own}guide/pay/#no")
    lines = "\n".join(f"[x ({own.split('/')[2]})]({address})" for address in led_to)
    found = told(site, {GUIDE: f"{TOP}# G\n\n{lines}\n"})
    assert [problem.partition(": ")[2] for problem in found] == [
        "dead-link: There is no 'no/'.",
        "dead-fragment: On 'guide/pay.md' there is no place 'no'.",
    ]


def test_the_build_refuses_all_of_it_too(site):
    """Each on a page of its own, so that one build tells of all, of a site that isn't at the top of its
    host."""
    settings = site / "mkdocs.yml"
    config = settings.read_text(encoding="utf-8")
    address = re.compile(r"^site_url: .*", re.MULTILINE)
    settings.write_text(address.sub("site_url: https://host.example/words/", config), encoding="utf-8")
    for name in APPENDED:
        (site / f"docs/guide/{name}.md").write_text(appended(name), encoding="utf-8")
    run = build_and_check(site)
    assert run.returncode == 1 and "Traceback" not in run.stderr
    for name, (_, _, said) in APPENDED.items():
        of_check = f"guide/{name}/index.html: {said.partition(':')[0]}: "
        assert of_check in run.stderr or f"Doc file 'guide/{name}.md' contains a link" in run.stderr


def test_only_pages_that_changed_are_made_and_links_to_them(site):
    (site / "docs/about/index.md").write_text("# About\n\n#### Deep\n\n[x](../guide/pay.md#less)\n", "utf-8")
    git(site, "init", "-q", "-b", "main")
    git(site, "add", "-A")
    git(site, "commit", "-q", "-m", "x")
    assert checked(site, {}) == []
    found = told(site, {"guide/pay.md": DESCRIBED.format("pay") + "# Pay\n\n## Less {#more}\n"})
    places = ["docs/about/index.md:5:5", "docs/situations/index.md:8:84"]
    assert found == [
        f"{place}: dead-fragment: On 'guide/pay.md' there is no place 'less'." for place in places
    ]


MORE = (
    DESCRIBED.format("more") + "# More\n\n[x](../contribute/rules.md#rule-never)\n\n::: phrases thanks-met\n"
)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (
            "rules/never.yml",
            "7:5: dead-fragment: On 'contribute/rules.md' there is no place 'rule-never'.",
        ),
        (
            "banks/thanks.yml",
            "9:1: leftover-mark: '::: phrases thanks-met' means nothing any more. There is no phrase",
        ),
    ],
)
def test_what_the_data_no_longer_has_is_told_of_pages_that_stay(site, gone, said):
    (site / "docs/about/more.md").write_text(MORE, encoding="utf-8")
    git(site, "init", "-q", "-b", "main")
    git(site, "add", "-A")
    git(site, "commit", "-q", "-m", "x")
    assert checked(site, {}) == []
    file = site / "small" / gone
    file.write_text(file.read_text(encoding="utf-8").partition("  - id: thanks-met")[0], encoding="utf-8")
    if gone.startswith("rules"):
        file.unlink()
    (problem,) = checked(site, {})
    assert problem.startswith(f"docs/about/more.md:{said}")
    assert build_and_check(site).returncode == 1


@pytest.mark.parametrize("name", MARKERS)
def test_no_marker_breaks_the_check_of_pages_that_stay(name, banks):
    words = {"bank": "thanks", "whole_bank": "thanks", "letters": "stage=offer"}
    lines = "\n".join(f"::: {name} {given}" for given in ("", words.get(name, "x"), "offer", "a=b", "a b"))
    pages = Pages(REPOSITORY / "docs", banks, (), {})
    vars(pages)["written"] = {"a.md": lines}
    assert all(problem.place.path == "docs/a.md" for problem in markers.unknown(pages, ["a.md"]))


def test_a_marker_that_is_shown_as_code_on_a_page_that_stays_is_not_told(banks):
    pages = Pages(REPOSITORY / "docs", banks, (), {})
    vars(pages)["written"] = {"a.md": "```\n::: bank nowhere\n```\n\n::: bank nowhere\n"}
    assert [problem.place.line for problem in markers.unknown(pages, ["a.md"])] == [5]


def test_a_second_data_set_stops_a_build_too(site):
    for name in ("about/index.md", GUIDE):
        (site / f"docs/{name}").write_text(f"---\ndataset: true\n---\n\n{PAGES[name]}", encoding="utf-8")
    run = build_and_check(site)
    assert run.returncode == 1
    assert "docs/guide/index.md:2:1: front-matter: docs/about/index.md is the data set" in run.stderr


def test_all_pages_of_the_project_are_sound(monkeypatch):
    sources = site_sources.load_sources()
    addresses: page_sources.Addresses = {}
    assert list(page_sources.problems(sources.docs, sources.extensions, addresses=addresses)) == []
    library, _ = load_library(sources.data)
    pages = Pages(sources.docs, library, sources.extensions, addresses, sources.address)
    monkeypatch.setattr(registry, "_changed", lambda *_: (pages.written.keys(), True))
    assert list(registry.problems(pages)) == []
    assert list(markers.unknown(pages, pages.written)) == []
    assert sources.docs == REPOSITORY / "docs"
