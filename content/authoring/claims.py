"""Claims that somebody must be able to answer for: what a step says of law, money or share.

A step that speaks of a law, a fine, a share in percent or a day in force names the fact behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content import model
from content.finding import Finding, advice

_CLAIM = re.compile(
    r"\b(?:[Nn]ghị định|[Tt]hông tư|[Nn]ghị quyết|[Ll]uật|[Qq]uyết định số|theo quy định"
    r"|(?:bị|mức) phạt|phạt tiền|có giá trị như)\b"
    r"|\d\s?%"
    r"|\b(?:từ|trước|đến) (?:hết )?(?:ngày )?\d{1,2}/\d{1,2}/\d{4}"
)


def claim_faults(lesson: model.Lesson) -> Iterator[Finding]:
    """Steps that claim something and name no fact, told from the lesson."""
    for number, step in enumerate(lesson.steps):
        found = _CLAIM.search(step.text)
        if found is not None and not step.facts:
            yield advice(
                ("steps", number, "text"),
                f"“{found[0]}”, and no fact says so",
                "add a fact with its source, and name it in “facts:” of the step",
            )
