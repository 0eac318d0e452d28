"""What every page of a class has: which part it is, the minutes left, on, back and to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.session.template import PartKind
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.session.part_words import PartWords

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class ClassPageModel(PageModel):
    """A page of the class `held`.

    Signals:
        barChanged: the minutes, the people or the place in the plan changed.
    """

    inClass = True
    """No countdown ends a class; twenty quiet minutes lock it (product.md, Idle)."""

    barChanged = Signal()

    def __init__(self, routes: Routes, held: OpenClass) -> None:
        super().__init__()
        self._routes = routes
        self._words = PartWords(self)
        self.held = held
        self.set_frame(
            heading=self.part_name(held.state.kind),
            nextText=self.tr("Tiếp"),
            step=held.state.part + 1,
            steps=len(held.state.format.parts),
        )
        held.changed.connect(self._class_changed)
        held.savedChanged.connect(self._say_saved)
        self._say_saved()

    def part_name(self, kind: PartKind) -> str:
        """How a part is called on the screen."""
        return self._words.name(kind)

    def leave(self) -> None:
        """Another page shows the class from now on."""
        self.held.changed.disconnect(self._class_changed)
        self.held.savedChanged.disconnect(self._say_saved)

    def class_changed(self) -> None:
        """The state changed; pages show it anew."""

    def lock(self) -> bool:
        """Nobody has touched anything for long: the PIN of staff resumes exactly here."""
        self._routes.class_lock(self.held, self.again)
        return True

    def again(self) -> None:
        """Show the same place anew, after the class was locked."""
        self._routes.class_part(self.held)

    @Slot()
    def _class_changed(self) -> None:
        self.barChanged.emit()
        self.class_changed()

    @Slot()
    def _say_saved(self) -> None:
        self.set_frame(
            savedText=SAVED if self.held.saved else "",
            fault=NOT_SAVING if self.held.failed else "",
        )

    # --- what QML reads ----------------------------------------------------------------------

    @Property(int, notify=barChanged)
    def minutesLeft(self) -> int:
        """Planned minutes left in this part; nought is no alarm."""
        return self.held.state.minutes_left

    @Property(int, notify=barChanged)
    def people(self) -> int:
        """Lượt người so far."""
        return self.held.state.people

    @Property(str, constant=True)
    def band(self) -> str:
        """What stands over the whole page: that this is a rehearsal."""
        return self.tr("Tập dạy thử (không tính số liệu)") if self.held.state.rehearsal else ""

    @Property(bool, constant=True)
    def canCount(self) -> bool:
        """Whether the class bar leads to counting again."""
        return self.held.state.kind is not PartKind.COUNT

    @Property(bool, constant=True)
    def canHurry(self) -> bool:
        """Whether "Còn ít giờ" leads anywhere."""
        return self.held.state.kind is not PartKind.HOME

    @Slot()
    def hurry(self) -> None:
        """To the last step ("Còn ít giờ: sang bước cuối")."""
        self.held.hurry()
        self._routes.class_part(self.held)

    @Slot()
    def countPeople(self) -> None:
        """Count again ("Thêm người đến muộn"), then back to this part."""
        self._routes.class_count(self.held)

    @Slot()
    def next(self) -> None:
        """The next part, or the summary after the last."""
        if self.held.turn(1):
            self._routes.class_part(self.held)
        else:
            self._routes.class_summary(self.held)

    @Slot()
    def back(self) -> None:
        """The part before; before the first one the class is left as it stands."""
        if self.held.turn(-1):
            self._routes.class_part(self.held)
        else:
            self.held.leave()
            self._routes.staff_home("volunteer")

    @Slot()
    def home(self) -> None:
        """Leave the class as it stands; behind the staff door it can be taken up again."""
        self.held.leave()
        self._routes.welcome()
