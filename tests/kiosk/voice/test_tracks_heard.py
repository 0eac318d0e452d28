"""The right file is heard: judged on the recording of a sound server, against a real recorded track."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.voice.clips import told_once
from kiosk.voice.tracks import track_of
from tests.helpers.another_voice import SAME, likeness, record, samples_of
from tests.helpers.null_sink import RATE, NullSink
from tests.helpers.speaking_kiosk import SpeakingKiosk

WELCOME = ("Mời bà con vào học.", "Chạm vào màn hình để bắt đầu.")
HOME = "Hôm nay bà con cần việc gì?"
TOLD = told_once(track_of("mtq"))


def clips(tmp_path: Path, *sentences: str) -> dict[str, Path]:
    return record(tmp_path / "track", sentences)


def given(clips: Mapping[str, Path], *sentences: str) -> dict[str, dict[str, str]]:
    return {"mtq": {one: str(clips[one]) for one in sentences or clips}}


def heard_as(sink: NullSink, clip: Path, since: float = 0.0) -> float:
    return likeness(sink.heard()[int(since * RATE) :], samples_of(clip))


def test_the_learners_track_is_heard_sentence_by_sentence(sink: NullSink, tmp_path: Path) -> None:
    made = clips(tmp_path, *WELCOME, HOME)
    options = {"clips": given(made, *WELCOME), "track": "mtq", "worker": ["/bin/false"]}
    with SpeakingKiosk(tmp_path, sink.address, **options) as kiosk:
        kiosk.read(*WELCOME)
        assert kiosk.states[-1]["fault"] == ""
    found = [heard_as(sink, made[one]) for one in WELCOME]
    assert min(found) > SAME
    assert heard_as(sink, made[HOME]) < min(found), "any sound would do"


def test_a_page_with_a_gap_is_heard_in_vietnamese_and_the_gap_is_told_once(
    sink: NullSink, tmp_path: Path
) -> None:
    made = clips(tmp_path, *WELCOME, *TOLD)
    options = {"clips": given(made, WELCOME[0], *TOLD), "track": "mtq"}
    with SpeakingKiosk(tmp_path, sink.address, **options) as kiosk:
        kiosk.read(*WELCOME)
        first = sink.seconds
        kiosk.read(HOME)
    for sentence in TOLD:
        assert heard_as(sink, made[sentence]) > SAME
        assert heard_as(sink, made[sentence], first) < SAME
    told = min(heard_as(sink, made[sentence]) for sentence in TOLD)
    assert heard_as(sink, made[WELCOME[0]]) < told, "the page is not half in the track"
    spoken = list((tmp_path / "clips").glob("*.wav"))
    assert len(spoken) == 3, "both sentences of the page, and the next page's"


@pytest.mark.parametrize("track", ["mtq", "vi"])
def test_a_language_names_itself_whatever_is_heard(
    sink: NullSink, tmp_path: Path, track: str
) -> None:
    name = "Tiếng Mường."
    made = clips(tmp_path, name)
    options = {"clips": given(made), "track": track, "names": {name: "mtq"}}
    with SpeakingKiosk(tmp_path, sink.address, **options) as kiosk:
        kiosk.tell("readOne", "Tiếng Mường, nút")
        kiosk.until(lambda state: state["finished"])
    assert heard_as(sink, made[name]) > SAME
    assert not list((tmp_path / "clips").glob("*.wav"))
