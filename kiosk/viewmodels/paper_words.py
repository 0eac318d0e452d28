"""Where papers are, in plain words: on the stick, on the kiosk and why, or nowhere."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.paper.out import NotSaved, Saved, Why


class PaperWords(QObject):
    """What people are told after saving."""

    def told(self, outcome: Saved | NotSaved) -> list[str]:
        """Sentences to be read aloud."""
        match outcome:
            case NotSaved():
                return [
                    self.tr("Chưa lưu được giấy tờ."),
                    self.tr("Máy sắp đầy hoặc ổ đĩa hỏng. Mời gọi kỹ thuật viên."),
                ]
            case Saved(stick=True):
                return [
                    self.tr("Đã lưu vào USB, trong thư mục hocso-in."),
                    self.tr("Rút USB, mở hoặc in ở máy khác."),
                ]
            case Saved(instead=why):
                return self._on_kiosk(why)

    def _on_kiosk(self, why: Why | None) -> list[str]:
        if why is None:
            return [
                self.tr("Chưa thấy USB. Giấy tờ nằm ở máy này."),
                self.tr("Cắm USB rồi làm lại để mang đi."),
            ]
        return [
            self._why(why),
            self.tr("Giấy tờ nằm ở máy này."),
            self.tr("Cắm USB khác rồi làm lại để mang đi."),
        ]

    def _why(self, why: Why) -> str:
        return {
            Why.FULL: self.tr("USB đã đầy."),
            Why.READ_ONLY: self.tr("USB này không cho ghi."),
            Why.GONE: self.tr("USB bị rút ra sớm, hoặc đã hỏng."),
            Why.CHANGED: self.tr("USB ghi sai, đừng dùng nữa."),
        }[why]
