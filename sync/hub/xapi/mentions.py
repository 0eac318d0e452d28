"""Which agents and activities a statement speaks of, for the filters of GET (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

Json = dict[str, Any]
MOST_KEY: Final = 600
"""Characters of a key that are kept and asked for; an index entry has its bounds."""
MOST_VERB: Final = 500
"""The same for verbs; the body keeps all of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """One agent or activity, and whether only the `related_…` filters see it."""

    kind: Literal["agent", "activity"]
    key: str
    related: bool


def agent_key(agent: Json) -> str | None:
    """The inverse functional identifier as one text, None for an anonymous group."""
    if "account" in agent:
        return f"account|{agent['account']['homePage']}|{agent['account']['name']}"
    for kind in ("mbox", "mbox_sha1sum", "openid"):
        if kind in agent:
            return f"{kind}|{agent[kind]}"
    return None


def mentions(statement: Json) -> set[Found]:
    """Every agent and activity; what the plain filter finds is not `related`."""
    found = set(_of_object(statement["object"], related=False))
    found |= set(_agents(statement["actor"], related=False))
    found |= set(_of_context(statement.get("context", {})))
    if "authority" in statement:
        found |= set(_agents(statement["authority"], related=True))
    plain = {(each.kind, each.key) for each in found if not each.related}
    return {each for each in found if not each.related or (each.kind, each.key) not in plain}


def _of_object(thing: Json, *, related: bool) -> Iterator[Found]:
    match thing.get("objectType", "Activity"):
        case "Activity":
            yield Found("activity", thing["id"], related)
        case "Agent" | "Group":
            yield from _agents(thing, related=related)
        case "SubStatement":
            yield from _agents(thing["actor"], related=True)
            yield from _of_object(thing["object"], related=True)
            yield from _of_context(thing.get("context", {}))


def _of_context(context: Json) -> Iterator[Found]:
    for role in ("instructor", "team"):
        if role in context:
            yield from _agents(context[role], related=True)
    for activities in context.get("contextActivities", {}).values():
        for activity in activities if isinstance(activities, list) else [activities]:
            yield Found("activity", activity["id"], related=True)


def _agents(agent: Json, *, related: bool) -> Iterator[Found]:
    key = agent_key(agent)
    if key is not None:
        yield Found("agent", key, related)
    for member in agent.get("member", ()):
        inner = agent_key(member)
        if inner is not None:
            yield Found("agent", inner, related)
