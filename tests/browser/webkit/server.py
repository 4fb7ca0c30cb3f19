"""A built site over HTTP, as WebKit's driver can't answer a page's requests itself."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# A WebDriver session keeps the console to itself, so the page itself notes what goes wrong.
WATCH = b"""window.trouble = [];
addEventListener("securitypolicyviolation", (event) =>
  trouble.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
addEventListener("error", (event) =>
  trouble.push(`error: ${event.message ?? event.target.src ?? event.target.href}`), true);
addEventListener("unhandledrejection", (event) => trouble.push(`rejection: ${event.reason}`));
console.error = (...words) => trouble.push(words.join(" "));
"""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site; every page of it begins with a script that notes what goes wrong.

    On 127.0.0.1, HTTP is a secure context, so there is a clipboard.
    """
    handler = type("Handler", (_Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Path

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0].lstrip("/")
        file = self.site / path / "index.html" if (self.site / path).is_dir() else self.site / path
        body = WATCH if path == "watch.js" else file.read_bytes() if file.is_file() else b""
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kind = "text/javascript" if file.suffix == ".js" else kind
        if kind == "text/html":
            body = body.replace(b"<title>", b"<script src=/watch.js></script><title>", 1)
        self._send(200 if body else 404, kind, gzip.compress(body, 1))

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Encoding": "gzip", "Content-Length": str(len(body))}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
