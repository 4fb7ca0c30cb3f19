"""No source of the project leads to a file of the builder's machine."""

import pytest

from hooks.gates.linked_sources import problems
from scripts import site_sources
from tests.hooks.build_server import build
from tests.hooks.sites import small_site

TEMPLATE = "phrasebank/export/formats/templates/espanso.md"
NAMED = f"{TEMPLATE}:1:1: not-publishable: This is a link. Put the file itself here, or take the link away."


@pytest.mark.parametrize("name", [TEMPLATE, "hooks/x.po", "scripts/a/b/x.svg", "hooks"])
@pytest.mark.parametrize("leads_to", ["/etc/os-release", "/etc", "nowhere"])
def test_a_link_among_the_sources_is_named(tmp_path, name, leads_to):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).symlink_to(leads_to)
    assert [problem.place.path for problem in problems(tmp_path)] == [name]


def test_what_an_editor_leaves_is_passed_over(tmp_path):
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks/.#events.py").symlink_to("nowhere")
    assert list(problems(tmp_path)) == []


def test_the_project_has_none():
    assert list(problems()) == []


def test_the_check_and_a_build_both_stop_at_it(tmp_path):
    site = small_site(tmp_path)
    (site / TEMPLATE).parent.mkdir(parents=True)
    (site / TEMPLATE).symlink_to("/proc/self/environ")
    _, told = site_sources.judged(site_sources.load_sources(site / "mkdocs.yml"), {}, None)
    assert list(map(str, told)) == [NAMED]
    run = build(site)
    assert run.returncode != 0 and NAMED in run.stdout + run.stderr
