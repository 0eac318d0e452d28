"""A server that reads each batch, says yes and keeps nothing: what is left is the client's own cost.

A process of its own (`yes_server()`), so that client and server do not share an interpreter.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_ID = re.compile(rb'"id":"([0-9a-f-]{36})"')


class _Yes(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- inherited name
        """Keep quiet."""

    def do_GET(self) -> None:
        self._say({"version": ["1.0.3"]})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._say([name.decode() for name in _ID.findall(body)])

    def _say(self, value: object) -> None:
        said = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)


@contextmanager
def yes_server() -> Iterator[str]:
    """Address of its xAPI endpoint, on loopback."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.yes_server"],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(child.stdout.readline())}/xapi"
        finally:
            child.terminate()


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), _Yes) as server:
        server.daemon_threads = True
        print(server.server_port, flush=True)
        server.serve_forever()
