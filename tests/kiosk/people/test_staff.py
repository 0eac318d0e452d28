from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.people.staff import Opened, WrongPin, hash_pin, pin_fault
from kiosk.people.tries import MustWait, failures_at
from tests.helpers.people import PEPPER, People, open_people

GUESS_FOREVER = """
import sys
from pathlib import Path
from tests.helpers.people import open_people
people = open_people(Path(sys.argv[1]))
print("ready", flush=True)
for line in sys.stdin:
    people.staff.try_pin(line.strip())
    print("answered", flush=True)
"""


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("402815", None),
        ("112234", None),
        ("120345", None),
        ("40281", "digits"),
        ("4028155", "digits"),
        ("40281a", "digits"),
        ("４０２８１５", "digits"),
        ("", "digits"),
        ("000000", "easy"),
        ("112233", "easy"),
        ("474747", "easy"),
        ("258258", "easy"),
        ("110110", "easy"),
        ("700007", "easy"),
        ("123456", "easy"),
        ("987654", "easy"),
        ("890123", "easy"),
        ("210987", "easy"),
    ],
)
def test_a_new_pin_has_six_digits_that_nobody_tries_first(pin: str, fault: str | None) -> None:
    assert pin_fault(pin) == fault


def test_both_pins_are_taken_or_none(people: People) -> None:
    assert people.staff.set_pins({"technician": "402815", "volunteer": "111111"}) == "easy"
    assert people.staff.set_pins({"technician": "402815", "volunteer": "402815"}) == "taken"
    assert people.staff.roles() == frozenset()
    assert people.staff.set_pins({"technician": "402815", "volunteer": "771204"}) is None
    assert people.staff.set_pins({"technician": "771204", "volunteer": "402815"}) is None
    assert people.staff.try_pin("402815") == Opened("volunteer")
    assert people.staff.set_pins({"technician": "402815"}) == "taken"
    assert people.staff.try_pin("771204") == Opened("technician")


def test_the_first_start_has_no_pin_and_opens_for_none(people: People) -> None:
    assert people.staff.roles() == frozenset()
    assert isinstance(people.staff.try_pin("402815"), WrongPin)


def test_a_pin_tells_who_is_there(people: People) -> None:
    assert people.staff.set_pin("technician", "402815") is None
    assert people.staff.set_pin("volunteer", "771204") is None
    assert people.staff.roles() == {"technician", "volunteer"}
    assert people.staff.try_pin("402815") == Opened("technician")
    assert people.staff.try_pin("771204") == Opened("volunteer")


def test_two_roles_never_share_a_pin_but_one_may_keep_its_own(people: People) -> None:
    people.staff.set_pin("technician", "402815")
    assert people.staff.set_pin("volunteer", "402815") == "taken"
    assert people.staff.set_pin("technician", "402815") is None
    assert people.staff.set_pin("volunteer", "111111") == "easy"
    assert people.staff.roles() == {"technician"}


def test_five_tries_then_waits_that_grow(people: People) -> None:
    people.staff.set_pin("technician", "402815")
    waits = []
    for _ in range(5):
        outcome = people.staff.try_pin("000000")
        assert isinstance(outcome, WrongPin)
        waits.append(outcome.wait.seconds)
    assert waits == [0, 0, 0, 0, 30]
    assert people.staff.try_pin("402815") == MustWait(30_000)
    people.clock.pass_seconds(29)
    assert people.staff.wait() == MustWait(1_000)
    people.clock.pass_seconds(1)
    assert people.staff.wait() is None
    assert people.staff.try_pin("000000") == WrongPin(MustWait(60_000))
    people.clock.pass_seconds(60)
    assert people.staff.try_pin("402815") == Opened("technician")
    assert isinstance(people.staff.try_pin("000000"), WrongPin)


def test_a_wall_clock_set_forward_shortens_nothing(people: People) -> None:
    for _ in range(5):
        people.staff.try_pin("000000")
    people.clock.wall_ms += 10**12
    assert people.staff.try_pin("402815") == MustWait(30_000)


def test_a_restart_forgets_no_failure(tmp_path: Path) -> None:
    first = open_people(tmp_path)
    first.staff.set_pin("technician", "402815")
    for _ in range(5):
        first.staff.try_pin("000000")
    first.close()
    second = open_people(tmp_path)
    second.clock.reboot("second-boot", uptime_seconds=1)
    assert second.staff.try_pin("402815") == MustWait(29_000)
    second.close()


def test_the_hash_needs_pepper_and_salt() -> None:
    first = hash_pin("402815", b"salt" * 4, PEPPER)
    assert first != hash_pin("402815", b"salt" * 4, PEPPER[::-1])
    assert first != hash_pin("402815", b"tlas" * 4, PEPPER)
    assert first != hash_pin("402816", b"salt" * 4, PEPPER)


def test_killed_in_the_middle_of_guesses_every_answered_one_was_counted(tmp_path: Path) -> None:
    open_people(tmp_path).close()
    answered = 0
    for kill in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", GUESS_FOREVER, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        child.stdin.write("000000\n")
        child.stdin.flush()
        if kill % 2:
            assert child.stdout.readline() == "answered\n"
        os.kill(child.pid, signal.SIGKILL)
        answered += child.communicate()[0].count("answered") + kill % 2
    people = open_people(tmp_path)
    with people.database.read() as connection:
        counted = failures_at(connection, "staff").count
    people.close()
    assert 3 <= answered <= counted
