"""A volunteer records: a real sound through a real sound server, the page by touches, the file judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from content.broadcast_sound import RATE
from content.recorded_sound import PEAK, TARGET_DB, TOLERANCE_DB, loudness_db, values_of
from kiosk.recording.drafts import Draft
from kiosk.voice.tracks import track_of
from tests.helpers.null_sink import SoundServer, bursts_of, missing_programs, sound_server
from tests.helpers.spoken import spoken

ROOT = Path(__file__).parents[3]
MIC = ("module-remap-source", "master=ear.monitor", "source_name=mic")


class Room:
    """A sound server whose one microphone hears what is played on its one loudspeaker."""

    def __init__(self, server: SoundServer, home: Path) -> None:
        self.server = server
        self.home = home
        self.environment = {
            **server.environment,
            "PULSE_SERVER": server.address,
            "QT_QPA_PLATFORM": "offscreen",
            "HOCSO_HOME": str(home),
        }

    def tell(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words], env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def plug_in(self) -> None:
        self.tell("load-module", *MIC, "source_properties=device.description=Micro")
        self.tell("set-default-source", "mic")

    def pull_out(self) -> None:
        self.tell("unload-module", "module-remap-source")
        self.tell("unload-module", "module-null-sink")

    def speak(self, sound: bytes) -> None:
        """Play this to its end beside the microphone."""
        file = self.server.folder / "said.s16"
        file.write_bytes(sound)
        subprocess.run(
            ["pacat", "--device=ear", f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw",
             str(file)],
            env=self.environment, check=True, timeout=20,
        )  # fmt: skip

    @contextmanager
    def volunteer(self) -> Iterator[Volunteer]:
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.recording_volunteer"],
            cwd=ROOT, env={**os.environ, **self.environment},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        with child:
            try:
                yield Volunteer(child)
            finally:
                child.kill()


class Volunteer:
    """Whoever touches that kiosk."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self.child = child

    def does(self, act: str) -> dict[str, object]:
        assert self.child.stdin is not None
        assert self.child.stdout is not None
        self.child.stdin.write(f"{act}\n")
        self.child.stdin.flush()
        told: dict[str, object] = json.loads(self.child.stdout.readline())
        return told


@pytest.fixture
def room(home: Path) -> Iterator[Room]:
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="ear-") as folder, sound_server(Path(folder)) as server:
        server.plug("ear")
        yield Room(server, home)


def test_what_is_said_is_kept_trimmed_and_evened_and_a_kill_loses_only_what_was_not_kept(
    room: Room,
) -> None:
    room.plug_in()
    first, second = track_of("mtq").says, "Phần này chưa có tiếng Mường."
    with room.volunteer() as volunteer:
        assert volunteer.does("open")["sentence"] == first
        assert volunteer.does("touch next")["stage"] == "recording"
        room.speak(spoken(syllables=5, db=-16))
        stopped = volunteer.does("touch next")
        assert stopped["stage"] in ("judging", "taken"), stopped
        taken = volunteer.does("stage taken")
        assert str(taken["note"]).startswith("Thu được rồi."), taken
        kept = volunteer.does("touch next")
        kept = volunteer.does("stage ready")
        assert (kept["sentence"], kept["recorded"]) == (second, False)
        # The plug is pulled while the next one is spoken.
        assert volunteer.does("touch next")["stage"] == "recording"
        room.speak(spoken(syllables=3))
        volunteer.child.kill()
    draft = Draft(room.home, "mtq")
    found = draft.own(first)
    assert found is not None
    assert draft.count() == 1
    values = values_of(draft.samples(found) or b"")
    assert abs(loudness_db(values) - TARGET_DB) <= TOLERANCE_DB
    assert max(abs(value) for value in values) <= PEAK * 32_768
    # Five syllables, a fifth of a second each; nothing of what the kiosk itself read before.
    assert len(bursts_of(values, gap=0.04)) == 5
    assert 0.9 < len(values) / RATE < 1.4


def test_no_microphone_silence_and_a_microphone_pulled_out_are_told_apart(room: Room) -> None:
    with room.volunteer() as volunteer:
        volunteer.does("open")
        volunteer.does("touch next")
        none = volunteer.does("stage ready")
        assert none["fault"] == "Không thấy micro. Mời cắm micro rồi chạm Thu."
        room.plug_in()
        assert volunteer.does("touch next")["stage"] == "recording"
        volunteer.does("loudness soft")
        volunteer.does("touch next")
        silent = volunteer.does("stage taken")
        assert silent["note"] == "Chưa nghe thấy tiếng. Nói gần micro rồi thu lại."
        # The one next thing is to record it again.
        assert volunteer.does("touch next")["stage"] == "recording"
        room.pull_out()
        pulled = volunteer.does("stage ready")
        assert str(pulled["fault"]).startswith("Micro bị rút ra. Câu này chưa thu.")
    assert Draft(room.home, "mtq").count() == 0
