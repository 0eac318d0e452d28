"""The chosen output, judged on recordings of two sinks of one sound server."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.voice.outputs import Output, is_absent, output_now
from tests.helpers.null_sink import NullSink, SoundServer, missing_programs, sound_server
from tests.helpers.speaking_kiosk import SpeakingKiosk

LONG = "Mình mở máy cùng nhau rồi mình làm thử từng bước một, thong thả, không vội gì cả nhé."
SHORT = "Chào bà con."
PATIENCE_SECONDS = 30
HALL = Output("hall", "Loa")
TV = Output("tv", "HDMI")
TWIN = Output("hall2", "Loa")


@pytest.mark.parametrize(
    ("chosen", "present", "current", "default", "expected"),
    [
        pytest.param("hall", (TV, HALL), "tv", "tv", HALL, id="chosen"),
        pytest.param("HDMI", (HALL, TV), "", "hall", TV, id="chosen-by-name"),
        pytest.param("hall2", (HALL, TWIN), "", "hall", TWIN, id="one-of-twins"),
        pytest.param("", (HALL, TV), "", "tv", TV, id="system"),
        pytest.param("", (HALL, TV), "hall", "tv", HALL, id="projector-takes-nothing"),
        pytest.param("usb", (HALL, TV), "hall", "tv", HALL, id="absent-stays"),
        pytest.param("usb", (HALL, TV), "usb", "tv", TV, id="unplugged"),
        pytest.param("", (HALL,), "", "", HALL, id="no-default"),
        pytest.param("hall", (), "hall", "", None, id="nothing"),
    ],
)
def test_the_output_is_the_chosen_then_the_one_in_use_then_the_system_s(
    chosen: str, present: tuple[Output, ...], current: str, default: str, expected: Output | None
) -> None:
    assert output_now(chosen, present, current, default) == expected


def test_only_a_choice_can_be_absent() -> None:
    assert is_absent("usb", (HALL, TV))
    assert not is_absent("HDMI", (HALL, TV))
    assert not is_absent("", ())


@pytest.fixture
def server() -> Iterator[SoundServer]:
    missing = missing_programs()
    if missing:
        pytest.skip(f"no sound server to be heard by: {', '.join(missing)} not installed")
    # A socket's path must stay short, so not tmp_path.
    with tempfile.TemporaryDirectory(prefix="ear-") as folder, sound_server(Path(folder)) as made:
        yield made


@pytest.fixture
def two(server: SoundServer) -> Iterator[tuple[NullSink, NullSink]]:
    """The system's own "tv", and "hall"."""
    with ExitStack() as stack:
        tv, hall = (stack.enter_context(server.sink(name)) for name in ("tv", "hall"))
        server.prefer("tv")
        yield tv, hall


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def sounding(sink: NullSink) -> float:
    """Seconds of sound so far."""
    return sum(burst.seconds for burst in sink.bursts())


def heard(sink: NullSink) -> Callable[[], bool]:
    return lambda: sounding(sink) > 0.3


def test_the_sentence_is_heard_on_the_chosen_sink_and_not_on_the_other(
    two: tuple[NullSink, NullSink], tmp_path: Path
) -> None:
    tv, hall = two
    with SpeakingKiosk(tmp_path, hall.address, output="hall") as kiosk:
        kiosk.read(SHORT)
        until(heard(hall))
    assert sounding(tv) == 0


def test_a_choice_is_effective_with_the_next_sentence(
    two: tuple[NullSink, NullSink], tmp_path: Path
) -> None:
    tv, hall = two
    with SpeakingKiosk(tmp_path, hall.address) as kiosk:
        kiosk.read(SHORT)
        until(heard(tv))
        assert sounding(hall) == 0
        kiosk.tell("set_output", "Loa-hall")
        kiosk.read(SHORT)
        until(heard(hall))
        once = sounding(tv)
        kiosk.tell("set_output", "")
        kiosk.read(SHORT)
        until(lambda: sounding(tv) > once + 0.3)
    assert once < sounding(tv)


def test_unplugged_in_a_sentence_the_next_is_heard_on_the_other_until_it_comes_back(
    server: SoundServer, two: tuple[NullSink, NullSink], tmp_path: Path
) -> None:
    tv, hall = two
    with SpeakingKiosk(tmp_path, hall.address, output="hall") as kiosk:
        kiosk.tell("read", [LONG])
        until(heard(hall))
        server.unplug("hall")
        assert kiosk.until(lambda state: state["lacks"])["fault"] == ""
        kiosk.until(lambda state: state["finished"])
        before = sounding(tv)
        kiosk.read(SHORT)
        until(lambda: sounding(tv) > before + 0.3)
        with server.sink("hall") as back:
            kiosk.until(lambda state: not state["lacks"])
            before = sounding(tv)
            kiosk.read(SHORT)
            until(heard(back))
            assert sounding(tv) == before


def test_a_projector_plugged_in_neither_stops_nor_takes_the_sound(
    server: SoundServer, tmp_path: Path
) -> None:
    # The server moves recordings, too, when its default changes: so it is asked what plays where.
    with server.sink("hall") as hall, SpeakingKiosk(tmp_path, hall.address) as kiosk:
        kiosk.tell("read", [LONG])
        until(heard(hall))
        server.plug("projector")
        assert server.plays_on("hall")
        server.prefer("projector")
        until(lambda: server.plays_on("hall"))
        kiosk.until(lambda state: state["finished"])
        kiosk.tell("read", [LONG])
        until(lambda: server.plays_on("hall"))
