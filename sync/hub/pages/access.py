"""Which communes an account may see: the whole province's officers all, a commune's its own."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db.models import QuerySet

from sync.hub.models import Officer, Place


def places_of(user: AbstractBaseUser | AnonymousUser) -> QuerySet[Place]:
    """The communes this account may see; none for an account that is no officer."""
    if isinstance(user, User) and user.is_active:
        if user.is_superuser:
            return Place.objects.all()
        officer = Officer.objects.filter(user=user).first()
        if officer is not None:
            everywhere = officer.place_id is None
            return Place.objects.all() if everywhere else Place.objects.filter(pk=officer.place_id)
    return Place.objects.none()
