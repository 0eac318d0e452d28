"""The guide for authors tells the truth: its examples are read, its lists are complete."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from content import codec, model
from content.authoring.yaml_text import read_yaml
from content.commands import pack
from content.rules import faults_of
from tests.helpers.author import small_lesson

GUIDE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def kind_of(example: str) -> str:
    return example.split("\n", maxsplit=1)[0].removeprefix("kind: ")


def test_there_is_an_example_of_every_kind_of_step() -> None:
    assert sorted(kind_of(example) for example in EXAMPLES) == sorted(
        ["read", "watch", "choose", "order", "match", "type", "practice", "decide", "own_phone"]
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=kind_of)
def test_an_example_is_a_sound_step(example: str) -> None:
    lesson = codec.plain(small_lesson())
    value = read_yaml(example.encode()).value
    lesson["steps"] = [{**value, "id": "vi-du"}, *lesson["steps"][1:]]
    if value["kind"] != "own_phone":
        lesson["steps"][0]["facts"] = ["hoi-cong-an"]
    read = codec.lesson_from_json(json.dumps(lesson).encode())
    assert [one for one in faults_of(read) if one.severity == "error"] == []


def test_every_field_and_every_command_is_in_the_guide() -> None:
    kinds = [kind for kind in vars(model).values() if is_dataclass(kind)]
    kinds = [kind for kind in kinds if kind.__module__ == model.__name__]
    names = {field.name for kind in kinds for field in fields(kind)}
    assert {name for name in names if not re.search(rf"\b{name}\b", GUIDE)} == set()
    assert {name for name in pack.commands if f"hocso pack {name}" not in GUIDE} == set()
