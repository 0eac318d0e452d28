"""The whole kiosk at a class, under a finger: shared by the tests of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from content.model import Named
from kiosk.session.state import GroupSession
from kiosk.startup import Kiosk
from kiosk.viewmodels.session.open_class import OpenClass
from tests.helpers.touch import Finger, walk

FOUR = tuple(
    Named(id=one, name=name)
    for one, name in (
        ("nguoi_dan", "Người dân"),
        ("hssv", "Học sinh, sinh viên"),
        ("cbccvc", "Cán bộ, công chức, viên chức"),
        ("nld_dn", "Người lao động trong doanh nghiệp"),
    )
)


def open_class(
    kiosk: Kiosk,
    groups: Sequence[Named] = FOUR[:1],
    now: Callable[[], float] = monotonic,
    **state: object,
) -> OpenClass:
    """A class of the first course that is about to count; `now` is its clock."""
    course = kiosk.parts.store.course(kiosk.parts.store.courses()[0].id)
    values: dict[str, object] = {
        "id": "99999999-9999-4999-8999-999999999999",
        "day": kiosk.parts.sessions.today(),
        "template": "to-dan-pho",
        "course": course.id,
        "lesson": course.lessons[0].id,
        "organiser": "Đoàn Thanh niên",
        "place": "Nhà văn hóa",
        **state,
    }
    return OpenClass(
        kiosk.parts.sessions,
        kiosk.parts.jobs,
        GroupSession(**values),  # type: ignore[arg-type] # fields by name, as the test says
        course=course,
        groups=tuple(groups),
        now=now,
    )


def touch(finger: Finger, *names: str) -> int:
    """Touch one after another; how many that were."""
    for name in names:
        finger.touch(name)
        finger.rest()
    return len(names)


def texts(kiosk: Kiosk) -> str:
    """Every text on the screen, a line each."""
    items = walk(kiosk.window.contentItem())
    found = (item.property("text") for item in items if item.inherits("QQuickText"))
    return "\n".join(text for text in found if text)


def heard(kiosk: Kiosk) -> list[str]:
    """What the page reads aloud."""
    assert kiosk.app.shown is not None
    return kiosk.app.shown.said
