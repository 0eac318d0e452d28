"""JSON Schema of what authors write, for editors that complete and check while one types.

`python -m content.authoring.schema` writes `content/schemas/`; a test compares it with the model.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any

from content import model

FOLDER = Path(__file__).parents[1] / "schemas"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """Every schema file by its name."""
    whole = {
        "lesson": _schema(model.Lesson),
        "task": _schema(model.Task),
        "course": _as_written(_schema(model.Course), "lessons", "tasks"),
        "pack": _as_written(_schema(model.Pack), "courses", "sets"),
        "set": _schema(model.QuestionSet),
    }
    return {
        f"{name}.schema.json": (
            json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        ).encode()
        for name, schema in whole.items()
    }


def write(folder: Path = FOLDER) -> None:
    """Write the schema files anew."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in schemas().items():
        (folder / name).write_bytes(data)


def _schema(kind: type[object]) -> dict[str, Any]:
    from pydantic import TypeAdapter

    schema = TypeAdapter(kind).json_schema(ref_template="#/$defs/{model}")
    for name, definition in schema.get("$defs", {}).items():
        _finish(name, definition)
    _finish(kind.__name__, schema)
    return {"$schema": _DRAFT, **schema}


def _finish(name: str, definition: dict[str, Any]) -> None:
    """Ask for `kind`, and give each part its sentence; both are in the model, not in its types."""
    kind = getattr(model, name, None)
    if not is_dataclass(kind):
        return
    definition["description"] = (kind.__doc__ or "").split("\n", maxsplit=1)[0]
    asked = [
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    ]
    if "kind" in definition["properties"]:
        asked = ["kind", *(name for name in asked if name != "kind")]
    definition["required"] = asked


def _as_written(schema: dict[str, Any], *lists: str) -> dict[str, Any]:
    """In a source folder a whole lists the names of its parts, which are files of their own."""
    names = {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True}
    for field in lists:
        schema["properties"][field] = names
    used = _used(schema, schema["$defs"])
    schema["$defs"] = {name: part for name, part in schema["$defs"].items() if name in used}
    return schema


def _used(schema: dict[str, Any], definitions: dict[str, Any]) -> set[str]:
    used: set[str] = set()
    waiting: list[Any] = [schema["properties"]]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting.extend(part)
        elif isinstance(part, dict):
            waiting.extend(part.values())
            name = str(part.get("$ref", "")).removeprefix("#/$defs/")
            if name and name not in used:
                used.add(name)
                waiting.append(definitions[name])
    return used


if __name__ == "__main__":
    write()
