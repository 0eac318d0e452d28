"""What an author types, as plain values that know their lines: a small, predictable YAML.

- true and false are the only switches, whole numbers the only numbers: `no`, `0368`, `1.5` and
  `2026-11-22` stay text, as a person reads them.
- A name written twice, an anchor, an alias or a `!tag` is refused; so is deep nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from content.errors import ContentError
from content.finding import Path

MOST_BYTES = 512 * 1024
DEEPEST = 24
_STAYS = re.compile(r"^(?P<before>.*?)(?:^|(?<=\s))# stays:(?P<why>.*)$")
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_SWITCHES: dict[str, bool | None] = {
    "true": True,
    "false": False,
    "": None,
    "~": None,
    "null": None,
}


class YamlUnreadable(ContentError):
    """A text is not the YAML that authors write; `line` counts from 1."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        super().__init__(f"line {line}: {what}; {remedy}")
        self.line = line
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Written:
    """A value and the line on which each part of it is written."""

    value: Any
    lines: dict[Path, int]
    reasons: dict[int, str] = field(default_factory=dict)
    """Why advice about a line stays, from comments `# stays: …` on it or alone above it."""

    def line(self, at: Path) -> int:
        """The line of a part, or of the nearest whole around it."""
        while at not in self.lines and at:
            at = at[:-1]
        return self.lines.get(at, 1)


def read_yaml(data: bytes) -> Written:
    """The value that a YAML text writes.

    Raises:
        YamlUnreadable: too big, not UTF-8, not YAML, or YAML beyond what authors need.
    """
    if len(data) > MOST_BYTES:
        raise YamlUnreadable(1, f"{len(data)} bytes, at most {MOST_BYTES}", "split the file")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise YamlUnreadable(line, "this is not UTF-8 text", "save the file as UTF-8") from fault
    lines: dict[Path, int] = {}
    try:
        events = yaml.parse(text, Loader=yaml.SafeLoader)
        value = _document(events, lines)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        what = getattr(fault, "problem", None) or "a character that YAML does not allow"
        line = mark.line + 1 if mark is not None else _line_of_character(text, fault)
        raise YamlUnreadable(
            line, f"this is not YAML: {what}", "look at indents, colons and quotes near here"
        ) from fault
    return Written(value, lines, _reasons(text))


def _reasons(text: str) -> dict[int, str]:
    reasons: dict[int, str] = {}
    waiting = ""
    for number, line in enumerate(text.splitlines(), start=1):
        found = _STAYS.search(line)
        if found is not None and not found["before"].strip():
            waiting = found["why"].strip()
        elif found is not None:
            reasons[number] = found["why"].strip()
        elif waiting and line.strip() and not line.lstrip().startswith("#"):
            reasons[number], waiting = waiting, ""
    return reasons


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def _line_of_character(text: str, fault: yaml.YAMLError) -> int:
    position = getattr(fault, "position", 0)
    return text.count("\n", 0, position) + 1


def _document(events: Iterator[yaml.Event], lines: dict[Path, int]) -> Any:
    value: Any = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise YamlUnreadable(_line(event), "a second document", "take out the “---” line")
        elif isinstance(event, yaml.NodeEvent):
            value = _node(event, events, (), lines)
    return value


def _node(event: yaml.Event, events: Iterator[yaml.Event], at: Path, lines: dict[Path, int]) -> Any:
    line = _line(event)
    lines.setdefault(at, line)
    if len(at) > DEEPEST:
        raise YamlUnreadable(line, f"more than {DEEPEST} levels deep", "lessons are never so deep")
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise YamlUnreadable(line, "an anchor or alias (& or *)", "put the text in quotes")
    tag = getattr(event, "tag", None)
    if tag is not None:
        raise YamlUnreadable(line, f"a tag ({tag})", "put the text in quotes")
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(entry := next(events), yaml.SequenceEndEvent):
            items.append(_node(entry, events, (*at, len(items)), lines))
        return items
    return _mapping(events, at, lines)


def _mapping(events: Iterator[yaml.Event], at: Path, lines: dict[Path, int]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    while not isinstance(entry := next(events), yaml.MappingEndEvent):
        line = _line(entry)
        if not isinstance(entry, yaml.ScalarEvent) or not entry.value:
            raise YamlUnreadable(line, "a field without a name", "write “name: value”")
        if entry.value in values:
            raise YamlUnreadable(line, f"“{entry.value}” is written twice", "keep one of them")
        lines[(*at, entry.value)] = line
        values[entry.value] = _node(next(events), events, (*at, entry.value), lines)
    return values


def _scalar(event: yaml.ScalarEvent) -> str | int | bool | None:
    text = str(event.value)
    if any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise YamlUnreadable(_line(event), "half a character (\\ud800 to \\udfff)", "type it again")
    if event.style is not None:
        return text
    if text in _SWITCHES:
        return _SWITCHES[text]
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text
