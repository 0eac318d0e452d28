"""A record store that speaks real HTTP on loopback, and does any of sixteen things wrong on demand.

When it does nothing wrong it answers as Ralph does: 200 with the newly stored ids, 204 when all
were known, 409 for a batch with one differing duplicate, 400 for an id twice in a batch.
"""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import struct
import threading
from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import parse_qs, urlsplit


class Wrong(Enum):
    """What a network or a server does to a push."""

    LOST_REPLY = "stores, then hangs up without an answer"
    HALF_BODY = "stores, then sends half of the body it announced"
    SLOW_DRIP = "stores, then sends the answer byte by byte, and never its end"
    REDIRECT = "302 to a sign-in page"
    PORTAL_HTML = "200 with a sign-in page"
    PORTAL_JSON = "200 with a JSON object"
    PORTAL_204 = "204 without having stored anything"
    UNAUTHORIZED = "401"
    CONFLICT = "409 for the batch"
    TOO_LARGE = "413 for more than one statement"
    TOO_MANY = "429 with Retry-After in seconds and as a date, by turns"
    BROKEN = "500"
    UNAVAILABLE = "503"
    RESET = "resets the connection in the middle of the request"
    GZIP_BOMB = "200 with a few kB that unpack to hundreds of MB"
    ENDLESS = "200 with a body without end"


@dataclass
class Arrival:
    """One POST as it came in."""

    ids: list[str]
    boot: str | None
    authorization: str | None
    answered: str = ""


@dataclass
class Memory:
    """What the store holds; guarded by `lock`."""

    stored: dict[str, bytes] = field(default_factory=dict)
    times_stored: Counter[str] = field(default_factory=Counter)
    begun: int = 0
    arrivals: list[Arrival] = field(default_factory=list)
    refused_ids: dict[str, int] = field(default_factory=dict)
    wrongs: deque[Wrong] = field(default_factory=deque)
    incarnation: str = "first-incarnation"
    most_statements: int = 10_000
    dates_by_turns: int = 0
    enrolments: dict[str, tuple[int, object]] = field(default_factory=dict)
    enrolled: list[dict[str, str]] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)
    arrived: threading.Condition = field(default_factory=threading.Condition)


class FaultServer:
    """Runs the store on a free port until its `with` ends.

    Attributes:
        hub, endpoint: base address of the hub, and of its xAPI.
        memory: what it holds and what it shall do wrong; `refused_ids` maps ids that are
            refused for themselves to their status, `enrolments` tokens to status and answer.

    Args:
        certificate: PEM file with key and certificate, to speak TLS.
    """

    def __init__(self, certificate: Path | None = None) -> None:
        self.memory = Memory()
        self.stopping = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.owner = self
        scheme = "http"
        if certificate is not None:
            scheme = "https"
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        self.hub = f"{scheme}://127.0.0.1:{self._server.server_port}"
        self.endpoint = f"{self.hub}/xapi"

    def __enter__(self) -> FaultServer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def do_wrong(self, *wrongs: Wrong) -> None:
        """Do these, one after another, at the next POSTs."""
        with self.memory.lock:
            self.memory.wrongs.extend(wrongs)

    def wait_for_arrivals(self, number: int, seconds: float = 30) -> bool:
        """Wait until so many POSTs came in and were answered."""
        with self.memory.arrived:
            return self.memory.arrived.wait_for(
                lambda: len(self.memory.arrivals) >= number, seconds
            )

    def wait_for_beginnings(self, number: int, seconds: float = 30) -> bool:
        """Wait until so many POSTs came in, answered or not."""
        with self.memory.arrived:
            return self.memory.arrived.wait_for(lambda: self.memory.begun >= number, seconds)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    owner: FaultServer

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is what this server is for."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- inherited name
        """Keep quiet."""

    @property
    def memory(self) -> Memory:
        return self.server.owner.memory

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/xapi/about":
            self._json(
                200,
                {
                    "version": ["1.0.3"],
                    "extensions": {
                        "https://x/xapi/extensions/incarnation": self.memory.incarnation
                    },
                },
            )
            return
        name = parse_qs(parts.query).get("statementId", [""])[0]
        with self.memory.lock:
            found = self.memory.stored.get(name)
        if found is None:
            self._json(404, {"error": "no such statement"})
        else:
            self._json(200, json.loads(found))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/enrol":
            asked = json.loads(body)
            token = asked["token"]
            with self.memory.lock:
                self.memory.enrolled.append(asked)
            self._json(*self.memory.enrolments.get(token, (403, {"error": "no such token"})))
            return
        batch = json.loads(body)
        arrival = Arrival(
            [one["id"] for one in batch],
            self.headers.get("X-Hocso-Boot"),
            self.headers.get("Authorization"),
        )
        with self.memory.arrived:
            self.memory.begun += 1
            self.memory.arrived.notify_all()
        with self.memory.lock:
            wrong = self.memory.wrongs.popleft() if self.memory.wrongs else None
        try:
            if wrong is None:
                self._right(batch)
            else:
                self._wrong(wrong, batch)
        finally:
            with self.memory.arrived:
                self.memory.arrivals.append(arrival)
                self.memory.arrived.notify_all()

    def _right(self, batch: list[dict[str, object]]) -> None:
        status, new = self._store(batch)
        if status == 200:
            self._json(200, new)
        elif status == 204:
            self._empty(204)
        else:
            self._json(status, {"error": f"refused with {status}"})

    def _store(self, batch: list[dict[str, object]]) -> tuple[int, list[str]]:
        memory = self.memory
        with memory.lock:
            ids = [str(one["id"]) for one in batch]
            if len(batch) > memory.most_statements:
                return 413, []
            if len(set(ids)) < len(ids):
                return 400, []
            refused = [memory.refused_ids[name] for name in ids if name in memory.refused_ids]
            if refused:
                return refused[0], []
            whole = {
                str(one["id"]): json.dumps(one, sort_keys=True, ensure_ascii=False).encode()
                for one in batch
            }
            if any(memory.stored.get(name, text) != text for name, text in whole.items()):
                return 409, []
            new = [name for name in ids if name not in memory.stored]
            for name in new:
                memory.stored[name] = whole[name]
                memory.times_stored[name] += 1
            return (200, new) if new else (204, [])

    def _wrong(self, wrong: Wrong, batch: list[dict[str, object]]) -> None:
        acts = {
            Wrong.LOST_REPLY: self._lose_reply,
            Wrong.HALF_BODY: self._send_half,
            Wrong.SLOW_DRIP: self._drip,
            Wrong.REDIRECT: lambda _: self._empty(302, Location="http://portal.example/"),
            Wrong.PORTAL_HTML: lambda _: self._send(200, "text/html", b"<h1>Wifi</h1>"),
            Wrong.PORTAL_JSON: lambda _: self._json(200, {"login": "required"}),
            Wrong.PORTAL_204: lambda _: self._empty(204),
            Wrong.UNAUTHORIZED: lambda _: self._json(401, {"error": "who are you"}),
            Wrong.CONFLICT: lambda _: self._json(409, {"error": "conflict"}),
            Wrong.TOO_LARGE: self._too_large,
            Wrong.TOO_MANY: self._too_many,
            Wrong.BROKEN: lambda _: self._json(500, {"error": "broken"}),
            Wrong.UNAVAILABLE: lambda _: self._send(503, "text/plain", b"later"),
            Wrong.RESET: self._reset,
            Wrong.GZIP_BOMB: self._bomb,
            Wrong.ENDLESS: self._send_for_ever,
        }
        acts[wrong](batch)

    def _lose_reply(self, batch: list[dict[str, object]]) -> None:
        self._store(batch)
        self.close_connection = True

    def _send_half(self, batch: list[dict[str, object]]) -> None:
        _, new = self._store(batch)
        body = json.dumps(new).encode()
        self._head(200, "application/json", len(body) + 100)
        self.wfile.write(body)
        self.close_connection = True

    def _drip(self, batch: list[dict[str, object]]) -> None:
        self._store(batch)
        self._head(200, "application/json", 1_000_000)
        self.wfile.write(b"[")
        while not self.server.owner.stopping.wait(0.05):
            self.wfile.write(b" ")

    def _too_large(self, batch: list[dict[str, object]]) -> None:
        if len(batch) == 1:
            self._right(batch)
        else:
            self._json(413, {"error": "too large"})

    def _too_many(self, batch: list[dict[str, object]]) -> None:
        with self.memory.lock:
            self.memory.dates_by_turns += 1
            as_date = self.memory.dates_by_turns % 2 == 0
        later = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
        self._empty(429, **{"Retry-After": later if as_date else "120"})

    def _reset(self, batch: list[dict[str, object]]) -> None:
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()
        self.close_connection = True

    def _bomb(self, batch: list[dict[str, object]]) -> None:
        body = gzip.compress(b"[" + b" " * 20_000_000 + b"]", mtime=0)
        self._send(200, "application/json", body, **{"Content-Encoding": "gzip"})

    def _send_for_ever(self, batch: list[dict[str, object]]) -> None:
        self._head(200, "application/json", 1_000_000_000_000)
        piece = b" " * 65_536
        while not self.server.owner.stopping.is_set():
            self.wfile.write(piece)

    def _json(self, status: int, value: object) -> None:
        self._send(status, "application/json", json.dumps(value).encode())

    def _empty(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, mime: str, body: bytes, **headers: str) -> None:
        self._head(status, mime, len(body), **headers)
        self.wfile.write(body)

    def _head(self, status: int, mime: str, length: int, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", mime)
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
