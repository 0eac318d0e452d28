"""Tells staff that the voice, a better one or the chosen output is missing, for as long as it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot

from kiosk.viewmodels.parts import Fault
from kiosk.voice.narrator import Narrator

VOICE_MISSING: Final = Fault(
    code="GIONG-01",
    text="Máy thiếu giọng đọc. Câu có tiếng thu sẵn vẫn nghe được. Mời mở Kiểm tra máy.",
    staff=True,
)
BETTER_VOICE_FAILS: Final = Fault(
    code="GIONG-02",
    text="Giọng đọc cài thêm chưa chạy. Máy đang đọc bằng giọng của máy. Mời mở trang Giọng đọc.",
    staff=True,
)
OUTPUT_ABSENT: Final = Fault(
    code="LOA-01",
    text="Loa đã chọn chưa thấy đâu. Máy đang dùng loa khác. Mời cắm lại, hoặc mở trang Loa.",
    staff=True,
)


class VoiceWatch(QObject):
    """Puts these faults among the present ones and takes them away again.

    Args:
        narrator: whose voice is watched.
        faults: present ones.
    """

    def __init__(self, narrator: Narrator, faults: list[Fault]) -> None:
        super().__init__(narrator)
        self._narrator = narrator
        self._faults = faults
        narrator.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        self._be(VOICE_MISSING, there=self._narrator.property("fault") == "voice")
        self._be(BETTER_VOICE_FAILS, there=self._narrator.falls_back)
        self._be(OUTPUT_ABSENT, there=self._narrator.lacks_chosen_output)

    def _be(self, fault: Fault, *, there: bool) -> None:
        if there and fault not in self._faults:
            self._faults.append(fault)
        elif not there and fault in self._faults:
            self._faults.remove(fault)
