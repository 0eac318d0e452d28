"""Which form of a task is given when, and when before and after measure the same.

Rules (courses.md):
- Before, straight after and later are three different forms.
- The form that comes first rotates from person to person (`sync.progress.next_form`).
- Later means at least seven days of trusted time after.
- A pair of before and after counts only while the form of the before is still what it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from content.model import FormName
from sync.events import Phase

FORMS: tuple[FormName, ...] = ("A", "B", "C")
LATER_AFTER = timedelta(days=7)
_PLACE: dict[Phase, int] = {"pre": 0, "post": 1, "later": 2, "straight": 0}


def form_for(phase: Phase, first: FormName, task: int = 0) -> FormName:
    """The form for this phase.

    Args:
        phase: when in the course.
        first: the form that this person began with, or begins with now.
        task: which task of the course, from 0. "Tôi làm thử luôn" takes another form for each,
            since two forms are to be passed.
    """
    place = _PLACE[phase] + (task if phase == "straight" else 0)
    return FORMS[(FORMS.index(first) + place) % len(FORMS)]


def first_for(phase: Phase, due: FormName) -> FormName:
    """The first form of somebody for whom form `due` comes in this phase."""
    return FORMS[(FORMS.index(due) - _PLACE[phase]) % len(FORMS)]


def later_due(after: datetime | None, now: datetime | None) -> bool:
    """Whether the third form is due.

    Args:
        after: trusted time of the task after; None when there was none or no clock to trust.
        now: trusted time now; None when the clock is not to be trusted.
    """
    return after is not None and now is not None and now - after >= LATER_AFTER


def comparable(before: tuple[str, str] | None, hashes_now: Mapping[FormName, str]) -> bool:
    """Whether a task after measures the same as the task before.

    Args:
        before: form and form hash of the before; None when it was skipped: nothing to contradict.
        hashes_now: hash of each form of the task in the pack installed now.
    """
    return before is None or before[1] in hashes_now.values()
