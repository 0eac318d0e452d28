"""When are two statements the same? What the standard compares, as one hash.

xAPI-Data.md 2.3.3: id, authority, stored, timestamp and version may differ; the order of related
activities and of group members says nothing; a single activity stands for a list of one. We keep
the timestamp in: a kiosk sends the same bytes again, so another timestamp is another claim.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sync.hub.xapi.errors import BadStatement
from sync.hub.xapi.form import moment_of

MOST_NESTED = 100
"""Whatever walks through a statement later has room for this."""
_IGNORED = ("id", "authority", "stored", "version")


def fingerprint(statement: dict[str, Any]) -> str:
    """Sha256 hex of what has to be equal.

    Raises:
        BadStatement: it is nested deeper than `MOST_NESTED`.
    """
    kept = {key: value for key, value in statement.items() if key not in _IGNORED}
    if "timestamp" in kept:
        kept["timestamp"] = moment_of(kept["timestamp"]).timestamp()
    text = json.dumps(_plain(kept), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any, depth: int = 0) -> Any:
    """The value without the differences that mean nothing."""
    if depth > MOST_NESTED:
        raise BadStatement(f"statement: nested more than {MOST_NESTED} deep")
    if isinstance(value, dict):
        plain = {key: _plain(inner, depth + 1) for key, inner in value.items()}
        activities = plain.get("contextActivities")
        if isinstance(activities, dict):
            plain["contextActivities"] = {
                key: _unordered(inner if isinstance(inner, list) else [inner])
                for key, inner in activities.items()
            }
        if isinstance(plain.get("member"), list):
            plain["member"] = _unordered(plain["member"])
        return plain
    if isinstance(value, list):
        return [_plain(inner, depth + 1) for inner in value]
    return value


def _unordered(values: list[Any]) -> list[Any]:
    return sorted(values, key=lambda inner: json.dumps(inner, sort_keys=True))
