"""The three formats of GET, `exact`, `ids` and `canonical` (xAPI-Communication.md 2.1.3; pure)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.hub.xapi.errors import BadStatement

Json = dict[str, Any]
_IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")
_COMPONENTS = ("choices", "scale", "source", "target", "steps")


def in_format(statement: Json, style: str, languages: Sequence[str] = ()) -> Json:
    """A whole statement in one of the formats.

    Args:
        statement: as stored; its extensions are never touched.
        style: `exact`, `ids` or `canonical`.
        languages: what the reader prefers, best first, then Vietnamese; for `canonical`, which
            keeps one language of each map.

    Raises:
        BadStatement: another style.
    """
    match style:
        case "exact":
            return statement
        case "ids":
            return _statement(statement, _Ids())
        case "canonical":
            return _statement(statement, _Canonical(languages))
    raise BadStatement(f"format: {style!r} is none of exact, ids, canonical")


def languages_of(header: str) -> list[str]:
    """The tags of an Accept-Language header, best first; garbage counts as nothing."""
    weighed = []
    for part in header.split(","):
        tag, _, weight = part.strip().partition(";")
        text = weight.strip().removeprefix("q=") or "1"
        if tag.strip() and text.replace(".", "", 1).isdecimal() and float(text) > 0:
            weighed.append((float(text), tag.strip().lower()))
    return [tag for _, tag in sorted(weighed, key=lambda each: -each[0])]


class _Ids:
    """Only what identifies."""

    def verb(self, verb: Json) -> Json:
        return {"id": verb["id"]}

    def activity(self, activity: Json) -> Json:
        return {key: activity[key] for key in ("objectType", "id") if key in activity}

    def agent(self, agent: Json) -> Json:
        kept = {key: agent[key] for key in ("objectType", *_IDENTIFIERS) if key in agent}
        if "member" in agent and not any(key in agent for key in _IDENTIFIERS):
            kept["member"] = [self.agent(member) for member in agent["member"]]
        return kept


class _Canonical:
    """One language of each language map; agents stay as they are."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = (*languages, "vi")

    def verb(self, verb: Json) -> Json:
        return self._narrowed(verb, "display")

    def activity(self, activity: Json) -> Json:
        if "definition" not in activity:
            return activity
        definition = self._narrowed(activity["definition"], "name", "description")
        for key in _COMPONENTS:
            if key in definition:
                definition[key] = [self._narrowed(each, "description") for each in definition[key]]
        return {**activity, "definition": definition}

    def agent(self, agent: Json) -> Json:
        return agent

    def _narrowed(self, part: Json, *names: str) -> Json:
        return {
            key: self._one(value) if key in names and isinstance(value, dict) else value
            for key, value in part.items()
        }

    def _one(self, texts: Json) -> Json:
        tags = {tag.lower(): tag for tag in reversed(texts)}
        for wanted in self._languages:
            for tag, spelled in tags.items():
                if tag == wanted or tag.startswith(f"{wanted}-") or wanted == "*":
                    return {spelled: texts[spelled]}
        return dict(list(texts.items())[:1])


def _statement(statement: Json, way: _Ids | _Canonical) -> Json:
    made = {**statement, "actor": way.agent(statement["actor"])}
    made["verb"] = way.verb(statement["verb"])
    made["object"] = _object(statement["object"], way)
    if "authority" in statement:
        made["authority"] = way.agent(statement["authority"])
    if "context" in statement:
        made["context"] = _context(statement["context"], way)
    return made


def _object(thing: Json, way: _Ids | _Canonical) -> Json:
    match thing.get("objectType", "Activity"):
        case "Activity":
            return way.activity(thing)
        case "SubStatement":
            return _statement(thing, way)
        case "Agent" | "Group":
            return way.agent(thing)
    return thing


def _context(context: Json, way: _Ids | _Canonical) -> Json:
    made = dict(context)
    for role in ("instructor", "team"):
        if role in made:
            made[role] = way.agent(made[role])
    if "contextActivities" in made:
        made["contextActivities"] = {
            key: [way.activity(each) for each in (value if isinstance(value, list) else [value])]
            for key, value in made["contextActivities"].items()
        }
    return made
