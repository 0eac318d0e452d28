"""Canonical JSON of small frozen dataclasses, read strictly and without a validation library.

Canonical: keys sorted, no spaces, UTF-8, one newline at the end. Only these bytes are accepted,
so that one value has one spelling and a signature covers all that is read.
"""

from __future__ import annotations

import json
import re
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from annotated_types import Len, MaxLen

from content.errors import ContentMalformed

T = TypeVar("T")

ADDED: Final[Mapping[str, bool]] = types.MappingProxyType({"added": True})
"""Metadata of a field that came after the format was first written: it is left out where it says
its default, so that what was signed before keeps its spelling."""


def encode(value: object) -> bytes:
    """Give the canonical bytes of a dataclass of dataclasses, tuples, dates, texts and numbers."""
    text = json.dumps(
        _plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode() + b"\n"


def decode(kind: type[T], data: bytes) -> T:
    """Read canonical bytes as `kind`.

    Raises:
        ContentMalformed: not JSON, not canonical, a field missing, unknown or of a wrong shape.
    """
    name = kind.__name__
    try:
        raw = json.loads(data.decode("utf-8", "strict"))
    except (ValueError, RecursionError) as fault:
        raise ContentMalformed(f"{name} is not JSON: {fault}") from fault
    value: T = _read(kind, raw, name)
    if encode(value) != data:
        raise ContentMalformed(f"{name} is not written canonically (sorted keys, no spaces)")
    return value


class Pattern:
    """Says in an `Annotated` text type what the text must look like."""

    def __init__(self, expression: str) -> None:
        self._expression = re.compile(expression)

    def fits(self, text: str) -> bool:
        """Say whether the whole text looks so."""
        return self._expression.fullmatch(text) is not None


class Within:
    """Says in an `Annotated` number type what range is allowed, ends included."""

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if not ("added" in field.metadata and getattr(value, field.name) == field.default)
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def _read(kind: Any, raw: object, where: str) -> Any:
    origin = get_origin(kind)
    if origin is Annotated:
        base, *bounds = get_args(kind)
        value = _read(base, raw, where)
        for bound in bounds:
            _hold(bound, value, where)
        return value
    if origin is tuple:
        if not isinstance(raw, list):
            raise ContentMalformed(f"{where} is not a list")
        item = get_args(kind)[0]
        return tuple(_read(item, part, f"{where}[{index}]") for index, part in enumerate(raw))
    if origin is Literal:
        # A literal 1 is not True.
        if not any(raw == one and type(raw) is type(one) for one in get_args(kind)):
            raise ContentMalformed(f"{where} is {raw!r:.40}, not one of {get_args(kind)}")
        return raw
    if origin in (types.UnionType, Union):  # Annotated members make it the latter
        return None if raw is None else _read(get_args(kind)[0], raw, where)
    return _read_plain(kind, raw, where)


def _read_plain(kind: Any, raw: object, where: str) -> Any:
    if is_dataclass(kind):
        return _read_fields(kind, raw, where)
    if kind is date:
        try:
            return date.fromisoformat(raw if isinstance(raw, str) else "")
        except ValueError as fault:
            raise ContentMalformed(f"{where} is {raw!r:.40}, not a date") from fault
    if type(raw) is not kind:
        raise ContentMalformed(f"{where} is {raw!r:.40}, not {kind.__name__}")
    return raw


def _read_fields(kind: Any, raw: object, where: str) -> Any:
    if not isinstance(raw, dict):
        raise ContentMalformed(f"{where} is not an object")
    hints = _hints(kind)
    if strange := sorted(raw.keys() - hints.keys()):
        raise ContentMalformed(f"{where} has the unknown field {strange[0]!r:.60}")
    added = {field.name for field in fields(kind) if "added" in field.metadata}
    if missing := sorted(hints.keys() - raw.keys() - added):
        raise ContentMalformed(f"{where} lacks the field {missing[0]!r}")
    return kind(
        **{
            name: _read(hint, raw[name], f"{where}.{name}")
            for name, hint in hints.items()
            if name in raw
        }
    )


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _hold(bound: object, value: Any, where: str) -> None:
    match bound:
        case Pattern() if not bound.fits(value):
            raise ContentMalformed(f"{where} is {value!r:.80}, which is not allowed there")
        case Within(low=low, high=high) if not low <= value <= high:
            raise ContentMalformed(f"{where} is {value}, allowed are {low} to {high}")
        case Len(min_length=low, max_length=most) if len(value) < low or (
            most is not None and len(value) > most
        ):
            raise ContentMalformed(f"{where} has length {len(value)}, allowed are {low} to {most}")
        case MaxLen(max_length=most) if len(value) > most:
            raise ContentMalformed(f"{where} has length {len(value)}, at most {most}")
        case _:
            pass
