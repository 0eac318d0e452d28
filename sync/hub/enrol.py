"""A kiosk becomes known: a token is used once and answers with a credential."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from sync.enrolment import Enrolment
from sync.hub.allowance import REFUSED_TOKENS
from sync.hub.identity import seal_key, unlock_master
from sync.hub.limits import address_of, spend
from sync.hub.models import TOKEN_DAYS, EnrolmentToken, Kiosk, Place, Stay
from sync.hub.xapi.body import json_of
from sync.hub.xapi.credentials import make_credential
from sync.hub.xapi.errors import BadStatement
from sync.hub.xapi.postponing import PASSING, postponed
from sync.letter import letter_bytes
from sync.unlocking import key_of_kiosk


class TokenRefused(Exception):
    """The token is unknown, used or ended, or it is for another box."""


class BoxKnown(Exception):
    """This box has an id here; only a token made for it gives it a new credential."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a kiosk learns about itself at the hub; `secret` is told this one time."""

    kiosk: str
    username: str
    secret: str
    commune: str


def make_token(
    place: Place, label: str, renews: Kiosk | None = None, *, days: int = TOKEN_DAYS
) -> str:
    """A token for one kiosk at a place; twelve characters, easy to type.

    Args:
        place: the commune of a new kiosk.
        label: where it stands, in words.
        renews: the kiosk that goes on under its own id; its place and label stay.
        days: how long it may be used.
    """
    alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    token = "".join(secrets.choice(alphabet) for _ in range(12))
    EnrolmentToken.objects.create(
        token_hash=token_hash(token),
        label=label,
        place=place,
        renews=renews,
        expires_at=datetime.now(UTC) + timedelta(days=days),
    )
    return token


@transaction.atomic
def enrol(token: str, program: str, before: uuid.UUID | None = None) -> Enrolled:
    """Make the kiosk of a token, or give the one it renews a second credential.

    Args:
        token: as the officer gave it.
        program: version of the kiosk's program.
        before: the id this box had, kept when no kiosk here has it: what it still has to send names
            that id (the hub lost its data, or another hub took over).

    Raises:
        TokenRefused: unknown, used or ended, or it renews another box than this one.
        BoxKnown: the box is known here, and the token is for a new one. Under a new id it could
            never send what waits on it.
    """
    row = EnrolmentToken.objects.select_for_update().filter(token_hash=token_hash(token)).first()
    if row is None or row.kiosk_id is not None:
        raise TokenRefused("this token is not known here, or was used")
    if row.expires_at <= datetime.now(UTC):
        raise TokenRefused(f"this token ended on {row.expires_at:%Y-%m-%d}: ask for another one")
    kiosk = row.renews
    if kiosk is None:
        if before is not None and Kiosk.objects.filter(id=before).exists():
            raise BoxKnown(f"box {before} is known here: it needs a token that renews it")
        kiosk = _new_kiosk(row, program, before or uuid.uuid4())
    elif before not in {None, kiosk.id}:
        raise TokenRefused("this token renews another box")
    row.kiosk = kiosk
    row.save(update_fields=["kiosk"])
    username, secret = make_credential(kiosk)
    return Enrolled(str(kiosk.id), username, secret, kiosk.place_id)


def letter(place: Place, label: str, data: Path) -> bytes:
    """Enrol a kiosk that never has wifi, at once; what it takes from a stick.

    Args:
        place: its commune.
        label: where it stands, in words.
        data: the hub's folder.
    """
    made = enrol(make_token(place, label), "")
    return letter_bytes(
        label,
        Enrolment(
            kiosk=made.kiosk,
            username=made.username,
            secret=made.secret,
            endpoint=settings.ENDPOINT,
            commune=made.commune,
            home_page=settings.HOME_PAGE,
        ),
        seal_key(data),
        key_of_kiosk(unlock_master(data), made.kiosk),
    )


def _new_kiosk(row: EnrolmentToken, program: str, identifier: uuid.UUID) -> Kiosk:
    kiosk = Kiosk.objects.create(
        id=identifier, label=row.label, place=row.place, program=program[:40]
    )
    # What it learned before its enrolment belongs to the commune it stands in now.
    Stay.objects.create(kiosk=kiosk, place=row.place, since=datetime(2025, 7, 1, tzinfo=UTC))
    return kiosk


@csrf_exempt
@require_POST
def view(request: HttpRequest) -> JsonResponse:
    """POST /enrol {"token", "program", "kiosk"?}: 200 with the credential, else `error`.

    400 not of this form; 403 a token that does not count; 409 a box that needs a token for itself;
    429 too many of these from one address; 503 nothing can be stored just now. After the last two
    the token still counts.
    """
    address = address_of(request)
    try:
        seconds = spend("enrol", address, REFUSED_TOKENS)
        if seconds:
            return _too_often(seconds)
        answer = _answered(request)
        if answer.status_code == 200:
            spend("enrol", address, REFUSED_TOKENS, cost=-1)
    except PASSING as error:
        return postponed(error)
    return answer


def _too_often(seconds: int) -> JsonResponse:
    return JsonResponse(
        {"error": f"too many enrolments from here that came to nothing, again in {seconds} s"},
        status=429,
        headers={"Retry-After": str(seconds)},
    )


def _answered(request: HttpRequest) -> JsonResponse:
    try:
        asked = json_of(request.body)
        token, program = str(asked["token"]), str(asked["program"])
        before = uuid.UUID(asked["kiosk"]) if asked.get("kiosk") else None
    except (BadStatement, ValueError, KeyError, TypeError, AttributeError):
        return JsonResponse({"error": "a JSON object with token and program is needed"}, status=400)
    try:
        enrolled = enrol(token, program, before)
    except TokenRefused as error:
        return JsonResponse({"error": str(error)}, status=403)
    except BoxKnown as error:
        return JsonResponse({"error": str(error)}, status=409)
    return JsonResponse(
        {
            "kiosk": enrolled.kiosk,
            "username": enrolled.username,
            "secret": enrolled.secret,
            "commune": enrolled.commune,
            "endpoint": settings.ENDPOINT,
            "home_page": settings.HOME_PAGE,
        }
    )


def token_hash(token: str) -> str:
    """What is kept of a token; letters of either case, spaces and hyphens are taken."""
    plain = token.upper().replace("-", "").replace(" ", "")
    return hashlib.sha256(plain.encode()).hexdigest()
