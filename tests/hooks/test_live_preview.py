"""What a preview does when it ends."""

from threading import Thread
from types import SimpleNamespace

from hooks.context import Session
from hooks.failures import Failures
from hooks.live_preview import Preview


def test_once_a_preview_ends_no_page_is_made_into_the_folder_that_is_removed():
    answered = []
    session = Session(preview=True)
    session.build = SimpleNamespace(problems=[], refusals=[])
    server = SimpleNamespace(mount_path="/", get_app=lambda: lambda *_: answered.append("page"), apps=[])
    server.set_app = server.apps.append
    preview = Preview(session, [], [])
    preview.answer_for(server, lambda: None)
    preview._banner_lines = list
    session.end()
    Thread(target=server.apps[0], args=({"PATH_INFO": "/"}, lambda *_: None), daemon=True).start()
    looking = Thread(target=preview._renew_page, args=("",), daemon=True)
    looking.start()
    looking.join(0.5)
    assert looking.is_alive() and answered == []


def test_a_data_file_that_goes_has_the_whole_site_built_though_nobody_looked_at_a_page(tmp_path, monkeypatch):
    file = tmp_path / "thanks.yml"
    file.write_text("bank: thanks\n", encoding="utf-8")
    session = Session(preview=True)
    session.build = SimpleNamespace(problems=[], refusals=[])
    preview = Preview(session, [tmp_path], [])
    built = []
    monkeypatch.setattr(preview, "_reload_data", lambda: None)
    monkeypatch.setattr(preview, "_whole_build", built.append)
    file.unlink()
    preview._on_change(len)
    assert built == [len]
    preview._on_change(len)
    assert built == [len]


def test_a_whole_build_that_failed_of_some_data_is_tried_again_when_that_changes(tmp_path, monkeypatch):
    file = tmp_path / "thanks.yml"
    file.write_text("bank: [\n", encoding="utf-8")
    session = Session(preview=True)
    session.build = SimpleNamespace(problems=[], refusals=[])
    preview = Preview(session, [tmp_path], [])
    monkeypatch.setattr(preview, "_reload_data", lambda: None)
    monkeypatch.setattr(preview, "_whole_build", lambda whole: whole())
    preview.needs_whole_build = True
    preview._on_change(lambda: int("no number"))
    assert preview.failures.lines
    file.write_text("bank: thanks\n", encoding="utf-8")
    preview._on_change(lambda: None)
    assert preview.failures.lines == []


def test_a_failure_is_told_until_it_works_and_a_line_once():
    failures = Failures()
    worked = []

    def fail():
        raise ValueError("No room.")

    failures.attempt("a/", fail)
    failures.attempt("b/", fail)
    line = fail.__code__.co_firstlineno + 1
    assert failures.lines == [f"tests/hooks/test_live_preview.py:{line}: ValueError: No room."]
    failures.attempt("a/", lambda: worked.append("a/"))
    failures.keep_only("a/")
    assert worked == ["a/"] and failures.lines == []
