"""What new statements change in facts already there: voided, merged, forgotten, heartbeat.

Merging keeps every alias pointing straight at the identifier that stays, whatever order the merges
come in. Forgetting wins over merging: what turns out to be a forgotten learner's is unlinked too.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sync.hub.models import Alias, Fact, Kiosk, Statement, Void
from sync.hub.xapi.flat import Flat
from sync.hub.xapi.forgetting import forget, gone_among, names_in, unlink
from sync.vocabulary import VOIDED, Vocabulary

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class New:
    """A statement stored just now, flat, and the words it is written in."""

    row: Statement
    fact: Flat
    words: Vocabulary


def void(kiosk: Kiosk, target: uuid.UUID) -> None:
    """Take one of this kiosk's own statements out of the figures, now or when it comes.

    A voiding statement itself cannot be voided (xAPI-Data.md 2.3.2).
    """
    Void.objects.get_or_create(statement_id=target, kiosk=kiosk)
    own = Statement.objects.filter(statement_id=target, kiosk=kiosk).exclude(verb=VOIDED)
    Fact.objects.filter(statement__in=own).update(voided=True)
    own.update(voided=True)


def settle(kiosk: Kiosk, news: Sequence[New]) -> None:
    """Apply what the new statements say to all facts, and what was said before to the new ones."""
    ids = [new.row.statement_id for new in news]
    for late in Void.objects.filter(kiosk=kiosk, statement_id__in=ids):
        void(kiosk, late.statement_id)
    for new in news:
        other = new.row.body["object"].get("account", {}).get("name", "")
        if new.row.verb == new.words.verb("merged") and other and new.fact.learner:
            _merge(kiosk, other=other, learner=new.fact.learner)
        elif new.row.verb == new.words.verb("forgotten") and other:
            _forget(kiosk, other)
        elif new.row.verb == new.words.verb("reported"):
            _heartbeat(kiosk, new.row.body, new.words)
    _follow(kiosk, news)


def _root(kiosk: Kiosk, name: str) -> str:
    """Whose identifier counts for this one: its own unless it was merged."""
    alias = Alias.objects.filter(kiosk=kiosk, other=name).first()
    return name if alias is None else alias.learner


def _merge(kiosk: Kiosk, *, other: str, learner: str) -> None:
    goes, stays = _root(kiosk, other), _root(kiosk, learner)
    if goes == stays:
        return
    Alias.objects.filter(kiosk=kiosk, learner=goes).update(learner=stays)
    Alias.objects.create(kiosk=kiosk, other=goes, learner=stays)
    Fact.objects.filter(kiosk=kiosk, learner=goes).update(learner=stays)
    if gone_among(kiosk, {other, goes, learner, stays}):
        # Erased identifiers never merge at a kiosk: the merge came first, only its news is late.
        _forget(kiosk, stays)


def _forget(kiosk: Kiosk, name: str) -> None:
    """The whole person: the identifier that stays and all that went into it."""
    stays = _root(kiosk, name)
    aliases = Alias.objects.filter(kiosk=kiosk, learner=stays)
    forget(kiosk, {name, stays, *aliases.values_list("other", flat=True)})
    aliases.delete()


def _follow(kiosk: Kiosk, news: Sequence[New]) -> None:
    """New facts of a merged learner take the staying identifier; those of a forgotten one, none."""
    learners = {new.fact.learner for new in news if new.fact.learner}
    for alias in Alias.objects.filter(kiosk=kiosk, other__in=learners):
        Fact.objects.filter(kiosk=kiosk, learner=alias.other).update(learner=alias.learner)
    named = {new.row.pk: names_in(new.row.body) for new in news}
    gone = gone_among(kiosk, set().union(*named.values()))
    unlink([new.row for new in news if named[new.row.pk] & gone], gone)


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
