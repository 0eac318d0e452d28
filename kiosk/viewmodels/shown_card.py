"""A card that was just made, as a page shows and tells it: pictures in order, story, QR code."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject

from kiosk.language import worded
from kiosk.people.cards import IssuedCard
from kiosk.people.picture_code import BY_ID, NUMBER_WORDS, story
from kiosk.people.qr_card import card_text


def qr_rows(text: str) -> list[str]:
    """A QR code as rows of `0` and `1`, without a margin."""
    # Imported here: no page before a card draws a QR code.
    import segno

    code = segno.make_qr(text, error="m", boost_error=False)
    return ["".join(str(cell) for cell in row) for row in code.matrix]


class ShownCard(QObject):
    """One card and whose it is; gone with the page that shows it.

    Attributes:
        issued: the card in the clear.
        said: what is read aloud.
    """

    def __init__(self, issued: IssuedCard, called: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.issued = issued
        self.called = called
        self._qr = qr_rows(card_text(issued.number))

    @Property(list, constant=True)
    def pictures(self) -> list[dict[str, str]]:
        """The pictures in order: text, picture."""
        return [
            {"text": worded(BY_ID[one].name), "picture": BY_ID[one].file}
            for one in self.issued.pictures
        ]

    @Property(list, constant=True)
    def qr(self) -> list[str]:
        """The QR code, rows of `0` and `1` without a margin."""
        return self._qr

    @property
    def heading(self) -> str:
        """What stands over it."""
        return self.tr("Thẻ học số của {0}").format(self.called)

    @property
    def said(self) -> list[str]:
        """Whose it is, the story that teaches the order, and what it is for."""
        number = worded(NUMBER_WORDS[len(self.issued.pictures)])
        return [
            self.tr("Đây là thẻ của {0}.").format(self.called),
            self.tr("Nhớ {0} hình này, theo thứ tự.").format(number),
            *(worded(each) for each in story(self.issued.pictures)),
            self.tr("Lần sau chạm {0} hình này để vào.").format(number),
        ]
