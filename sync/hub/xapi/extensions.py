"""The extensions of a statement by their short names: pure; what is of another type is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sync.vocabulary import Vocabulary

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Extensions:
    """Our extensions by their short names; a value of another type counts as absent."""

    values: Json
    words: Vocabulary

    def _value(self, name: str) -> Any:
        return self.values.get(self.words.extension(name))

    def text(self, name: str) -> str:
        """A text, "" when there is none."""
        value = self._value(name)
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        value = self._value(name)
        return (
            tuple(each for each in value if isinstance(each, str))
            if isinstance(value, list)
            else ()
        )

    def flag(self, name: str) -> bool | None:
        """True or False, None when there is neither."""
        value = self._value(name)
        return value if isinstance(value, bool) else None

    def number(self, name: str) -> int | None:
        """A whole number from nought up."""
        value = self._value(name)
        return value if _is_count(value) else None

    def numbers(self, name: str) -> dict[str, int]:
        """The whole numbers of an object, by their keys."""
        value = self._value(name)
        if not isinstance(value, dict):
            return {}
        return {key: one for key, one in value.items() if _is_count(one)}


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63
