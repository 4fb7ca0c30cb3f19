"""The addresses of the interface: what the index, the description and the page say of them is there."""

import json
import re
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urljoin

import jsonschema
import pytest
from referencing import Registry, Resource

from phrasebank import REPOSITORY
from phrasebank.export import api

PAGE = (REPOSITORY / "docs/use/index.md").read_text(encoding="utf-8")
BASE = "https://a.example/api/v1/"


@pytest.fixture(scope="module")
def texts(banks):
    return api.files(banks, "https://a.example/") | api.entry_files(banks)


@pytest.fixture(scope="module")
def files(texts):
    return {path.removeprefix("api/v1/"): json.loads(text) for path, text in texts.items()}


@pytest.fixture(scope="module")
def openapi(files):
    return files["openapi.json"]


def at(path: str, files) -> list[str]:
    """The files that answer to a path of the description."""
    pattern = re.compile(re.escape(path.removeprefix("/")).replace(r"\{id\}", "[a-z0-9-]+"))
    return [file for file in files if pattern.fullmatch(file)]


def test_there_is_a_file_for_each_phrase_letter_and_topic(files, banks):
    for kind, ids in (("phrase", banks.ids["phrase"]), ("letter", banks.letter), ("topic", banks.topics)):
        assert {file for file in files if file.startswith(f"{kind}s/")} == {
            f"{kind}s/{id_}.json" for id_ in ids
        }
        assert all(files[f"{kind}s/{id_}.json"][kind]["id"] == id_ for id_ in ids)


def test_a_single_entry_says_the_same_as_the_file_of_all(files):
    for kind in ("phrase", "letter"):
        for one in files[f"{kind}s.json"][f"{kind}s"]:
            assert files[f"{kind}s/{one['id']}.json"][kind] == one


def test_a_topic_names_what_is_about_it_in_the_order_of_the_file_of_all(files):
    topic = files["topics/commute.json"]
    about = [one["id"] for one in files["letters.json"]["letters"] if one.get("topic") == "commute"]
    assert topic["letters"] == about and len(about) > 2
    said = [one["id"] for one in files["phrases.json"]["phrases"] if "commute" in one.get("topics", ())]
    assert topic["phrases"] == said and len(said) > 2


def test_every_file_says_under_which_license_it_is(files):
    for path, data in files.items():
        said = data.get("license") or data.get("$comment") or data["info"]["license"]["identifier"]
        assert said == "CC0-1.0", path


def test_every_file_is_valid_by_the_schema_that_it_names_from_where_it_stands(files):
    checks = {}
    for path, data in files.items():
        if path.startswith("schema/") or path == "openapi.json":
            continue
        schema = urljoin(BASE + path, data["$schema"]).removeprefix(BASE)
        check = checks.setdefault(schema, jsonschema.Draft202012Validator(files[schema]))
        assert check.is_valid(data), path
    assert len(checks) == 10


def test_the_index_names_every_address_and_its_schema(files):
    endpoints = files["index.json"]["endpoints"]
    assert files["index.json"]["openapi"] == "openapi.json"
    answered = [file for one in endpoints for file in at(one["path"], files)]
    assert len(set(answered)) == len(answered)
    unnamed = {file for file in files if not file.startswith("schema/")} - set(answered)
    assert unnamed == {"openapi.json"}
    assert all(one["schema"] in files and one["about"].endswith(".") for one in endpoints)


# https://spec.openapis.org/oas/v3.1.1
def test_the_description_has_what_openapi_asks_for(openapi, files):
    assert openapi["openapi"] == "3.1.0" and {"title", "version"} <= openapi["info"].keys()
    assert openapi["servers"] == [{"url": BASE}]
    operations = {path: item["get"] for path, item in openapi["paths"].items()}
    assert len({one["operationId"] for one in operations.values()}) == len(operations)
    for path, one in operations.items():
        assert path.startswith("/") and at(path, files)
        assert [parameter["name"] for parameter in one.get("parameters", ())] == re.findall(
            r"\{(\w+)\}", path
        )
        assert all(response["description"] for response in one["responses"].values())


def test_what_stands_at_an_address_is_valid_by_the_description(openapi, files):
    registry = Registry().with_resources(
        (BASE + path, Resource.from_contents(data))
        for path, data in files.items()
        if path.startswith("schema/")
    )
    for path, item in openapi["paths"].items():
        schema = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        check = jsonschema.Draft202012Validator({"$id": BASE + "openapi.json", **schema}, registry=registry)
        assert check.is_valid(files[at(path, files)[0]]) and not check.is_valid({})


def test_without_an_address_the_description_says_that_the_data_stand_beside_it(small):
    assert json.loads(api.files(small)["api/v1/openapi.json"])["servers"] == [{"url": "./"}]


def test_every_path_on_the_page_is_an_address(files):
    section = PAGE[PAGE.index("{#programs}") : PAGE.index("{#examples}")]
    named = re.findall(r"`([\w/{}]+\.json)`", section)
    described = {one["path"] for one in files["index.json"]["endpoints"]} | {"openapi.json"}
    assert set(named) == described
    # Those of the examples, which name entries that there are.
    assert all(path in files for path in re.findall(r"/api/v1/([\w/-]+\.json)", PAGE.split("{#examples}")[1]))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(texts, tmp_path):
    """Where the published files are served, and nothing else."""
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_the_program_on_the_page_makes_a_letter_of_the_published_files_alone(address, tmp_path):
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "program.py").write_text(program, encoding="utf-8")
    run = subprocess.run(
        # On its own: without the packages of this environment.
        [sys.executable, "-I", "-S", tmp_path / "program.py", address],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("Subject: [role] offer") and run.stdout.endswith("Robin Hale\n")
    assert "Dear Dana," in run.stdout and "commute" in run.stdout and "{" not in run.stdout
