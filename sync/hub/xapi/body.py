"""A request's body as JSON that every database can keep: UTF-8, finite numbers, no NUL, whole letters."""

from __future__ import annotations

import json
import math
from typing import Any

from sync.hub.xapi.errors import BadStatement


def json_of(body: bytes) -> Any:
    """The value of a body.

    Raises:
        BadStatement: not JSON in UTF-8, or a value that a store would lose or choke on: a number
            beyond every float, a NUL, half of a surrogate pair.
    """
    try:
        text = body.decode()
        value = json.loads(text, parse_constant=_no_constant, parse_float=_finite)
        if "\\u" in text:  # only an escape can hide what UTF-8 cannot hold
            _refuse_broken_text(value)
    except (ValueError, RecursionError) as error:
        raise BadStatement(f"body: not JSON ({error})") from error
    return value


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{text[:20]} is beyond every number we can keep")
    return value


def _refuse_broken_text(value: Any) -> None:
    if isinstance(value, str):
        value.encode()
        if "\0" in value:
            raise ValueError("a NUL in a text")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _refuse_broken_text(key)
            _refuse_broken_text(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_broken_text(inner)
