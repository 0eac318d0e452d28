"""Lessons, courses and packs as JSON bytes and back: strict reading, canonical writing.

- Reading converts nothing and ignores nothing: an unknown field, a number written as text or a
  step without `kind` is refused, with a `Finding` for each fault.
- Writing leaves out what equals its default (never `kind`), sorts keys and uses no spaces: equal
  content gives equal bytes, and a field added later leaves older hashes as they were.

The only module of the content layer, beside authoring, that loads pydantic; and only to read.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from content import model
from content.errors import ContentMalformed
from content.finding import Finding, Path, error, spoken_path

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

Part = TypeVar("Part", model.Pack, model.Course, model.Lesson, model.Task, model.QuestionSet)


class PartInvalid(ContentMalformed):
    """What was read is not a pack, course, lesson or task; `findings` say where and why."""

    def __init__(self, kind: str, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
        super().__init__(f"{kind}: {spoken_path(first.at)}: {first.what}{more}; {first.remedy}")
        self.findings = findings


def pack_from_json(data: bytes) -> model.Pack:
    """A whole pack from its JSON.

    Raises:
        PartInvalid: something is missing, unknown or of another kind than the model says.
    """
    return from_json(model.Pack, data)


def course_from_json(data: bytes) -> model.Course:
    """A whole course from its JSON; raises `PartInvalid`."""
    return from_json(model.Course, data)


def lesson_from_json(data: bytes) -> model.Lesson:
    """A lesson from its JSON; raises `PartInvalid`."""
    return from_json(model.Lesson, data)


def task_from_json(data: bytes) -> model.Task:
    """A task from its JSON; raises `PartInvalid`."""
    return from_json(model.Task, data)


def set_from_json(data: bytes) -> model.QuestionSet:
    """A set of questions from its JSON; raises `PartInvalid`."""
    return from_json(model.QuestionSet, data)


def from_json(kind: type[Part], data: bytes) -> Part:
    """A part of the given kind from its JSON.

    Raises:
        PartInvalid: something is missing, unknown or of another kind than the model says.
    """
    from pydantic import ValidationError

    try:
        return cast("Part", _reader(kind.__name__).validate_json(data))
    except ValidationError as fault:
        details = fault.errors(include_url=False)
        findings = tuple(_finding(data, one) for one in details if not _follows(one, details))
        raise PartInvalid(kind.__name__.lower(), findings) from fault


def to_json(part: object) -> bytes:
    """Canonical JSON of any part of a pack: equal parts give equal bytes."""
    return canonical(plain(part))


def canonical(value: object) -> bytes:
    """Sorted keys, no spaces, UTF-8."""
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def form_hash(form: model.Form) -> str:
    """The name of a form's exact content: a before and an after compare only if equal."""
    return hashlib.sha256(to_json(form)).hexdigest()


def lesson_hash(lesson: model.Lesson) -> str:
    """The name of a lesson's exact content: tells a resuming player that the lesson changed."""
    return hashlib.sha256(to_json(lesson)).hexdigest()


def plain(part: object) -> Any:
    """A part as dictionaries, lists, strings, numbers, as JSON has them."""
    if is_dataclass(part) and not isinstance(part, type):
        written: dict[str, Any] = {}
        for field in fields(part):
            value = getattr(part, field.name)
            if field.name == "kind" or field.default is MISSING or value != field.default:
                written[field.name] = plain(value)
        return written
    if isinstance(part, tuple):
        return [plain(item) for item in part]
    if isinstance(part, Mapping):
        return {key: plain(item) for key, item in part.items()}
    return part.isoformat() if isinstance(part, date) else part


@cache
def _reader(name: str) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(getattr(model, name))


# --- Faults in an author's words -------------------------------------------------------------


def _follows(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because entries in it were refused."""
    at = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(at) and other["loc"][: len(at)] == at for other in details
    )


def _finding(data: bytes, detail: ErrorDetails) -> Finding:
    if detail["type"] == "json_invalid":
        return error((), f"this is not JSON: {detail['ctx']['error']}", "write it again, whole")
    at = _without_tags(json.loads(data), detail["loc"])
    return error(at, *_words(detail, at))


def _without_tags(whole: object, loc: Path) -> Path:
    """Drop the names of union members that pydantic puts between a list and a field."""
    kept: list[str | int] = []
    here = whole
    for number, part in enumerate(loc):
        last = number == len(loc) - 1
        if isinstance(here, dict):
            if part not in here and not last:
                continue  # the name of a union member
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        kept.append(part)
    return tuple(kept)


_FIELD_NAMES = tuple(
    sorted(
        {
            field.name
            for kind in vars(model).values()
            if is_dataclass(kind) and kind.__module__ == model.__name__
            for field in fields(kind)
        }
    )
)


def _words(detail: ErrorDetails, at: Path) -> tuple[str, str]:
    """What is wrong and what to do, in words for somebody who writes YAML."""
    name = str(at[-1]) if at else ""
    context = detail.get("ctx", {})
    kind = detail["type"]
    if kind == "unexpected_keyword_argument":
        return f"there is no field “{name}” here", _unknown_field(name)
    words = {
        "missing": (f"the field “{name}” is missing", f"add “{name}: …”"),
        "union_tag_not_found": ("this step has no kind", "add “kind: read” or another kind"),
        "union_tag_invalid": (
            f"“{context.get('tag')}” is not a kind of step",
            f"write one of {context.get('expected_tags')}",
        ),
        "literal_error": (
            f"{_shown(detail['input'])} is not possible here",
            f"write {context.get('expected')}",
        ),
        "string_type": (f"{_shown(detail['input'])} is not text", "write words; numbers in quotes"),
        "int_type": (f"{_shown(detail['input'])} is not a whole number", "write digits only"),
        "bool_type": (
            f"{_shown(detail['input'])} is neither true nor false",
            "write true or false",
        ),
        "tuple_type": (f"{_shown(detail['input'])} is not a list", "write one “- …” line for each"),
        "string_too_short": ("the text is empty", "write the words, or leave the field out"),
        "string_too_long": (
            f"{_length(detail)} characters, at most {context.get('max_length')}",
            "say it in fewer words",
        ),
        "too_short": (
            f"{context.get('actual_length')} entries, at least {context.get('min_length')}",
            "add what is missing",
        ),
        "too_long": (
            f"{_length(detail)} entries, at most {context.get('max_length')}",
            "take some out",
        ),
    }
    if kind in words:
        return words[kind]
    if kind.startswith("date"):
        return f"{_shown(detail['input'])} is not a date", "write it as 2026-11-22"
    if kind in {"dict_type", "dataclass_type", "dataclass_exact_type", "model_attributes_type"}:
        return f"{_shown(detail['input'])} is not a group of fields", "write “name: value” lines"
    return detail["msg"], "see docs/authoring.md for this field"


def _unknown_field(name: str) -> str:
    if " " in name:
        return "a comma inside {…} ended the text before it: put that text in quotes"
    near = difflib.get_close_matches(name, _FIELD_NAMES, n=1)
    if near and near[0] != name:
        return f"did you mean “{near[0]}”? Otherwise take it out"
    return "take it out, or move it to the part it belongs to"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _length(detail: ErrorDetails) -> int:
    return len(detail["input"]) if isinstance(detail["input"], str | list) else 0
