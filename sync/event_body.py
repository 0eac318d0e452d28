"""An event as it was written into the journal, read back into its own type."""

from __future__ import annotations

import json
import types
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Final, Union, cast, get_args, get_origin, get_type_hints

from sync.events import Event

_KINDS: Final[dict[str, type]] = {kind.__name__: kind for kind in get_args(Event)}


def body_of(event: Event) -> str:
    """An event as JSON, once and for all."""
    return json.dumps(asdict(event), ensure_ascii=False, separators=(",", ":"))


def event_from(kind: str, body: str) -> Event | None:
    """The event of a row, None when the row is none of ours or does not say the same again.

    Args:
        kind: name of its type.
        body: what `body_of` gave.
    """
    found = _KINDS.get(kind)
    if found is None:
        return None
    try:
        event = cast("Event", _made(found, json.loads(body)))
        again = json.loads(body_of(event))
        return event if _holds(again, json.loads(body)) else None
    except (ValueError, TypeError, KeyError):
        return None


def _holds(whole: Any, part: Any) -> bool:
    """Whether everything written is there; an older program wrote fewer fields."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(name in whole and _holds(whole[name], one) for name, one in part.items())
    return bool(whole == part)


def _made(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        inner = [one for one in get_args(kind) if one is not type(None)]
        return _made(_alternative(inner, value), value)
    if origin is tuple:
        return tuple(_made(get_args(kind)[0], one) for one in value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        known = {field.name for field in fields(kind)}
        return kind(
            **{name: _made(hints[name], one) for name, one in value.items() if name in known}
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _alternative(kinds: list[Any], value: Any) -> Any:
    """The one of several that was written: of dataclasses, the one with these fields."""
    for kind in kinds:
        if is_dataclass(kind) and {field.name for field in fields(kind)} == set(value):
            return kind
    return kinds[0]


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
