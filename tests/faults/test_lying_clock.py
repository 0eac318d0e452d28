"""The wall clock says 1970, 2038 or jumps between them: people learn, nothing is lost or deleted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle, pairwise
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from kiosk.backups import backups_at
from sync.clock import PROGRAM_DATE_MS
from tests.faults.campaign import LONG
from tests.faults.under_clock import CLOCKS, EVERY, JUMPING, WallClock, need_faketime
from tests.helpers.certificates import make_authority
from tests.helpers.fault_server import FaultServer
from tests.helpers.hub import COMMUNE, RunningHub, running_hub
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.stick import HOCSO, ROOT, Stick, hocso

CLOCK_SCRIPT = ROOT / "packaging" / "root" / "usr" / "lib" / "hocso" / "clock"
MOMENTS = {
    **{name: (moment,) for name, moment in CLOCKS.items()},
    "jumping": tuple(CLOCKS[name] for name in ("1970", "2038", "2026", "2038", "1970")),
}


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """A signed pack and its keys."""
    made = Stick.at(tmp_path_factory.mktemp("publisher"))
    made.sign(made.build())
    return made


@pytest.fixture(scope="module")
def home_with_pack(stick: Stick, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a kiosk that has the pack, to be copied."""
    home = tmp_path_factory.mktemp("kiosk") / "home"
    stick.install(home, stick.folder / "mau-1.hocso")
    return home


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """A province whose clock is right."""
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        yield running


def environment(clock: WallClock, home: Path, stick: Stick) -> dict[str, str]:
    return {**os.environ, **clock.environment, **stick.environment(home)}


def learn(clock: WallClock, name: str, home: Path, stick: Stick) -> list[dict[str, Any]]:
    """Let somebody learn while the clock is moved at each pause; what was told, and when."""
    moments = cycle(MOMENTS[name])
    clock.jump_to(next(moments))
    said: list[dict[str, Any]] = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.learning_child", str(home), str(stick.root)],
        cwd=ROOT,
        env=environment(clock, home, stick),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for line in child.stdout:
            said.append({**json.loads(line), "at": monotonic()})
            clock.jump_to(next(moments))
            child.stdin.write("\n")
            child.stdin.flush()
    assert child.returncode == 0
    return said


def under(clock: WallClock, home: Path, stick: Stick, *words: object) -> str:
    """What `hocso …` says on that clock."""
    done = subprocess.run(
        [*HOCSO, *map(str, words), "--home", str(home)],
        cwd=ROOT,
        env=environment(clock, home, stick),
        capture_output=True,
        text=True,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout + done.stderr


# Jumping passes through all the others.
@pytest.mark.parametrize("name", EVERY if LONG else (JUMPING,))
def test_a_lesson_is_taken_saved_sent_and_backed_up_and_nothing_is_deleted(
    name: str, hub: RunningHub, home_with_pack: Path, stick: Stick, tmp_path: Path
) -> None:
    need_faketime()
    home = tmp_path / "home"
    shutil.copytree(home_with_pack, home)
    token = hub.command("enroll", COMMUNE, "--place", "Nhà văn hóa thôn 3")
    enrolled = hocso("sync", "enrol", hub.url, "--home", home, "--token", token)
    assert enrolled.returncode == 0, enrolled.stderr
    clock = WallClock(tmp_path)
    said = learn(clock, name, home, stick)
    assert [one["did"] for one in said] == [
        "joined", "a task", "a step", "look 0", "look 1", "look 2",
    ]  # fmt: skip
    _waits_run_in_uptime(said[3:])
    assert not any(one["erased"] for one in said[3:])
    _times_are_between_floor_and_now(home)
    _backups_are_there(home)
    with SavedKiosk(home) as kiosk:
        before = kiosk.ids()
        assert len(before) >= 5
    for moment in dict.fromkeys(MOMENTS[name]):
        clock.jump_to(moment)
        under(clock, home, stick, "sync", "push")
    with SavedKiosk(home) as kiosk:
        assert kiosk.ids("received") == kiosk.ids() == before, "sent, and nothing pruned"
        with kiosk.database.read() as connection:
            assert connection.execute("SELECT count(*) FROM learner").fetchone() == (1,)
            (own,) = connection.execute("SELECT kiosk FROM enrolment").fetchone()
    facts = [row for row in hub.facts() if row["kiosk_id"] == own]
    assert len(facts) == len(before)


def _waits_run_in_uptime(looks: list[dict[str, Any]]) -> None:
    """A year forward or back does not shorten the wait after five wrong PINs."""
    assert 0 < looks[0]["wait_ms"] <= 30_000
    for earlier, later in pairwise(looks):
        passed = (later["at"] - earlier["at"]) * 1000
        assert earlier["wait_ms"] - later["wait_ms"] <= passed + 1000


def _times_are_between_floor_and_now(home: Path) -> None:
    """No statement is older than the program, none of a time that nobody could know."""
    floor = datetime.fromtimestamp(PROGRAM_DATE_MS / 1000, UTC)
    latest = max(datetime.now(UTC), CLOCKS["2026"]) + timedelta(hours=1)
    with SavedKiosk(home) as kiosk:
        told = [json.loads(one)["timestamp"] for one in kiosk.statements()]
    assert told
    for text in told:
        assert floor <= datetime.fromisoformat(text) <= latest


def _backups_are_there(home: Path) -> None:
    """The two newest stay whatever the clock said, and the newest is as new as the journal."""
    newest, second, *_ = [backup.stamp for _, backup in backups_at(home)]
    assert newest.number == second.number + 1
    with SavedKiosk(home) as kiosk, kiosk.database.read() as connection:
        assert connection.execute("SELECT journal, seq FROM journal_identity").fetchone() == (
            newest.journal,
            newest.seq,
        )


@pytest.mark.parametrize("name", ["1970", "2038"])
def test_where_the_clock_is_too_wrong_for_tls_everything_is_kept_told_and_sent_later(
    name: str, stick: Stick, tmp_path: Path
) -> None:
    need_faketime()
    authority, certificate = make_authority(tmp_path)
    home = tmp_path / "home"
    clock = WallClock(tmp_path)
    with FaultServer(certificate) as server:
        with SavedKiosk(home) as kiosk:
            kiosk.enrol(server.endpoint)
            kiosk.record(*(answer(number) for number in range(5)))
            ids = kiosk.ids()
        clock.jump_to(CLOCKS[name])
        told = under(clock, home, stick, "sync", "push", "--ca", authority)
        assert "certificate" in told.lower(), told
        with SavedKiosk(home) as kiosk:
            assert kiosk.ids("waiting") == ids
            assert kiosk.status().last_fault == "unreachable"
        assert server.memory.stored == {}
        clock.jump_to(datetime.now(UTC))
        under(clock, home, stick, "sync", "push", "--ca", authority)
        with SavedKiosk(home) as kiosk:
            assert kiosk.ids("received") == ids
        assert sorted(server.memory.stored) == sorted(ids)


def started_with(clock: WallClock, build_date: Path, saved: Path) -> None:
    """What the machine does before the kiosk: the package's own script, on the clock that lies."""
    told = subprocess.run(
        [CLOCK_SCRIPT, "forward", build_date, saved, "/bin/sh", "-c", 'echo "$0" >&2'],
        env={**os.environ, **clock.environment, "NO_FAKE_STAT": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stderr.strip()
    if told:
        clock.jump_to(datetime.fromtimestamp(int(told.removeprefix("@")), UTC))


@pytest.mark.parametrize("kept", ["saved", "build"])
def test_a_dead_battery_is_set_to_what_is_certain_and_the_province_is_reached(
    kept: str, stick: Stick, tmp_path: Path
) -> None:
    need_faketime()
    authority, certificate = make_authority(tmp_path)
    home, build_date, saved = tmp_path / "home", tmp_path / "build-date", tmp_path / "saved"
    build_date.touch()
    if kept == "saved":
        subprocess.run([CLOCK_SCRIPT, "save", saved], check=True)
        long_ago = (datetime.now(UTC) - timedelta(days=300)).timestamp()
        os.utime(build_date, (long_ago, long_ago))
    clock = WallClock(tmp_path)
    with FaultServer(certificate) as server:
        with SavedKiosk(home) as kiosk:
            kiosk.enrol(server.endpoint)
            kiosk.record(*(answer(number) for number in range(5)))
            ids = kiosk.ids()
        clock.jump_to(CLOCKS["1970"])
        assert "certificate" in under(clock, home, stick, "sync", "push", "--ca", authority).lower()
        started_with(clock, build_date, saved)
        under(clock, home, stick, "sync", "push", "--ca", authority)
        with SavedKiosk(home) as kiosk:
            assert kiosk.ids("received") == ids
        offset = clock.offset_seconds
        started_with(clock, build_date, saved)
        assert clock.offset_seconds == offset, "a clock that is right stays"
