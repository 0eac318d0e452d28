"""A kiosk becomes known: a token is used once and answers with a credential."""

from __future__ import annotations

import hashlib
import json
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from sync.hub.models import EnrolmentToken, Kiosk, Place, Stay
from sync.hub.xapi.credentials import make_credential


class TokenRefused(Exception):
    """The token is unknown, or a kiosk has used it already."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a kiosk learns about itself at the hub; `secret` is told this one time."""

    kiosk: str
    username: str
    secret: str
    commune: str


def make_token(place: Place, label: str) -> str:
    """A token for one kiosk at a place; twelve characters, easy to type."""
    alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    token = "".join(secrets.choice(alphabet) for _ in range(12))
    EnrolmentToken.objects.create(token_hash=_hash(token), label=label, place=place)
    return token


@transaction.atomic
def enrol(token: str, program: str, before: uuid.UUID | None = None) -> Enrolled:
    """Make the kiosk of a token.

    Args:
        token: as the officer gave it.
        program: version of the kiosk's program.
        before: the id this box had, kept when no kiosk here has it: what it still has to send names
            that id (the hub lost its data, or another hub took over).

    Raises:
        TokenRefused: unknown or used.
    """
    row = EnrolmentToken.objects.select_for_update().filter(token_hash=_hash(token)).first()
    if row is None or row.kiosk_id is not None:
        raise TokenRefused("this token is not known here, or was used")
    taken = before is None or Kiosk.objects.filter(id=before).exists()
    identifier = uuid.uuid4() if taken else before
    kiosk = Kiosk.objects.create(
        id=identifier, label=row.label, place=row.place, program=program[:40]
    )
    Stay.objects.create(kiosk=kiosk, place=row.place, since=datetime(2025, 7, 1, tzinfo=UTC))
    row.kiosk = kiosk
    row.save(update_fields=["kiosk"])
    username, secret = make_credential(kiosk)
    return Enrolled(str(kiosk.id), username, secret, row.place_id)


@csrf_exempt
@require_POST
def view(request: HttpRequest) -> JsonResponse:
    """POST /enrol {"token", "program", "kiosk"?}: 200 with the credential, 400 or 403 with `error`."""
    try:
        asked = json.loads(request.body)
        token, program = str(asked["token"]), str(asked["program"])
        before = uuid.UUID(asked["kiosk"]) if asked.get("kiosk") else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return JsonResponse({"error": "a JSON object with token and program is needed"}, status=400)
    try:
        enrolled = enrol(token, program, before)
    except TokenRefused as error:
        return JsonResponse({"error": str(error)}, status=403)
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


def _hash(token: str) -> str:
    plain = token.upper().replace("-", "").replace(" ", "")
    return hashlib.sha256(plain.encode()).hexdigest()
