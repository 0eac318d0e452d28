"""The lists a volunteer chooses from: who holds a class, where, which services people are helped with.

They are data, because every province has its own: `lists.json` in the data folder replaces those
lists of the program that it names.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from kiosk.errors import ListsUnreadable
from kiosk.people.groups import OwnGroup

MOST_BYTES = 262_144
MOST_TEXT = 60
"""Characters of one entry: it has to fit on a button."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An id with its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """A peak period ("đợt cao điểm"): help with one service, from a day to a day, with a target."""

    id: str
    name: str
    service: str
    first: date
    last: date
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Everything that is chosen from.

    Attributes:
        organisers: also the partners; places: where a class is held.
        letterhead: lines above a monthly report, empty when nobody set them.
        groups: the province's target groups, in place of those of the packs; empty for theirs.
    """

    organisers: tuple[str, ...]
    places: tuple[str, ...]
    services: tuple[Listed, ...]
    help_places: tuple[Listed, ...]
    campaigns: tuple[Campaign, ...] = ()
    letterhead: tuple[str, ...] = ()
    groups: tuple[OwnGroup, ...] = ()


def shipped_lists() -> Lists:
    """The lists of the program."""
    text = files("kiosk.session").joinpath("data/lists.json").read_text(encoding="utf-8")
    values = _understood(text)
    return Lists(**values)


def read_lists(path: Path) -> Lists:
    """The shipped lists, with those that the file at `path` names in their place.

    Raises:
        ListsUnreadable: the file cannot be read, is too long, or holds something else.
    """
    shipped = shipped_lists()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return shipped
    except OSError as error:
        raise ListsUnreadable(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > MOST_BYTES:
        raise ListsUnreadable(f"{path} has {len(data)} bytes, at most {MOST_BYTES}")
    try:
        return replace(shipped, **_understood(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        raise ListsUnreadable(f"{path} is not UTF-8: {error}") from error


def _understood(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ListsUnreadable(f"the lists are not JSON: {error}") from error
    if not isinstance(found, dict):
        raise ListsUnreadable(f"the lists are a {type(found).__name__}, must be an object")
    readers = {
        "organisers": _text,
        "places": _text,
        "letterhead": _text,
        "services": _listed,
        "help_places": _listed,
        "campaigns": _campaign,
        "groups": _group,
    }
    values = {}
    for name, entries in found.items():
        if name not in readers:
            raise ListsUnreadable(f"there is no list '{name}'; known are {sorted(readers)}")
        if not isinstance(entries, list):
            raise ListsUnreadable(f"'{name}' is {entries!r}, must be a list")
        values[name] = tuple(readers[name](name, entry) for entry in entries)
    return values


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str) or not 1 <= len(value.strip()) <= MOST_TEXT:
        raise ListsUnreadable(f"'{name}' holds {value!r}, must be 1 to {MOST_TEXT} characters")
    return value.strip()


def _listed(name: str, value: Any) -> Listed:
    if not isinstance(value, dict) or set(value) != {"id", "name"}:
        raise ListsUnreadable(f"'{name}' holds {value!r}, must be an id and a name")
    return Listed(_text(name, value["id"]), _text(name, value["name"]))


GROUP_ID: Final = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?")
"""As packs name their groups, since both stand in the same figures."""


def _group(name: str, value: Any) -> OwnGroup:
    """An id alone is a group of the packs; one of the province has a name and stands on one."""
    if not isinstance(value, dict) or not {"id"} <= set(value) <= {"id", "name", "base", "path"}:
        raise ListsUnreadable(f"'{name}' holds {value!r}, must have id, name, base, perhaps path")
    own = {key: _text(name, text) for key, text in value.items()}
    if not GROUP_ID.fullmatch(own["id"]):
        raise ListsUnreadable(f"'{own['id']}' is no id of a group: a to z, 0 to 9, '-' and '_'")
    if ("name" in own) is not ("base" in own):
        raise ListsUnreadable(f"the group '{own['id']}' must have both a name and a base")
    return OwnGroup(own["id"], own.get("name", ""), own.get("base", own["id"]), own.get("path", ""))


def _campaign(name: str, value: Any) -> Campaign:
    wanted = {"id", "name", "service", "first", "last", "target"}
    if not isinstance(value, dict) or set(value) != wanted:
        raise ListsUnreadable(f"'{name}' holds {value!r}, must have {sorted(wanted)}")
    if not isinstance(value["target"], int) or value["target"] < 1:
        raise ListsUnreadable(f"the target is {value['target']!r}, must be 1 or more")
    try:
        first, last = (date.fromisoformat(str(value[day])) for day in ("first", "last"))
    except ValueError as error:
        raise ListsUnreadable(f"'{name}' holds a wrong day: {error}") from error
    own_id, own_name, service = (_text(name, value[key]) for key in ("id", "name", "service"))
    return Campaign(own_id, own_name, service, first, last, value["target"])
