"""When the hub cannot store just now: a plain 503, so that a kiosk keeps what it has and comes back.

A full disk, a disk that does not write, a database that is locked or gone: none of it is the
kiosk's fault, and each passes. Whatever was half-way is rolled back; the same batch is taken later.
"""

from __future__ import annotations

import logging
from typing import Final

from django.db import IntegrityError, InterfaceError, OperationalError
from django.http import JsonResponse

RETRY_SECONDS: Final = 60
"""A floor for the kiosk's next try; it adds its own jitter (`sync/retry.py`)."""
PASSING: Final = (OperationalError, InterfaceError, IntegrityError)
"""What a database says of its surroundings; every other error is a bug of ours and stays one."""

log = logging.getLogger(__name__)


def postponed(error: Exception) -> JsonResponse:
    """The answer to a request that could not be stored."""
    log.warning("not stored, the kiosk comes again: %s", error)
    return JsonResponse(
        {"error": "not stored now, send it again later"},
        status=503,
        headers={"Retry-After": str(RETRY_SECONDS)},
    )
