"""Is this JSON a statement? The standard's rules, from ralph's models, and those it leaves out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

from sync.hub.xapi.errors import BadStatement
from sync.vocabulary import VOIDED

Json = dict[str, Any]
_RFC3339 = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?", re.IGNORECASE
)


def checked(statement: object) -> Json:
    """The statement itself, when the standard allows it.

    Raises:
        BadStatement: it breaks xAPI-Data.md; the message names the first place where.
    """
    if not isinstance(statement, dict):
        raise BadStatement(f"a statement is a JSON object, got {type(statement).__name__}")
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadStatement(f"{where or 'statement'}: {first['msg']}") from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # The models look into some parts before they know that these are objects.
        raise BadStatement("statement: a part of it is missing or of another type") from error
    _refuse_unnamed(statement["object"])
    kind = statement["object"].get("objectType")
    if statement["verb"]["id"] == VOIDED and kind != "StatementRef":
        raise BadStatement("object: voided takes a StatementRef")
    duration = statement.get("result", {}).get("duration", "P")
    if not (isinstance(duration, str) and duration.startswith("P")):
        raise BadStatement(f"result.duration: {duration!r} is not an ISO 8601 duration")
    if "timestamp" in statement:
        moment_of(statement["timestamp"])
    for attachment in statement.get("attachments", ()):
        if "fileUrl" not in attachment:
            raise BadStatement("attachments are taken by fileUrl only")
    return statement


def _refuse_unnamed(thing: Json) -> None:
    """An object that is no activity says what it is (xAPI-Data.md 2.4.4); an activity has an id."""
    kind = thing.get("objectType", "Activity")
    if kind == "Activity" and not isinstance(thing.get("id"), str):
        raise BadStatement("object.id: an activity has one; others name their objectType")
    if kind == "SubStatement":
        _refuse_unnamed(thing["object"])


def moment_of(text: object) -> datetime:
    """A timestamp as an aware datetime; UTC when it names no zone (xAPI-Data.md 4.5).

    Raises:
        BadStatement: not an RFC 3339 timestamp.
    """
    if isinstance(text, str) and _RFC3339.fullmatch(text):
        try:
            moment = parse_datetime(text.replace(" ", "T", 1))
            if moment is not None:
                aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
                return aware.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise BadStatement(f"timestamp: {text!r} is no moment") from error
    raise BadStatement(f"timestamp: {text!r} is not an RFC 3339 timestamp")
