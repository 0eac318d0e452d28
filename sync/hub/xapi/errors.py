"""Why a request of a kiosk is not granted.

XapiError
├── BadStatement       400  not what the standard says
├── Unauthorised       401  no, or an unknown, or a revoked credential
├── NotYours           403  speaks for another kiosk or commune
├── NotHere            404  no such statement of this kiosk
├── Conflict           409  same id, other content
├── TooLarge           413  more than one batch may hold
└── TooOften           429  more than one kiosk may ask for
"""

from __future__ import annotations


class XapiError(Exception):
    """Base; `status` is the HTTP status that tells it."""

    status = 400


class BadStatement(XapiError):
    """The request or a statement in it breaks the standard."""


class Unauthorised(XapiError):
    """The credential is missing, unknown or revoked."""

    status = 401


class NotYours(XapiError):
    """A kiosk spoke for another one, or for another commune."""

    status = 403


class NotHere(XapiError):
    """There is no such statement, or it is none of this kiosk's."""

    status = 404


class Conflict(XapiError):
    """A statement of that id is here with other content."""

    status = 409


class TooLarge(XapiError):
    """More statements in one request than a batch may hold."""

    status = 413


class TooOften(XapiError):
    """A kiosk asked more than it may.

    Attributes:
        seconds: until it may ask again.
    """

    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many requests of this kiosk, again in {seconds} s")
        self.seconds = seconds
