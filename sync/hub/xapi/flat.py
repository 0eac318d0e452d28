"""A statement of ours, flattened for figures (pure); a foreign one leaves most of it empty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sync.hub.xapi.extensions import Extensions
from sync.hub.xapi.form import moment_of
from sync.vocabulary import INDEPENDENCE, VOIDED, Place, Vocabulary

Json = dict[str, Any]
_DURATION = re.compile(
    r"P(?:(?P<d>\d+)D)?(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+(?:\.\d+)?)S)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """The columns of `Fact` that a statement alone decides, and how it says its time."""

    learner: str
    guest: bool | None
    groups: tuple[str, ...]
    verb: str
    course: str
    lesson: str
    step: str
    task: str
    phase: str
    form: str
    level: int | None
    success: bool | None
    comparable: bool | None
    trap_avoided: bool | None
    genuine_done: bool | None
    evidence: str
    milliseconds: int | None
    registration: UUID | None
    journal: str
    seq: int | None
    boot: str
    uptime_ms: int | None
    trusted: bool
    said_at: datetime | None


def flat(statement: Json, words: Vocabulary) -> Flat:
    """The flat row of a checked statement."""
    context = statement.get("context", {})
    extensions = Extensions(context.get("extensions", {}), words)
    result = statement.get("result", {})
    figures = Extensions(result.get("extensions", {}), words)
    place = _place(statement, words)
    actor = statement["actor"]
    account = actor.get("account", {})
    ours = account.get("homePage") == words.home_page and actor.get("objectType") != "Group"
    level = figures.text("independence")
    registration = context.get("registration")
    return Flat(
        learner=account["name"][:64] if ours else "",
        guest=extensions.flag("guest"),
        groups=extensions.texts("groups")[:2],
        verb=statement["verb"]["id"].rpartition("/")[2][:20],
        course=place.course[:40],
        lesson=(place.lesson or "")[:40],
        step=(place.step or "")[:40],
        task=(place.task or "")[:40],
        phase=extensions.text("phase")[:8],
        form=figures.text("form")[:1],
        level=INDEPENDENCE.index(level) if level in INDEPENDENCE else None,
        success=result.get("success"),
        comparable=figures.flag("comparable"),
        trap_avoided=figures.flag("trap-avoided"),
        genuine_done=figures.flag("genuine-done"),
        evidence=figures.text("evidence")[:12],
        milliseconds=milliseconds(result.get("duration")),
        registration=UUID(registration) if registration else None,
        journal=extensions.text("journal")[:36],
        seq=extensions.number("seq"),
        boot=extensions.text("boot"),
        uptime_ms=extensions.number("uptime"),
        trusted=extensions.text("clock") == "trusted",
        said_at=moment_of(statement["timestamp"]) if "timestamp" in statement else None,
    )


def voids(statement: Json) -> UUID | None:
    """The id of the statement that this one voids."""
    if statement["verb"]["id"] != VOIDED:
        return None
    return UUID(statement["object"]["id"])


def refers_to(statement: Json) -> UUID | None:
    """The id of the statement that this one is about."""
    thing = statement["object"]
    return UUID(thing["id"]) if thing.get("objectType") == "StatementRef" else None


def milliseconds(duration: str | None) -> int | None:
    """ISO 8601 duration of days and less, in ms; None when there is none."""
    match = _DURATION.fullmatch(duration) if duration else None
    if match is None:
        return None
    parts = {unit: float(text or 0) for unit, text in match.groupdict().items()}
    seconds = ((parts["d"] * 24 + parts["h"]) * 60 + parts["m"]) * 60 + parts["s"]
    return round(min(seconds * 1000, 2**31 - 1))


def _place(statement: Json, words: Vocabulary) -> Place:
    iri = statement["object"].get("id", "")
    return words.place(iri) or Place("")
