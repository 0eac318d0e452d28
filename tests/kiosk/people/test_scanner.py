"""A card scanner on the real window: its keys go to picture sign-in, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.paths import VARIABLE
from kiosk.people.qr_card import SCANNER_GAP_MS, card_text
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.scanner import Scanner
from kiosk.viewmodels.sign_in import SignInModel
from tests.helpers.people_screen import PeopleScreen
from tests.helpers.touch import wait


@dataclass
class Scanned:
    now_ms: int = 0
    numbers: list[str] = field(default_factory=list)
    unreadable: int = 0
    scanner: Scanner | None = None

    def blur(self) -> None:
        self.unreadable += 1


class Passing(QObject):
    """Sees the letters that get past the scanner."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = ""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.seen += event.text()  # type: ignore[attr-defined]
        return False


def plug_in(screen: PeopleScreen) -> tuple[SignInModel, Scanned, Passing]:
    model = SignInModel(screen.way, screen.parts)  # type: ignore[arg-type]
    screen.show(model)
    passing = Passing()
    # Filters see events in the opposite order of their installation.
    screen.window.installEventFilter(passing)
    scanned = Scanned()

    def read(number: str) -> None:
        scanned.numbers.append(number)
        model.scanned(number)

    def unreadable() -> None:
        scanned.blur()
        model.unreadable()

    scanned.scanner = Scanner(screen.window, lambda: scanned.now_ms, read, unreadable)
    return model, scanned, passing


def keys(screen: PeopleScreen, scanned: Scanned, text: str, gap_ms: int) -> None:
    for key in text:
        QTest.keyClick(screen.window, key)
        scanned.now_ms += gap_ms


def test_a_scanned_card_leads_to_the_avatars_and_types_nothing(screen: PeopleScreen) -> None:
    card = screen.people.join()
    model, scanned, passing = plug_in(screen)
    keys(screen, scanned, card_text(card.number) + "\r", gap_ms=5)
    screen.settle()
    assert scanned.numbers == [card.number]
    assert passing.seen == ""
    assert model.stage == "avatars"
    screen.touch("avatar_hoa-sen")
    assert screen.way.went


def test_a_void_card_waits_like_wrong_pictures(screen: PeopleScreen) -> None:
    model, scanned, _ = plug_in(screen)
    keys(screen, scanned, card_text("1" * 14) + "\r", gap_ms=5)
    screen.settle()
    assert model.stage == "wait"


def test_a_damaged_card_is_told_in_the_agreed_words(screen: PeopleScreen) -> None:
    _, scanned, passing = plug_in(screen)
    keys(screen, scanned, "HOCSO1123\r", gap_ms=5)
    screen.settle()
    assert scanned.unreadable == 1
    assert passing.seen == ""
    assert screen.narrator.sentences == [
        "Chưa đọc được thẻ.",
        "Đưa thẻ lại gần, hoặc chạm bốn hình.",
    ]


@pytest.mark.parametrize("text", ["hoa", "xin", "hh"])
def test_what_a_keyboard_types_arrives_whole(screen: PeopleScreen, text: str) -> None:
    _, scanned, passing = plug_in(screen)
    keys(screen, scanned, text, gap_ms=SCANNER_GAP_MS + 40)
    assert scanned.scanner is not None
    scanned.scanner.look()
    assert passing.seen.lower() == text
    assert scanned.numbers == []


@pytest.fixture
def bare(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Kiosk]:
    """The whole kiosk, without packs and without sound."""
    running = start_kiosk({VARIABLE: str(tmp_path / "home")}, voice=silent_voice)
    yield running
    running.close()


def test_a_card_held_up_elsewhere_is_ignored(bare: Kiosk) -> None:
    window = bare.window
    for key in card_text("1" * 14) + "\r":
        QTest.keyClick(window, key)
    bare.parts.jobs.run(lambda: None, lambda _done: None)
    assert bare.app.shown is not None
    assert bare.app.shown.pageName == "Welcome"
    assert bare.parts.sign_in.wait() is None


def test_the_running_kiosk_reads_cards_at_picture_sign_in(bare: Kiosk) -> None:
    bare.routes.sign_in()

    def tried() -> bool:
        """A busy machine may take the keys for somebody's typing: the card is held up again."""
        if bare.parts.sign_in.wait() is None and not bare.parts.jobs.pending:
            for key in card_text("1" * 14) + "\r":
                QTest.keyClick(bare.window, key)
        return bare.parts.sign_in.wait() is not None

    wait(tried, "the card to be tried")
