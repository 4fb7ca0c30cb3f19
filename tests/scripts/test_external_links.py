"""Links that lead out of the site, asked of a server on this machine."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts import external_links

PAGE = (
    '<!doctype html><a href="{}">a</a> <a href="https://home.example/x/">b</a> <a '
    'href="mailto:a@b.example">c</a> <a href="https://forge.example/r/blob/main/f.yml#L1">d</a>'
)


class Host(BaseHTTPRequestHandler):
    """Answers with the number in the path; /later only at the second time."""

    asked: list[str] = []  # noqa: RUF012

    def do_GET(self):
        Host.asked.append(self.path)
        code = (
            (200 if Host.asked.count("/later") > 1 else 503)
            if self.path == "/later"
            else int(self.path.strip("/"))
        )
        self.send_response(code)
        if code == 301:
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def host():
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/200", ""),
        ("/301", ""),
        ("/403", ""),
        ("/999", ""),
        ("/404", "answers 404"),
        ("/410", "answers 410"),
        ("/500", "answers 500"),
    ],
)
def test_a_link_is_dead_only_where_the_host_says_so(host, path, fault):
    assert external_links.fault(host + path, pauses=()) == fault


def test_a_fault_that_passes_is_none(host):
    assert external_links.fault(f"{host}/later", pauses=(0,)) == ""


def test_a_host_that_is_not_there_and_half_an_address_are_faults():
    assert external_links.fault("http://127.0.0.1:9/", pauses=()).startswith("doesn't answer")
    assert external_links.fault("http://[x", pauses=()).startswith("doesn't answer")


def test_every_dead_link_is_named_with_its_page(host, monkeypatch):
    monkeypatch.setattr(external_links.fault, "__defaults__", ((),))
    assert external_links.problems({f"{host}/200": "a.html", f"{host}/404": "b.html"}) == [
        f"b.html: '{host}/404' answers 404. Find where it went, or take it out."
    ]


def test_only_what_leads_out_is_asked_and_of_the_repository_only_its_root(tmp_path):
    (tmp_path / "index.html").write_text(PAGE.format("https://else.example/a#b"), encoding="utf-8")
    (tmp_path / "more.html").write_text(PAGE.format("https://forge.example/r/"), encoding="utf-8")
    assert external_links.outside(tmp_path, "https://home.example/", "https://forge.example/r") == {
        "https://else.example/a": "index.html",
        "https://forge.example/r/": "more.html",
    }
