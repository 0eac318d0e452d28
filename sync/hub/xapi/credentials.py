"""Who is calling: HTTP Basic with a kiosk's credential. Only hashes of secrets are kept."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets

from sync.hub.models import Credential, Kiosk
from sync.hub.xapi.errors import Unauthorised


def secret_hash(secret: str) -> str:
    """Sha256 hex; secrets are 256 random bits, so a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def make_credential(kiosk: Kiosk) -> tuple[str, str]:
    """A new credential as (username, secret); the two newest stay valid, for rotation."""
    username, secret = f"k-{secrets.token_hex(8)}", secrets.token_urlsafe(32)
    Credential.objects.create(kiosk=kiosk, username=username, secret_hash=secret_hash(secret))
    newest = kiosk.credentials.filter(revoked_at=None).order_by("-id").values_list("id", flat=True)
    stale = list(newest[2:])
    if stale:
        Credential.objects.filter(id__in=stale).delete()
    return username, secret


def kiosk_of(header: str) -> Kiosk:
    """The kiosk that an Authorization header proves.

    Raises:
        Unauthorised: no, an unknown or a revoked credential, or a kiosk that was switched off.
    """
    return proved_kiosk(*_basic(header))


def proved_kiosk(username: str, secret: str) -> Kiosk:
    """The kiosk that a credential proves.

    Raises:
        Unauthorised: an unknown or a revoked credential, or a kiosk that was switched off.
    """
    credential = (
        Credential.objects.select_related("kiosk")
        .filter(username=username, revoked_at=None, kiosk__active=True)
        .first()
    )
    known = credential.secret_hash if credential else secret_hash("")
    if not hmac.compare_digest(known, secret_hash(secret)) or credential is None:
        raise Unauthorised("this credential is not known here, or was revoked")
    return credential.kiosk


def _basic(header: str) -> tuple[str, str]:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "basic":
        raise Unauthorised("HTTP Basic with a kiosk's credential is needed")
    try:
        text = base64.b64decode(token, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Unauthorised("the Authorization header is not base64 of name:secret") from error
    username, _, secret = text.partition(":")
    return username, secret
