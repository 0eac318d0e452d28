"""What an answer of the province means: pure judgement over status, type and body."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from sync.answers import (
    About,
    Accepted,
    Answer,
    Denied,
    NotTheProvince,
    Postponed,
    Refused,
    Stop,
    TooLarge,
)
from sync.province_keys import ProvinceKeys, public_key, unlock_key

MOST_WORDS: Final = 500
"""Characters of a server's own words that are kept."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer.

    Attributes:
        mime: media type in lower case, without parameters.
        retry_after: seconds, None when not said.
    """

    status: int
    mime: str
    retry_after: float | None
    body: bytes

    def json(self) -> Any:
        """The body as JSON, None when it is none or is not called so."""
        if self.mime != "application/json":
            return None
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    @property
    def said(self) -> str:
        """The beginning of the body, printable."""
        text = self.body[: MOST_WORDS * 4].decode("utf-8", errors="replace")
        return "".join(c if c.isprintable() else " " for c in text)[:MOST_WORDS].strip()


def stop_of(reply: Reply) -> Stop | None:
    """The answers that end a run whatever was asked; None for every other."""
    match reply.status:
        case 401 | 403:
            return Denied(reply.status)
        case 511:
            return NotTheProvince("HTTP 511, the network wants a sign-in")
        case 408 | 425 | 429:
            return Postponed(reply.status, reply.retry_after)
        case status if status >= 500:
            return Postponed(status, reply.retry_after)
        case status if status < 200 or 300 <= status < 400:
            return NotTheProvince(f"HTTP {status}, not followed")
        case _:
            return None


def answer_of(reply: Reply, sent: frozenset[str]) -> Answer:
    """What the answer to a batch with these ids means."""
    answer: Answer | None = stop_of(reply)
    if answer is not None:
        return answer
    match reply.status:
        case 400 | 409 | 422:
            answer = Refused(reply.status, reply.said)
        case 413:
            answer = TooLarge(reply.said)
        case 204 if not reply.body:
            answer = Accepted(frozenset())
        case 200:
            answer = _listed(reply, sent)
        case status:
            answer = NotTheProvince(f"HTTP {status}: {reply.said}")
    return answer


def _listed(reply: Reply, sent: frozenset[str]) -> Accepted | NotTheProvince:
    listed = reply.json()
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        return NotTheProvince(f"HTTP 200 without a list of ids: {reply.said}")
    if not sent.issuperset(listed):
        return NotTheProvince("HTTP 200 with ids that were not sent")
    return Accepted(frozenset(listed))


def about_of(said: dict[str, Any]) -> About:
    """What a record store says in its `/about`: our hub names its incarnation and its keys."""
    return About(
        _extension(said, "incarnation") or None,
        ProvinceKeys(
            seal=public_key(_extension(said, "seal-key")),
            unlock=unlock_key(_extension(said, "unlock-key")),
            note=public_key(_extension(said, "note-key")),
            certificate=_extension(said, "note-certificate"),
        ),
    )


def _extension(said: dict[str, Any], name: str) -> str:
    extensions = said.get("extensions")
    if not isinstance(extensions, dict):
        return ""
    found = (value for key, value in extensions.items() if key.endswith(f"/{name}"))
    return next((value for value in found if isinstance(value, str)), "")
