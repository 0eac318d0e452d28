"""Completion notes by touch: printed with a name or without, scanned again, and told apart from forged ones."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import segno
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.paths import VARIABLE
from kiosk.people.earned import Earned
from kiosk.people.qr_card import card_text
from kiosk.printouts import FOLDER
from kiosk.scenes import a_card
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.note_print import ForWhom, NotePrintModel
from kiosk.viewmodels.note_words import REFUSED
from kiosk.viewmodels.visit import guest_visit, learner_visit
from sync.events import CourseCompleted, LessonCompleted, LessonOpened
from sync.note import Note, sealed_of, text_of
from sync.note_signing import certify, public_of, signed_note
from sync.note_standing import certificate_text, own_public
from sync.person import Who
from sync.province_keys import ProvinceKeys
from sync.push import keep_told
from sync.schema import MAJOR
from tests.helpers.printed import covered, pages_of, picture_of
from tests.helpers.printed import text_of as words_of
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.touch import Finger

PROVINCE, OTHER = bytes([1] * 32), bytes([2] * 32)
KIOSK_ID = "55555555-5555-4555-8555-555555555555"
EARNED = Earned("course", "Nhận biết lừa đảo", 1, 3)


def vouch(kiosk: Kiosk, province: bytes = PROVINCE) -> None:
    """As the province's answer to a push does."""
    public = own_public(kiosk.parts.home)
    assert public is not None
    certificate = certificate_text(certify(province, KIOSK_ID, "14845", public))
    told = ProvinceKeys(note=public_of(province), certificate=certificate)
    keep_told(kiosk.parts.database, kiosk.parts.writer, told)


def scanned(pdf: bytes, folder: Path) -> str:
    """What another program reads off the printed page, at what an office printer gives."""
    path = folder / "page.png"
    picture_of(pdf, dots_per_mm=300 / 25.4).save(path)
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path],
        capture_output=True,
        check=True,
    )
    return found.stdout.decode().removesuffix("\n")


def hold_up(kiosk: Kiosk, finger: Finger, code: str) -> None:
    """A scanner types the code into the window, and Enter."""
    finger.rest()
    for key in code + "\r":
        QTest.keyClick(kiosk.window, key)
    finger.rest()


def said(kiosk: Kiosk) -> list[str]:
    assert kiosk.app.shown is not None
    return kiosk.app.shown.said


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def show(kiosk: Kiosk, whom: ForWhom, *sticks: Path) -> NotePrintModel:
    model = NotePrintModel(
        kiosk.routes, replace(kiosk.parts, sticks=lambda: sticks), whom, kiosk.routes.welcome
    )
    kiosk.app.show(model)
    return model


def printed(kiosk: Kiosk, finger: Finger, stick: Path, *names: str) -> bytes:
    show(kiosk, ForWhom([EARNED], "bà Hoa Sen"), stick)
    for name in names:
        finger.touch(name)
        finger.rest()
    return (stick / FOLDER / "giay-ghi-nhan-1.pdf").read_bytes()


def test_a_printed_note_is_scanned_again_and_genuine(
    kiosk: Kiosk, finger: Finger, stick: Path, tmp_path: Path
) -> None:
    vouch(kiosk)
    pdf = printed(kiosk, finger, stick, "carryOut")
    code = scanned(pdf, tmp_path)
    kiosk.routes.check_note("volunteer")
    finger.rest()
    hold_up(kiosk, finger, code)
    assert said(kiosk)[0] == "Giấy thật."
    assert "Khóa: Nhận biết lừa đảo." in said(kiosk)
    assert said(kiosk)[2] == "Trước khi học: làm được khi có người chỉ. Bây giờ: tự làm được."
    finger.touch("next")
    finger.rest()
    assert said(kiosk)[0] == "Đưa mã vuông trên giấy vào máy quét."


def test_the_page_has_the_name_only_where_it_was_wished_and_the_code_never(
    kiosk: Kiosk, finger: Finger, stick: Path, tmp_path: Path
) -> None:
    vouch(kiosk)
    with_name = printed(kiosk, finger, stick, "carryOut")
    finger.touch("next")
    finger.rest()
    without = printed(kiosk, finger, stick, "keep")
    assert "bà Hoa Sen" in words_of(with_name)
    assert "Hoa Sen" not in words_of(without)
    assert "(viết tên bằng bút)" in words_of(without)
    for pdf in (with_name, without):
        assert "Giấy này không thay thế xác nhận phổ cập trên VNeID." in words_of(pdf)
        assert "Xã Thiệu Hóa" in words_of(pdf) or "khoảng tháng" in words_of(pdf)
        signed = sealed_of(scanned(pdf, tmp_path)).signed
        assert "Nhận biết lừa đảo".encode() in signed
        assert b"Hoa Sen" not in signed
        assert len(pages_of(pdf)) == 1
        assert covered(pages_of(pdf)[0]) == []


def test_the_code_is_large_enough_for_an_old_scanner(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    vouch(kiosk)
    title = "Mở tài khoản định danh điện tử mức hai rồi nộp hồ sơ tại nhà, thí dụ khai sinh"
    show(kiosk, ForWhom([Earned("lesson", title)]), stick)
    finger.rest()
    pdf = (stick / FOLDER / "giay-ghi-nhan-1.pdf").read_bytes()
    assert title in words_of(pdf)
    page = picture_of(pdf, dots_per_mm=8.0).convert("L")
    # The part of the page where only the code is black.
    part = page.crop((8 * 120, 8 * 190, 8 * 185, 8 * 246)).point(lambda value: 255 * (value < 40))
    box = part.getbbox()
    assert box is not None
    assert (box[2] - box[0]) / 8 >= 35


def test_the_longest_note_needs_no_larger_code_than_version_twelve() -> None:
    secret = bytes([3] * 32)
    certificate = certify(PROVINCE, KIOSK_ID, "14845", public_of(secret))
    note = Note(
        subject="course",
        title="ễ" * 60,
        before=0,
        now=3,
        day=date(2026, 11, 22),
        month_only=False,
        number="K7M29QXT",
        commune="14845",
    )
    code = segno.make_qr(signed_note(note, secret, certificate), error="m", boost_error=False)
    assert int(str(code.version)) <= 12
    assert code.mode == "alphanumeric"


def test_the_file_goes_when_it_is_printed(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    printed(kiosk, finger, stick, "carryOut")
    assert said(kiosk)[0] == "Tệp in ở USB: hocso-in/giay-ghi-nhan-1.pdf."
    finger.touch("next")
    finger.rest()
    assert said(kiosk) == ["Máy đã xóa tệp in."]
    assert list((stick / FOLDER).iterdir()) == []


def test_without_a_stick_nothing_stays_behind(kiosk: Kiosk, finger: Finger) -> None:
    show(kiosk, ForWhom([EARNED]))
    finger.rest()
    assert [path.name for path in (kiosk.parts.home / FOLDER).iterdir()] == ["giay-ghi-nhan-1.pdf"]
    kiosk.routes.welcome()
    assert list((kiosk.parts.home / FOLDER).iterdir()) == []


def test_where_no_place_takes_the_file_it_is_said(kiosk: Kiosk, finger: Finger) -> None:
    (kiosk.parts.home / FOLDER).write_text("not a folder")
    model = show(kiosk, ForWhom([EARNED]))
    finger.rest()
    assert str(model.fault).startswith("Chưa ghi được tệp in.")


def test_of_two_courses_one_is_chosen(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    show(kiosk, ForWhom([EARNED, Earned("course", "VNeID")], "bà Hoa Sen"), stick)
    finger.rest()
    for name in ("note_1", "keep"):
        finger.touch(name)
        finger.rest()
    assert "VNeID" in words_of((stick / FOLDER / "giay-ghi-nhan-1.pdf").read_bytes())


def test_a_kiosk_that_nobody_vouches_for_checks_its_own_notes_and_says_so(
    kiosk: Kiosk, finger: Finger, stick: Path, tmp_path: Path
) -> None:
    pdf = printed(kiosk, finger, stick, "keep")
    assert said(kiosk)[-1] == "Tỉnh chưa xác nhận máy này. Chỉ máy này kiểm tra được giấy."
    assert "Chỉ máy làm ra giấy này kiểm tra được" in words_of(pdf)
    kiosk.routes.check_note("technician")
    hold_up(kiosk, finger, scanned(pdf, tmp_path))
    assert said(kiosk)[:2] == ["Giấy thật.", "Giấy do chính máy này làm ra."]


@pytest.mark.parametrize(
    "attack",
    ["altered", "other_province", "not_vouched", "no_province_key", "misread", "no_note", "cut"],
)
def test_what_is_not_genuine_is_told_in_plain_words(
    kiosk: Kiosk, finger: Finger, attack: str
) -> None:
    notes = kiosk.parts.notes
    assert notes is not None
    if attack != "no_province_key":
        vouch(kiosk)
    code, stranger = notes.make(EARNED).code, bytes([9] * 32)
    note = notes.judge(code).note
    forged = certify(OTHER, KIOSK_ID, "14845", public_of(stranger))
    match attack:
        case "altered":
            code = text_of(sealed_of(code).signed, bytes(64))
        case "other_province" | "no_province_key":
            code = signed_note(note, stranger, forged)
        case "not_vouched":
            code = signed_note(note, stranger, None)
        case "misread":
            code = code[:100] + code[101:]
        case "no_note":
            code = card_text("1" * 14)
        case "cut":
            code = "HOCSO123"
    kiosk.routes.check_note("volunteer")
    hold_up(kiosk, finger, code)
    by_name = {str(kind): list(words) for kind, words in REFUSED.items()}
    assert said(kiosk) == by_name["misread" if attack == "cut" else attack]


def test_a_note_held_up_elsewhere_is_ignored(kiosk: Kiosk, finger: Finger) -> None:
    assert kiosk.parts.notes is not None
    code = kiosk.parts.notes.make(EARNED).code
    kiosk.routes.begin_guest()
    finger.rest()
    before = said(kiosk)
    hold_up(kiosk, finger, code)
    assert (finger.page, said(kiosk)) == ("Home", before)
    kiosk.routes.search()
    finger.rest()
    hold_up(kiosk, finger, code)
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.property("typed") in (None, "")


def learned(kiosk: Kiosk, who: Who) -> str:
    """Every lesson of the first course; its id."""
    card = kiosk.parts.store.courses()[0]
    registration = "33333333-3333-4333-8333-333333333333"
    for lesson in card.lessons:
        kiosk.parts.journal.record(
            LessonOpened(
                who=who,
                course=card.id,
                lesson=lesson.id,
                lesson_hash="h",
                registration=registration,
            )
        ).result()
        kiosk.parts.journal.record(
            LessonCompleted(who=who, course=card.id, lesson=lesson.id, registration=registration)
        ).result()
    kiosk.parts.journal.record(
        CourseCompleted(who=who, course=card.id, registration=registration)
    ).result()
    return card.id


def test_a_learner_prints_from_their_page_and_staff_for_them(kiosk: Kiosk, finger: Finger) -> None:
    name = a_card(kiosk, "bà Hoa Sen", "hoa-sen")
    learner = kiosk.parts.learners.get(name)
    assert learner is not None
    visit = learner_visit(learner)
    kiosk.routes.visits.begin(visit)
    kiosk.routes.my_page()
    finger.rest()
    assert finger.find("note") is None, "nothing was learned to the end yet"
    learned(kiosk, visit.who)
    kiosk.routes.my_page()
    finger.rest()
    finger.touch("note")
    finger.until_page("NotePrint")
    assert said(kiosk)[0] == "In tên gọi bà Hoa Sen trên giấy?"
    finger.touch("back")
    finger.until_page("MyPage")
    kiosk.routes.learner("volunteer", name)
    finger.rest()
    finger.touch("note")
    finger.until_page("NotePrint")
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.locks
    finger.touch("back")
    finger.until_page("Learner")


def test_a_guest_prints_at_the_end_without_being_asked_for_a_name(
    kiosk: Kiosk, finger: Finger
) -> None:
    visit = guest_visit()
    kiosk.routes.visits.begin(visit)
    course = learned(kiosk, visit.who)
    kiosk.routes.my_page()
    finger.rest()
    assert finger.find("note") is None
    kiosk.routes.finished(course)
    finger.rest()
    finger.touch("papers")
    finger.until_page("TakeHome")
    finger.touch("paper_note")
    finger.until_page("NotePrint")
    (path,) = (kiosk.parts.home / FOLDER).iterdir()
    assert "(viết tên bằng bút)" in words_of(path.read_bytes())
    finger.touch("back")
    finger.until_page("TakeHome")
    finger.touch("back")
    finger.until_page("Finished")


def test_where_nothing_is_kept_no_note_is_offered(qapp: QGuiApplication, home: Path) -> None:
    with SavedKiosk(home) as kept, kept.database.write() as connection:
        connection.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}")
    running = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    try:
        assert running.parts.notes is None
        running.routes.check_note("volunteer")
        assert running.app.shown is not None
        running.app.shown.note_scanned("HOCSOG")
        assert str(running.app.shown.property("fault")).startswith("Máy chưa lưu thêm được.")
    finally:
        running.close()
