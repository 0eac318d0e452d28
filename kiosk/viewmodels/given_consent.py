"""What is kept of a consent that was just given at the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.people.consent import CONSENT_VERSION, Consent, words_hash
from sync import clock as time_of

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts


def given_consent(
    parts: Parts, words: tuple[str, ...], *, language: str, guardian: bool, helper: bool
) -> Consent:
    """The consent of this moment.

    Args:
        parts: its clock and database say when.
        words: exactly what was said and shown.
        language: in which.
        guardian: a parent or guardian agreed as well.
        helper: a volunteer interpreted the words.
    """
    reading = parts.clock.read()
    with parts.database.read() as connection:
        trusted = time_of.now(connection, reading).clock == "trusted"
    return Consent(
        version=CONSENT_VERSION,
        words=words_hash(words),
        language=language,
        helper=helper,
        guardian=guardian,
        boot=reading.boot,
        uptime_ms=reading.uptime_ms,
        wall_ms=reading.wall_ms,
        trusted=trusted,
    )
