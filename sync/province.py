"""What a kiosk asks the province: who it is, whether it takes a batch, whether it has a statement.

Every answer is judged (`sync.replies`): what the standard names counts, all else is
`NotTheProvince` or `Unreachable`. The exchange itself is `sync.wire`'s.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from pathlib import Path

from sync import vocabulary as words
from sync.answers import (
    About,
    Answer,
    Holds,
    NotTheProvince,
    Stop,
    Unreachable,
)
from sync.clock import Anchor, Clock
from sync.endpoint import refuse_insecure
from sync.enrolment import Enrolment
from sync.errors import EnrolmentRefused, ProvinceUnreachable
from sync.outbox import Parcel
from sync.province_keys import ProvinceKeys
from sync.replies import about_of, answer_of, stop_of
from sync.wire import USUAL, Patience, Wire

__all__ = ["Patience", "ProvinceClient", "enrol", "refuse_insecure"]


class ProvinceClient:
    """Speaks xAPI to one endpoint with one credential; for one thread.

    Attributes:
        confirmed: the newest time heard over verified TLS, None when there was none.
        told: the keys that `about` carried; none before it was asked.

    Raises:
        InsecureEndpoint: plain HTTP to anything but loopback.
    """

    def __init__(
        self,
        enrolment: Enrolment,
        clock: Clock,
        *,
        authorities: Path | None = None,
        patience: Patience = USUAL,
        note_public: bytes | None = None,
    ) -> None:
        """`note_public`: this kiosk's note key, for the province to vouch for."""
        self._wire = Wire(enrolment.endpoint, clock, authorities, patience)
        pair = f"{enrolment.username}:{enrolment.secret}".encode()
        self._headers = {
            "Authorization": "Basic " + base64.b64encode(pair).decode("ascii"),
            words.VERSION_HEADER: words.XAPI_VERSION,
        }
        self._note_public = note_public
        self._clock = clock
        self.told = ProvinceKeys()

    @property
    def confirmed(self) -> Anchor | None:
        """The newest time heard over verified TLS."""
        return self._wire.confirmed

    def about(self) -> About | Stop:
        """Ask the record store who it is; one without an answer to that has no incarnation."""
        try:
            reply = self._wire.exchange("GET", "/about", self._headers | self._asked_to_vouch())
        except ProvinceUnreachable as error:
            return Unreachable(str(error))
        stop = stop_of(reply)
        if stop is not None:
            return stop
        said = reply.json()
        if reply.status == 200 and not (isinstance(said, dict) and "version" in said):
            return NotTheProvince(f"about answers {reply.mime or 'without a type'}: {reply.said}")
        about = about_of(said) if reply.status == 200 else About(None)
        self.told = about.keys
        return about

    def _asked_to_vouch(self) -> dict[str, str]:
        if self._note_public is None:
            return {}
        return {words.NOTE_HEADER: base64.b64encode(self._note_public).decode("ascii")}

    def send(self, parcels: Sequence[Parcel]) -> Answer:
        """POST a batch of statements exactly as they are stored."""
        now = self._clock.read()
        headers = {
            **self._headers,
            "Content-Type": "application/json",
            words.BOOT_HEADER: f"{now.boot} {now.uptime_ms}",
        }
        body = b"[" + b",".join(parcel.statement for parcel in parcels) + b"]"
        try:
            reply = self._wire.exchange("POST", "/statements", headers, body)
        except ProvinceUnreachable as error:
            return Unreachable(str(error))
        return answer_of(reply, frozenset(parcel.id for parcel in parcels))

    def holds(self, name: str) -> Holds | Stop:
        """Ask whether the record store has one statement."""
        try:
            reply = self._wire.exchange("GET", f"/statements?statementId={name}", self._headers)
        except ProvinceUnreachable as error:
            return Unreachable(str(error))
        if reply.status == 404:
            return Holds(held=False)
        stop = stop_of(reply)
        if stop is not None:
            return stop
        said = reply.json()
        if reply.status == 200 and isinstance(said, dict) and said.get("id") == name:
            return Holds(held=True)
        return NotTheProvince(f"HTTP {reply.status} for one statement: {reply.said}")

    def close(self) -> None:
        """Let go of the connection."""
        self._wire.close()


def enrol(
    hub: str,
    token: str,
    program: str,
    clock: Clock,
    *,
    kiosk: str | None = None,
    authorities: Path | None = None,
    patience: Patience = USUAL,
) -> Enrolment:
    """Exchange an enrolment token for this kiosk's own credential.

    Args:
        hub: its base address.
        token: from the province, for one kiosk.
        program: version of this program.
        clock: the machine's clocks.
        kiosk: the id this box had at an enrolment before, so that the hub can let it go on
            under the same one: statements that still wait already carry it.
        authorities: the province's own CA certificates.
        patience: seconds an exchange may take.

    Raises:
        InsecureEndpoint: plain HTTP to anything but loopback.
        EnrolmentRefused: the token is wrong, used up or too old.
        ProvinceUnreachable: no whole and sensible answer.
    """
    wire = Wire(hub, clock, authorities, patience)
    asked = {"token": token, "program": program}
    if kiosk is not None:
        asked["kiosk"] = kiosk
    body = json.dumps(asked).encode()
    try:
        reply = wire.exchange("POST", "/enrol", {"Content-Type": "application/json"}, body)
    finally:
        wire.close()
    if reply.status in {400, 401, 403, 404, 409, 410, 422} and reply.mime == "application/json":
        raise EnrolmentRefused(f"HTTP {reply.status}: {reply.said}")
    said = reply.json()
    names = ("kiosk", "username", "secret", "endpoint", "commune", "home_page")
    if reply.status != 200 or not isinstance(said, dict):
        raise ProvinceUnreachable(
            f"HTTP {reply.status}, {reply.mime or 'no type'}, for an enrolment"
        )
    if not all(isinstance(said.get(name), str) and said[name] for name in names):
        missing = [name for name in names if not isinstance(said.get(name), str)]
        raise ProvinceUnreachable(f"an enrolment without {', '.join(missing) or 'content'}")
    endpoint = said["endpoint"].rstrip("/")
    refuse_insecure(endpoint)
    return Enrolment(
        kiosk=said["kiosk"],
        username=said["username"],
        secret=said["secret"],
        endpoint=endpoint,
        commune=said["commune"],
        home_page=said["home_page"].rstrip("/"),
    )
