"""Logging in, slow to guess: wrong passwords cost growing waits, counted in the database.

The try is committed as a failure before the password is looked at. An account is known here by a
keyed hash of its name only, and no name is logged. `hocso hub officer` sets a password and ends a
wait, so nobody can shut an officer out for long.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta
from math import ceil
from typing import Any, Final

from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from sync.hub.models import LoginTries

FREE: Final = 4
"""Failures in a row that cost nothing."""
SECONDS: Final = (30, 60, 120, 240, 480, 900)
"""Waits after the failures that follow; the last one repeats."""
_FORGOTTEN: Final = timedelta(days=1)


def wait_seconds(failures: int) -> int:
    """What so many failures in a row cost."""
    costly = failures - FREE
    return SECONDS[min(costly, len(SECONDS)) - 1] if costly > 0 else 0


@transaction.atomic
def begin(name: str) -> int:
    """Count a try to log in before anything is looked at; seconds to wait instead, 0 when it may."""
    now = timezone.now()
    LoginTries.objects.filter(last_at__lt=now - _FORGOTTEN).delete()
    known, _ = LoginTries.objects.select_for_update().get_or_create(
        account=_account(name), defaults={"last_at": now}
    )
    if known.last_at > now:
        # The clock was set back: the wait begins again, and ends.
        known.last_at = now
        known.save()
    left = wait_seconds(known.failures) - (now - known.last_at).total_seconds()
    if left > 0:
        return ceil(left)
    known.failures += 1
    known.last_at = now
    known.save()
    return 0


def succeed(name: str) -> None:
    """Nothing stands against this account any more."""
    LoginTries.objects.filter(account=_account(name)).delete()


def _account(name: str) -> str:
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, name.casefold().encode(), hashlib.sha256).hexdigest()


class _Throttled:
    """What both login forms do around Django's own check.

    Attributes:
        wait: the words for a wait, "" when there is none.
    """

    cleaned_data: dict[str, Any]
    wait = ""

    def clean(self) -> dict[str, Any]:
        """Count first, then compare.

        Raises:
            ValidationError: a wait, or a wrong name or password.
        """
        name = str(self.cleaned_data.get("username") or "")
        seconds = begin(name) if name else 0
        if seconds:
            self.wait = f"Đã nhập sai nhiều lần. Mời chờ {seconds} giây rồi thử lại."
            raise ValidationError(self.wait, code="wait")
        cleaned: dict[str, Any] = super().clean()  # type: ignore[misc] # the form beside it in the bases
        succeed(name)
        return cleaned


class LoginForm(_Throttled, AuthenticationForm):
    """The login of the officers' pages."""


class AdminLoginForm(_Throttled, AdminAuthenticationForm):
    """The login of the administration."""
