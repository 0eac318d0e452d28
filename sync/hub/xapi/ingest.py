"""Takes a kiosk's statements: all or none, each once, with its fact row in the same transaction.

- a statement that is here with the same content is left alone and counts as taken;
- one that is here with other content is a conflict, and nothing of the request is stored;
- two requests with the same batch at once never make a second row: the unique key decides, and the
  loser looks again.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from sync.hub.models import Fact, Kiosk, Mention, Statement
from sync.hub.xapi import aftermath
from sync.hub.xapi.errors import BadStatement, Conflict, NotYours
from sync.hub.xapi.flat import Flat, flat, voids
from sync.hub.xapi.form import checked
from sync.hub.xapi.happened import Boot, happened
from sync.hub.xapi.likeness import fingerprint
from sync.hub.xapi.mentions import mentions
from sync.vocabulary import VOIDED, Vocabulary

Json = dict[str, Any]
_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Incoming:
    """One checked statement on its way in."""

    id: uuid.UUID
    body: Json
    fingerprint: str


def take(kiosk: Kiosk, statements: Sequence[object], boot: Boot | None) -> list[uuid.UUID]:
    """Store what is new; give the id of every statement, in order.

    Raises:
        BadStatement: one breaks the standard, or an id stands twice in the request.
        NotYours: one speaks for another kiosk or commune.
        Conflict: one is here with other content.
    """
    words = Vocabulary(settings.HOME_PAGE)
    incoming = [_incoming(statement) for statement in statements]
    if len({each.id for each in incoming}) < len(incoming):
        raise BadStatement("the same id stands twice in one request")
    for each in incoming:
        _speaks_for_itself(each.body, kiosk, words)
    for attempt in range(_TRIES):
        try:
            with transaction.atomic():
                _store(kiosk, incoming, boot, words)
            break
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
    return [each.id for each in incoming]


def _incoming(statement: object) -> _Incoming:
    body = checked(statement)
    identifier = uuid.UUID(body["id"]) if "id" in body else uuid.uuid4()
    if body["verb"]["id"] == VOIDED and body["object"].get("objectType") != "StatementRef":
        raise BadStatement("object: voided takes a StatementRef")
    return _Incoming(identifier, body, fingerprint(body))


def _speaks_for_itself(body: Json, kiosk: Kiosk, words: Vocabulary) -> None:
    """The kiosk and the commune come from the enrolment; a statement may only agree.

    Raises:
        NotYours: it names others. A commune where this kiosk once stood is its own.
    """
    said = body.get("context", {}).get("extensions", {})
    named = said.get(words.extension("kiosk"))
    if named is not None and named != str(kiosk.id):
        raise NotYours("the statement names another kiosk")
    commune = said.get(words.extension("commune"))
    if commune is None or commune == kiosk.place_id:
        return
    if not kiosk.stays.filter(place_id=commune).exists():
        raise NotYours(f"the statement names commune {commune!r}, this kiosk stands elsewhere")


def _store(
    kiosk: Kiosk, incoming: Sequence[_Incoming], boot: Boot | None, words: Vocabulary
) -> None:
    known = dict(
        Statement.objects.filter(statement_id__in=[each.id for each in incoming]).values_list(
            "statement_id", "fingerprint"
        )
    )
    for each in incoming:
        if each.id in known and known[each.id] != each.fingerprint:
            raise Conflict(f"statement {each.id} is here with other content")
    now = datetime.now(UTC)
    fresh = [each for each in incoming if each.id not in known]
    rows = [
        Statement(
            statement_id=each.id,
            kiosk=kiosk,
            stored=now,
            body=each.body,
            fingerprint=each.fingerprint,
            verb=each.body["verb"]["id"],
            registration=each.body.get("context", {}).get("registration"),
        )
        for each in fresh
    ]
    # Saved one by one: a bulk insert does not tell keys on every database Django knows.
    for row in rows:
        row.save(force_insert=True)
    Mention.objects.bulk_create(
        [
            Mention(statement=row, kind=found.kind, key=found.key[:600], related=found.related)
            for row in rows
            for found in mentions(row.body)
        ]
    )
    flats = [(row, flat(row.body, words)) for row in rows]
    for row, fact in flats:
        _fact(row, fact, kiosk, boot, now).save(force_insert=True)
        target = voids(row.body)
        if target is not None:
            aftermath.void(kiosk, target)
    aftermath.settle(kiosk, flats, words)


def _fact(row: Statement, fact: Flat, kiosk: Kiosk, boot: Boot | None, now: datetime) -> Fact:
    neighbours = Fact.objects.filter(journal=fact.journal).exclude(journal="")
    before = after = None
    if fact.seq is not None and not (fact.trusted or (boot and boot.id == fact.boot)):
        before = neighbours.filter(seq__lt=fact.seq).order_by("-seq").first()
        after = neighbours.filter(seq__gt=fact.seq).order_by("seq").first()
    moment = happened(
        fact,
        boot,
        now,
        before.happened_at if before else None,
        after.happened_at if after else None,
    )
    stay = kiosk.stays.filter(since__lte=moment.at).order_by("since").last()
    return Fact(
        statement=row,
        kiosk=kiosk,
        place_id=stay.place_id if stay else kiosk.place_id,
        learner=fact.learner,
        guest=fact.guest,
        group=fact.groups[0][:40] if fact.groups else "",
        second_group=fact.groups[1][:40] if len(fact.groups) > 1 else "",
        verb=fact.verb,
        course=fact.course,
        lesson=fact.lesson,
        step=fact.step,
        task=fact.task,
        phase=fact.phase,
        form=fact.form,
        level=fact.level,
        success=fact.success,
        comparable=fact.comparable,
        trap_avoided=fact.trap_avoided,
        genuine_done=fact.genuine_done,
        evidence=fact.evidence,
        milliseconds=fact.milliseconds,
        registration=fact.registration,
        journal=fact.journal,
        seq=fact.seq,
        said_at=fact.said_at or now,
        happened_at=moment.at,
        estimated=moment.estimated,
        arrived_at=now,
    )
