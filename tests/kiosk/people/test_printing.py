"""Cards on paper: the old ones live until the file is there, and the file goes when it is printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from kiosk.card_sheet import PrintedCard, card_pdf
from kiosk.people.cards import IssuedCard
from kiosk.printouts import FOLDER, keep_printout, remove_printouts
from kiosk.scenes import a_card
from kiosk.startup import Kiosk
from kiosk.viewmodels.card_print import MOST_CARDS, CardPrintModel
from kiosk.window import load_fonts
from tests.helpers.touch import Finger

CODE = ("non-la", "hoa-sen", "con-ca", "con-thuyen", "am-tra", "mat-troi")


def cards(count: int) -> list[PrintedCard]:
    return [
        PrintedCard(f"bà Hoa {chr(65 + n)}", IssuedCard(str(n), CODE[: 4 + n % 3], f"{n:014}"))
        for n in range(count)
    ]


def opened(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document


def touch(finger: Finger, *names: str) -> None:
    for name in names:
        finger.touch(name)
        finger.rest()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.mark.usefixtures("qapp")
def test_eight_cards_a_page_each_with_its_name_and_no_avatar(tmp_path: Path) -> None:
    load_fonts()
    path = tmp_path / "cards.pdf"
    path.write_bytes(card_pdf(cards(9)))
    document = opened(path)
    assert document.pageCount() == 2
    size = document.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842), "A4"
    first = document.getAllText(0).text()
    assert all(f"bà Hoa {chr(65 + n)}" in first for n in range(8))
    assert "bà Hoa I" in document.getAllText(1).text()
    page = document.render(0, QSize(1050, 1485))
    # The finder pattern of the first card's QR code, and the white around it.
    assert page.pixelColor(377, 96).lightness() < 60
    assert page.pixelColor(365, 96).lightness() > 240 or page.pixelColor(365, 96).alpha() == 0


def test_nothing_to_print_is_refused() -> None:
    with pytest.raises(ValueError, match="no card"):
        card_pdf([])


def test_a_printout_goes_to_the_first_stick_that_takes_it(tmp_path: Path, stick: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / FOLDER).write_text("not a folder")
    first = keep_printout(b"%PDF", tmp_path, [broken, stick])
    second = keep_printout(b"%PDF", tmp_path, [broken, stick])
    assert (first.on_stick, first.shown) == (True, "hocso-in/the-hoc-so-1.pdf")
    assert second.path.name == "the-hoc-so-2.pdf"
    home = keep_printout(b"%PDF", tmp_path / "home", [broken])
    assert not home.on_stick
    (stick / FOLDER / "thu.pdf").write_bytes(b"somebody's own")
    assert remove_printouts([tmp_path / "home", stick, tmp_path / "gone"]) == 0
    assert [path.name for path in (stick / FOLDER).iterdir()] == ["thu.pdf"]
    assert not home.path.exists()


def show(kiosk: Kiosk, who: object, *sticks: Path) -> CardPrintModel:
    model = CardPrintModel(
        kiosk.routes,
        replace(kiosk.parts, sticks=lambda: sticks),
        "volunteer",
        who,  # type: ignore[arg-type]
    )
    kiosk.app.show(model)
    return model


def test_a_class_gets_new_cards_on_a_stick_after_a_warning(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    ids = [a_card(kiosk, name, "hoa-sen") for name in ("bà Hoa Sen", "bác Hòa")]
    old = kiosk.parts.learners.renew_card(ids[0]).result()
    assert old is not None
    model = show(kiosk, ids, stick)
    assert model.said[1] == "Thẻ cũ của họ sẽ hết dùng ngay."
    assert kiosk.parts.learners.by_pictures(old.pictures) is not None
    touch(finger, "carryOut")
    assert kiosk.parts.learners.by_pictures(old.pictures) is None
    path = stick / FOLDER / "the-hoc-so-1.pdf"
    text = opened(path).getAllText(0).text()
    assert "bà Hoa Sen" in text
    assert "bác Hòa" in text
    assert str(path.name) in model.said[0]
    touch(finger, "next")
    assert model.said == ["Máy đã xóa tệp in."]
    assert not path.exists()
    touch(finger, "next")
    assert finger.page == "Learners"


def test_without_a_file_the_old_cards_stay_good(kiosk: Kiosk, finger: Finger) -> None:
    learner = a_card(kiosk, "bà Hoa Sen", "hoa-sen")
    old = kiosk.parts.learners.renew_card(learner).result()
    assert old is not None
    (kiosk.parts.home / FOLDER).write_text("not a folder")
    model = show(kiosk, [learner])
    touch(finger, "carryOut")
    assert str(model.fault).startswith("Chưa ghi được tệp in.")
    assert kiosk.parts.learners.by_pictures(old.pictures) is not None


def test_a_card_just_made_is_printed_as_it_is_and_the_page_leaves_no_file(
    kiosk: Kiosk, finger: Finger
) -> None:
    learner = a_card(kiosk, "bà Hoa Sen", "hoa-sen")
    card = kiosk.parts.learners.renew_card(learner).result()
    assert card is not None
    model = show(kiosk, card)
    finger.rest()
    assert model.stage == "ready"
    assert kiosk.parts.learners.by_pictures(card.pictures) is not None
    kept = list((kiosk.parts.home / FOLDER).iterdir())
    assert [path.name for path in kept] == ["the-hoc-so-1.pdf"]
    kiosk.routes.welcome()
    assert list((kiosk.parts.home / FOLDER).iterdir()) == []


def test_a_stick_that_was_taken_away_is_said_to_hold_the_file_still(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    model = show(kiosk, [a_card(kiosk, "bà Hoa Sen", "hoa-sen")], stick)
    touch(finger, "carryOut")
    stick.rename(stick.with_name("pulled-out"))
    touch(finger, "next")
    assert model.said[0] == "Tệp in vẫn còn trên USB."


def test_more_than_fit_one_go_are_not_begun(kiosk: Kiosk) -> None:
    model = show(kiosk, [str(n) for n in range(MOST_CARDS + 1)])
    assert model.stage == "many"
    model.carryOut()
    assert model.stage == "many"
