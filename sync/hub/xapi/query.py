"""GET /xapi/statements: the standard's filters, pages and `more` (xAPI-Communication.md 2.1.3)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from sync.hub.models import Kiosk, Statement
from sync.hub.xapi.errors import BadStatement
from sync.hub.xapi.form import moment_of
from sync.hub.xapi.mentions import agent_key

Json = dict[str, Any]
_PAGE = 100
_KNOWN = frozenset(
    [
        "statementId",
        "voidedStatementId",
        "agent",
        "verb",
        "activity",
        "registration",
        "related_activities",
        "related_agents",
        "since",
        "until",
        "limit",
        "format",
        "attachments",
        "ascending",
        "before_key",
    ]
)


@dataclass(frozen=True, slots=True)
class Page:
    """Statements in order, and where the next ones are ("" when there are none)."""

    statements: list[Json]
    more: str


def one(kiosk: Kiosk, name: str, value: str, style: str) -> Json | None:
    """The statement of `statementId` or `voidedStatementId`, None when it is not there."""
    rows = Statement.objects.filter(
        kiosk=kiosk, statement_id=_uuid(name, value), voided=name == "voidedStatementId"
    )
    row = rows.first()
    return None if row is None else spelled(row, style)


def page(kiosk: Kiosk, parameters: Mapping[str, str], path: str) -> Page:
    """What the filters find among this kiosk's own statements, newest first by default.

    Raises:
        BadStatement: a filter is unknown or not of its form.
    """
    ascending = _flag(parameters, "ascending")
    rows = _filtered(kiosk, parameters)
    key = parameters.get("before_key")
    if key is not None:
        rows = (
            rows.filter(id__gt=_whole("before_key", key))
            if ascending
            else rows.filter(id__lt=_whole("before_key", key))
        )
    limit = min(_whole("limit", parameters.get("limit", "0")) or _PAGE, _PAGE)
    found = list(rows.order_by("id" if ascending else "-id")[: limit + 1])
    more = ""
    if len(found) > limit:
        rest = {**parameters, "before_key": str(found[limit - 1].id)}
        more = f"{path}?{urlencode(rest)}"
    style = parameters.get("format", "exact")
    return Page([spelled(row, style) for row in found[:limit]], more)


def spelled(row: Statement, style: str) -> Json:
    """A stored statement as the standard returns it: with id, stored, timestamp and authority.

    Raises:
        BadStatement: the style is none of `exact`, `ids`, `canonical`.
    """
    body: Json = {
        "timestamp": _stamp(row.stored),
        "version": "1.0.0",
        **row.body,
        "id": str(row.statement_id),
        "stored": _stamp(row.stored),
        "authority": {
            "objectType": "Agent",
            "account": {"homePage": settings.HOME_PAGE, "name": str(row.kiosk_id)},
        },
    }
    if style == "ids":
        short: Json = _only_ids(body)
        return short
    if style in {"exact", "canonical"}:
        return body
    raise BadStatement(f"format: {style!r} is none of exact, ids, canonical")


def _filtered(kiosk: Kiosk, parameters: Mapping[str, str]) -> QuerySet[Statement]:
    unknown = set(parameters) - _KNOWN
    if unknown:
        raise BadStatement(f"unknown parameter {min(unknown)!r}")
    rows = Statement.objects.filter(kiosk=kiosk, voided=False)
    if "verb" in parameters:
        rows = rows.filter(verb=parameters["verb"])
    if "registration" in parameters:
        rows = rows.filter(registration=_uuid("registration", parameters["registration"]))
    if "since" in parameters:
        rows = rows.filter(stored__gt=moment_of(parameters["since"]))
    if "until" in parameters:
        rows = rows.filter(stored__lte=moment_of(parameters["until"]))
    if "activity" in parameters:
        wide = _flag(parameters, "related_activities")
        rows = _mentioning(rows, "activity", parameters["activity"], wide=wide)
    if "agent" in parameters:
        wide = _flag(parameters, "related_agents")
        rows = _mentioning(rows, "agent", _agent(parameters["agent"]), wide=wide)
    return rows


def _mentioning(
    rows: QuerySet[Statement], kind: str, key: str, *, wide: bool
) -> QuerySet[Statement]:
    near = {} if wide else {"mentions__related": False}
    return rows.filter(mentions__kind=kind, mentions__key=key, **near).distinct()


def _agent(text: str) -> str:
    try:
        key = agent_key(json.loads(text))
    except (ValueError, TypeError, KeyError) as error:
        raise BadStatement("agent: not the JSON of an agent") from error
    if key is None:
        raise BadStatement("agent: has no identifier")
    return key


def _flag(parameters: Mapping[str, str], name: str) -> bool:
    text = parameters.get(name, "false")
    if text not in {"true", "false"}:
        raise BadStatement(f"{name}: true or false, got {text!r}")
    return text == "true"


def _whole(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise BadStatement(f"{name}: a whole number, got {text!r}")
    return int(text)


def _uuid(name: str, text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise BadStatement(f"{name}: a uuid, got {text!r}") from error


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _only_ids(value: Any) -> Any:
    """The `ids` format: of agents, activities and verbs only what identifies them."""
    if isinstance(value, list):
        return [_only_ids(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    kept = {
        key: _only_ids(inner)
        for key, inner in value.items()
        if key not in {"definition", "display"}
    }
    if _is_agent(kept):
        kept.pop("name", None)
    return kept


def _is_agent(value: Json) -> bool:
    """Whether an object is an identified agent, whose `name` then says nothing more."""
    return any(kind in value for kind in ("account", "mbox", "mbox_sha1sum", "openid"))
