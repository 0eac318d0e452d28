"""Who may ask the hub how often: a wait is told as 429 with Retry-After, before a body is read.

What a person does by hand, and what an unknown caller tries, is counted in the database: it holds for
all server processes and over a restart. What kiosks send is counted in the memory of each server
process, since a count on the disk would cost as much as the statements themselves. Kiosks are told
apart by their credential and never by their address: a whole province may come from one.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from threading import Lock
from time import monotonic
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sync.hub.allowance import (
    ANSWERS,
    ANSWERS_OF_KIOSK,
    BUNDLES,
    KIOSK,
    NOTES,
    Bucket,
    Level,
    take,
)
from sync.hub.models import Allowance

_FORGOTTEN: Final = timedelta(days=1)
"""Every bucket is full again by then."""
_MOST_KIOSKS: Final = 50_000

LIMITED: Final[Mapping[str, tuple[tuple[str, Bucket], ...]]] = {
    "giay/": (("officer", NOTES),),
    "goi/": (("officer", BUNDLES),),
    "quan-tri/hub/kiosk/<uuid:kiosk>/mo-ma/": (("officer", ANSWERS), ("kiosk", ANSWERS_OF_KIOSK)),
}
"""What each form costs whom: the officer who is logged in, or the kiosk that the address names."""


class Limits:
    """Middleware before the check of forms, which would read the whole body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing yet: which view it is will be known later."""
        return self._get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],  # noqa: ARG002 - Django's signature
        args: tuple[Any, ...],  # noqa: ARG002
        named: dict[str, Any],
    ) -> HttpResponse | None:
        """A page that asks to wait; None where the form may be read."""
        route = "" if request.resolver_match is None else request.resolver_match.route
        if request.method != "POST" or route not in LIMITED or not request.user.is_authenticated:
            return None
        subjects = {
            "officer": str(request.user.pk),
            **{key: str(one) for key, one in named.items()},
        }
        seconds = max(
            spend(f"{route} {whose}", subjects[whose], bucket) for whose, bucket in LIMITED[route]
        )
        if not seconds:
            return None
        page = render(request, "hub/wait.html", {"seconds": seconds}, status=429)
        page["Retry-After"] = str(seconds)
        return page


def address_of(request: HttpRequest) -> str:
    """Who calls: what our own proxy says it saw, else the other end of the connection."""
    seen = str(request.META.get("REMOTE_ADDR", ""))
    told = request.headers.get("X-Forwarded-For", "").split(",")
    for address in reversed([each.strip() for each in told if each.strip()]):
        if seen not in settings.PROXIES:
            break
        seen = address
    return seen


def spend(kind: str, subject: str, bucket: Bucket, cost: int = 1) -> int:
    """Take from an allowance in the database; seconds to wait instead, 0 when it was taken.

    Args:
        kind: what is counted.
        subject: whose it is; kept as a keyed hash.
        bucket: how much that is.
        cost: below 0 it is given back.
    """
    now = datetime.now(UTC)
    with transaction.atomic():
        Allowance.objects.filter(at__lt=now - _FORGOTTEN).delete()
        row, made = Allowance.objects.select_for_update().get_or_create(
            subject=_hidden(f"{kind} {subject}"), defaults={"left": bucket.most, "at": now}
        )
        before = None if made else Level(row.left, row.at.timestamp())
        level, seconds = take(bucket, before, now.timestamp(), cost)
        row.left, row.at = level.left, now
        row.save()
    return seconds


def _hidden(subject: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), subject.encode(), hashlib.sha256).hexdigest()


class InMemory:
    """Allowances of kiosks in this server process."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket
        self._lock = Lock()
        self._levels: dict[str, Level] = {}

    def spend(self, subject: str, cost: int) -> int:
        """Seconds to wait, 0 when it was taken."""
        now = monotonic()
        with self._lock:
            if len(self._levels) >= _MOST_KIOSKS:
                self._levels.clear()
            self._levels[subject], seconds = take(
                self._bucket, self._levels.get(subject), now, cost
            )
        return seconds


OF_KIOSKS: Final = InMemory(KIOSK)
