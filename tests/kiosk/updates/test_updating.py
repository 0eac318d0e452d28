"""From a stick to the new version, and back where it does not come up."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.updates.errors import UpdateRefused
from kiosk.updates.installing import RESERVE_BYTES, check_room
from kiosk.updates.offering import (
    NoOffer,
    NoUpdate,
    Offer,
    Ready,
    Refused,
    Waiting,
    WentBack,
    find_offer,
    read_outcome,
    request_update,
)
from kiosk.updates.places import UpdatePlaces
from kiosk.updates.release import SIGNATURE, SUMS
from kiosk.updates.started import note_good_start
from tests.helpers.machine import (
    Machine,
    make_machine,
    make_package,
    make_release,
    make_version,
    sign_release,
)


def offered(machine: Machine, stick: Path) -> Offer:
    """What the stick offers, which must be something."""
    found = find_offer(stick, machine.places, machine.keys)
    assert isinstance(found, Offer), found
    return found


def ask(machine: Machine, stick: Path) -> None:
    """Lay ready what the stick offers."""
    request_update(offered(machine, stick), machine.places)


def lay(machine: Machine, stick: Path) -> None:
    """Lay a stick's files ready without looking at them, as a kiosk that was taken over would."""
    shutil.copytree(stick, machine.places.incoming)
    machine.places.request.write_text("0.2.0\n")


def test_a_newer_version_is_offered_installed_and_kept_once_it_came_up(
    machine: Machine, stick: Path
) -> None:
    make_release(stick, machine.key, "0.2.0", news="Có thêm hai khóa học.\n\nMáy nói rõ hơn.\n")
    offer = offered(machine, stick)
    assert (offer.version, offer.installed, offer.went_back) == ("0.2.0", "0.1.0", False)
    assert offer.news == ("Có thêm hai khóa học.", "Máy nói rõ hơn.")
    steps: list[tuple[int, int]] = []
    request_update(offer, machine.places, lambda done, of: steps.append((done, of)))
    assert steps[-1] == (offer.size, offer.size)
    assert read_outcome(machine.places) == Waiting()
    shutil.rmtree(stick)  # pulled out

    assert machine.install() == 0

    assert read_outcome(machine.places) == Ready("0.2.0")
    assert machine.runs == "0.2.0"
    machine.before_start()
    note_good_start(machine.places, "0.2.0")
    assert read_outcome(machine.places) == NoUpdate()
    for _ in range(4):
        machine.before_start()
    assert machine.runs == "0.2.0"
    assert not machine.places.trying.exists()
    assert machine.versions == {"0.1.0", "0.2.0"}
    assert not machine.places.incoming.exists()
    assert not machine.places.staging.exists()


def test_a_version_that_does_not_come_up_twice_gives_way(machine: Machine, stick: Path) -> None:
    make_release(stick, machine.key, "0.2.0")
    ask(machine, stick)
    machine.install()
    for _ in range(2):
        machine.before_start()
        assert machine.runs == "0.2.0"
    machine.before_start()
    assert machine.runs == "0.1.0"
    assert read_outcome(machine.places) == WentBack("0.2.0", "0.1.0")
    assert offered(machine, stick).went_back

    ask(machine, stick)
    machine.install()
    machine.before_start()
    note_good_start(machine.places, "0.2.0")
    machine.before_start()
    assert machine.runs == "0.2.0"


def test_a_good_start_of_the_version_before_does_not_count(machine: Machine, stick: Path) -> None:
    note_good_start(machine.places, "0.2.0")
    make_release(stick, machine.key, "0.2.0")
    ask(machine, stick)
    machine.install()
    for _ in range(3):
        machine.before_start()
    assert machine.runs == "0.1.0"


def test_only_the_two_last_versions_stay(machine: Machine, stick: Path) -> None:
    for version in ("0.2.0", "0.3.0", "0.10.0"):
        shutil.rmtree(stick)
        make_release(stick, machine.key, version)
        ask(machine, stick)
        machine.install()
        note_good_start(machine.places, version)
        machine.before_start()
    assert machine.runs == "0.10.0"
    assert machine.versions == {"0.3.0", "0.10.0"}


@pytest.mark.parametrize(("version", "kind"), [("0.0.9", "older"), ("0.1.0", "same")])
def test_nothing_but_a_newer_version_is_taken(
    machine: Machine, stick: Path, version: str, kind: str
) -> None:
    make_release(stick, machine.key, version)
    assert find_offer(stick, machine.places, machine.keys) == NoOffer(reason=kind, version=version)
    lay(machine, stick)
    machine.install()
    assert read_outcome(machine.places) == Refused(kind)
    assert machine.runs == "0.1.0"
    assert machine.versions == {"0.1.0"}


def test_a_flipped_bit_anywhere_is_refused(machine: Machine, stick: Path) -> None:
    make_release(stick, machine.key, "0.2.0")
    offer = offered(machine, stick)
    for name in (SUMS, SIGNATURE, offer.release.package):
        path = stick / name
        whole = path.read_bytes()
        path.write_bytes(whole[:40] + bytes([whole[40] ^ 1]) + whole[41:])
        lay(machine, stick)
        machine.install()
        outcome = read_outcome(machine.places)
        assert isinstance(outcome, Refused), name
        assert outcome.kind == ("damaged" if name.endswith(".deb") else "forged")
        path.write_bytes(whole)
    assert machine.runs == "0.1.0"
    assert machine.versions == {"0.1.0"}


def test_a_strangers_key_signs_nothing(machine: Machine, stick: Path, tmp_path: Path) -> None:
    make_release(stick, make_machine(tmp_path / "other").key, "0.2.0")
    assert find_offer(stick, machine.places, machine.keys) == NoOffer(reason="forged")
    lay(machine, stick)
    machine.install()
    assert read_outcome(machine.places) == Refused("forged")


def test_a_package_that_was_exchanged_after_the_look_is_refused(
    machine: Machine, stick: Path
) -> None:
    make_release(stick, machine.key, "0.2.0")
    ask(machine, stick)
    package = machine.places.incoming / offered(machine, stick).release.package
    package.write_bytes(package.read_bytes() + b"\0")
    machine.install()
    assert read_outcome(machine.places) == Refused("damaged")


def test_root_follows_no_link_that_the_kiosk_laid(
    machine: Machine, stick: Path, tmp_path: Path
) -> None:
    make_release(stick, machine.key, "0.2.0")
    lay(machine, stick)
    package = machine.places.incoming / "hocso_0.2.0_amd64.deb"
    package.rename(tmp_path / "elsewhere")
    package.symlink_to(tmp_path / "elsewhere")
    machine.install()
    assert read_outcome(machine.places) == Refused("damaged")


def test_a_folder_that_is_a_link_is_refused(machine: Machine, stick: Path) -> None:
    make_release(stick, machine.key, "0.2.0")
    machine.places.incoming.symlink_to(stick)
    machine.places.request.write_text("0.2.0\n")
    machine.install()
    assert read_outcome(machine.places) == Refused("damaged")
    assert (stick / SUMS).exists()


@pytest.mark.parametrize("trap", ["outside", "device", "setuid", "empty"])
def test_a_signed_package_reaches_no_further_than_its_folder(
    machine: Machine, stick: Path, tmp_path: Path, trap: str
) -> None:
    tree = tmp_path / "tree"
    inside = tree / "opt" / "hocso" / "0.2.0"
    make_version(inside, "0.2.0")
    if trap == "outside":
        (inside / "out").symlink_to("../../../etc")
    elif trap == "device":
        (inside / "hocso").unlink()
        (inside / "hocso").symlink_to("/bin/sh")
    elif trap == "setuid":
        (inside / "hocso").chmod(0o6755)
    else:
        shutil.rmtree(inside)
        make_version(tree / "usr", "0.2.0")
    sign_release(stick, machine.key, [make_package(stick, tree, "0.2.0").name])
    lay(machine, stick)
    machine.install()
    if trap == "setuid":
        assert machine.places.current.joinpath("hocso").stat().st_mode & 0o7777 == 0o755
        return
    assert read_outcome(machine.places) == Refused("malformed")
    assert machine.runs == "0.1.0"
    assert machine.versions == {"0.1.0"}


def test_too_little_room_is_told_before_anything_is_copied(machine: Machine, stick: Path) -> None:
    make_release(stick, machine.key, "0.2.0")
    offer = offered(machine, stick)
    free = shutil.disk_usage(machine.places.spool).free
    check_room(machine.places.spool, (free - RESERVE_BYTES) // 8, parts=5)
    with pytest.raises(UpdateRefused) as refused:
        request_update(replace(offer, size=free), machine.places)
    assert refused.value.kind == "space"
    assert not machine.places.request.exists()
    assert not machine.places.incoming.exists()


def test_a_program_that_did_not_come_as_a_package_takes_no_update(
    machine: Machine, stick: Path, tmp_path: Path
) -> None:
    make_release(stick, machine.key, "0.2.0")
    nowhere = UpdatePlaces(tmp_path / "source")
    assert find_offer(stick, nowhere, machine.keys) == NoOffer(reason="not_installed")


def test_a_stick_without_a_release_offers_nothing(machine: Machine, stick: Path) -> None:
    assert find_offer(stick, machine.places, machine.keys) == NoOffer(reason="nothing")


def test_without_a_request_the_installer_does_nothing(machine: Machine) -> None:
    assert machine.install() == 0
    assert read_outcome(machine.places) == NoUpdate()


def test_a_marker_that_never_ends_a_read_does_not_hold_up_the_start(
    machine: Machine, stick: Path
) -> None:
    make_release(stick, machine.key, "0.2.0")
    ask(machine, stick)
    machine.install()
    os.mkfifo(machine.places.started)
    for _ in range(3):
        machine.before_start()
    assert machine.runs == "0.1.0"
