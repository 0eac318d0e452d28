"""The pages of recording by touches: asked first, kept at once, resumed, heard only when staff say so."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from content.recorded_sound import take_of
from kiosk.recording.drafts import Draft
from kiosk.recording.going_on import first_missing
from kiosk.recording.speaker import WORDS
from kiosk.recording.travelling import PREFIX
from kiosk.startup import Kiosk
from kiosk.viewmodels.recording.stick import TrackStickModel
from kiosk.voice.track_progress import FIRST
from tests.helpers.spoken import SENTENCE, spoken
from tests.helpers.touched_kiosk import TouchedKiosk

TAKE = take_of(SENTENCE, spoken())


def open_parts(kiosk: Kiosk, tag: str = "mtq") -> TouchedKiosk:
    touched = TouchedKiosk(kiosk)
    kiosk.routes.staff_home("volunteer")
    touched.rest()
    touched.touch("card_record")
    touched.until(lambda: touched.find(f"track_{tag}") is not None, "the languages")
    touched.touch(f"track_{tag}")
    touched.until(lambda: touched.model.property("stage") == "parts", "the parts")
    return touched


def record(touched: TouchedKiosk, sentences: int) -> None:
    """Record the next sentences as if somebody had spoken."""
    for _ in range(sentences):
        before = touched.model.property("sentence")
        touched.model.show_take(TAKE)
        touched.rest()
        touched.touch("next")
        touched.until(lambda before=before: touched.model.property("sentence") != before, "kept")


def test_whoever_speaks_is_asked_first_and_a_no_records_nothing(kiosk: Kiosk, home: Path) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    assert [*WORDS] == touched.model.said[:-1]
    touched.touch("keep")
    assert touched.model.property("stage") == "parts"
    assert Draft(home, "mtq").consents() == ()
    touched.touch("part_" + FIRST)
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    assert len(Draft(home, "mtq").consents()) == 1


def test_each_kept_sentence_is_on_the_disk_and_recording_goes_on_behind_it(
    kiosk: Kiosk, home: Path
) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    first = touched.model.property("sentence")
    record(touched, 2)
    assert first == "Tiếng Mường."
    assert Draft(home, "mtq").count() == 2
    assert touched.model.savedText == "Đã lưu ở máy này"
    third = touched.model.property("sentence")
    touched.touch("skip")
    touched.touch("previous")
    assert touched.model.property("sentence") == third
    touched.touch("back")
    touched.until_page("RecordTrack")
    assert touched.says("Đã thu 2 trên")
    # At the next visit too, and where it was left.
    kiosk.routes.welcome()
    touched = open_parts(kiosk)
    assert touched.says("Đã thu 2 trên")
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    assert touched.model.property("sentence") == third
    touched.touch("previous")
    assert touched.model.property("recorded")
    assert touched.says("Đã thu")


def test_a_take_that_was_not_kept_is_dropped(kiosk: Kiosk, home: Path) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    touched.model.show_take(TAKE)
    touched.rest()
    touched.touch("skip")
    assert touched.model.property("stage") == "ready"
    assert Draft(home, "mtq").count() == 0


def test_whoever_is_locked_out_in_the_middle_leaves_no_ear_open(kiosk: Kiosk, home: Path) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    left = touched.model
    left.record()
    kiosk.routes.welcome()
    touched.rest()
    left.show_take(TAKE)
    assert left.property("stage") == "ready"
    assert not left.unattended
    assert Draft(home, "mtq").count() == 0


def test_a_disk_that_refuses_is_told_and_the_take_can_be_kept_later(
    kiosk: Kiosk, home: Path
) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    folder = home / "recordings" / "mtq"
    saved = folder.with_name("away")
    folder.rename(saved)
    folder.write_bytes(b"a file where the folder was")
    touched.model.show_take(TAKE)
    touched.rest()
    touched.touch("next")
    touched.until(lambda: touched.model.fault != "", "the fault")
    assert touched.model.fault.startswith("Máy chưa lưu được câu này.")
    folder.unlink()
    saved.rename(folder)
    touched.touch("next")
    touched.until(lambda: Draft(home, "mtq").count() == 1, "kept")


def test_people_hear_it_only_after_staff_switched_it_on_and_until_they_switch_it_off(
    kiosk: Kiosk,
) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    record(touched, 1)
    touched.touch("back")
    touched.until_page("RecordTrack")

    def tracks() -> list[str]:
        return [track.tag for track in kiosk.parts.hearing.tracks()]

    assert "mtq" not in tracks()
    touched.touch("part_-hear")
    touched.touch("keep")
    assert "mtq" not in tracks()
    touched.touch("part_-hear")
    touched.touch("carryOut")
    touched.until(lambda: "mtq" in tracks(), "Mường can be chosen")
    touched.touch("next")
    touched.until_page("RecordSentence")
    second = touched.model.property("sentence")
    record(touched, 1)
    touched.touch("back")
    touched.until_page("RecordTrack")
    assert kiosk.parts.narrator.telling.source.clip("mtq", second) is not None
    touched.touch("part_-hear")
    touched.until(lambda: "mtq" not in tracks(), "Mường cannot be chosen any more")


def test_erasing_asks_once_more_and_leaves_nothing(kiosk: Kiosk, home: Path) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    record(touched, 1)
    touched.touch("back")
    touched.until_page("RecordTrack")
    touched.touch("part_-erase")
    touched.touch("keep")
    assert Draft(home, "mtq").count() == 1
    touched.touch("part_-erase")
    touched.touch("carryOut")
    touched.until(lambda: not (home / "recordings" / "mtq").exists(), "erased")
    touched.until(lambda: touched.model.said == ["Đã xóa hết bản thu ở máy này."], "told")


def test_the_tag_of_thailand_opens_nothing_and_any_other_does(kiosk: Kiosk) -> None:
    touched = TouchedKiosk(kiosk)
    kiosk.routes.record("volunteer")
    touched.until(lambda: touched.find("pagerMore") is not None, "the languages")
    touched.touch("track_other")
    entry = touched.model.property("entry")
    for letter in "th":
        entry.press(letter)
    assert not touched.model.property("nextReady")
    touched.model.next()
    assert touched.page == "RecordTracks"
    entry.press("u")
    touched.touch("next")
    touched.until_page("RecordTrack")
    assert touched.model.heading == "Tiếng thu"


def test_a_track_is_copied_to_a_stick_and_taken_by_another_kiosk(
    kiosk: Kiosk, home: Path, tmp_path: Path
) -> None:
    touched = open_parts(kiosk)
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")
    record(touched, 2)
    stick = tmp_path / "HOCSO"
    stick.mkdir()

    def show_stick() -> None:
        there = replace(kiosk.parts, sticks=lambda: (stick,))
        kiosk.app.show(TrackStickModel(kiosk.routes, there, "volunteer"))
        touched.until(lambda: touched.model.property("stage") == "list", "the stick")

    show_stick()
    assert touched.says("Chép tiếng Mường ra USB")
    touched.touch("entry_0")
    touched.until(lambda: touched.model.property("stage") == "told", "copied")
    assert touched.model.said == ["Tiếng Mường: đã chép 2 câu. Mời đưa USB về tỉnh."]
    shutil.rmtree(home / "recordings")
    show_stick()
    assert touched.says("Lấy tiếng Mường từ USB")
    touched.touch("entry_0")
    touched.until(lambda: touched.model.property("stage") == "told", "taken")
    assert Draft(home, "mtq").count() == 2
    (folder,) = stick.glob(f"{PREFIX}*")
    (folder / "track.json").write_bytes(b"{}")
    show_stick()
    assert touched.says("Bản thu này bị hỏng, máy không lấy")
    assert not touched.find("entry_0").isEnabled()


def test_recording_goes_on_behind_and_then_from_the_start() -> None:
    part = ("a", "b", "c", "d")
    assert first_missing(part, {"a", "c"}, 1) == 3
    assert first_missing(part, {"c", "d"}, 2) == 0
    assert first_missing(part, set(part), 0) is None
