"""A pack that the province publishes reaches the kiosk by wifi, and is installed while nobody is at it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from sync.downloads import FOLDER, fetched
from sync.joining import join
from tests.helpers.hub import RunningHub, running_hub
from tests.helpers.stick import Stick
from tests.helpers.touched_kiosk import TouchedKiosk


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    with running_hub(tmp_path_factory.mktemp("province")) as running:
        yield running


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    return Stick.at(tmp_path_factory.mktemp("publisher"))


@pytest.fixture
def person(
    qapp: QGuiApplication, publisher: Stick, province: RunningHub, tmp_path: Path
) -> Iterator[TouchedKiosk]:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    kiosk = start_kiosk(publisher.environment(home), voice=silent_voice)
    parts = kiosk.parts
    token = province.command("enroll", "14845", "--place", "Nhà văn hóa")
    join(
        parts.database,
        parts.writer,
        parts.clock,
        address=province.url,
        token=token,
        program="0.1.0",
    )
    yield TouchedKiosk(kiosk)
    kiosk.close()


def push(person: TouchedKiosk) -> None:
    sending = person.kiosk.parts.sending
    sending.push_now()
    person.until(lambda: not sending.running, "the end of a run")


def test_a_published_pack_is_fetched_and_installed_on_welcome(
    person: TouchedKiosk, publisher: Stick, province: RunningHub
) -> None:
    province.command("publish", str(publisher.sign(publisher.build(1))))
    parts = person.kiosk.parts
    push(person)
    person.until(lambda: parts.store.installed() == {"mau": (1, 1)}, "the pack")
    person.until(lambda: fetched(parts.home / FOLDER) == (), "the file to go")


def test_a_pack_waits_while_somebody_learns(
    person: TouchedKiosk, publisher: Stick, province: RunningHub
) -> None:
    province.command("publish", str(publisher.sign(publisher.build(1))))
    parts = person.kiosk.parts
    person.kiosk.routes.who()
    person.rest()
    push(person)
    person.until(lambda: len(fetched(parts.home / FOLDER)) == 1, "the whole file")
    assert parts.store.installed() == {}
    person.kiosk.routes.welcome()
    person.rest()
    push(person)
    person.until(lambda: parts.store.installed() == {"mau": (1, 1)}, "the pack")


def test_a_pack_of_another_key_is_refused_told_to_staff_and_not_fetched_again(
    person: TouchedKiosk, province: RunningHub, tmp_path: Path
) -> None:
    stranger = Stick.at(tmp_path / "stranger")
    province.command("publish", str(stranger.sign(stranger.build(2))))
    parts = person.kiosk.parts
    push(person)
    person.until(lambda: any(one.code == "GOI-02" for one in parts.faults), "the fault")
    assert parts.store.installed() == {}
    assert fetched(parts.home / FOLDER) == ()
    push(person)
    person.until(lambda: person.kiosk.arrivals._jobs.pending == 0, "the end of the fetch")
    assert fetched(parts.home / FOLDER) == ()
    assert list((parts.home / FOLDER).glob("*.part")) == []


def test_a_push_is_told_while_a_pack_is_still_on_its_way_and_closing_waits_for_one_piece_at_most(
    person: TouchedKiosk, publisher: Stick, province: RunningHub
) -> None:
    province.command("publish", str(publisher.sign(publisher.build(1))))
    parts = person.kiosk.parts
    under_way = threading.Event()
    goes_on = threading.Event()
    arrivals = person.kiosk.arrivals
    # The thread for packs is held up, as by a slow wifi.
    arrivals._jobs.run(lambda: (under_way.set(), goes_on.wait(60)), lambda _: None)
    person.until(under_way.is_set, "the thread to be held up")
    push(person)
    assert fetched(parts.home / FOLDER) == ()
    arrivals._stop.set()
    goes_on.set()
    person.until(lambda: arrivals._jobs.pending == 0, "the end of it")
    assert fetched(parts.home / FOLDER) == (), "no piece was asked for after the end was said"
    arrivals._stop.clear()
    push(person)
    person.until(lambda: parts.store.installed() == {"mau": (1, 1)}, "the pack")
