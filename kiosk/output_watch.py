"""Tells staff that the chosen output is unplugged, for as long as it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot

from kiosk.viewmodels.parts import Fault
from kiosk.voice.narrator import Narrator

OUTPUT_ABSENT: Final = Fault(
    code="LOA-01",
    text="Loa đã chọn chưa thấy đâu. Máy đang dùng loa khác. Mời cắm lại, hoặc mở trang Loa.",
    staff=True,
)


class OutputWatch(QObject):
    """Puts the fault among the present ones and takes it away again.

    Args:
        faults: present ones.
    """

    def __init__(self, narrator: Narrator, faults: list[Fault]) -> None:
        super().__init__(narrator)
        self._narrator = narrator
        self._faults = faults
        narrator.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        absent = self._narrator.lacks_chosen_output
        if absent and OUTPUT_ABSENT not in self._faults:
            self._faults.append(OUTPUT_ABSENT)
        elif not absent and OUTPUT_ABSENT in self._faults:
            self._faults.remove(OUTPUT_ABSENT)
