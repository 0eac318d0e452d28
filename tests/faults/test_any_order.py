"""Answer, kill, send, carry, install, fetch, erase, back up, restore, move the clock: any order, model against program.

The program is the real one: files, SQLite, signed packs, backups, and HTTP to a record store that
sometimes fails. What waits also goes by stick, bundle out and receipt back, and packs come by wifi
in pieces. A kill is what the disk holds at that moment, without any closing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from content.archive import open_pack
from content.errors import PackRefused
from content.install import install
from content.library import known, open_library
from content.reader import CourseReader
from content.source import PackSource
from content.store import PackStore
from content.verify import verify
from kiosk.backups import Backups, backups_at, restore_backup
from kiosk.people.learners import Learners
from kiosk.people.schema import PEOPLE
from sync.backup import Backup, BackupPlace
from sync.bundle import receipts_on, take_receipt, write_bundle
from sync.clock import PROGRAM_DATE_MS
from sync.downloads import FOLDER as DOWNLOADS
from sync.downloads import dismiss, fetch, fetched
from sync.errors import ProvinceUnreachable, ReceiptRefused
from sync.keys import open_keys
from sync.province_keys import meet_seal_key
from sync.ratchet import PackRatchet
from sync.sealing import public_of
from tests.faults.acts import PROGRAM
from tests.faults.campaign import times
from tests.faults.other_roads import Given, Shelf, take_bundles
from tests.faults.under_clock import CLOCKS
from tests.helpers.fault_server import FaultServer, Wrong
from tests.helpers.people import consent, new_learner
from tests.helpers.publisher import Publisher
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.set_clock import SetClock

EXAMPLES, STEPS = times(10, 400), times(12, 40)
PUBLISHER = Publisher()
EDITIONS = {version: PUBLISHER.parts(version=version) for version in (1, 2, 3)}
STRANGER = Publisher()
"""Somebody who published a pack of the same name, by keys of his own."""
PRIVATE = bytes(range(1, 33))
"""The province's key, which opens bundles."""
QUICK = (Wrong.LOST_REPLY, Wrong.HALF_BODY, Wrong.BROKEN, Wrong.UNAVAILABLE, Wrong.RESET,
         Wrong.PORTAL_204, Wrong.PORTAL_HTML, Wrong.TOO_LARGE)  # fmt: skip
"""What needs no patience."""


@dataclass
class Model:
    """What a kiosk must hold: ids of answers in order, learners, and the pack's version."""

    answers: list[str] = field(default_factory=list)
    learners: set[str] = field(default_factory=set)
    pack: int = 0

    def copy(self) -> Model:
        return Model(list(self.answers), set(self.learners), self.pack)


class AnyOrder(RuleBasedStateMachine):
    """One kiosk and its province, from the first start on."""

    lost_by_a_kill: tuple[str, ...] = ()

    @initialize()
    def first_start(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="hocso-order-"))
        self.lives = 0
        self.home = self.folder / "0"
        self.clock = SetClock()
        self.server = FaultServer()
        self.stick = self.folder / "stick"
        self.stick.mkdir()
        self.model = Model()
        self.kept: dict[int, Model] = {}
        self.ever: set[str] = set()
        self.erased: set[str] = set()
        self.open()
        self.kiosk.enrol(self.server.endpoint)
        meet_seal_key(self.home, public_of(PRIVATE))

    def teardown(self) -> None:
        if not hasattr(self, "server"):
            return
        self.kiosk.close()
        self.server.close()
        shutil.rmtree(self.folder)

    def open(self) -> None:
        self.kiosk = SavedKiosk(self.home, self.clock, [PEOPLE])
        self.keys = open_keys(self.home)
        self.learners = Learners(
            self.kiosk.database, self.kiosk.writer, self.kiosk.journal, self.keys.pepper
        )
        self.backups = Backups(self.home, self.kiosk.database, self.keys, self.clock)

    # --- what happens -----------------------------------------------------------------------

    @rule(number=st.integers(0, 5))
    def somebody_answers(self, number: int) -> None:
        (saved,) = self.kiosk.record(answer(number))
        assert saved.id not in self.ever, "an identifier was given twice"
        self.ever.add(saved.id)
        self.model.answers.append(saved.id)

    @rule()
    def somebody_joins(self) -> None:
        card = self.learners.join(new_learner(), consent()).result()
        self.model.learners.add(card.learner)

    @precondition(lambda self: self.model.learners)
    @rule(data=st.data())
    def somebody_is_erased(self, data: st.DataObject) -> None:
        self.erase(data.draw(st.sampled_from(sorted(self.model.learners))))

    def erase(self, learner: str) -> None:
        assert self.learners.erase(learner).result()
        self.model.learners.remove(learner)
        self.erased.add(learner)
        self.backs_up(now=False)

    @rule()
    def is_killed(self) -> None:
        self.lives += 1
        after = self.folder / str(self.lives)
        shutil.copytree(self.home, after, ignore=shutil.ignore_patterns(*self.lost_by_a_kill))
        self.kiosk.close()
        shutil.rmtree(self.home)
        self.home = after
        self.open()
        assert self.kiosk.database.commits_lost == 0

    @rule(wrongs=st.lists(st.sampled_from(QUICK), max_size=3))
    def sends(self, wrongs: list[Wrong]) -> None:
        self.server.do_wrong(*wrongs)
        outcome = self.kiosk.push()
        self.server.memory.wrongs.clear()
        if not wrongs:
            assert outcome.fault is None
            assert not self.kiosk.ids("waiting")

    @rule()
    def writes_a_bundle(self) -> None:
        waiting = self.kiosk.ids("waiting")
        made = write_bundle(self.kiosk.database, self.keys.data, self.stick, program=PROGRAM)
        assert (0 if made is None else made.statements) == len(waiting)
        assert self.kiosk.ids("waiting") == waiting, "nothing counts before the receipt"

    @rule()
    def the_province_reads_the_stick(self) -> None:
        take_bundles(self.stick, PRIVATE, self.server)

    @rule(cut=st.booleans())
    def receipts_come_back(self, cut: bool) -> None:
        for path in receipts_on(self.stick, self.own):
            data = path.read_bytes()
            before = self.kiosk.ids("received")
            if cut:
                with pytest.raises(ReceiptRefused):
                    self.take(data[: len(data) // 2])
                assert self.kiosk.ids("received") == before
            else:
                self.take(data)
                after = self.kiosk.ids("received")
                self.take(data)
                assert set(before) <= set(self.kiosk.ids("received")) == set(after)

    def take(self, receipt: bytes) -> None:
        kiosk = self.kiosk
        take_receipt(
            kiosk.database, kiosk.writer, self.clock, self.keys.data, receipt, program=PROGRAM
        )

    @property
    def own(self) -> str:
        with self.kiosk.database.read() as connection:
            (kiosk,) = connection.execute("SELECT kiosk FROM enrolment").fetchone()
        return str(kiosk)

    @rule(version=st.sampled_from(sorted(EDITIONS)))
    def installs(self, version: int) -> None:
        refused = self.install(EDITIONS[version])
        assert refused == ("older" if version < self.model.pack else "")
        self.model.pack = max(self.model.pack, version)
        self.has_the_pack()

    def install(self, source: PackSource) -> str:
        """Kind of the refusal, "" where it was taken."""
        with self.library() as (store, ratchet):
            try:
                believed = known(store, PUBLISHER.root, ratchet, PROGRAM)
                verified = verify(source, believed, CourseReader(rules=False))
                install(verified, store, ratchet)
            except PackRefused as error:
                return error.kind
        return ""

    @contextmanager
    def library(self) -> Iterator[tuple[PackStore, PackRatchet]]:
        ratchet = PackRatchet(self.kiosk.database)
        store = open_library(self.home / "library", PUBLISHER.root, ratchet, program=PROGRAM).store
        try:
            yield store, ratchet
        finally:
            store.close()

    def has_the_pack(self) -> None:
        with self.library() as (store, _):
            assert [head.version for head in store.packs()] == [self.model.pack]

    @precondition(lambda self: self.model.pack)
    @rule(
        version=st.sampled_from(sorted(EDITIONS)),
        given=st.sampled_from(["whole", "whole", "nothing", "other bytes"]),
        forged=st.booleans(),
    )
    def fetches(self, version: int, given: Given, forged: bool) -> None:
        """What is newer comes; what is not whole or not the publisher's changes nothing."""
        parts = STRANGER.parts(version=version + 10) if forged else EDITIONS[version]
        shelf = Shelf([(parts.manifest.version, parts.to_bytes())], parts.manifest.id, given)
        with self.library() as (store, _):
            installed = store.installed()
        try:
            fetch(shelf, self.home / DOWNLOADS, installed, self.clock)
        except ProvinceUnreachable:
            assert given == "nothing"
        else:
            assert given != "nothing" or not shelf.asked

    @rule()
    def installs_what_was_fetched(self) -> None:
        for path in fetched(self.home / DOWNLOADS):
            with open_pack(path) as source:
                refused = self.install(source)
            dismiss(path, refused=bool(refused))
            if not refused:
                self.model.pack = max(self.model.pack, int(path.stem.rpartition("-")[2]))
            self.has_the_pack()
        assert not fetched(self.home / DOWNLOADS)

    @rule(now=st.booleans())
    def backs_up(self, now: bool) -> None:
        kept = self.backups.keep_up(now=now)
        assert not kept.failed
        for made in kept.made:
            self.kept[made.stamp.number] = self.model.copy()
        if now:
            assert kept.made

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def a_backup_comes_back(self, data: st.DataObject) -> None:
        self.bring_back(*data.draw(st.sampled_from(backups_at(self.home))))

    def bring_back(self, place: BackupPlace, backup: Backup) -> None:
        self.kiosk.close()
        restore_backup(place, backup, self.home, self.keys, replace=True)
        before, self.model = self.model, self.kept[backup.stamp.number].copy()
        self.model.learners -= self.erased
        self.model.pack = before.pack
        self.open()

    @rule(name=st.sampled_from([*sorted(CLOCKS), "program"]), reboot=st.booleans())
    def the_clock_jumps(self, name: str, reboot: bool) -> None:
        moment = CLOCKS.get(name)
        self.clock.wall_ms = PROGRAM_DATE_MS if moment is None else int(moment.timestamp()) * 1000
        self.clock.uptime_ms += 3_600_000
        if reboot:
            self.clock.reboot(f"boot-{self.clock.uptime_ms}")

    # --- what must hold ---------------------------------------------------------------------

    @invariant()
    def holds_what_was_saved_and_nobody_who_was_erased(self) -> None:
        if not hasattr(self, "kiosk"):
            return
        with self.kiosk.database.read() as connection:
            answers = [
                row[0]
                for row in connection.execute(
                    "SELECT id FROM event WHERE kind = 'StepAnswered' ORDER BY position"
                )
            ]
        assert answers == self.model.answers
        assert {one.id for one in self.learners.all()} == self.model.learners

    @invariant()
    def received_is_what_the_province_has_and_has_once(self) -> None:
        if not hasattr(self, "kiosk"):
            return
        received = set(self.kiosk.ids("received"))
        with self.server.memory.lock:
            assert received <= set(self.server.memory.stored)
            assert set(self.server.memory.times_stored.values()) <= {1}


class LosesTheLog(AnyOrder):
    """The control: a kill takes the write-ahead log with it."""

    lost_by_a_kill = ("*-wal",)


class CountsTheStick(AnyOrder):
    """The control: what lies on a stick is called received."""

    @rule()
    def writes_a_bundle(self) -> None:
        waiting = self.kiosk.ids("waiting")
        write_bundle(self.kiosk.database, self.keys.data, self.stick, program=PROGRAM)
        self.kiosk.outbox.accepted(waiting, self.kiosk.outbox.now(self.clock.read(), None), None)


def play(machine: type[AnyOrder], examples: int) -> None:
    """Many orders, the same in every run."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_in_any_order_the_program_holds_what_the_model_says() -> None:
    play(AnyOrder, EXAMPLES)


@contextmanager
def begun() -> Iterator[AnyOrder]:
    """A kiosk and its province, to be led step by step; what must hold is looked at in the end."""
    order = AnyOrder()
    order.first_start()
    try:
        yield order
        order.holds_what_was_saved_and_nobody_who_was_erased()
        order.received_is_what_the_province_has_and_has_once()
    finally:
        order.teardown()


def test_a_portals_204_over_a_batch_that_is_half_known_receives_only_the_known_half() -> None:
    with begun() as order:
        order.somebody_answers(0)
        order.sends([Wrong.LOST_REPLY])
        order.somebody_answers(1)
        order.sends([Wrong.PORTAL_204])


def test_an_older_backup_after_an_erasure_and_a_portal_receive_nothing_that_was_never_sent() -> (
    None
):
    with begun() as order:
        order.somebody_answers(0)
        order.sends([Wrong.LOST_REPLY, Wrong.LOST_REPLY])
        order.somebody_answers(1)
        order.somebody_joins()
        order.somebody_answers(0)
        order.sends([Wrong.BROKEN])
        order.sends([Wrong.TOO_LARGE, Wrong.UNAVAILABLE])
        order.somebody_joins()
        order.the_clock_jumps("1970", reboot=True)
        order.backs_up(now=True)
        order.is_killed()
        order.backs_up(now=True)
        order.erase(min(order.model.learners))
        order.backs_up(now=True)
        order.somebody_joins()
        order.is_killed()
        order.the_clock_jumps("1970", reboot=False)
        order.bring_back(*min(backups_at(order.home), key=lambda one: one[1].stamp.number))
        order.sends([Wrong.PORTAL_204, Wrong.TOO_LARGE, Wrong.PORTAL_HTML])


def test_the_model_sees_commits_that_are_gone() -> None:
    with pytest.raises(AssertionError):
        play(LosesTheLog, EXAMPLES)


def test_the_model_sees_what_nobody_took_from_the_stick() -> None:
    with pytest.raises(AssertionError):
        play(CountsTheStick, EXAMPLES)
