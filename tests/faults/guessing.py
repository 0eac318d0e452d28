"""Somebody guesses the staff PIN as fast as the door lets them; each answer is told line by line."""

from __future__ import annotations

from pathlib import Path

from kiosk.people.staff import MustWait, Opened, StaffDoor, WrongPin
from kiosk.people.tries import begin
from tests.faults.warm import say
from tests.helpers.people import PEPPER, open_people
from tests.helpers.set_clock import SetClock

LONGEST_WAIT_SECONDS = 900


class CarelessDoor(StaffDoor):
    """The control: looks at the PIN first and counts the try afterwards."""

    def try_pin(self, pin: str) -> Opened | WrongPin | MustWait:
        fitting = [role for role, kept in self._kept().items() if self._fits(pin, kept)]
        say("answered")
        reading = self._clock.read()
        self._writer.post(lambda connection: begin(connection, "staff", reading)).result()
        return Opened(fitting[0]) if fitting else WrongPin(MustWait(0))


def guess(folder: str, first: int, careful: bool) -> None:
    """Guess until killed, on a machine whose uptime runs a quarter of an hour between guesses."""
    clock = SetClock()
    clock.pass_seconds(first * LONGEST_WAIT_SECONDS)
    people = open_people(Path(folder), clock)
    door: StaffDoor = people.staff
    if not careful:
        door = CarelessDoor(people.database, people.writer, clock, PEPPER)
    say("ready")
    while True:
        clock.pass_seconds(LONGEST_WAIT_SECONDS)
        outcome = door.try_pin("402815")
        if careful:
            say("answered" if isinstance(outcome, WrongPin) else f"{outcome}")
