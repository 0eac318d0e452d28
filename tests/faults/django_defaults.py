"""The control of the hub's harness: the same hub with what Django gives SQLite by default."""

from __future__ import annotations

from sync.hub.settings import *  # noqa: F403 -- settings are a module of names
from sync.hub.settings import DATA

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "hub.sqlite3"}}
