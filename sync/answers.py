"""What the other end of the wire can come to: one small type each, nothing else is possible."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.province_keys import ProvinceKeys


@dataclass(frozen=True, slots=True)
class Accepted:
    """The record store took the batch.

    Attributes:
        listed: ids that it listed as newly stored; the others it claims to have had. A 204
            lists none.
    """

    listed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something in the batch is not taken: 400, 409, 422, with the server's own words."""

    status: int
    words: str


@dataclass(frozen=True, slots=True)
class TooLarge:
    """413: the batch, or its only statement, is too much at once."""

    words: str


@dataclass(frozen=True, slots=True)
class Postponed:
    """429, 503 and other 5xx: later, and not before `seconds` when the server said so."""

    status: int
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Denied:
    """401 or 403: this kiosk's credential does not count; a technician is needed."""

    status: int


@dataclass(frozen=True, slots=True)
class NotTheProvince:
    """Something else answered: a captive portal, a proxy, a wrong address."""

    fact: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No whole answer: no route, a reset, a stall, half a body, a body without end."""

    fact: str


@dataclass(frozen=True, slots=True)
class Holds:
    """Whether the record store has one statement."""

    held: bool


@dataclass(frozen=True, slots=True)
class About:
    """What the record store says of itself.

    Attributes:
        incarnation: None when it has no such id.
        keys: what it gives this kiosk; a store that is not our hub gives none.
    """

    incarnation: str | None
    keys: ProvinceKeys = field(default_factory=ProvinceKeys)


Stop = Postponed | Denied | NotTheProvince | Unreachable
"""Answers that end a run: everything is kept and offered again later."""
Answer = Accepted | Refused | TooLarge | Stop
"""What sending a batch can come to."""
