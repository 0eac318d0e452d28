"""A contest between teams as it stands now, and its pure steps: nothing names a person."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Final

from kiosk.errors import ContestUnreadable
from sync.class_events import ContestHeld

LEAST_TEAMS: Final = 2
MOST_TEAMS: Final = 6
MOST_IN_TEAM: Final = 99
POINTS: Final = 10
"""For a right answer, as the movement's contests count."""
SECONDS: Final = (0, 30, 45, 60)
"""Time for a question that can be chosen; 0 is no timer."""
PLACES: Final = 3
"""Nhất, nhì, ba."""


class Stage(StrEnum):
    """What a contest shows."""

    QUESTION = "question"
    ANSWER = "answer"
    BOARD = "board"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One contest.

    Attributes:
        id: uuid; day: ISO day it began on.
        sets: ids of the sets and courses its questions come from.
        people: of each team, in the order of the board.
        questions: keys of what is asked, in order (`kiosk.session.quiz`).
        at: which of them is asked; right: for each that was marked, the places of the teams that
            were right.
        seconds: time for a question, 0 for none; left_ms: of it for the one that is asked.
        running: whether the timer runs; a resumed contest stands still until it is touched.
        spent_ms: time the contest has been open.
    """

    id: str
    day: str
    sets: tuple[str, ...]
    people: tuple[int, ...]
    questions: tuple[str, ...]
    at: int = 0
    stage: Stage = Stage.QUESTION
    right: tuple[tuple[int, ...], ...] = ()
    seconds: int = 45
    left_ms: int = 45_000
    running: bool = True
    spent_ms: int = 0

    @property
    def teams(self) -> int:
        """How many teams play."""
        return len(self.people)

    @property
    def scores(self) -> tuple[int, ...]:
        """Points of each team."""
        return tuple(
            POINTS * sum(team in right for right in self.right) for team in range(self.teams)
        )

    @property
    def marked(self) -> tuple[int, ...]:
        """Teams that were right in the question on the screen."""
        return self.right[self.at] if self.at < len(self.right) else ()

    @property
    def last(self) -> bool:
        """Whether no question comes after this one."""
        return self.at + 1 >= len(self.questions)


def begun(contest: Contest) -> Contest:
    """At its first question, the timer full."""
    return replace(
        contest,
        at=0,
        stage=Stage.QUESTION,
        right=(),
        left_ms=contest.seconds * 1000,
        running=contest.seconds > 0,
        spent_ms=0,
    )


def onward(contest: Contest) -> Contest:
    """Question → answer → board → next question; the board after the last one is the end."""
    if not contest.questions:
        return contest
    match contest.stage:
        case Stage.QUESTION:
            right = (*contest.right, ()) if contest.at == len(contest.right) else contest.right
            return replace(contest, stage=Stage.ANSWER, right=right, running=False)
        case Stage.ANSWER:
            return replace(contest, stage=Stage.BOARD)
        case Stage.BOARD:
            return contest if contest.last else _asking(contest, contest.at + 1)


def back(contest: Contest) -> Contest:
    """One page back; what was marked stays and can be changed. At the first question nothing."""
    if not contest.right:
        return replace(contest, stage=Stage.QUESTION) if contest.questions else contest
    match contest.stage:
        case Stage.BOARD:
            return replace(contest, stage=Stage.ANSWER)
        case Stage.ANSWER:
            return replace(contest, stage=Stage.QUESTION, running=False)
        case Stage.QUESTION:
            if contest.at == 0:
                return contest
            return replace(contest, at=contest.at - 1, stage=Stage.BOARD, running=False)


def marked(contest: Contest, team: int) -> Contest:
    """A team was right after all, or was not; only while the answer is on the screen."""
    if contest.stage is not Stage.ANSWER or not 0 <= team < contest.teams:
        return contest
    teams = set(contest.marked) ^ {team}
    right = list(contest.right)
    right[contest.at] = tuple(sorted(teams))
    return replace(contest, right=tuple(right))


def ended(contest: Contest) -> Contest:
    """To the last board now, without the questions not answered; as it is where none was."""
    asked = len(contest.right)
    if asked == 0:
        return contest
    return replace(
        contest,
        questions=contest.questions[:asked],
        at=asked - 1,
        stage=Stage.BOARD,
        running=False,
    )


def paused(contest: Contest, on: bool) -> Contest:
    """Stop the timer, or let it run on while there is time."""
    runs = not on and contest.stage is Stage.QUESTION and contest.left_ms > 0
    return replace(contest, running=runs)


def passed(contest: Contest, milliseconds: int) -> Contest:
    """Time went by; the timer stops at nought, and nothing else happens."""
    gone = max(milliseconds, 0)
    left = max(contest.left_ms - gone, 0) if contest.running else contest.left_ms
    return replace(
        contest,
        spent_ms=contest.spent_ms + gone,
        left_ms=left,
        running=contest.running and left > 0,
    )


def resumed(contest: Contest, known: Collection[str]) -> Contest:
    """As it goes on after an interruption: the timer stands, questions that are gone are left out."""
    done = contest.questions[: len(contest.right)]
    rest = [key for key in contest.questions[len(contest.right) :] if key in known]
    if contest.at < len(done):
        shown = contest.questions[contest.at] in known
        stage = contest.stage if shown else Stage.BOARD
        return replace(contest, questions=(*done, *rest), stage=stage, running=False)
    if rest:
        same = rest[0] == contest.questions[contest.at]
        left_ms = contest.left_ms if same else contest.seconds * 1000
        return replace(contest, questions=(*done, *rest), left_ms=left_ms, running=False)
    at = max(len(done) - 1, 0)
    return replace(contest, questions=done, at=at, stage=Stage.BOARD, running=False)


def places(scores: tuple[int, ...]) -> tuple[int, ...]:
    """Place of each team, 0 where none is told: only the first three, and never the last."""
    least = min(scores, default=0)
    found = [1 + sum(other > score for other in scores) for score in scores]
    return tuple(
        place if place <= PLACES and (score > least or (place == 1 and score > 0)) else 0
        for place, score in zip(found, scores, strict=True)
    )


def contest_held(contest: Contest) -> ContestHeld:
    """What the province hears."""
    return ContestHeld(
        contest=contest.id,
        questions=contest.sets,
        scores=contest.scores,
        people=sum(contest.people),
        right=sum(len(right) for right in contest.right),
        asked=len(contest.right) * contest.teams,
        milliseconds=contest.spent_ms,
    )


def to_json(contest: Contest) -> str:
    """The whole contest as one line."""
    return json.dumps(asdict(contest), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Contest:
    """A contest as it was saved.

    Raises:
        ContestUnreadable: it is not one.
    """
    try:
        values = json.loads(text)
        values["stage"] = Stage(values["stage"])
        values["right"] = tuple(tuple(int(team) for team in right) for right in values["right"])
        for name in ("sets", "people", "questions"):
            values[name] = tuple(values[name])
        contest = Contest(**values)
        possible = (
            LEAST_TEAMS <= contest.teams <= MOST_TEAMS
            and 0 <= contest.at < max(len(contest.questions), 1)
            and len(contest.right) <= len(contest.questions)
            and not (contest.stage is Stage.ANSWER and contest.at >= len(contest.right))
        )
    except (ValueError, TypeError, KeyError) as error:
        raise ContestUnreadable(f"a contest cannot be read: {error!r}") from error
    if not possible:
        raise ContestUnreadable(f"a contest contradicts itself: {text:.200}")
    return contest


def _asking(contest: Contest, at: int) -> Contest:
    """At a question; the timer runs only the first time it is asked."""
    fresh = at == len(contest.right) and contest.seconds > 0
    return replace(
        contest,
        at=at,
        stage=Stage.QUESTION,
        left_ms=contest.seconds * 1000,
        running=fresh,
    )
