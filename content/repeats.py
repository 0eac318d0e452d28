"""Names that must differ, and do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from content.finding import Finding, Path, error


def repeated(at: Path, names: Iterable[tuple[int, str]], *field: str) -> Iterator[Finding]:
    """A finding for each name that came before in the list at `at`.

    Args:
        at: where the list stands.
        names: position and name of each entry.
        field: the way from an entry to its name; nothing when the entry is the name.
    """
    seen: set[str] = set()
    for number, name in names:
        if name in seen:
            yield error(
                (*at, number, *field), f"“{name}” stands here twice", "rename or remove one of them"
            )
        seen.add(name)
