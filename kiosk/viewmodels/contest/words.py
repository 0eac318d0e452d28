"""What is read aloud in a contest, stage by stage: pure."""

from __future__ import annotations

from collections.abc import Sequence

from content.sentences import sentences
from kiosk.language import worded
from kiosk.session.contest import Contest, Stage, places
from kiosk.session.quiz import QuizQuestion
from kiosk.viewmodels.contest.teams import TEAMS
from kiosk.viewmodels.session.card_question import SIGNS

PLACES = ("", "Nhất", "Nhì", "Ba")
"""By place; the others have none."""


def card_of(question: QuizQuestion) -> str:
    """The card of the right answer."""
    place = [option.id for option in question.options].index(question.right)
    return worded(SIGNS[place])


def shown_lines(contest: Contest, question: QuizQuestion | None) -> list[str]:
    """The big words above the answers."""
    if question is None:
        return []
    if contest.stage is Stage.QUESTION:
        return list(sentences(question.text))
    return list(sentences(question.why))


def answers_said(question: QuizQuestion) -> list[str]:
    """Each card and its answer, as two sentences."""
    return [
        words
        for place, option in enumerate(question.options)
        for words in (f"{worded(SIGNS[place]).capitalize()}:", option.text)
    ]


def board_said(contest: Contest, *, final: bool) -> list[str]:
    """The points of every team; at the end the first three places, and nobody's last."""
    scores = contest.scores
    told = [f"{TEAMS[team].name}: {score} điểm." for team, score in enumerate(scores)]
    said = [worded(each) for each in told]
    return [*places_said(scores), *said] if final else said


def places_said(scores: Sequence[int]) -> list[str]:
    """Who came first, second and third; level teams share a place."""
    found = places(tuple(scores))
    return [
        f"{worded(PLACES[place])}: {', '.join(worded(TEAMS[team].name) for team in teams)}."
        for place in (1, 2, 3)
        if (teams := [team for team, its in enumerate(found) if its == place])
    ]
