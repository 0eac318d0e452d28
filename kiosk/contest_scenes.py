"""The screens of a help desk and of a contest, and how a program gets there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.contest import Contest, Stage, begun, marked, onward
from kiosk.viewmodels.contest.play import ContestModel
from kiosk.viewmodels.contest.pool import read_pool
from kiosk.viewmodels.contest.set_up import ContestSetUpModel
from kiosk.viewmodels.help_desk import HelpDeskModel

if TYPE_CHECKING:
    from kiosk.startup import Kiosk

PEOPLE = (8, 9, 7, 8, 6, 9)


def at_the_desk(kiosk: Kiosk) -> None:
    """A volunteer counts who was helped."""
    kiosk.routes.help_desk("volunteer")
    model = kiosk.app.shown
    if isinstance(model, HelpDeskModel):
        model.choose(kiosk.parts.lists.help_places[0].id)
        model.choose(kiosk.parts.settings.groups[0])
        for service in ("vneid", "vneid", "bhyt"):
            model.help(service)


def sets_of_a_contest(kiosk: Kiosk) -> None:
    """Nothing was interrupted: the sets are chosen."""
    _give_up(kiosk)
    kiosk.routes.contest_set_up("volunteer")


def rules_of_a_contest(kiosk: Kiosk) -> None:
    """The number of questions and the time are chosen."""
    _rules(kiosk)


def teams_of_a_contest(kiosk: Kiosk) -> None:
    """Six teams are counted."""
    _rules(kiosk)
    model = kiosk.app.shown
    if isinstance(model, ContestSetUpModel):
        model.next()
        model.chooseTeams(len(PEOPLE))
        for team, people in enumerate(PEOPLE):
            model.countTeam(team, people)


def interrupted_contest(kiosk: Kiosk) -> None:
    """The power went in the middle of a contest."""
    contest_at(kiosk, Stage.ANSWER, questions=2)
    kiosk.routes.contest_set_up("volunteer")


def contest_at(kiosk: Kiosk, stage: Stage, questions: int = 1, teams: int = 6) -> None:
    """A contest stands at this stage of a question; the first teams were right more often."""
    _give_up(kiosk)
    sets = tuple(card.id for card in kiosk.parts.store.courses()[:1])
    pool = read_pool(kiosk.parts.store, sets)
    contest = begun(
        Contest(
            id="00000000-0000-4000-8000-000000000001",
            day=kiosk.parts.contests.today(),
            sets=sets,
            people=PEOPLE[:teams],
            questions=tuple(sorted(pool)[:4]),
        )
    )
    for number in range(questions):
        while contest.stage is not Stage.ANSWER:
            contest = onward(contest)
        for team in range(teams):
            if (team + number) % 3 != 2 and team + number <= teams:
                contest = marked(contest, team)
        if number + 1 < questions:
            contest = onward(onward(contest))
    while contest.stage is not stage:
        contest = onward(contest)
    kiosk.routes.contest("volunteer", contest, pool)


def last_board(kiosk: Kiosk) -> None:
    """The last question was answered: the first three places are told."""
    contest_at(kiosk, Stage.BOARD, questions=4)


def _give_up(kiosk: Kiosk) -> None:
    model = kiosk.app.shown
    if isinstance(model, ContestModel):
        kiosk.routes.staff_home("volunteer")
    contest = kiosk.parts.contests.open_one()
    if contest is not None:
        kiosk.parts.contests.drop(contest).result()


def _rules(kiosk: Kiosk) -> None:
    from kiosk.still import PATIENCE_MS, settle

    sets_of_a_contest(kiosk)
    settle(kiosk, PATIENCE_MS)
    model = kiosk.app.shown
    if isinstance(model, ContestSetUpModel):
        model.chooseSet(kiosk.parts.store.courses()[0].id)
        model.next()
        settle(kiosk, PATIENCE_MS)
