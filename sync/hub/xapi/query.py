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
from django.db.models import Q, QuerySet

from sync.hub.models import Kiosk, Mention, Statement
from sync.hub.xapi.errors import BadStatement
from sync.hub.xapi.form import moment_of
from sync.hub.xapi.mentions import MOST_KEY, MOST_VERB, agent_key

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


def one(kiosk: Kiosk, name: str, value: str) -> Json | None:
    """The statement of `statementId` or `voidedStatementId`, None when it is not there."""
    rows = Statement.objects.filter(
        kiosk=kiosk, statement_id=_uuid(name, value), voided=name == "voidedStatementId"
    )
    row = rows.first()
    return None if row is None else spelled(row)


def page(kiosk: Kiosk, parameters: Mapping[str, str], path: str) -> Page:
    """What the filters find among this kiosk's own statements, newest first by default.

    Raises:
        BadStatement: a filter is unknown or not of its form.
    """
    ascending = flag_of(parameters, "ascending")
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
    return Page([spelled(row) for row in found[:limit]], more)


def spelled(row: Statement) -> Json:
    """A stored statement as the standard returns it: with id, stored, timestamp and authority."""
    return {
        "timestamp": stamp(row.stored),
        "version": "1.0.0",
        **row.body,
        "id": str(row.statement_id),
        "stored": stamp(row.stored),
        "authority": {
            "objectType": "Agent",
            "account": {"homePage": settings.HOME_PAGE, "name": str(row.kiosk_id)},
        },
    }


def _filtered(kiosk: Kiosk, parameters: Mapping[str, str]) -> QuerySet[Statement]:
    unknown = set(parameters) - _KNOWN
    if unknown:
        raise BadStatement(f"unknown parameter {min(unknown)!r}")
    own = Statement.objects.filter(kiosk=kiosk)
    rows = own.filter(voided=False)
    said = _about(parameters)
    if said:
        # A statement about another one is found by what that one says, voided or not.
        told = own.filter(said)
        further = own.filter(said | Q(target__in=told.values("statement_id")))
        rows = rows.filter(said | Q(target__in=further.values("statement_id")))
    if "since" in parameters:
        rows = rows.filter(stored__gt=moment_of(parameters["since"]))
    if "until" in parameters:
        rows = rows.filter(stored__lte=moment_of(parameters["until"]))
    return rows


def _about(parameters: Mapping[str, str]) -> Q:
    """The filters that are not about the moment of storing."""
    said = Q()
    if "verb" in parameters:
        said &= Q(verb=parameters["verb"][:MOST_VERB])
    if "registration" in parameters:
        said &= Q(registration=_uuid("registration", parameters["registration"]))
    if "activity" in parameters:
        wide = flag_of(parameters, "related_activities")
        said &= _mentioning("activity", parameters["activity"], wide=wide)
    if "agent" in parameters:
        wide = flag_of(parameters, "related_agents")
        said &= _mentioning("agent", _agent(parameters["agent"]), wide=wide)
    return said


def _mentioning(kind: str, key: str, *, wide: bool) -> Q:
    found = Mention.objects.filter(kind=kind, key=key[:MOST_KEY])
    near = found if wide else found.filter(related=False)
    return Q(pk__in=near.values("statement_id"))


def _agent(text: str) -> str:
    try:
        key = agent_key(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadStatement("agent: not the JSON of an agent") from error
    if key is None:
        raise BadStatement("agent: has no identifier")
    return key


def flag_of(parameters: Mapping[str, str], name: str) -> bool:
    """A parameter that is `true` or `false`.

    Raises:
        BadStatement: it is anything else.
    """
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


def stamp(moment: datetime) -> str:
    """A moment as the standard spells it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
