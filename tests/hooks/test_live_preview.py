"""What a preview does when it ends."""

from threading import Thread
from types import SimpleNamespace

from hooks.context import Session
from hooks.live_preview import Preview


def test_once_a_preview_ends_no_page_is_made_into_the_folder_that_is_removed():
    answered = []
    session = Session(preview=True)
    session.build = SimpleNamespace(problems=[], refused=[])
    server = SimpleNamespace(mount_path="/", get_app=lambda: lambda *_: answered.append("page"), apps=[])
    server.set_app = server.apps.append
    preview = Preview(session, [], [])
    preview.answer_for(server, lambda: None)
    preview._wrong = list
    session.end()
    Thread(target=server.apps[0], args=({"PATH_INFO": "/"}, lambda *_: None), daemon=True).start()
    looking = Thread(target=preview._look, args=("",), daemon=True)
    looking.start()
    looking.join(0.5)
    assert looking.is_alive() and answered == []
