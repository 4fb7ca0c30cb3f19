"""The theme's folder has our templates and nothing else: MkDocs publishes or runs whatever lies there."""

import shutil

import pytest

from hooks.gates import theme_files
from hooks.page_sources import problems
from tests.hooks.build_server import build
from tests.hooks.sites import REPOSITORY, small_site

THEME = REPOSITORY / "hooks/theme"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("door.svg", "The theme has templates and nothing else."),
        ("plan.png", "The theme has templates and nothing else."),
        ("assets/extra.js", "The theme has templates and nothing else."),
        ("assets/extra.css", "The theme has templates and nothing else."),
        (".icons/material/magnify.svg", "The theme has templates and nothing else."),
        ("partials/door.svg", "The theme has templates and nothing else."),
        ("partials/footer.html", "No template of this name is known."),
        ("a/b/c/d/e/f/g/h/i/j/door.svg", "No template stands in this folder."),
    ],
)
def test_what_is_no_template_of_ours_is_named(tmp_path, name, said):
    file = tmp_path / "hooks/theme" / name
    file.parent.mkdir(parents=True)
    file.write_text('<svg><path d="M0 0h1"/></svg>', encoding="utf-8")
    told = list(map(str, theme_files.problems(tmp_path / "hooks/theme")))
    assert any(said in one for one in told)
    assert all(one.startswith(f"hooks/theme/{name[0]}") for one in told)


@pytest.mark.parametrize("name", ["plan.png", "main.html", "partials"])
def test_a_link_is_named_wherever_it_stands(tmp_path, name):
    (tmp_path / "hooks/theme").mkdir(parents=True)
    (tmp_path / "hooks/theme" / name).symlink_to("/etc")
    assert list(map(str, theme_files.problems(tmp_path / "hooks/theme"))) == [
        f"hooks/theme/{name}:1:1: not-publishable: This is a link. Put the file itself here, or take the "
        "link away."
    ]


def test_what_an_editor_leaves_is_passed_over(tmp_path):
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/.#main.html").symlink_to("nowhere")
    assert list(theme_files.problems(tmp_path / "theme")) == []


def test_the_names_are_those_of_our_templates():
    there = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")}
    assert {name.as_posix() for name in theme_files.TEMPLATES} == there
    assert list(theme_files.problems(THEME)) == []


def test_the_check_tells_it_with_the_pages(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "hooks/theme").mkdir(parents=True)
    (tmp_path / "hooks/theme/door.svg").write_text("<svg/>", encoding="utf-8")
    (problem,) = problems(tmp_path / "docs", [], tmp_path / "hooks/theme")
    assert problem.place.path == "hooks/theme/door.svg"


def test_a_build_stops_and_publishes_nothing(tmp_path):
    site = small_site(tmp_path)
    shutil.copytree(THEME, site / "theme")
    (site / "theme/door.svg").write_text("<svg/>", encoding="utf-8")
    settings = site / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(str(THEME), str(site / "theme")), encoding="utf-8")
    run = build(site)
    assert run.returncode != 0 and "theme/door.svg:1:1: not-publishable" in run.stdout + run.stderr
    assert not (site / "site/door.svg").exists()
