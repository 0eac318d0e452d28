"""The answer to a kiosk's challenge, for an officer at the telephone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.conf import settings

from sync.hub.identity import unlock_master
from sync.hub.models import Kiosk
from sync.unlocking import Role, answer_to, checked_challenge, grouped, key_of_kiosk, role_of

ROLE_NAMES: Final[dict[Role, str]] = {
    "technician": "kỹ thuật viên",
    "volunteer": "hướng dẫn viên",
}
LEAST_LETTERS: Final = 6
"""Of a kiosk's id, so that none is found by chance."""


class KioskUnclear(Exception):
    """No kiosk, several, or one that was switched off."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the officer says into the telephone.

    Attributes:
        shown: eight digits in two groups.
        role: whose PIN may be set anew, in Vietnamese.
    """

    shown: str
    role: str


def kiosk_named(name: str) -> Kiosk:
    """The kiosk of an id, or of the beginning of one.

    Raises:
        KioskUnclear: not exactly one.
    """
    plain = "".join(letter for letter in name.lower() if letter not in " -")
    if len(plain) < LEAST_LETTERS:
        raise KioskUnclear(f"{len(plain)} letters of a kiosk's id, at least {LEAST_LETTERS} needed")
    found = [kiosk for kiosk in Kiosk.objects.all() if kiosk.id.hex.startswith(plain)]
    if len(found) != 1:
        raise KioskUnclear(f"{len(found)} kiosks have an id that begins with {name!r}")
    return found[0]


def answer_for(kiosk: Kiosk, challenge: str) -> Given:
    """Answer a challenge as it was said.

    Raises:
        KioskUnclear: the kiosk was switched off, as a stolen one is.
        CodeMistyped: the challenge was misheard.
    """
    if not kiosk.active:
        raise KioskUnclear(f"kiosk {kiosk.id} was switched off: it is not opened")
    checked = checked_challenge(challenge)
    key = key_of_kiosk(unlock_master(settings.DATA), str(kiosk.id))
    answer = answer_to(key, str(kiosk.id), checked)
    return Given(grouped(answer, 4), ROLE_NAMES[role_of(checked)])
