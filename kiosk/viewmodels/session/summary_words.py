"""What a class came to, in words and as bars: for its summary page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from kiosk.session.state import GroupSession
from kiosk.session.summary import Share, Summary


class SummaryWords(QObject):
    """Tells the figures of a class."""

    def told(self, summary: Summary, state: GroupSession) -> list[str]:
        """What is read aloud."""
        return [
            self._people(summary),
            *self.warned(state),
            *self._change(summary),
            *self._phones(summary),
        ]

    def warned(self, state: GroupSession) -> list[str]:
        """A word where people were taken back after their cards had been counted."""
        if all(tally.answered <= state.people for tally in state.tallies):
            return []
        return [self.tr("Thẻ nhiều hơn số người. Mời đếm lại.")]

    def figures(self, summary: Summary) -> list[dict[str, object]]:
        """The big numbers: name, value, text."""
        found = [
            ("people", summary.people, self.tr("lượt người")),
            ("women", summary.women, self.tr("nữ")),
            ("phones", summary.phones_seen, self.tr("người làm được trên điện thoại")),
            ("minutes", summary.minutes, self.tr("phút")),
        ]
        return [
            {"name": name, "value": value, "text": text}
            for name, value, text in found
            if value is not None
        ]

    def bars(self, summary: Summary) -> list[dict[str, object]]:
        """Before and after: name, title, part (0 to 1), percent, and the numbers in words."""
        rows = (
            ("before", self.tr("Hỏi đầu giờ"), summary.before),
            ("after", self.tr("Hỏi cuối giờ"), summary.after),
        )
        return [
            {
                "name": name,
                "title": title,
                "part": share.right / share.answered,
                "percent": f"{share.percent} %",
                "text": self._share(share),
            }
            for name, title, share in rows
            if share is not None
        ]

    def groups(self, summary: Summary, names: Mapping[str, str]) -> list[str]:
        """Who came, a text for each group; a group that no pack names any more keeps its id."""
        lines = [
            f"{names.get(group, group) or self.tr('Không hỏi nhóm')}: {people}"
            for group, people, _ in summary.groups
        ]
        if summary.named:
            lines.append(self.tr("Có thẻ học số: {0}").format(summary.named))
        return lines

    def _people(self, summary: Summary) -> str:
        if summary.women is None:
            return self.tr("Có {0} lượt người.").format(summary.people)
        return self.tr("Có {0} lượt người, {1} nữ.").format(summary.people, summary.women)

    def _change(self, summary: Summary) -> list[str]:
        lines = (
            (self.tr("Đầu giờ: {0}."), summary.before),
            (self.tr("Cuối giờ: {0}."), summary.after),
        )
        return [
            words.format(self._share(share)) for words, share in lines if share is not None
        ] or [self.tr("Lớp này không đếm thẻ.")]

    def _share(self, share: Share) -> str:
        words = (
            self.tr("khoảng {0} trên {1} người chọn đúng")
            if share.guessed
            else self.tr("{0} trên {1} người chọn đúng")
        )
        return words.format(share.right, share.answered)

    def _phones(self, summary: Summary) -> list[str]:
        seen = summary.phones_seen
        return [self.tr("{0} người làm được trên điện thoại.").format(seen)] if seen else []
