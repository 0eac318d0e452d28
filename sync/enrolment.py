"""This kiosk at the province: its id, credential and endpoint, kept in progress.db alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.schema import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What the province gave in exchange for an enrolment token.

    Attributes:
        kiosk: uuid of this box, lasting through restores.
        username, secret: HTTP Basic credential; the secret is never printed or logged.
        endpoint: xAPI base, without a slash at its end, e.g. `https://…/xapi`.
        commune: five digits.
        home_page: IRI the province owns.
    """

    kiosk: str
    username: str
    secret: str = field(repr=False)
    endpoint: str
    commune: str
    home_page: str


def enrolment_of(connection: Connection) -> Enrolment | None:
    """The enrolment of this kiosk, None before it has one."""
    row = connection.execute(
        "SELECT kiosk, username, secret, endpoint, commune, home_page FROM enrolment"
    ).fetchone()
    if row is None:
        return None
    kiosk, username, secret, endpoint, commune, home_page = row
    return Enrolment(
        kiosk=kiosk,
        username=username,
        secret=secret,
        endpoint=endpoint,
        commune=commune,
        home_page=home_page,
    )


def keep_enrolment(connection: Connection, enrolment: Enrolment) -> None:
    """Store an enrolment in place of the one before (a new credential, a moved kiosk)."""
    connection.execute(
        "INSERT OR REPLACE INTO enrolment VALUES (1, ?, ?, ?, ?, ?, ?)",
        (
            enrolment.kiosk,
            enrolment.username,
            enrolment.secret,
            enrolment.endpoint,
            enrolment.commune,
            enrolment.home_page,
        ),
    )
