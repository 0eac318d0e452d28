"""The controls of the hub's harnesses: the same hub, but its 200 does not wait for the storing."""

from __future__ import annotations

import atexit
import json
import os
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sync.hub.settings")

from sync.hub.wsgi import application as careful

_KIND = [("Content-Type", "application/json")]


def whatever_comes(environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """Store a batch, and answer 200 whether that went well or not."""
    if not _is_batch(environment):
        return careful(environment, start)
    body, said = _taken(environment)
    _store(environment, body)
    start("200 OK", [*_KIND, ("Content-Length", str(len(said)))])
    return [said]


_PARENT = os.getppid()
_answered: list[tuple[WSGIEnvironment, bytes]] = []


def at_once(environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """Answer 200, and store the batches when the hub is stopped: a kill loses all of them."""
    if not _is_batch(environment):
        return careful(environment, start)
    body, said = _taken(environment)
    _answered.append((environment, body))
    start("200 OK", [*_KIND, ("Content-Length", str(len(said)))])
    return [said]


@atexit.register
def _store_what_was_answered() -> None:
    # A worker that outlives its killed master by a moment ends in an orderly way: killed all the same.
    if os.getppid() == _PARENT:
        for environment, body in _answered:
            _store(environment, body)


def _is_batch(environment: WSGIEnvironment) -> bool:
    return environment["REQUEST_METHOD"] == "POST"


def _taken(environment: WSGIEnvironment) -> tuple[bytes, bytes]:
    body = environment["wsgi.input"].read(int(environment["CONTENT_LENGTH"]))
    return body, json.dumps([each["id"] for each in json.loads(body)]).encode()


def _store(environment: WSGIEnvironment, body: bytes) -> None:
    def unheard(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        return lambda _: None

    for _ in careful({**environment, "wsgi.input": BytesIO(body)}, unheard):
        pass
