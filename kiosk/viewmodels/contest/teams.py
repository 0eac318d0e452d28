"""How teams are told apart: a drawing, a shape and a colour each; never by anybody's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.language import worded
from kiosk.viewmodels.entries import Entry


@dataclass(frozen=True, slots=True)
class Team:
    """One team, the same in every contest.

    Attributes:
        name: what the volunteer calls it.
        picture: of `kiosk/qml/Art`; its place among the teams is its shape and colour.
    """

    name: str
    picture: str


TEAMS: Final = (
    Team("Đội Hoa Sen", "hinh-hoa-sen"),
    Team("Đội Con Trâu", "hinh-con-trau"),
    Team("Đội Con Thuyền", "hinh-con-thuyen"),
    Team("Đội Cây Dừa", "hinh-cay-dua"),
    Team("Đội Trống Đồng", "hinh-trong-dong"),
    Team("Đội Nón Lá", "hinh-non-la"),
)
"""As many as there can be (`kiosk.session.contest.MOST_TEAMS`)."""


def team_entries(count: int) -> list[Entry]:
    """The first `count` teams, for the screen."""
    return [
        {"place": place, "name": worded(team.name), "picture": team.picture}
        for place, team in enumerate(TEAMS[:count])
    ]
