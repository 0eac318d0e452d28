"""How a program gets to the pages of completion notes: for pictures and layout tests."""

from __future__ import annotations

from kiosk.people.earned import Earned
from kiosk.startup import Kiosk
from kiosk.viewmodels.note_print import ForWhom
from kiosk.viewmodels.take_home import Learned
from sync.note import sealed_of, text_of

EARNED = (Earned("course", "Nhận biết lừa đảo", 1, 3), Earned("course", "Thanh toán bằng mã QR"))


def a_note(kiosk: Kiosk, courses: int) -> None:
    """Somebody with a card is about to print what was learned in so many courses."""
    kiosk.routes.print_note(ForWhom(EARNED[:courses], "bà Hoa Sen"), kiosk.routes.my_page)


def a_checked_note(kiosk: Kiosk, *, altered: bool = False) -> None:
    """Staff have held a paper of this kiosk to the scanner."""
    kiosk.routes.check_note("volunteer")
    if kiosk.parts.notes is not None and kiosk.app.shown is not None:
        code = kiosk.parts.notes.make(EARNED[0]).code
        forged = text_of(sealed_of(code).signed, bytes(64))
        kiosk.app.shown.note_scanned(forged if altered else code)


def papers_of_a_lesson(kiosk: Kiosk, course: str, lesson: str) -> None:
    """Somebody may take papers home from a lesson."""
    learned = Learned(course, lesson, ForWhom(EARNED[:1], "bà Hoa Sen"))
    kiosk.routes.take_home(learned, lambda: kiosk.routes.finished(course, lesson))
