"""What GitHub reads: valid by its schemas, and workflows that may do nothing they need not.

All of it is looked at here, without GitHub.
"""

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests import draws

GITHUB = Path(__file__).parents[2] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": WORKFLOWS,
    "vendor.github-issue-forms": [GITHUB / "ISSUE_TEMPLATE" / name for name in ("phrase.yml", "report.yml")],
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}
# What a job may do besides reading the repository.
WRITES = {
    ("publish.yml", "attest"): {"id-token", "attestations"},
    ("publish.yml", "publish"): {"id-token", "pages"},
}


def jobs():
    for file in WORKFLOWS:
        for name, job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items():
            yield pytest.param(file.name, name, job, id=f"{file.stem}-{name}")


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, words)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_file_is_as_github_wants_it(schema):
    found = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *SCHEMAS[schema])
    assert found.returncode == 0, found.stdout


def test_no_file_is_forgotten():
    assert {file for files in SCHEMAS.values() for file in files} == set(GITHUB.rglob("*.yml"))


def test_zizmor_finds_nothing_to_mend():
    found = run(
        Path(sys.executable).with_name("zizmor"),
        "--offline",
        "--no-config",
        "--persona=pedantic",
        "--no-progress",
        "--quiet",
        GITHUB,
    )
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_named_by_its_commit_and_says_its_version(file):
    used = re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))
    assert used and all(
        re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in used
    )


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_nothing_is_allowed_but_what_a_job_asks_for(file):
    whole = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert whole["permissions"] == {}
    # YAML takes "on" for true. A pull request's code never runs where it could read a secret.
    assert "pull_request_target" not in whole[True] and "secrets." not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "name", "job"), list(jobs()))
def test_only_jobs_that_run_nothing_of_ours_may_write(file, name, job):
    writes = {right for right, level in job["permissions"].items() if level == "write"}
    assert writes == WRITES.get((file, name), set())
    assert not writes or not any("run" in step or "checkout" in step.get("uses", "") for step in job["steps"])
    assert all(
        step["with"]["persist-credentials"] is False
        for step in job["steps"]
        if "actions/checkout" in step.get("uses", "")
    )


def test_a_change_is_compared_with_what_it_is_made_to():
    file = GITHUB / "workflows" / "check.yml"
    *_, check = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]["phrases"]["steps"]
    checkout = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]["phrases"]["steps"][0]
    # Of a merge, HEAD^ is the branch that it goes to.
    assert "--changed-since HEAD^" in check["run"] and checkout["with"]["fetch-depth"] == 2


def test_once_a_week_all_is_tried_of_which_other_runs_try_a_share(monkeypatch):
    weekly = yaml.safe_load((GITHUB / "workflows" / "weekly.yml").read_text(encoding="utf-8"))
    steps = weekly["jobs"]["draws"]["steps"]
    (tests,) = [step for step in steps if "make test" in step.get("run", "")]
    assert weekly[True]["schedule"] and tests["run"] == "make test"
    assert not any({"if", "continue-on-error"} & step.keys() for step in steps)
    monkeypatch.setenv("DRAWS", str(tests["env"]["DRAWS"]))
    there = runpy.run_path(draws.__file__)
    assert there["TIMES"] == 20 and there["draws"](3) == 60 and there["some"]("abcdef", 2) == "abcdef"


def test_nothing_is_published_before_every_test_has_passed():
    file = GITHUB / "workflows" / "publish.yml"
    publish = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
    done = [step.get("run") for step in publish["build"]["steps"]]
    assert done.index("make test") < done.index("make site")
    assert not any({"if", "continue-on-error"} & step.keys() for step in publish["build"]["steps"])
    # What a job needs must have succeeded, unless it says otherwise.
    assert publish["attest"]["needs"] == "build" and "build" in publish["publish"]["needs"]
    assert not any({"if", "continue-on-error"} & publish[name].keys() for name in ("attest", "publish"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_make_target_that_a_workflow_calls_is_there(file):
    targets = re.findall(
        r"^([a-z]+):", (GITHUB.parent / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert set(re.findall(r"run: make (\w+)", file.read_text(encoding="utf-8"))) <= set(targets)


def test_before_a_commit_nothing_is_fetched_and_every_target_is_there():
    hooks = yaml.safe_load((GITHUB.parent / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [repo["repo"] for repo in hooks] == ["local"]
    assert all(
        hook["language"] == "system" and "additional_dependencies" not in hook for hook in hooks[0]["hooks"]
    )
    targets = re.findall(
        r"^([a-z]+):", (GITHUB.parent / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {
        hook["entry"].split()[1] for hook in hooks[0]["hooks"] if hook["entry"].startswith("make ")
    } <= set(targets)
