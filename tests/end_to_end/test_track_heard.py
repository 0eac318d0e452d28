"""A signed track comes by stick, a person chooses it on Welcome by touch, and it is what sounds."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from content.authoring.track_pack import TrackHead, build_track
from kiosk.voice.clips import pieces_of, told_once
from kiosk.voice.tracks import track_of
from tests.helpers.another_voice import SAME, likeness, record, samples_of
from tests.helpers.null_sink import RATE, NullSink
from tests.helpers.speaking_child import speaking_child
from tests.helpers.stick import Stick

MUONG = track_of("mtq")
WHO = (
    "Mình bắt đầu thế nào?",
    "Học ngay. Không cần tên, không cần thẻ.",
    "Tôi có thẻ học số. Chạm bốn hình, hoặc quét thẻ.",
    "Hai người cùng học. Cháu chạm, bà quyết định.",
    "Làm thẻ học số, để lần sau học tiếp.",
)
"""The page behind Welcome."""
PATIENCE_SECONDS = 60


def put_track(stick: Stick, home: Path, clips: dict[str, Path]) -> None:
    """Build the pack of the track, sign it with the publisher's key, and install it."""
    head = TrackHead(
        id="tieng-muong",
        title="Tiếng Mường",
        publisher="Học Số",
        tag="mtq",
        version=1,
        issued=date(2026, 11, 22),
    )
    pack = stick.folder / "tieng-muong-1.hocso"
    pack.write_bytes(build_track(head, clips).to_bytes())
    stick.install(home, stick.sign(pack))


def silence_after(sink: NullSink, since: float) -> None:
    """Wait until what was heard since then is over."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        bursts = sink.bursts(since=since, gap=1.0)
        if bursts and sink.seconds - since - bursts[-1].end > 1.5:
            return
        assert time.monotonic() < deadline, f"heard {bursts}"


def test_a_signed_track_is_chosen_by_touch_and_heard(
    sink: NullSink, stick: Stick, home: Path, tmp_path: Path
) -> None:
    recorded = dict.fromkeys([MUONG.says, *(piece for text in WHO for piece in pieces_of(text))])
    clips = record(tmp_path / "track", [*recorded, *told_once(MUONG)])
    put_track(stick, home, clips)
    environment = {**stick.environment(home), "PULSE_SERVER": sink.address}
    touches = ("language", "language_mtq", "next", "next", "start")
    with speaking_child(environment, *touches) as kiosk:
        kiosk.until(lambda state: state["page"] == "WhoAreYou" and state["current"] == 0)
        began = max(0.0, sink.seconds - 0.5)
        kiosk.until(lambda state: state["page"] == "WhoAreYou" and not state["playing"])
        assert kiosk.states[-1]["sentences"] == list(WHO)
        silence_after(sink, began)
        heard = sink.heard()
    page = heard[int(began * RATE) :]
    found = {
        piece: likeness(page, samples_of(clips[piece])) for text in WHO for piece in pieces_of(text)
    }
    assert min(found.values()) > SAME, found
    for told in told_once(MUONG):
        assert likeness(page, samples_of(clips[told])) < min(found.values()), "nothing lacks here"
