"""What happens in a rehearsal only: the class to look at, somebody who comes late, a power cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Slot

from kiosk.session.rehearsal import Happening, Pretended, late_comer, played, pretend_class
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class ClassRehearsalModel(ClassPageModel):
    """Shows one happening; it counts as played once it is shown.

    Args:
        what: `class`, `late` or `cut`.
    """

    pageName = "ClassRehearsal"

    def __init__(self, routes: Routes, held: OpenClass, what: Happening) -> None:
        self._what: Happening = what
        super().__init__(routes, held)
        lines = self._lines()
        self.set_frame(heading=lines[0], nextText=self._next_text())
        self.set_sentences(lines)
        held.apply(played(held.state, what))
        self._wait()
        held.savedChanged.connect(self._wait)

    def _lines(self) -> list[str]:
        match self._what:
            case "class":
                return [
                    self.tr("Lớp tập hôm nay"),
                    self.tr("Nhìn từng nhóm, đếm người và đếm nữ. Rồi chạm Đếm lớp này."),
                ]
            case "late":
                return [
                    self.tr("Có người đến muộn"),
                    self.tr("Chạm dấu cộng ở góc trên để thêm người này."),
                ]
            case "cut":
                return [
                    self.tr("Vừa mất điện (tập)"),
                    self.tr("Máy tắt giữa chừng. Lớp đã lưu đến lần chạm cuối."),
                    self.tr("Có điện lại thì mở trang người phụ trách, chạm Mở lớp."),
                ]

    def _next_text(self) -> str:
        match self._what:
            case "class":
                return self.tr("Đếm lớp này")
            case "late":
                return self.tr("Tiếp")
            case "cut":
                return self.tr("Có điện lại")

    @Slot()
    def _wait(self) -> None:
        """After a cut the class is taken up from the disk, so it has to be there."""
        self.set_frame(nextReady=self._what != "cut" or self.held.saved)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, constant=True)
    def what(self) -> str:
        """`class`, `late` or `cut`."""
        return self._what

    @Property(list, constant=True)
    def lines(self) -> list[str]:
        """What is to be done, below the heading."""
        return self._lines()[1:]

    @Property(list, constant=True)
    def benches(self) -> list[dict[str, object]]:
        """Who is to be seen, by group: text, pictures."""
        groups = tuple(group.id for group in self.held.groups)
        meeting = self.held.state.id
        seen: tuple[Pretended, ...] = ()
        if self._what == "class":
            seen = pretend_class(meeting, groups)
        elif self._what == "late":
            seen = (late_comer(meeting, groups),)
        return [
            {
                "text": group.name,
                "pictures": [one.face.picture for one in seen if one.group == group.id],
            }
            for group in self.held.groups
            if any(one.group == group.id for one in seen)
        ]

    @Property(bool, constant=True)
    def timed(self) -> bool:
        """Nothing of this is time of the part."""
        return False

    @Property(bool, constant=True)
    def canCount(self) -> bool:
        """Only somebody who comes late is counted from here."""
        return self._what == "late"

    @Property(bool, constant=True)
    def canHurry(self) -> bool:
        """Nobody hurries here."""
        return False

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """On with the part; after a cut as on the day: from "Mở lớp", where the class waits."""
        if self._what == "cut":
            self.held.leave()
            self._routes.class_start()
        else:
            self._routes.class_part(self.held)

    def leave(self) -> None:
        """Another page shows the class from now on."""
        super().leave()
        self.held.savedChanged.disconnect(self._wait)
