"""What a learner changes of themselves later: nickname, picture, group, in the answers of joining."""

from __future__ import annotations

from dataclasses import replace

from kiosk.people.joining import ADULT, CHILD, Joining
from kiosk.people.learners import Learner
from kiosk.people.nickname import AVATAR_BY_ID, KINSHIP_BY_ID, name_fault


def as_answered(learner: Learner) -> Joining:
    """What this learner would have answered when joining.

    A name that is the picture's goes with the picture; any other stays as it is (`called`) until
    kinship or name is asked anew.
    """
    word, _, rest = learner.nickname.partition(" ")
    kinship = next((one.id for one in KINSHIP_BY_ID.values() if one.word == word.lower()), "")
    name = rest if kinship else learner.nickname
    avatar = AVATAR_BY_ID.get(learner.avatar)
    of_picture = bool(kinship) and avatar is not None and name == avatar.name
    return Joining(
        kinship=kinship,
        avatar=learner.avatar,
        name="" if of_picture or name_fault(name) else name,
        group=learner.target_group,
        age=ADULT if learner.adult else CHILD,
        called="" if of_picture else learner.nickname,
    )


def as_changed(learner: Learner, joining: Joining) -> Learner:
    """The same learner with what is answered now; equal to `learner` where nothing changed."""
    return replace(
        learner,
        nickname=joining.nickname,
        avatar=joining.avatar,
        target_group=joining.group,
    )
