"""Is this JSON a statement? The standard's rules, from ralph's models, and two it leaves out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

from sync.hub.xapi.errors import BadStatement

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
    if "timestamp" in statement:
        moment_of(statement["timestamp"])
    for attachment in statement.get("attachments", ()):
        if "fileUrl" not in attachment:
            raise BadStatement("attachments are taken by fileUrl only")
    return statement


def moment_of(text: object) -> datetime:
    """A timestamp as an aware datetime; UTC when it names no zone (xAPI-Data.md 4.5).

    Raises:
        BadStatement: not an RFC 3339 timestamp.
    """
    if isinstance(text, str) and _RFC3339.fullmatch(text):
        try:
            moment = parse_datetime(text.replace(" ", "T", 1))
        except ValueError:
            moment = None
        if moment is not None:
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    raise BadStatement(f"timestamp: {text!r} is not an RFC 3339 timestamp")
