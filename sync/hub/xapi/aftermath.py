"""What a statement changes in facts already there: voided, merged, forgotten, heartbeat."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from sync.hub.models import Alias, Fact, Forgotten, Kiosk, Mention, Statement, Void
from sync.hub.xapi.flat import Flat
from sync.hub.xapi.mentions import mentions
from sync.vocabulary import VOIDED, Vocabulary

Json = dict[str, Any]


def void(kiosk: Kiosk, target: uuid.UUID) -> None:
    """Take one of this kiosk's own statements out of the figures, now or when it comes.

    A voiding statement itself cannot be voided (xAPI-Data.md 2.3.2).
    """
    Void.objects.get_or_create(statement_id=target, kiosk=kiosk)
    own = Statement.objects.filter(statement_id=target, kiosk=kiosk).exclude(verb=VOIDED)
    Fact.objects.filter(statement__in=own).update(voided=True)
    own.update(voided=True)


def settle(kiosk: Kiosk, flats: Iterable[tuple[Statement, Flat]], words: Vocabulary) -> None:
    """Apply what the new statements say to all facts, and what was said before to the new ones."""
    flats = list(flats)
    _void_late(kiosk, [row for row, _ in flats])
    for row, fact in flats:
        other = row.body["object"].get("account", {}).get("name", "")
        if row.verb == words.verb("merged") and other:
            _merge(kiosk, other=other, learner=fact.learner)
        elif row.verb == words.verb("forgotten") and other:
            _forget(kiosk, other)
        elif row.verb == words.verb("reported"):
            _heartbeat(kiosk, row.body, words)
    _follow(kiosk, flats)


def _void_late(kiosk: Kiosk, rows: list[Statement]) -> None:
    ids = [row.statement_id for row in rows]
    for target in Void.objects.filter(kiosk=kiosk, statement_id__in=ids):
        void(kiosk, target.statement_id)


def _merge(kiosk: Kiosk, *, other: str, learner: str) -> None:
    Alias.objects.update_or_create(kiosk=kiosk, other=other, defaults={"learner": learner})
    Alias.objects.filter(kiosk=kiosk, learner=other).update(learner=learner)
    Fact.objects.filter(kiosk=kiosk, learner=other).update(learner=learner)


def _forget(kiosk: Kiosk, learner: str) -> None:
    """Replace the identifier by one unlinkable id a row; hold only its hash from now on."""
    others = Alias.objects.filter(kiosk=kiosk, learner=learner)
    names = {learner, *others.values_list("other", flat=True)}
    others.delete()
    for name in names:
        Forgotten.objects.get_or_create(kiosk=kiosk, learner_hash=_hash(name))
    rows = Statement.objects.filter(
        Q(mentions__kind="agent"), _any_name(names), kiosk=kiosk
    ).distinct()
    for row in rows:
        _unlink(row, names)


def _follow(kiosk: Kiosk, flats: list[tuple[Statement, Flat]]) -> None:
    """New facts of a merged learner take the staying identifier; those of a forgotten one, none."""
    learners = {fact.learner for _, fact in flats if fact.learner}
    for alias in Alias.objects.filter(kiosk=kiosk, other__in=learners):
        Fact.objects.filter(kiosk=kiosk, learner=alias.other).update(learner=alias.learner)
    hashes = {_hash(name): name for name in learners}
    gone = {
        hashes[found.learner_hash]
        for found in Forgotten.objects.filter(kiosk=kiosk, learner_hash__in=hashes)
    }
    for row, fact in flats:
        if fact.learner in gone:
            _unlink(row, gone)


def _unlink(row: Statement, names: set[str]) -> None:
    """The statement stays, for the counts; whose it was can no longer be told."""
    row.body = _renamed(row.body, names, str(uuid.uuid4()))
    row.save(update_fields=["body"])
    Fact.objects.filter(statement=row, learner__in=names).update(learner=str(uuid.uuid4()))
    Mention.objects.filter(statement=row).delete()
    Mention.objects.bulk_create(
        [
            Mention(statement=row, kind=found.kind, key=found.key[:600], related=found.related)
            for found in mentions(row.body)
        ]
    )


def _renamed(value: Any, names: set[str], new: str) -> Any:
    if isinstance(value, dict):
        return {
            key: new if key == "name" and inner in names else _renamed(inner, names, new)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(inner, names, new) for inner in value]
    return value


def _any_name(names: set[str]) -> Q:
    query = Q()
    for name in names:
        query |= Q(mentions__key__endswith=f"|{name}")
    return query


def _heartbeat(kiosk: Kiosk, body: Json, words: Vocabulary) -> None:
    said = body.get("result", {}).get("extensions", {})
    kiosk.program = str(said.get(words.extension("program"), ""))[:40]
    kiosk.packs = _object(said.get(words.extension("packs")))
    kiosk.faults = _object(said.get(words.extension("faults")))
    kiosk.waiting = _count(said.get(words.extension("waiting")))
    kiosk.free_megabytes = _count(said.get(words.extension("free-megabytes")))
    kiosk.save(update_fields=["program", "packs", "faults", "waiting", "free_megabytes"])


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 <= value < 2**31 else None


def _hash(learner: str) -> str:
    return hashlib.sha256(learner.encode()).hexdigest()
