"""Backups with people in them: a broken box comes back by its code, an erased learner never."""

from __future__ import annotations

import base64
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlcipher3 import dbapi2

from kiosk.backups import Backups
from kiosk.cli import cli
from kiosk.lock import Lock
from kiosk.people.learners import Learners
from kiosk.people.retention import RetentionPlan
from kiosk.people.staff import Opened, StaffDoor
from kiosk.places import remember_place, remembered_places
from kiosk.recovering import open_progress
from kiosk.tables import KIOSK_SETS
from kiosk.upkeep import Upkeep
from sync.database import FILE_NAME, ProgressDatabase
from sync.events import LessonCompleted
from sync.journal import Journal
from sync.keys import Keys, open_keys
from sync.person import Who
from sync.progress import Progress
from sync.recovery_code import recovery_code
from sync.schema import Connection
from sync.writer import Writer
from tests.helpers.people import consent, new_learner
from tests.helpers.saved_kiosk import answer
from tests.helpers.set_clock import SetClock
from tests.helpers.touch import wait

NAME = "bà Sen Vàng Rất Riêng"


class Box:
    """A kiosk's data folder, opened as the kiosk does."""

    kind: type[ProgressDatabase] = ProgressDatabase

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = SetClock()
        self.keys = open_keys(home)
        self.database = self.kind.open(home, KIOSK_SETS, key=self.keys.data)
        self.writer = Writer(self.database)
        self.journal = Journal(self.writer, self.clock, program="0.1.0")
        self.learners = Learners(self.database, self.writer, self.journal, self.keys.pepper)
        self.staff = StaffDoor(self.database, self.writer, self.clock, self.keys.pepper)
        self.backups = Backups(home, self.database, self.keys, self.clock)

    def join(self, nickname: str = NAME) -> str:
        new = replace(new_learner(), nickname=nickname)
        return self.learners.join(new, consent()).result().learner

    def close(self) -> None:
        self.writer.close()
        self.database.close()


def hocso(*arguments: str | Path, home: Path) -> Result:
    return CliRunner().invoke(
        cli, [str(one) for one in arguments], env={"HOCSO_HOME": str(home)}, catch_exceptions=False
    )


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path / "home")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_destroyed_box_comes_back_in_another_by_the_recovery_code_alone(
    box: Box, stick: Path, tmp_path: Path
) -> None:
    learner = box.join()
    box.staff.set_pin("technician", "271828")
    box.journal.record(answer(1)).result()
    box.close()
    code = hocso("backup", "--recovery-code", home=box.home).output.strip()
    assert hocso("backup", "--to", stick, home=box.home).exit_code == 0
    shutil.rmtree(box.home)

    other = tmp_path / "other"
    refused = hocso("restore", stick, home=other)
    assert refused.exit_code == 1
    assert "give --code" in refused.output
    assert hocso("restore", stick, "--code", code.lower(), home=other).exit_code == 0
    new = Box(other)
    (found,) = new.learners.all()
    assert (found.id, found.nickname) == (learner, NAME)
    assert new.staff.try_pin("271828") == Opened("technician")
    new.close()


def test_a_wrong_code_changes_nothing(box: Box, stick: Path, tmp_path: Path) -> None:
    box.close()
    hocso("backup", "--to", stick, home=box.home)
    stranger = Box(tmp_path / "stranger")
    stranger.close()
    code = hocso("backup", "--recovery-code", home=stranger.home).output.strip()
    other = tmp_path / "other"
    refused = hocso("restore", stick, "--code", code, home=other)
    assert refused.exit_code == 1
    assert "do not open" in refused.output
    assert not (other / "progress.db").exists()
    mistyped = hocso("restore", stick, "--code", code[:-1] + "?", home=other)
    assert "recovery code" in mistyped.output


def test_the_same_box_needs_no_code_and_keeps_what_was_there(box: Box) -> None:
    box.join()
    box.close()
    hocso("backup", home=box.home)
    done = hocso("restore", box.home, "--replace", home=box.home)
    assert done.exit_code == 0
    assert "what was here before" in done.output
    again = Box(box.home)
    assert len(again.learners.all()) == 1
    again.close()


def test_erasing_takes_a_learner_out_of_every_backup_that_can_be_reached(
    box: Box, stick: Path
) -> None:
    learner = box.join()
    kept = box.join("ông Tre")
    remember_place(box.home, stick)
    box.backups.keep_up(now=True)
    box.journal.record(answer(1)).result()
    box.backups.keep_up(now=True)
    old = {one.folder for one in box.backups.keep_up(now=True).made}
    assert box.learners.erase(learner).result()
    made = box.backups.keep_up().made
    assert len(made) == 2
    assert not any(folder.exists() for folder in old)
    for one in made:
        assert len(list(one.folder.parent.glob("0*"))) == 1
    assert [one.id for one in box.learners.all()] == [kept]
    box.close()


def test_a_stick_in_a_drawer_is_cleaned_when_it_is_next_used(box: Box, stick: Path) -> None:
    learner = box.join()
    remember_place(box.home, stick)
    box.backups.keep_up(now=True)
    drawer = stick.with_name("drawer")
    stick.rename(drawer)
    assert box.learners.erase(learner).result()
    assert len(box.backups.keep_up().made) == 1
    drawer.rename(stick)
    (cleaned,) = box.backups.keep_up().made
    assert cleaned.folder.is_relative_to(stick)
    assert len(list(cleaned.folder.parent.glob("0*"))) == 1
    box.close()


def test_no_restore_of_an_older_backup_brings_an_erased_learner_back(
    box: Box, stick: Path, tmp_path: Path
) -> None:
    learner = box.join()
    stays = box.join("ông Tre")
    box.close()
    hocso("backup", "--to", stick, home=box.home)
    code = hocso("backup", "--recovery-code", home=box.home).output.strip()
    # Somebody copied the stick; only who was erased comes to that copy.
    copy = tmp_path / "copy"
    shutil.copytree(stick, copy)
    again = Box(box.home)
    assert again.learners.erase(learner).result()
    again.backups.keep_up()
    again.close()
    (known,) = stick.glob("hocso-backup/*/erased")
    shutil.copyfile(known, copy / known.relative_to(stick))

    other = tmp_path / "other"
    assert hocso("restore", copy, "--code", code, home=other).exit_code == 0
    new = Box(other)
    assert [one.id for one in new.learners.all()] == [stays]
    with new.database.read() as connection:
        assert connection.execute("SELECT learner FROM erased").fetchall() == [(learner,)]
        (said,) = connection.execute(
            "SELECT count(*) FROM event WHERE kind = 'Forgotten'"
        ).fetchone()
    assert said == 1, "the province is told again, for the first word may be lost with the box"
    new.close()


def test_erasing_by_command_cleans_the_backups_and_what_a_restore_set_aside(box: Box) -> None:
    learner = box.join()
    box.close()
    hocso("backup", home=box.home)
    hocso("restore", box.home, "--replace", home=box.home)
    aside = box.home / "set-aside-1"
    old = Box(aside)
    assert [one.id for one in old.learners.all()] == [learner]
    old.close()
    (before,) = box.home.glob("hocso-backup/*/0*")
    erased = hocso("learner", "erase", learner, "--yes", home=box.home)
    assert erased.exit_code == 0
    assert not before.exists()
    assert len(list(box.home.glob("hocso-backup/*/0*"))) == 1
    old = Box(aside)
    assert old.learners.all() == ()
    old.close()


def test_a_set_aside_database_that_does_not_open_stops_no_erasure(box: Box) -> None:
    learner = box.join()
    (box.home / "set-aside-1").mkdir()
    (box.home / "set-aside-1" / "progress.db").write_bytes(b"not a database at all" * 400)
    (box.home / "set-aside-2").mkdir()
    assert box.learners.erase(learner).result()
    assert len(box.backups.keep_up().made) == 1
    box.close()


def test_a_place_that_fails_stops_neither_the_others_nor_the_kiosk(box: Box, stick: Path) -> None:
    box.join()
    remember_place(box.home, stick)
    assert remembered_places(box.home) == (stick,)
    shutil.rmtree(stick / "hocso-backup")
    assert len(box.backups.keep_up(now=True).made) == 1
    (stick / "hocso-backup").mkdir()
    name = next((box.home / "hocso-backup").iterdir()).name
    (stick / "hocso-backup" / name).write_text("a file where the folder should be")
    kept = box.backups.keep_up(now=True)
    assert len(kept.made) == 1
    assert [place for place, _ in kept.failed] == [stick]
    box.close()
    told = hocso("backup", home=box.home)
    assert told.exit_code == 1
    assert f"no backup at {stick}" in told.output


def test_restore_lists_and_says_which_kiosk_must_be_named(
    box: Box, stick: Path, tmp_path: Path
) -> None:
    second = Box(tmp_path / "second")
    for one in (box, second):
        one.join()
        one.close()
        hocso("backup", "--to", stick, home=one.home)
    listed = hocso("restore", stick, "--list", home=tmp_path / "other").output.splitlines()
    assert len(listed) == 2
    unclear = hocso("restore", stick, home=tmp_path / "other")
    assert "2 kiosks" in unclear.output
    named = listed[0].split()[0]
    mine = next(one for one in (box, second) if (one.home / "hocso-backup" / named).exists())
    hocso("restore", stick, "--kiosk", named, "--replace", home=mine.home)
    nothing = hocso("restore", tmp_path / "second", "--number", "99", home=tmp_path / "other")
    assert "no such backup" in nothing.output


def test_there_is_nothing_to_back_up_before_the_first_start(tmp_path: Path) -> None:
    told = hocso("backup", home=tmp_path)
    assert told.exit_code == 1
    assert "nothing was saved" in told.output


def test_a_running_kiosk_is_not_restored_over(box: Box) -> None:
    hocso("backup", home=box.home)
    lock = Lock(box.home)
    refused = hocso("restore", box.home, "--replace", home=box.home)
    lock.release()
    assert refused.exit_code == 1
    assert "running" in refused.output
    box.close()


class PlainDatabase(ProgressDatabase):
    """The same database without encryption, so that its raw bytes can be read."""

    overwrites = True

    def _connect(self, path: Path) -> Connection:
        connection: Connection = dbapi2.connect(
            str(path), isolation_level=None, check_same_thread=False
        )
        connection.execute(f"PRAGMA secure_delete = {'ON' if self.overwrites else 'OFF'}")
        for setting in ("synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON"):
            connection.execute(f"PRAGMA {setting}")
        return connection


class LeavingDatabase(PlainDatabase):
    """The control: what is deleted stays in its page."""

    overwrites = False


def bytes_with_the_name(home: Path) -> list[str]:
    """Every file below the data folder in which the nickname can be read."""
    return [
        str(path.relative_to(home))
        for path in home.rglob("*")
        if path.is_file() and NAME.encode() in path.read_bytes()
    ]


@pytest.mark.parametrize(("kind", "found"), [(PlainDatabase, False), (LeavingDatabase, True)])
def test_no_byte_of_an_erased_name_is_left_unless_nothing_overwrites_it(
    kind: type[ProgressDatabase], found: bool, tmp_path: Path
) -> None:
    class OpenBox(Box):
        pass

    OpenBox.kind = kind
    box = OpenBox(tmp_path / "home")
    # Several: where one lay, the next write to that page may come by chance.
    learners = [box.join(f"{NAME} {number}") for number in range(6)]
    for number in range(40):
        box.join(f"ông Tre {number}")
    box.writer.checkpoint().result()
    assert "progress.db" in bytes_with_the_name(box.home), "the name can be read at all"
    assert all(box.learners.erase(learner).result() for learner in learners)
    left = bytes_with_the_name(box.home)
    box.close()
    assert bool(left) == found, left


def test_an_encrypted_kiosk_shows_no_name_in_any_file_at_any_time(box: Box) -> None:
    box.join()
    box.backups.keep_up(now=True)
    assert bytes_with_the_name(box.home) == []
    box.close()
    assert bytes_with_the_name(box.home) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("by", ["delete my data", "retention"])
def test_an_erasure_reaches_every_place_at_once_and_off_the_gui_thread(
    by: str, tmp_path: Path, stick: Path
) -> None:
    class OpenBox(Box):
        kind = PlainDatabase

    box = OpenBox(tmp_path / "home")
    learner = box.join()
    remember_place(box.home, stick)
    box.backups.keep_up(now=True)
    box.backups.keep_up(now=True)
    for place in (box.home, stick):
        assert len(bytes_with_the_name(place / "hocso-backup")) == 2, "the name can be read at all"
    upkeep = Upkeep(box.home, box.database, box.backups, [])
    box.learners.on_erased.append(upkeep.somebody_erased)
    if by == "retention":
        plan = RetentionPlan((), (), (learner,))
        box.learners.carry_out(plan, date(2026, 11, 22)).result()
    else:
        assert box.learners.erase(learner).result()

    def clean() -> bool:
        return not bytes_with_the_name(box.home) and not bytes_with_the_name(stick)

    def only_the_fresh_ones() -> bool:
        return all(len(list(place.glob("hocso-backup/*/0*"))) == 1 for place in (box.home, stick))

    assert not clean(), "nothing is done on the thread that erased"
    wait(only_the_fresh_ones, "the fresh backups alone")
    wait(lambda: upkeep.jobs.pending == 0, "the jobs")
    # Read only now: a folder that goes while it is read is no finding.
    assert clean()
    upkeep.close()
    box.close()


def test_settings_come_back_with_the_box_and_nobody_can_slip_others_in(
    box: Box, stick: Path, tmp_path: Path
) -> None:
    settings = box.home / "settings.json"
    settings.write_text('{"place": "Nhà văn hóa thôn Bái", "opens_hour": 6}')
    box.join()
    box.close()
    hocso("backup", "--to", stick, home=box.home)
    code = hocso("backup", "--recovery-code", home=box.home).output.strip()
    other = tmp_path / "other"
    assert hocso("restore", stick, "--code", code, home=other).exit_code == 0
    assert (other / "settings.json").read_bytes() == settings.read_bytes()
    assert recovery_code(other) == code, "the code on paper goes on counting"

    (copy,) = stick.glob("hocso-backup/*/000001/settings.json")
    copy.write_text('{"voice_command": "something of a stranger"}')
    third = tmp_path / "third"
    told = hocso("restore", stick, "--code", code, home=third)
    assert told.exit_code == 0
    assert "settings.json was damaged or not of this kiosk" in told.output
    assert not (third / "settings.json").exists()


def test_changed_settings_are_backed_up_the_same_day(box: Box) -> None:
    box.join()
    assert len(box.backups.keep_up().made) == 1
    assert box.backups.keep_up().made == ()
    (box.home / "settings.json").write_text('{"place": "Nơi mới"}')
    (made,) = box.backups.keep_up().made
    assert dict(made.stamp.beside).keys() == {"settings.json"}
    assert box.backups.keep_up().made == ()
    box.close()


def test_no_secret_lies_open_in_a_backup(box: Box, stick: Path) -> None:
    box.join()
    remember_place(box.home, stick)
    (box.home / "settings.json").write_text("{}")
    code = recovery_code(box.home)
    box.backups.keep_up(now=True)
    written = b"".join(path.read_bytes() for path in stick.rglob("*") if path.is_file())
    for secret in (box.keys.data, box.keys.pepper, code.encode(), code.replace("-", "").encode()):
        assert secret not in written
        assert secret.hex().encode() not in written
        assert base64.b64encode(secret) not in written
    box.close()


def test_keys_are_never_shown(box: Box) -> None:
    assert "data=" not in repr(Keys(bytes(32), bytes(32)))
    box.close()


def learned(box: Box, actor: str, lesson: str) -> None:
    """One lesson, done by this learner."""
    done = LessonCompleted(
        who=Who(actor=actor, guest=False, visit="v"),
        course="lua-dao",
        lesson=lesson,
        registration=f"lua-dao of {actor}",
    )
    box.journal.record(done).result()


def two_records(home: Path) -> tuple[Box, str, str]:
    """A kiosk with two records of one person, each with a lesson, and a backup of that moment."""
    box = Box(home)
    stays, goes = box.join("bà Sen"), box.join("cô Sen")
    learned(box, stays, "lua-dao-0")
    learned(box, goes, "lua-dao-1")
    box.backups.keep_up(now=True)
    return box, stays, goes


def people_here(box: Box) -> set[str]:
    return {one.id for one in box.learners.all()}


def lessons_of(box: Box, actor: str) -> frozenset[str]:
    courses = Progress(box.database).courses(actor)
    return frozenset(courses["lua-dao"].lessons_done) if courses else frozenset()


def test_a_backup_of_before_a_merge_brings_both_records_and_merging_again_settles_it(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    box, stays, goes = two_records(home)
    assert box.learners.merge(stays, goes).result() is True
    assert people_here(box) == {stays}
    box.close()
    assert hocso("restore", home, "--replace", home=home).exit_code == 0
    again = Box(home)
    assert people_here(again) == {stays, goes}
    assert (lessons_of(again, stays), lessons_of(again, goes)) == ({"lua-dao-0"}, {"lua-dao-1"})
    assert again.learners.merge(stays, goes).result() is True
    assert people_here(again) == {stays}
    assert lessons_of(again, stays) == {"lua-dao-0", "lua-dao-1"}
    again.close()


def test_a_merge_after_the_backup_holds_when_a_damaged_file_is_recovered(tmp_path: Path) -> None:
    home = tmp_path / "home"
    box, stays, goes = two_records(home)
    assert box.learners.merge(stays, goes).result() is True
    box.close()
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)
    open_progress(home, open_keys(home), "0.1.0").close()
    recovered = Box(home)
    assert people_here(recovered) == {stays}
    assert lessons_of(recovered, stays) == {"lua-dao-0", "lua-dao-1"}
    assert recovered.learners.erase(stays).result() is not None
    with recovered.database.read() as connection:
        erased = {name for (name,) in connection.execute("SELECT learner FROM erased")}
    assert {stays, goes} <= erased, "an older backup must give neither of them back"
    recovered.close()
