"""A real hub helps a real box: lost paper, forgotten PIN, and nothing of what was learned is lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import cli
from kiosk.people.forgotten_pin import ForgottenPin, Mistyped
from kiosk.people.learners import Learners
from kiosk.people.schema import PEOPLE
from kiosk.people.staff import Opened, StaffDoor, WrongPin
from kiosk.people.tries import MustWait, failures_at
from sync.hub.identity import PRIVATE_FILE
from sync.recovery_code import new_code, recovery_code
from sync.sealing import province_key
from tests.helpers.hub import RunningHub, hub_command, running_hub
from tests.helpers.people import consent, new_learner
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.set_clock import SetClock

NAME, PIN = "bà Sen Vàng Rất Riêng", "271828"


class Box(SavedKiosk):
    """A kiosk's data with its people, and the ways back in."""

    def __init__(self, home: Path) -> None:
        super().__init__(home, SetClock(), [PEOPLE])
        from sync.keys import open_keys

        pepper = open_keys(home).pepper
        self.learners = Learners(self.database, self.writer, self.journal, pepper)
        self.staff = StaffDoor(self.database, self.writer, self.clock, pepper)
        self.forgotten = ForgottenPin(self.staff, self.database, self.writer, home)

    def names(self) -> list[str]:
        return [one.nickname for one in self.learners.all()]

    def failures(self) -> int:
        with self.database.read() as connection:
            return failures_at(connection, "staff").count


def hocso(*arguments: str | Path, home: Path) -> Result:
    return CliRunner().invoke(
        cli, [str(one) for one in arguments], env={"HOCSO_HOME": str(home)}, catch_exceptions=False
    )


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def home(tmp_path: Path, hub: RunningHub) -> Path:
    """A box with one learner, one answer and a PIN, enrolled at the hub by the command."""
    home = tmp_path / "home"
    with Box(home) as box:
        box.learners.join(replace(new_learner(), nickname=NAME), consent()).result()
        box.staff.set_pin("technician", PIN)
        box.record(answer(1))
    token = hub.command("enroll", "14845", "--place", "Nhà văn hóa thôn 3")
    enrolled = hocso("sync", "enrol", hub.url, "--token", token, home=home)
    assert enrolled.exit_code == 0, enrolled.output
    assert hub.command("keypair") in enrolled.output
    return home


def test_a_destroyed_box_whose_paper_is_lost_comes_back_by_the_province(
    home: Path, hub: RunningHub, stick: Path, tmp_path: Path
) -> None:
    assert hocso("backup", "--to", stick, home=home).exit_code == 0
    paper = recovery_code(home)
    shutil.rmtree(home)
    code = hub.command("unseal", str(stick))
    assert code != paper
    other = tmp_path / "other"
    assert hocso("restore", stick, "--code", paper, home=other).exit_code == 1
    assert hocso("restore", stick, "--code", code, home=other).exit_code == 0
    private = (hub.folder / PRIVATE_FILE).read_text()
    assert not [path for path in stick.rglob("*") if path.is_file() and private.encode() in
                path.read_bytes()]  # fmt: skip
    with Box(other) as box:
        assert box.names() == [NAME]
        assert box.staff.try_pin(PIN) == Opened("technician")
        asked = box.forgotten.ask("technician")
        assert asked is not None, "the unlock key comes back with the restore"
        told = hub.command("unlock", asked.kiosk, asked.challenge).split("  ")[0]
        digits = told.replace(" ", "")
        assert box.forgotten.try_answer("technician", digits) == Opened("technician")
        assert box.push().received >= 1
    assert province_key(other) is not None, "the first push brings the key to seal to"


def test_an_already_enrolled_kiosk_learns_the_keys_by_its_next_push(
    home: Path, hub: RunningHub
) -> None:
    known = province_key(home)
    (home / "keys" / "province.x25519").unlink()
    with Box(home) as box:
        box.writer.post(lambda connection: connection.execute("DELETE FROM unlock_key")).result()
        assert box.forgotten.ask("technician") is None
        box.push()
        assert box.forgotten.ask("technician") is not None
    assert province_key(home) == known


def test_a_kiosk_without_network_is_opened_by_eight_digits_once(
    home: Path, hub: RunningHub
) -> None:
    with Box(home) as box:
        asked = box.forgotten.ask("technician")
        assert asked is not None
        # Beside the server: nothing but the digits goes from one to the other.
        told = hub_command(hub.folder, "unlock", asked.kiosk[:8], asked.challenge)
        digits = told.split("  ")[0].replace(" ", "")
        wrong = f"{(int(digits) + 1) % 10**8:08}"
        assert isinstance(box.forgotten.try_answer("technician", wrong), WrongPin)
        assert box.failures() == 1
        assert box.forgotten.try_answer("volunteer", digits) != Opened("volunteer")
        for _ in range(2):
            assert box.forgotten.try_answer("technician", digits) == Opened("technician"), (
                "until a PIN is set: a power cut in between costs no second call"
            )
        assert box.failures() == 0
        assert box.staff.set_pin("technician", "314159") is None
        assert isinstance(box.forgotten.try_answer("technician", digits), WrongPin)
        assert box.forgotten.ask("technician") != asked
        assert box.names() == [NAME]
        assert box.status().saved == 1
        assert len(box.ids()) == 1


def test_a_challenge_is_the_same_after_a_restart(home: Path) -> None:
    with Box(home) as box:
        before = box.forgotten.ask("volunteer")
    with Box(home) as box:
        assert box.forgotten.ask("volunteer") == before


def test_a_try_is_on_the_disk_before_anything_is_compared(home: Path) -> None:
    with Box(home) as box:
        seen: list[int] = []

        def compare() -> None:
            seen.append(box.failures())

        box.staff.counted(compare)
        assert seen == [1]


def test_all_ways_share_one_count_and_its_waits(home: Path) -> None:
    with Box(home) as box:
        assert box.forgotten.try_code("technician", "ABCD") == Mistyped()
        assert box.failures() == 0, "no code at all is no guess"
        box.staff.try_pin("000111")
        box.forgotten.try_code("technician", new_code())
        box.forgotten.try_answer("technician", "00000000")
        box.staff.try_pin("000111")
        fifth = box.forgotten.try_code("technician", new_code())
        assert fifth == WrongPin(MustWait(30_000))
        right = recovery_code(home)
        assert box.forgotten.try_code("technician", right) == MustWait(30_000)
        assert isinstance(box.clock, SetClock)
        box.clock.pass_seconds(30)
        assert box.forgotten.try_code("technician", right) == Opened("technician")


def test_without_the_private_half_nothing_is_unsealed(
    home: Path, hub: RunningHub, stick: Path, tmp_path: Path
) -> None:
    assert hocso("backup", "--to", stick, home=home).exit_code == 0
    envelope = next(stick.rglob("sealed.json"))
    before = envelope.read_bytes()
    safe = tmp_path / "safe.x25519"
    shutil.move(hub.folder / PRIVATE_FILE, safe)
    try:
        with pytest.raises(AssertionError, match=r"province\.x25519: No such file"):
            hub.command("unseal", str(stick))
        foreign = tmp_path / "foreign"
        hub_command(foreign, "keypair")
        with pytest.raises(AssertionError, match="do not open"):
            hub.command("unseal", str(stick), "--key", str(foreign / PRIVATE_FILE))
        assert envelope.read_bytes() == before
        public = hub.command("keypair")
        code = hub.command("unseal", str(envelope), "--key", str(safe))
    finally:
        shutil.move(safe, hub.folder / PRIVATE_FILE)
    assert hub.command("keypair") == public
    assert hocso("restore", stick, "--code", code, home=tmp_path / "new").exit_code == 0


def test_one_code_is_never_made_for_two_boxes(
    home: Path, hub: RunningHub, stick: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    with Box(second) as box:
        box.record(answer(1))
    token = hub.command("enroll", "14845", "--place", "Trạm y tế")
    hocso("sync", "enrol", hub.url, "--token", token, home=second)
    for each in (home, second):
        assert hocso("backup", "--to", stick, home=each).exit_code == 0
    with pytest.raises(AssertionError, match="has 2 kiosks"):
        hub.command("unseal", str(stick))
    names = sorted(path.name for path in (stick / "hocso-backup").iterdir())
    kept = [path.read_bytes() for path in sorted(stick.rglob("sealed.json"))]
    hub.command("unseal", str(stick), "--kiosk", names[0])
    after = [path.read_bytes() for path in sorted(stick.rglob("sealed.json"))]
    assert [a == b for a, b in zip(kept, after, strict=True)] == [False, True]
    assert set(json.loads(after[0])) == {"format", "code", "province"}
