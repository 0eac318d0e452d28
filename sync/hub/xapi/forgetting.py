"""An erased learner at the hub: counts stay, whose they were can no longer be told.

The person goes on counting once a month, and with what changed, under an identifier that links to no
statement (`FormerPerson`, `FormerChange`). Each statement and fact gets an identifier of its own that links to nothing; of the learner's own
identifier only a hash is kept, so that what still comes is unlinked as well.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.conf import settings

from sync.counting import changes_of
from sync.hub.models import (
    Fact,
    Forgotten,
    FormerChange,
    FormerPerson,
    Kiosk,
    Mention,
    Statement,
)
from sync.hub.people import levels, sightings
from sync.hub.xapi.mentions import MOST_KEY, mentions
from sync.vocabulary import DEFAULT_HOME_PAGE

Json = dict[str, Any]
_AT_ONCE = 200
"""Statements rewritten at once; SQLite takes about a thousand values in one command."""


def forget(kiosk: Kiosk, names: set[str]) -> None:
    """Unlink everything of these identifiers, and hold only their hashes from now on."""
    Forgotten.objects.bulk_create(
        [Forgotten(kiosk=kiosk, learner_hash=_hash(name)) for name in sorted(names)],
        ignore_conflicts=True,
    )
    _count_once_more(kiosk, names)
    keys = [f"{prefix}{name}"[:MOST_KEY] for prefix in _prefixes() for name in sorted(names)]
    mentioning = Mention.objects.filter(kind="agent", key__in=keys).values("statement_id")
    rows = Statement.objects.filter(kiosk=kiosk)
    found = list(rows.filter(pk__in=mentioning).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(found), _AT_ONCE):
        unlink(list(rows.filter(pk__in=found[start : start + _AT_ONCE])), names)


def gone_among(kiosk: Kiosk, names: Iterable[str]) -> set[str]:
    """Those of these identifiers that were forgotten."""
    hashes = {_hash(name): name for name in names}
    found = Forgotten.objects.filter(kiosk=kiosk, learner_hash__in=hashes)
    return {hashes[one] for one in found.values_list("learner_hash", flat=True)}


def names_in(statement: Json) -> set[str]:
    """Identifiers of ours that a statement names, wherever."""
    keys = [found.key for found in mentions(statement) if found.kind == "agent"]
    return {
        key.removeprefix(prefix) for key in keys for prefix in _prefixes() if key.startswith(prefix)
    }


def unlink(rows: Sequence[Statement], names: set[str]) -> None:
    """The statements stay, for the counts; each names somebody else now, and nobody twice."""
    for row in rows:
        row.body = _renamed(row.body, names, str(uuid.uuid4()))
    Statement.objects.bulk_update(rows, ["body"], batch_size=_AT_ONCE)
    facts = list(Fact.objects.filter(statement__in=rows, learner__in=names))
    for fact in facts:
        fact.learner = str(uuid.uuid4())
        fact.unlinked = True
    Fact.objects.bulk_update(facts, ["learner", "unlinked"], batch_size=_AT_ONCE)
    Mention.objects.filter(statement__in=rows).delete()
    mention(rows)


def mention(rows: Sequence[Statement]) -> None:
    """Index the agents and activities of stored statements for the filters of GET."""
    Mention.objects.bulk_create(
        Mention(statement=row, kind=found.kind, key=found.key[:MOST_KEY], related=found.related)
        for row in rows
        for found in mentions(row.body)
    )


def _count_once_more(kiosk: Kiosk, names: set[str]) -> None:
    """Keep the figures of one person, whom these identifiers name, without them."""
    person = uuid.uuid4()
    facts = Fact.objects.filter(kiosk=kiosk, learner__in=names, voided=False)
    FormerPerson.objects.bulk_create(
        FormerPerson(
            place_id=place,
            month=month,
            person=person,
            group=(*seen.groups, "")[0],
            second_group=(*seen.groups, "", "")[1],
            guest=seen.guest,
        )
        for seen, place, month in {
            (replace(seen, person=""), place, month) for seen, place, month in sightings(facts)
        }
    )
    measured = levels(facts)
    places = {(one.registration, one.task): place for one, place in measured if one.phase == "post"}
    FormerChange.objects.bulk_create(
        FormerChange(
            place_id=places[one.registration, one.task],
            month=one.month,
            person=person,
            course=one.course,
            task=one.task,
            group=one.group,
            before=one.before,
            after=one.after,
        )
        for one in changes_of(replace(level, person="") for level, _ in measured)
    )


def _prefixes() -> tuple[str, ...]:
    return tuple(f"account|{home}|" for home in {settings.HOME_PAGE, DEFAULT_HOME_PAGE})


def _renamed(value: Any, names: set[str], new: str) -> Any:
    if isinstance(value, dict):
        return {
            key: new if key == "name" and _is_one(inner, names) else _renamed(inner, names, new)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(inner, names, new) for inner in value]
    return value


def _is_one(value: Any, names: set[str]) -> bool:
    return isinstance(value, str) and value in names


def _hash(learner: str) -> str:
    return hashlib.sha256(learner.encode()).hexdigest()
