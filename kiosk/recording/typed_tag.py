"""The tag of a language that somebody typed by hand. Pure."""

from __future__ import annotations

from content.tracks import is_heard


def typed_tag(text: str) -> str | None:
    """The BCP 47 tag, typed in whatever case; None where it is none that a track may have."""
    first, *rest = text.strip().lower().split("-")
    cased = (
        one.title() if len(one) == 4 else one.upper() if len(one) == 2 else one for one in rest
    )
    tag = "-".join((first, *cased))
    return tag if is_heard(tag) else None
