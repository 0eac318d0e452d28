"""The questions of the chosen sets, read from the packs beside the screen."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from content.errors import ContentError
from kiosk.session.quiz import QuizQuestion, questions_of, questions_of_set

if TYPE_CHECKING:
    from content.store import PackStore

log = logging.getLogger(__name__)


def read_pool(store: PackStore, sets: Iterable[str]) -> dict[str, QuizQuestion]:
    """Every question that fits, by its key; a set or course that is gone or damaged is passed over."""
    known = {card.id for card in store.sets()}
    found: dict[str, QuizQuestion] = {}
    for name in sets:
        try:
            taken = (
                questions_of_set(store.question_set(name))
                if name in known
                else questions_of(store.course(name))
            )
        except ContentError as error:
            log.info("no questions from %s: %s", name, error)
        else:
            found |= {one.key: one for one in taken}
    return found
