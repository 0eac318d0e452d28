"""Takes a kiosk's statements: all or none, each once, with its fact row in the same transaction.

- a statement that is here with the same content is left alone and counts as taken;
- one that is here with other content is a conflict, and nothing of the request is stored;
- two requests with the same batch at once never make a second row: the unique key decides, and the
  loser looks again;
- one kiosk's requests wait for each other (its own row is locked first), so that what is merged or
  forgotten never crosses a statement on its way in.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from sync.hub.models import Fact, Kiosk, Statement
from sync.hub.xapi import aftermath
from sync.hub.xapi.errors import BadStatement, Conflict, NotYours
from sync.hub.xapi.facts import fact_rows, keep_group_facts
from sync.hub.xapi.flat import flat, refers_to, voids
from sync.hub.xapi.forgetting import mention
from sync.hub.xapi.form import checked
from sync.hub.xapi.group_flat import group_flat
from sync.hub.xapi.happened import Boot
from sync.hub.xapi.likeness import fingerprint
from sync.hub.xapi.mentions import MOST_VERB
from sync.vocabulary import DEFAULT_HOME_PAGE, Vocabulary

Json = dict[str, Any]
_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Incoming:
    """One checked statement on its way in, and the words it is written in."""

    id: uuid.UUID
    body: Json
    fingerprint: str
    words: Vocabulary


def take(kiosk: Kiosk, statements: Sequence[object], boot: Boot | None) -> list[uuid.UUID]:
    """Store what is new; give the id of every statement, in order.

    Raises:
        BadStatement: one breaks the standard, or an id stands twice in the request.
        NotYours: one speaks for another kiosk or commune.
        Conflict: one is here with other content.
    """
    incoming = [_incoming(statement) for statement in statements]
    if len({each.id for each in incoming}) < len(incoming):
        raise BadStatement("the same id stands twice in one request")
    _speak_for_themselves(kiosk, incoming)
    for attempt in range(_TRIES):
        try:
            with transaction.atomic():
                _store(kiosk, incoming, boot)
            break
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
    return [each.id for each in incoming]


def _incoming(statement: object) -> _Incoming:
    try:
        body = checked(statement)
        likeness = fingerprint(body)
    except RecursionError as error:
        raise BadStatement("statement: nested too deep") from error
    identifier = uuid.UUID(body["id"]) if "id" in body else uuid.uuid4()
    return _Incoming(identifier, body, likeness, _words(body))


def _words(body: Json) -> Vocabulary:
    """Before its enrolment a kiosk does not know the province's own IRI, and uses the default."""
    home_page = body["actor"].get("account", {}).get("homePage")
    return Vocabulary(DEFAULT_HOME_PAGE if home_page == DEFAULT_HOME_PAGE else settings.HOME_PAGE)


def _speak_for_themselves(kiosk: Kiosk, incoming: Sequence[_Incoming]) -> None:
    """The kiosk and the commune come from the enrolment; a statement may only agree.

    Raises:
        NotYours: it names others. A commune where this kiosk once stood is its own.
    """
    communes = {kiosk.place_id, *kiosk.stays.values_list("place_id", flat=True)}
    for each in incoming:
        said = each.body.get("context", {}).get("extensions", {})
        named = said.get(each.words.extension("kiosk"))
        if named is not None and named != str(kiosk.id):
            raise NotYours("the statement names another kiosk")
        commune = said.get(each.words.extension("commune"))
        if commune is not None and commune not in communes:
            raise NotYours(f"the statement names commune {commune!r}, this kiosk stands elsewhere")


def _store(kiosk: Kiosk, incoming: Sequence[_Incoming], boot: Boot | None) -> None:
    now = datetime.now(UTC)
    Kiosk.objects.filter(pk=kiosk.pk).update(last_seen=now)
    known = dict(
        Statement.objects.filter(statement_id__in=[each.id for each in incoming]).values_list(
            "statement_id", "fingerprint"
        )
    )
    for each in incoming:
        if each.id in known and known[each.id] != each.fingerprint:
            raise Conflict(f"statement {each.id} is here with other content")
    fresh = [each for each in incoming if each.id not in known]
    # SQLite and PostgreSQL tell the keys of a bulk insert (RETURNING).
    rows = Statement.objects.bulk_create(_row(each, kiosk, now) for each in fresh)
    mention(rows)
    flats = [flat(each.body, each.words) for each in fresh]
    facts = fact_rows(rows, flats, kiosk, boot, now)
    Fact.objects.bulk_create(facts)
    groups = [
        group_flat(each.body, one, each.words) for each, one in zip(fresh, flats, strict=True)
    ]
    keep_group_facts(facts, groups)
    for row in rows:
        target = voids(row.body)
        if target is not None:
            aftermath.void(kiosk, target)
    aftermath.settle(
        kiosk,
        [
            aftermath.New(row, fact, each.words)
            for row, fact, each in zip(rows, flats, fresh, strict=True)
        ],
    )


def _row(each: _Incoming, kiosk: Kiosk, now: datetime) -> Statement:
    return Statement(
        statement_id=each.id,
        kiosk=kiosk,
        stored=now,
        body=each.body,
        fingerprint=each.fingerprint,
        verb=each.body["verb"]["id"][:MOST_VERB],
        registration=each.body.get("context", {}).get("registration"),
        target=refers_to(each.body),
    )
