"""What may be published is a list.

Links, pages of HTML, drawings and files that steer the host stop the build, each by its name.
"""

import os
import shutil

import pytest

from hooks.gates import publishable_files
from hooks.gates.publishable_files import unpublishable
from tests.hooks.build_server import build
from tests.hooks.sites import REPOSITORY, small_site

SENT = (REPOSITORY / "docs/_headers").read_text(encoding="utf-8").split("\n\n")[0].partition("\n/*\n")[2]
SENT = f"/*\n{SENT}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("assets/evil.html", "not published here"),
        ("assets/evil.svg", "not published here"),
        ("evil.xhtml", "not published here"),
        ("_redirects", "not published here"),
        ("CNAME", "not published here"),
        ("guide/script.js", "not published here"),
        ("assets/javascripts/evil.js", "not published here"),
        ("assets/x.js", "not published here"),
        ("assets/js/x.css", "not published here"),
        ("robots.txt.md", "no dot but"),
        ("assets/js/page/links.js.md", "no dot but"),
        (".htaccess", "begins with a dot"),
        ("a\nb.md", "nobody can see"),
        ("::error file=a,line=1::Approved.md", "is an address"),
        ("My Page.md", "is an address"),
        ("letters/of-my-own.md", "no pages of their own"),
        ("letters/more/index.md", "no pages of their own"),
        ("assets/javascripts/x.md", "No page stands under assets/"),
        ("assets/index.md", "No page stands under assets/"),
        ("assets/stylesheets/a/x.png", "A build makes assets/stylesheets/ and tidies it away."),
        ("_headers.md", "Names that begin with '_' are for the host. Rename it."),
        ("assets/css/extra.css", "No page loads this."),
        ("assets/js/page/extra.js", "No page loads this."),
        ("phrases/esteem/index.md", "in no folder there. Call it phrases/esteem.md."),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path, name, said):
    file = tmp_path / "docs" / name
    file.parent.mkdir(parents=True)
    file.write_text("x", encoding="utf-8")
    (problem,) = map(str, unpublishable(tmp_path / "docs"))
    assert problem.startswith("docs/") and said in problem and "\n" not in problem


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("assets/mark.svg", "<svg><script>go()</script></svg>", "shapes and nothing else"),
        ("assets/mark.svg", '<svg onload="go()"></svg>', "'onload' is not for a drawing. Take it away."),
        ("assets/mark.svg", '<svg><path href="https://evil.example/"></path></svg>', "'href' is not for"),
        ("_headers", f"{SENT}\n  Refresh: 0; url=https://evil.example/\n", "It sends 'Refresh'"),
    ],
)
def test_a_named_file_is_read(tmp_path, name, text, said):
    file = tmp_path / "docs" / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert said in problem.message


@pytest.mark.parametrize(
    ("pages", "size", "said"),
    [
        (251, 1, "There are 251 pages, and 250 is the most. Take some away."),
        (6, 190_000, "All pages together are larger than 1000 kB, which is the most. Shorten some."),
    ],
)
def test_so_many_pages_are_told(tmp_path, pages, size, said):
    (tmp_path / "docs/more").mkdir(parents=True)
    for number in range(pages):
        (tmp_path / f"docs/more/a{number}.md").write_text("a" * size, encoding="utf-8")
    assert list(map(str, unpublishable(tmp_path / "docs"))) == [f"docs:1:1: not-publishable: {said}"]


NEITHER = "This is neither a comment nor a path that begins with '/'. Take it away, or indent a header."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("\tX-Frame-Options: DENY", "A tab or another sign that nobody sees stands here. Use spaces."),
        (
            "  X-Frame-Options: DENY\x0c  A: b",
            "A tab or another sign that nobody sees stands here. Use spaces.",
        ),
        ("https://evil.example/*", NEITHER),
        ("Refresh: 0", NEITHER),
        (" X-Frame-Options: DENY", NEITHER),
        ("X-Frame-Options: DENY", "A header needs two spaces before it."),
        (
            "  X-Frame-Options: ALLOW",
            "'X-Frame-Options' has one value here. Write '  X-Frame-Options: DENY'.",
        ),
    ],
)
def test_a_host_is_told_only_what_the_project_tells_it(tmp_path, line, said):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(
        f"# For all.\n/*\n{line}\n{SENT.removeprefix('/*')}\n\n/api/*\n", encoding="utf-8"
    )
    assert list(map(str, unpublishable(tmp_path / "docs"))) == [f"docs/_headers:3:1: not-publishable: {said}"]


@pytest.mark.parametrize("more", ["# Word.\n" * 200, f"# {'word ' * 2_000}\n"])
def test_a_file_for_hosts_is_a_small_one(tmp_path, more):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(f"{SENT}\n{more}", encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert problem.message == "There are more than 200 lines or 10,000 signs here. Take some away."


def test_a_header_taken_away_is_named(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(f"{SENT}\n  ! X-Frame-Options\n", encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert problem.place.line == 8 and problem.message.startswith(
        "It sends '! X-Frame-Options', which is not"
    )


MISSING = [
    f"docs/_headers:2:1: not-publishable: Every file must be sent with '{header}'. "
    "Write it in a line below '/*'."
    for header in (
        "Content-Security-Policy: frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "browsing-topics=()",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
    )
]


@pytest.mark.parametrize(
    "text",
    ["#\n/*\n", SENT.replace("/*", "#\n/*\n/guide/*"), SENT.replace("/*", "#\n/*").replace("\n  ", "\n  #")],
    ids=["none", "for-others", "as-comments"],
)
def test_what_every_file_is_sent_with_may_not_be_missing(tmp_path, text):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(text, encoding="utf-8")
    told = list(map(str, unpublishable(tmp_path / "docs")))
    assert [one for one in told if "must be sent" in one] == MISSING


def test_a_header_that_is_missing_is_named(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(SENT.replace("  X-Frame-Options: DENY\n", ""), encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert (
        problem.message
        == "Every file must be sent with 'X-Frame-Options: DENY'. Write it in a line below '/*'."
    )


TWICE = "'{}' is sent with such a file below '{}' too. Take it away here."


@pytest.mark.parametrize(
    ("more", "line", "said"),
    [
        ("\n/guide/*\n  X-Frame-Options: DENY\n", 10, TWICE.format("X-Frame-Options", "/*")),
        ("\n  X-Frame-Options: DENY\n", 9, TWICE.format("X-Frame-Options", "/*")),
        (
            "\n/api/*\n  Access-Control-Allow-Origin: *\n/api/v1/a\n  Access-Control-Allow-Origin: *\n",
            12,
            TWICE.format("Access-Control-Allow-Origin", "/api/*"),
        ),
        ("\n/*\n", 9, "'/*' stands here again, and hosts read one of the two. Write all below one."),
        ("".join(f"\n/a{number}" for number in range(20)), 28, "There are 21 paths, and 20 is the most."),
    ],
)
def test_what_hosts_join_or_leave_out_is_told(tmp_path, more, line, said):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(f"#\n{SENT}{more}", encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert problem.place.line == line and problem.message.startswith(said)


def test_a_thousand_folders_within_each_other_are_one_problem(tmp_path):
    # A path of all of them would be too long for the system.
    deep = [tmp_path / "docs"]
    for _ in range(300):
        deep.append(deep[-1] / "a")
    deep[-1].mkdir(parents=True)
    (problem,) = unpublishable(tmp_path / "docs")
    assert problem.place.path == "docs/a/a/a/a/a/a/a/a/a"


def test_two_pages_of_one_address_are_told(tmp_path):
    (tmp_path / "docs/guide/tone").mkdir(parents=True)
    for name in ("tone.md", "tone/index.md", "index.md"):
        (tmp_path / "docs/guide" / name).write_text("# Tone\n", encoding="utf-8")
    (problem,) = map(str, unpublishable(tmp_path / "docs"))
    assert problem.startswith("docs/guide/tone/index.md:1:1: not-publishable: It has the address of tone.md")


def test_so_many_markers_are_told(tmp_path):
    (tmp_path / "docs").mkdir()
    for number in range(7):
        (tmp_path / f"docs/a{number}.md").write_text("::: letters\n" * 46, encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert problem.message.startswith("All pages together have 322 markers ':::', and 320 is the most.")


def test_a_folder_is_named_too(tmp_path):
    (tmp_path / "docs" / "::error::").mkdir(parents=True)
    assert [problem.place.path for problem in unpublishable(tmp_path / "docs")] == ["docs/::error::"]


def test_a_folder_takes_no_file_s_place(tmp_path):
    (tmp_path / "docs" / "llms.txt").mkdir(parents=True)
    assert [problem.message for problem in unpublishable(tmp_path / "docs")] == [
        "A folder's name has no dot. Rename it."
    ]


@pytest.mark.parametrize("leads_to", ["/proc/self/environ", "/etc", "nowhere"])
def test_a_link_is_named_wherever_it_leads(tmp_path, leads_to):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "readme.md").symlink_to(leads_to)
    assert list(map(str, unpublishable(tmp_path / "docs"))) == [
        "docs/readme.md:1:1: not-publishable: This is a link. Put the file itself here, or take the link "
        "away."
    ]


def test_the_folder_itself_is_no_link(tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "docs").symlink_to(tmp_path / "other")
    assert [str(problem).partition(" This")[0] for problem in unpublishable(tmp_path / "docs")] == [
        "docs:1:1: not-publishable:"
    ]


def test_a_pipe_is_named_and_not_opened(tmp_path):
    (tmp_path / "docs").mkdir()
    os.mkfifo(tmp_path / "docs" / "pipe.md")
    assert [problem.place.path for problem in unpublishable(tmp_path / "docs")] == ["docs/pipe.md"]


def test_all_that_the_site_is_made_of_may_be_published():
    assert list(unpublishable(REPOSITORY / "docs")) == []


def test_a_build_stops_and_publishes_nothing(tmp_path):
    site = small_site(tmp_path)
    (site / "docs" / "environment.md").symlink_to("/proc/self/environ")
    run = build(site)
    assert (
        run.returncode != 0
        and "docs/environment.md:1:1: not-publishable: This is a link." in run.stdout + run.stderr
    )
    assert not (site / "site" / "environment").exists()


def test_what_is_sent_with_every_file_stands_in_one_place(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/_headers").write_text(SENT.replace("\n  X-", "\n/*\n  X-", 1), encoding="utf-8")
    (problem,) = unpublishable(tmp_path / "docs")
    assert problem.place.line == 3 and problem.message.startswith("'/*' stands here again")


def test_a_picture_is_shown_and_a_script_is_loaded(tmp_path):
    folder = tmp_path / "docs/assets"
    (folder / "js/page").mkdir(parents=True)
    card = (REPOSITORY / "docs/assets/card.png").read_bytes()
    (folder / "deep").mkdir()
    for name in (
        *("shown.png", "set.png", "readme.png", "unseen.png", "word.png", "code.png"),
        *("deep/shown.png", "deep/tag.png", "deep/named.png"),
    ):
        (folder / name).write_bytes(card)
    (tmp_path / "docs/a.md").write_text(
        "---\nkeywords: [word.png, '![A](assets/word.png)']\n---\n![A](assets/shown.png) "
        "`![A](assets/code.png)`\n\n```\n"
        '![A](assets/code.png)\n```\n\n<img src="assets/deep/tag.png"> ![B][b]\n\n'
        "[b]: assets/deep/named.png\n",
        encoding="utf-8",
    )
    (tmp_path / "README.md").write_text("![A](docs/assets/readme.png)\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("image: assets/set.png\n", encoding="utf-8")
    (folder / "js/page/drawer.js").write_text("import {\n  a,\n} from './b.js';", encoding="utf-8")
    (folder / "js/page/b.js").write_text('const a = () => import("../c.js");', encoding="utf-8")
    (folder / "js/c.js").write_text("", encoding="utf-8")
    (folder / "js/d.js").write_text("import './e.js';", encoding="utf-8")
    (folder / "js/e.js").write_text("import './d.js';", encoding="utf-8")
    assert [problem.place.path for problem in unpublishable(tmp_path / "docs")] == [
        "docs/assets/code.png",
        "docs/assets/deep/named.png",
        "docs/assets/deep/shown.png",
        "docs/assets/js/d.js",
        "docs/assets/js/e.js",
        "docs/assets/unseen.png",
        "docs/assets/word.png",
    ]


@pytest.mark.parametrize("name", ["_headers", "index.md", "assets/mark.svg", "assets/card.png"])
def test_what_our_own_site_relies_on_does_not_go(tmp_path, monkeypatch, name):
    docs = tmp_path / "docs"
    shutil.copytree(REPOSITORY / "docs", docs)
    for beside in ("mkdocs.yml", "README.md"):
        shutil.copy(REPOSITORY / beside, tmp_path)
    monkeypatch.setattr(publishable_files, "OURS", docs)
    assert list(unpublishable(docs)) == []
    (docs / name).unlink()
    (problem,) = unpublishable(docs)
    assert str(problem).startswith(f"docs/{name}:1:1: not-publishable: This file is gone")
