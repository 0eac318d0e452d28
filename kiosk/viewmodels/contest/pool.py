"""The questions of the chosen sets, read from the packs beside the screen."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from content.errors import ContentError
from kiosk.session.quiz import QuizQuestion, questions_of

if TYPE_CHECKING:
    from content.store import PackStore

log = logging.getLogger(__name__)


def read_pool(store: PackStore, sets: Iterable[str]) -> dict[str, QuizQuestion]:
    """Every question that fits, by its key; a course that is gone or damaged is passed over."""
    found: dict[str, QuizQuestion] = {}
    for course in sets:
        try:
            found |= {one.key: one for one in questions_of(store.course(course))}
        except ContentError as error:
            log.info("no questions from %s: %s", course, error)
    return found
