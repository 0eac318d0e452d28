"""The commune: a few letters of its name, then one touch among what was found."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.technician.commune_search import Hits, commune_index, named
from kiosk.viewmodels.text_entry import TextEntry
from sync.communes import Commune

MOST_LETTERS = 40


class CommuneChoice(QObject):
    """What is typed, and what it finds.

    Signals:
        changed: other letters, so other communes.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entry = TextEntry(most=MOST_LETTERS, parent=self)
        self._hits = Hits()
        self.entry.changed.connect(self._look)

    @property
    def hits(self) -> tuple[Commune, ...]:
        """The best of what was found."""
        return self._hits.best

    def found(self, code: str) -> str:
        """How many there are, in words; before that the commune of `code`, or an example."""
        if not self.entry.written.strip():
            chosen = commune_index().by_code(code)
            if chosen is not None:
                return self.tr("Đang chọn: {0}.").format(named(chosen))
            return self.tr("Thí dụ: thieu hoa thanh hoa")
        if not self._hits.count:
            return self.tr("Chưa thấy xã nào. Thử chữ khác nhé.")
        if self._hits.count > len(self._hits.best):
            return self.tr("Có {số} nơi. Gõ thêm chữ cho dễ chọn.").replace(
                "{số}", str(self._hits.count)
            )
        return self.tr("Thấy {số} nơi.").replace("{số}", str(self._hits.count))

    def cards(self) -> list[dict[str, str]]:
        """The communes to choose from: id, over (its province), text."""
        return [
            {"id": one.code, "over": one.province, "text": one.name, "glyph": ""}
            for one in self._hits.best
        ]

    @Slot()
    def _look(self) -> None:
        self._hits = commune_index().find(self.entry.written)
        self.changed.emit()
