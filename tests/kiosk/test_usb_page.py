"""The technician's page of sticks: what one brings is offered, taken by a touch, and never half."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from content.authoring.track_pack import TrackHead, build_track
from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from kiosk.technician.kiosk_toml import read_toml
from kiosk.updates.offering import Offer, Ready, Refused, Waiting, WentBack
from kiosk.updates.release import Release
from kiosk.usb.gathered import Gathered
from kiosk.usb.stick import StickContents
from kiosk.usb.time_left import seconds_left
from kiosk.usb_scenes import full_stick
from kiosk.viewmodels.usb import UsbModel
from kiosk.viewmodels.usb_words import UsbWords
from sync.enrolment import enrolment_of
from sync.joining import join
from tests.helpers.hub import running_hub
from tests.helpers.saved_kiosk import answer
from tests.helpers.stick import Stick
from tests.helpers.touched_kiosk import TouchedKiosk


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """Keys, and signed packs of versions 1 and 2."""
    made = Stick.at(tmp_path_factory.mktemp("publisher"))
    for version in (1, 2):
        made.sign(made.build(version))
    return made


@pytest.fixture
def plugged(tmp_path: Path) -> Path:
    """A stick that is in the socket while its folder is there."""
    folder = tmp_path / "HOCSO"
    folder.mkdir()
    return folder


@pytest.fixture
def person(
    qapp: QGuiApplication, publisher: Stick, tmp_path: Path, plugged: Path
) -> Iterator[TouchedKiosk]:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    kiosk = start_kiosk(publisher.environment(home), voice=silent_voice)
    # Nothing goes by wifi here, at whatever moment the timer would have chosen.
    kiosk.parts.sending.close()
    yield TouchedKiosk(kiosk)
    kiosk.close()


def open_usb(person: TouchedKiosk, *sticks: Path) -> UsbModel:
    parts = person.kiosk.parts
    there = replace(parts, sticks=lambda: tuple(one for one in sticks if one.is_dir()))
    model = UsbModel(person.kiosk.routes, there)
    person.kiosk.app.show(model)
    person.rest()
    return model


def copied(publisher: Stick, version: int, plugged: Path) -> Path:
    return Path(shutil.copy(publisher.folder / f"mau-{version}.hocso", plugged))


def touch_card(person: TouchedKiosk, model: UsbModel, text: str) -> None:
    texts = [str(one["text"]) for one in model.entries]
    (place,) = (number for number, one in enumerate(texts) if one.startswith(text))
    person.touch(f"entry_{place}")
    person.until(lambda: model.stage == "told")
    person.rest()


def test_the_page_waits_for_a_stick_and_knows_it_by_itself(
    person: TouchedKiosk, plugged: Path
) -> None:
    plugged.rmdir()
    model = open_usb(person, plugged)
    assert person.says("Mời cắm USB vào máy.")
    plugged.mkdir()
    person.until(lambda: model.stage == "list")
    plugged.rmdir()
    person.until(lambda: model.stage == "none")


def test_a_track_is_installed_and_can_be_heard(
    person: TouchedKiosk, publisher: Stick, plugged: Path, tmp_path: Path
) -> None:
    clip = tmp_path / "clip.opus"
    clip.write_bytes(b"OggS")
    head = TrackHead(
        id="tieng-mong",
        title="Tiếng Mông",
        publisher="Sở",
        tag="hmn",
        version=1,
        issued=date(2026, 11, 22),
    )
    pack = plugged / "tieng-mong-1.hocso"
    pack.write_bytes(build_track(head, {"Mời bà con vào học.": clip}).to_bytes())
    publisher.sign(pack)
    model = open_usb(person, plugged)
    touch_card(person, model, "Cài gói bài:")
    assert person.says("Đã cài gói Tiếng Mông.")
    assert [track.tag for track in person.kiosk.parts.hearing.tracks()] == ["vi", "hmn"]


def test_a_pack_is_installed_then_its_newer_version_and_then_offered_no_more(
    person: TouchedKiosk, publisher: Stick, plugged: Path
) -> None:
    copied(publisher, 1, plugged)
    model = open_usb(person, plugged)
    touch_card(person, model, "Cài gói bài:")
    assert person.says("Đã cài gói")
    assert person.kiosk.parts.store.installed() == {"mau": (1, 1)}
    copied(publisher, 2, plugged)
    person.touch("next")
    person.until(lambda: model.stage == "list")
    told = {str(one["detail"]): one["ready"] for one in model.entries}
    assert any("Đang dùng bản 1." in detail and ready for detail, ready in told.items())
    assert any(detail.endswith("Đang dùng.") and not ready for detail, ready in told.items())
    touch_card(person, model, "Cài gói bài:")
    assert person.kiosk.parts.store.installed() == {"mau": (1, 2)}
    person.touch("next")
    person.until(lambda: model.stage == "list")
    assert not any(str(one["text"]).startswith("Cài gói bài") for one in model.entries)
    assert any("Gói trong USB cũ hơn" in str(one["detail"]) for one in model.entries)


def test_a_strangers_pack_is_named_and_cannot_be_touched(
    person: TouchedKiosk, plugged: Path, tmp_path: Path
) -> None:
    stranger = Stick.at(tmp_path / "stranger")
    shutil.copy(stranger.sign(stranger.build()), plugged)
    (plugged / "rac.hocso").write_bytes(b"no pack at all")
    model = open_usb(person, plugged)
    words = {str(one["text"]): (str(one["detail"]), one["ready"]) for one in model.entries}
    assert words["mau-1"] == (
        "Gói bài này không đúng dấu của tỉnh. Máy giữ gói cũ. Hãy hỏi nơi đưa USB.",
        False,
    )
    assert words["rac"][0].startswith("Gói bài trong USB bị hỏng.")
    assert person.kiosk.parts.store.installed() == {}


def test_a_pack_that_was_damaged_after_it_was_signed_changes_nothing(
    person: TouchedKiosk, publisher: Stick, plugged: Path
) -> None:
    path = copied(publisher, 1, plugged)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    model = open_usb(person, plugged)
    offered = [one for one in model.entries if str(one["text"]).startswith("Cài gói bài:")]
    if offered:
        touch_card(person, model, "Cài gói bài:")
        assert person.says("Gói bài trong USB bị hỏng.")
    assert person.kiosk.parts.store.installed() == {}


def test_a_stick_that_is_pulled_out_before_the_touch_is_told(
    person: TouchedKiosk, publisher: Stick, plugged: Path
) -> None:
    copied(publisher, 1, plugged)
    model = open_usb(person, plugged)
    shutil.rmtree(plugged)
    model.take(0)
    person.until(lambda: model.stage == "told")
    assert person.says("USB bị rút ra sớm. Bài trên máy vẫn như trước. Cắm lại để làm tiếp.")
    assert person.kiosk.parts.store.installed() == {}
    person.touch("next")
    assert model.stage == "none"


def test_a_person_who_stops_the_copy_keeps_what_was_there(
    person: TouchedKiosk, publisher: Stick, plugged: Path
) -> None:
    copied(publisher, 1, plugged)
    model = open_usb(person, plugged)
    place = next(
        number
        for number, one in enumerate(model.entries)
        if str(one["text"]).startswith("Cài gói bài")
    )
    model.take(place)
    model.back()
    person.until(lambda: model.stage == "told")
    assert person.says("Đã dừng. Bài trên máy vẫn như trước.")
    assert person.kiosk.parts.store.installed() == {}
    person.touch("next")
    person.until(lambda: model.stage == "list")
    touch_card(person, model, "Cài gói bài:")
    assert person.kiosk.parts.store.installed() == {"mau": (1, 1)}, "and a retry completes it"


def test_a_newer_trust_file_is_taken_alone(
    person: TouchedKiosk, publisher: Stick, plugged: Path
) -> None:
    for path in publisher.keys.glob("trust.json*"):
        shutil.copy(path, plugged)
    model = open_usb(person, plugged)
    touch_card(person, model, "Nhận khóa mới của tỉnh")
    assert person.says("Đã nhận khóa mới của tỉnh.")
    person.touch("next")
    person.until(lambda: model.stage == "list")
    assert not any(str(one["text"]).startswith("Nhận khóa mới") for one in model.entries)


def test_settings_go_to_the_next_kiosk_without_a_secret(
    person: TouchedKiosk, plugged: Path
) -> None:
    parts = person.kiosk.parts
    assert parts.staff.set_pin("technician", "402815") is None
    model = open_usb(person, plugged)
    touch_card(person, model, "Chép cài đặt cho máy mới")
    text = (plugged / "kiosk.toml").read_text(encoding="utf-8")
    assert "402815" not in text
    assert read_toml(plugged / "kiosk.toml").technician_pin == ""


def test_results_travel_to_the_province_by_stick_and_its_receipt_comes_back(
    person: TouchedKiosk, plugged: Path, tmp_path: Path
) -> None:
    parts = person.kiosk.parts
    with running_hub(tmp_path / "hub") as hub:
        token = hub.command("enroll", "14845", "--place", "Nhà văn hóa bản Cá Giáng")
        join(
            parts.database,
            parts.writer,
            parts.clock,
            address=hub.url,
            token=token,
            program="0.1.0",
        )
        for number in range(3):
            parts.journal.record(answer(number)).result()
        model = open_usb(person, plugged)
        touch_card(person, model, "Chép kết quả ra USB")
        assert person.says("Mời đưa USB về tỉnh.")
        (bundle,) = plugged.glob("hocso-progress/*.hocso-progress")
        hub.command("take", str(bundle))
    person.touch("next")
    person.until(lambda: model.stage == "list")
    touch_card(person, model, "Nhận giấy báo của tỉnh")
    assert person.says("Tỉnh đã nhận")
    with parts.database.read() as connection:
        answered = connection.execute(
            "SELECT state FROM outbox JOIN event USING (position) WHERE kind = 'StepAnswered'"
        ).fetchall()
    assert list(plugged.glob("hocso-progress/*.hocso-receipt")) == [], "it is not offered again"
    assert answered == [("received",)] * 3


def test_a_kiosk_that_never_has_wifi_is_enrolled_by_a_letter(
    person: TouchedKiosk, plugged: Path, tmp_path: Path
) -> None:
    with running_hub(tmp_path / "hub") as hub:
        letter = plugged / "thon-3.hocso-letter"
        hub.command("enroll", "14845", "--place", "Bản Cá Giáng", "--letter", str(letter))
    model = open_usb(person, plugged)
    assert person.says("Thư của tỉnh cho Bản Cá Giáng")
    touch_card(person, model, "Ghi danh máy với tỉnh")
    assert person.says("Đã ghi danh với tỉnh. Thư đã được xóa khỏi USB.")
    assert not letter.exists()
    with person.kiosk.parts.database.read() as connection:
        joined = enrolment_of(connection)
    assert joined is not None
    assert joined.commune == "14845"


def test_a_receipt_for_nobody_here_is_told_and_all_still_waits(
    person: TouchedKiosk, plugged: Path
) -> None:
    words = UsbWords()
    from sync.errors import ReceiptRefused

    assert words.fault(ReceiptRefused("x"), gone=False) == (
        "Giấy báo này không phải của tỉnh cho máy này. Kết quả vẫn chờ gửi."
    )


def test_the_stick_is_made_safe_before_it_may_be_pulled(
    person: TouchedKiosk, plugged: Path
) -> None:
    model = open_usb(person, plugged)
    person.touch("next")
    person.until(lambda: model.stage == "told")
    assert person.says("Đã ghi xong hết. Rút USB được rồi.")


def test_of_two_sticks_one_is_chosen(person: TouchedKiosk, plugged: Path, tmp_path: Path) -> None:
    other = tmp_path / "KHAC"
    other.mkdir()
    model = open_usb(person, plugged, other)
    assert person.says("Có 2 USB. Mời chọn một.")
    person.touch("entry_1")
    person.until(lambda: model.stage == "list")
    touch_card(person, model, "Chép cài đặt cho máy mới")
    assert (other / "kiosk.toml").is_file()
    assert list(plugged.iterdir()) == []


OFFER = Offer(
    folder=Path("/media/HOCSO"),
    release=Release(version="0.2.0", package="p", sha256="0" * 64, news="", news_sha256=""),
    size=1,
    news=("Thêm mười hai khóa học.",),
    installed="0.1.0",
    went_back=False,
)


@pytest.mark.parametrize(
    ("before", "offered", "told"),
    [
        (None, True, ""),
        (Waiting(), False, "Máy đang cài bản mới."),
        (Ready("0.2.0"), False, "Bản 0.2.0 đã cài."),
        (Refused("forged"), True, "Bản mới trong USB chưa cài được."),
        (WentBack("0.2.0", "0.1.0"), True, "Máy dùng lại bản 0.1.0, không mất gì."),
    ],
    ids=["first", "waiting", "ready", "refused", "back"],
)
def test_what_became_of_an_update_is_told(before: object, offered: bool, told: str) -> None:
    stick = StickContents(Path("/media/HOCSO"), 1)
    found = Gathered(stick, OFFER, before, waiting=0, enrolled=False)  # type: ignore[arg-type]
    cards = UsbWords().cards(found)
    assert any(one.act == "update" for one in cards) is offered
    assert told in " ".join(one.detail for one in cards)


def test_the_words_of_every_card_are_read_aloud(person: TouchedKiosk, plugged: Path) -> None:
    model = open_usb(person, plugged)
    model.show(full_stick())
    assert [str(one["text"]) for one in model.entries] == list(model.sentences)[1:]


@pytest.mark.parametrize(
    ("done", "every", "elapsed", "left"),
    [
        (0, 100, 60, None),
        (50, 100, 1, None),
        (25, 100, 10, 30.0),
        (100, 100, 10, 0.0),
        (5, 0, 10, None),
    ],
    ids=["nothing-yet", "too-early", "a-quarter", "all", "of-nothing"],
)
def test_the_time_left_is_a_guess_by_the_speed_so_far(
    done: int, every: int, elapsed: float, left: float | None
) -> None:
    assert seconds_left(done, every, elapsed) == left


def test_nothing_on_a_stick_is_followed_out_of_it(person: TouchedKiosk, plugged: Path) -> None:
    (plugged / "ngoai.hocso").symlink_to("/etc/passwd")
    (plugged / "ong.hocso").mkdir()
    model = open_usb(person, plugged)
    assert not any(one["ready"] and "Cài gói" in str(one["text"]) for one in model.entries)
    assert json.dumps(model.entries, ensure_ascii=False).count("bị hỏng") == 2
