"""Everything that the kiosk owns in progress.db beside the journal, in the order of its making."""

from __future__ import annotations

from typing import Final

from kiosk.people.schema import PEOPLE
from kiosk.session.schema import SESSIONS
from sync.schema import MigrationSet

KIOSK_SETS: Final[tuple[MigrationSet, ...]] = (PEOPLE, SESSIONS)
"""Whoever opens progress.db opens it with these."""
