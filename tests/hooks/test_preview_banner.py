"""The banner of a preview, on whatever answers."""

from hooks import preview_banner

PAGE = [b"<html><body class='x'><p>Words.</p></body></html>"]


def answered(kind, said):
    told = {}

    def answer(environ, start):
        start("200 OK", [("Content-Type", kind), ("Content-Length", "9")])
        return PAGE

    fresh = preview_banner.answering(answer, lambda: said)
    return fresh({"PATH_INFO": "/"}, lambda status, headers: told.update(dict(headers))), told


def test_a_banner_shows_twenty_lines_and_how_many_more_there_are():
    (text,), told = answered("text/html", [("It failed:", [f"line <{at}>" for at in range(25)])])
    assert text.count(b"<li>") == 20 and b"line &lt;19&gt;" in text
    assert b"<p>5 more are in the terminal.</p>" in text
    assert text.index(b"<body class='x'>") < text.index(b"It failed:") < text.index(b"Words.")
    assert told == {"Content-Type": "text/html", "Content-Length": str(len(text))}


def test_what_is_no_page_and_a_page_without_problems_go_out_as_they_are():
    assert answered("application/json", [("It failed:", [])]) == (
        PAGE,
        {"Content-Type": "application/json", "Content-Length": "9"},
    )
    assert answered("text/html", [])[0] == PAGE


def test_a_page_without_a_body_has_its_banner_all_the_same():
    assert preview_banner.with_banner(b"404 Not Found", [("It failed:", [])]).endswith(b"</div>404 Not Found")
