"""The only module that speaks to the network: one HTTP exchange each, judged to the last byte.

- HTTPS with the system's or the province's CA; plain HTTP for loopback only; no redirect is
  ever followed, no proxy or netrc of the environment is used.
- An answer counts only whole, under a cap, within a stall timeout and a deadline, unencoded;
  all else is `ProvinceUnreachable`.
- The Date of an answer over verified TLS is the only source of trusted time.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection

from sync.clock import Anchor, Clock
from sync.endpoint import refuse_insecure
from sync.errors import ProvinceUnreachable
from sync.replies import MOST_WORDS, Reply
from sync.retry import http_date, retry_after_seconds

MOST_ANSWER_BYTES: Final = 1_000_000
_PIECE_BYTES: Final = 16_384


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds an exchange may take.

    Attributes:
        connect: for connecting, and for each 16 kB to go out.
        stall: without a single byte coming in.
        whole: from the first byte to the last, however steadily they drip.
    """

    connect: float = 20.0
    stall: float = 30.0
    whole: float = 240.0


USUAL: Final = Patience()
"""For bad wifi."""


class Wire:
    """One base address, one connection, one exchange at a time."""

    def __init__(
        self, base: str, clock: Clock, authorities: Path | None, patience: Patience
    ) -> None:
        refuse_insecure(base)
        self._base = base.rstrip("/")
        self._clock = clock
        self._patience = patience
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = _authorities(authorities)
        self._session.headers.clear()
        self._adapter = _WatchedAdapter()
        self._session.mount("http://", self._adapter)
        self._session.mount("https://", self._adapter)
        self.confirmed: Anchor | None = None

    def exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> Reply:
        """Send one request and read its whole answer.

        Raises:
            ProvinceUnreachable: no whole answer within patience and cap.
        """
        try:
            with (
                self._adapter.deadline(self._patience.whole),
                self._session.request(
                    method,
                    self._base + path,
                    headers={
                        **headers,
                        "Accept": "application/json",
                        "Accept-Encoding": "identity",
                    },
                    # A file goes out piece by piece, each with the timeout for itself; bytes
                    # would have to go out whole within it.
                    data=None if body is None else BytesIO(body),
                    timeout=(self._patience.connect, self._patience.stall),
                    allow_redirects=False,
                    stream=True,
                ) as response,
            ):
                answered_at = http_date(response.headers.get("Date"))
                reply = Reply(
                    status=response.status_code,
                    mime=response.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
                    retry_after=retry_after_seconds(
                        response.headers.get("Retry-After"), answered_at
                    ),
                    body=_whole_body(response),
                )
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise ProvinceUnreachable(_told(error)) from error
        if answered_at is not None and self._base.startswith("https:"):
            now = self._clock.read()
            self.confirmed = Anchor(now.boot, now.uptime_ms, int(answered_at.timestamp() * 1000))
        return reply

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()


class _WatchedAdapter(HTTPAdapter):
    """Keeps the socket in reach, so that a deadline can end an answer that drips for ever."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Have the pools make connections that tell us their socket."""
        super().init_poolmanager(*args, **kwargs)
        adapter = self

        class Plain(HTTPConnection):
            def connect(self) -> None:
                super().connect()
                adapter._socket = self.sock

        class Secure(HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                adapter._socket = self.sock

        class PlainPool(urllib3.HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(urllib3.HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    @contextmanager
    def deadline(self, seconds: float) -> Iterator[None]:
        """Cut the connection when the block takes longer."""
        timer = threading.Timer(seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def _whole_body(response: requests.Response) -> bytes:
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in {"", "identity"}:
        # Never unpacked: a few bytes may stand for gigabytes.
        raise ProvinceUnreachable(f"the answer is encoded as {encoding}, identity was asked for")
    body = bytearray()
    while piece := response.raw.read1(_PIECE_BYTES, decode_content=False):
        body += piece
        if len(body) > MOST_ANSWER_BYTES:
            raise ProvinceUnreachable(f"the answer has over {MOST_ANSWER_BYTES} bytes")
    return bytes(body)


def _authorities(own: Path | None) -> str | bool:
    """The province's CA when it has its own, else the system's, else the one requests brings."""
    if own is not None:
        return str(own)
    system = ssl.get_default_verify_paths().cafile
    return system if system is not None and Path(system).exists() else True


def _told(error: Exception) -> str:
    """One line for the technician; never the request, which carries the credential."""
    return f"{type(error).__name__}: {error}"[:MOST_WORDS]
