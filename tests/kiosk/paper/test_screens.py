"""From the screens to the stick: a volunteer prints before a class, and sends upward after it."""

from __future__ import annotations

import array
import subprocess
import wave
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.paper.out import FOLDER
from kiosk.session.news import quick_message
from kiosk.session.state import GroupSession
from kiosk.startup import Kiosk
from kiosk.still import show_as
from kiosk.viewmodels.class_news import ClassNewsModel
from kiosk.viewmodels.idle import limit_seconds
from kiosk.viewmodels.papers import PapersModel
from tests.helpers.printed import text_of
from tests.helpers.touch import Finger, wait
from tests.kiosk.paper.samples import HELD


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def touch(finger: Finger, name: str) -> None:
    finger.touch(name)
    finger.rest()


def held(kiosk: Kiosk) -> GroupSession:
    """A class of today on the first lesson that is installed."""
    card = kiosk.parts.store.courses()[0]
    return replace(
        HELD,
        day=kiosk.parts.sessions.today(),
        course=card.id,
        lesson=card.lessons[0].id,
        named=(),
    )


def papers(kiosk: Kiosk, finger: Finger, *sticks: Path) -> PapersModel:
    model = PapersModel(
        kiosk.routes, replace(kiosk.parts, sticks=lambda: tuple(sticks)), "volunteer"
    )
    kiosk.app.show(model)
    finger.rest()
    return model


def names_in(place: Path) -> list[str]:
    return sorted(path.name for path in (place / FOLDER).glob("*"))


def test_the_staff_door_leads_to_the_papers(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    touch(finger, "card_papers")
    assert finger.page == "Papers"
    assert limit_seconds(kiosk.app.shown, kiosk.parts.settings) == 60
    touch(finger, "back")
    assert finger.page == "StaffHome"


@pytest.mark.parametrize(
    ("card", "name", "said"),
    [
        ("paper_cards", "the-tra-loi.pdf", "Vàng tam giác"),
        ("paper_signatures", "danh-sach-ky-ten.pdf", "Họ và tên"),
    ],
    ids=["answer-cards", "signatures"],
)
def test_one_touch_writes_a_paper_to_the_stick(
    kiosk: Kiosk, finger: Finger, stick: Path, card: str, name: str, said: str
) -> None:
    model = papers(kiosk, finger, stick)
    touch(finger, card)
    assert model.stage == "told"
    assert model.said[0] == "Đã lưu vào USB, trong thư mục hocso-in."
    assert names_in(stick) == [name]
    assert said in text_of((stick / FOLDER / name).read_bytes())
    touch(finger, "next")
    assert model.stage == "choice"


def test_the_sheet_of_a_lesson_is_four_touches_away(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    card = kiosk.parts.store.courses()[0]
    papers(kiosk, finger, stick)
    for name in ("sheet", "to-dan-pho", card.id, card.lessons[0].id):
        touch(finger, f"paper_{name}")
    (name,) = names_in(stick)
    assert name.startswith("to-cam-tay-")
    text = text_of((stick / FOLDER / name).read_bytes())
    assert card.lessons[0].title.rstrip(".") in text
    assert "Tổ dân phố học tập số · 45 phút" in text


def test_a_month_with_a_class_is_a_report_and_a_table(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    kiosk.parts.sessions.close(held(kiosk)).result()
    today = date.fromisoformat(kiosk.parts.sessions.today())
    papers(kiosk, finger, stick)
    touch(finger, f"paper_month{today.month}")
    month = f"{today:%Y-%m}"
    assert names_in(stick) == [
        f"bao-cao-{month}.odt",
        f"bao-cao-{month}.pdf",
        f"so-lieu-{month}.csv",
    ]
    report = text_of((stick / FOLDER / f"bao-cao-{month}.pdf").read_bytes())
    assert "Đã mở 1 lớp, 28 lượt người dự." in report
    table = (stick / FOLDER / f"so-lieu-{month}.csv").read_bytes().decode("utf-16")
    assert len(table.splitlines()) == 2


def test_the_classes_of_the_last_weeks_lead_to_their_message(kiosk: Kiosk, finger: Finger) -> None:
    session = held(kiosk)
    kiosk.parts.sessions.close(session).result()
    papers(kiosk, finger)
    touch(finger, "paper_classes")
    touch(finger, f"paper_{session.id}")
    assert finger.page == "ClassNews"
    touch(finger, "next")
    assert finger.page == "Papers"


def test_without_any_class_the_page_says_so(kiosk: Kiosk, finger: Finger) -> None:
    model = papers(kiosk, finger)
    touch(finger, "paper_classes")
    assert model.said == ["Chưa có lớp nào trong ba tháng qua."]
    touch(finger, "back")
    assert finger.find("paper_cards") is not None


def test_without_a_stick_the_page_says_where_the_paper_is(kiosk: Kiosk, finger: Finger) -> None:
    model = papers(kiosk, finger)
    touch(finger, "paper_cards")
    assert model.said[0] == "Chưa thấy USB. Giấy tờ nằm ở máy này."
    assert names_in(kiosk.parts.home) == ["the-tra-loi.pdf"]


def test_a_broken_stick_is_named(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    (stick / FOLDER).write_text("not a folder")
    model = papers(kiosk, finger, stick)
    touch(finger, "paper_cards")
    assert model.said == [
        "USB bị rút ra sớm, hoặc đã hỏng.",
        "Giấy tờ nằm ở máy này.",
        "Cắm USB khác rồi làm lại để mang đi.",
    ]


def test_nowhere_to_write_is_no_crash(kiosk: Kiosk, finger: Finger) -> None:
    (kiosk.parts.home / FOLDER).write_text("not a folder")
    model = papers(kiosk, finger)
    touch(finger, "paper_cards")
    assert model.said[0] == "Chưa lưu được giấy tờ."
    touch(finger, "next")
    assert model.stage == "choice"


def test_a_lesson_that_was_removed_meanwhile_is_no_dead_end(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    card = kiosk.parts.store.courses()[0]
    model = papers(kiosk, finger, stick)
    for name in ("sheet", "to-dan-pho", card.id):
        touch(finger, f"paper_{name}")
    with kiosk.parts.store.writing() as library:
        library.execute("DELETE FROM course")
    touch(finger, f"paper_{card.lessons[0].id}")
    assert model.said[0] == "Chưa lưu được giấy tờ."
    assert names_in(stick) == []
    touch(finger, "next")
    assert model.stage == "choice"


def news(
    kiosk: Kiosk, finger: Finger, sticks: Sequence[Path] = ()
) -> tuple[ClassNewsModel, GroupSession]:
    session = held(kiosk)
    model = ClassNewsModel(
        kiosk.routes,
        replace(kiosk.parts, sticks=lambda: tuple(sticks)),
        session,
        lambda: kiosk.routes.papers("volunteer"),
    )
    kiosk.app.show(model)
    finger.rest()
    return model, session


@pytest.mark.parametrize(
    ("width", "height", "text_scale"),
    [(1280, 800, 1.0), (800, 1280, 1.0), (1024, 768, 1.0), (1280, 800, 2.0)],
    ids=["landscape", "portrait", "small", "large-text"],
)
def test_a_telephone_reads_the_message_off_the_screen(
    kiosk: Kiosk, finger: Finger, tmp_path: Path, width: int, height: int, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    model, session = news(kiosk, finger)
    kiosk.window.resize(width, height)
    finger.rest()
    path = tmp_path / "screen.png"
    assert kiosk.window.grabWindow().save(str(path))
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(path)]
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    title = kiosk.parts.store.courses()[0].lessons[0].title
    assert read.removesuffix("\n") == model.message == quick_message(session, title.rstrip("."))


def test_the_papers_of_a_class_go_to_the_stick(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    model, session = news(kiosk, finger, [stick])
    touch(finger, "savePapers")
    day = session.day
    assert names_in(stick) == [
        f"lop-{day}-a1b2c3.pdf",
        f"so-lieu-{day}-a1b2c3.csv",
        f"tin-nhanh-{day}-a1b2c3.png",
        f"tin-nhanh-{day}-a1b2c3.txt",
    ]
    text = (stick / FOLDER / f"tin-nhanh-{day}-a1b2c3.txt").read_text("utf-8-sig")
    assert text == model.message
    assert model.said[0] == "Đã lưu vào USB, trong thư mục hocso-in."
    touch(finger, "next")
    assert model.stage == "news"


def to_lesson(kiosk: Kiosk, finger: Finger, paper: str, stick: Path) -> PapersModel:
    """A paper of the first lesson that is installed."""
    card = kiosk.parts.store.courses()[0]
    model = papers(kiosk, finger, stick)
    for name in (paper, card.id, card.lessons[0].id):
        while finger.find(f"paper_{name}") is None:
            touch(finger, "pagerMore")
        touch(finger, f"paper_{name}")
    return model


def test_a_leaflet_of_any_lesson_goes_to_the_stick(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    model = to_lesson(kiosk, finger, "leaflet", stick)
    assert model.said[0] == "Đã lưu vào USB, trong thư mục hocso-in."
    (name,) = names_in(stick)
    title = kiosk.parts.store.courses()[0].lessons[0].title
    assert name.startswith("to-huong-dan-")
    assert " ".join(title.split()) in text_of((stick / FOLDER / name).read_bytes())


def test_a_lesson_goes_to_the_stick_as_one_sound_for_the_loudspeaker(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    model = to_lesson(kiosk, finger, "loudspeaker", stick)
    wait(lambda: model.stage == "told", "the sound to be written")
    assert model.said[0] == "Đã lưu vào USB, trong thư mục hocso-in."
    (name,) = names_in(stick)
    assert name == "loa-thon-bai-1.wav"
    with wave.open(str(stick / FOLDER / name), "rb") as sound:
        frames = array.array("h", sound.readframes(sound.getnframes()))
        assert sound.getnframes() > 20 * sound.getframerate()
    assert 0.3 < max(abs(value) for value in frames) / 32_767 < 0.95


def test_leaving_the_page_gives_the_sound_up(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    to_lesson(kiosk, finger, "loudspeaker", stick)
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    assert names_in(stick) == []
