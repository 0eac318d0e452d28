from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from kiosk.people.learners import Learner, Learners
from kiosk.people.nickname import AVATARS
from kiosk.people.picture_code import code_key
from kiosk.people.qr_card import card_key
from kiosk.people.roster import Roster
from kiosk.people.roster_file import RosterLine
from kiosk.people.schema import PEOPLE
from kiosk.people.sign_in import Candidate, NotFound, SignedIn
from kiosk.people.tries import MustWait
from sync.clock import Anchor, confirm_time
from sync.errors import DatabaseBug
from sync.journal import Journal
from sync.schema import SYNC, TRUST
from tests.helpers.people import PEPPER, People, consent, new_learner
from tests.helpers.set_clock import SetClock

OTHER = ("non-la", "hoa-sen", "con-ca", "con-ga")


def events(people: People) -> list[tuple[str, str | None]]:
    with people.database.read() as connection:
        return list(connection.execute("SELECT kind, actor FROM event ORDER BY position"))


def wrong(code: tuple[str, ...]) -> tuple[str, ...]:
    return OTHER if code != OTHER else OTHER[::-1]


def test_joining_keeps_learner_consent_and_event_together(people: People) -> None:
    new = new_learner()
    card = people.learners.join(new, consent(guardian=True)).result()
    assert len(card.pictures) == 4
    assert people.learners.get(new.id) == Learner(
        new.id, "bà Hoa Sen", "hoa-sen", "nguoi_dan", True, "14752"
    )
    assert events(people) == [("Joined", new.id)]
    with people.database.read() as connection:
        kept = connection.execute(
            "SELECT learner, version, language, helper, guardian, uptime_ms, trusted FROM consent"
        ).fetchall()
    assert kept == [(new.id, 1, "vi", 0, 1, 5, 0)]


def test_a_consent_that_cannot_be_kept_makes_no_learner(people: People) -> None:
    new = new_learner()
    people.learners.join(new, consent()).result()
    with pytest.raises(DatabaseBug):
        people.learners.join(new, consent()).result()
    assert people.learners.count() == len(people.learners.all()) == 1
    assert events(people) == [("Joined", new.id)]


def test_the_event_names_nobody(people: People) -> None:
    people.join("bà Thúy Hằng", "con-ong")
    with people.database.read() as connection:
        for (body,) in connection.execute("SELECT body FROM event"):
            assert "Hằng" not in body
            assert "con-ong" not in body
            assert json.loads(body)["who"]["groups"] == ["nguoi_dan"]


def test_every_card_of_a_kiosk_is_another(people: People) -> None:
    cards = [people.join() for _ in range(60)]
    assert len({card.pictures for card in cards}) == 60
    assert len({card.number for card in cards}) == 60
    assert people.learners.code_lengths() == (4,)


def test_an_empty_kiosk_asks_for_four_pictures(people: People) -> None:
    assert people.learners.code_lengths() == (4,)


def test_codes_grow_with_the_kiosk_and_old_cards_stay_good(people: People) -> None:
    first = people.join()
    with people.database.write() as connection:
        connection.executemany(
            "INSERT INTO learner VALUES (?, 'bà Hoa Mai', 'hoa-mai', 'nguoi_dan', 1, '14752', 4, ?,"
            " ?, NULL, NULL)",
            [(f"learner-{n}", b"p%d" % n, b"c%d" % n) for n in range(300)],
        )
    second = people.join()
    assert (len(first.pictures), len(second.pictures)) == (4, 5)
    assert people.learners.code_lengths() == (4, 5)
    assert people.learners.by_pictures(first.pictures) == people.learners.get(first.learner)


def test_pictures_and_card_lead_to_the_same_learner(people: People) -> None:
    card = people.join()
    people.join()
    learner = people.learners.get(card.learner)
    assert learner is not None
    assert people.learners.by_pictures(card.pictures) == learner
    assert people.learners.by_card(card.number) == learner
    assert people.learners.by_pictures(card.pictures[::-1]) is None
    assert people.learners.by_card("0" * 14) is None


def test_neither_pictures_nor_number_are_in_the_database(people: People) -> None:
    card = people.join()
    with people.database.read() as connection:
        row = connection.execute("SELECT * FROM learner").fetchone()
    text = repr(row)
    assert card.number not in text
    assert not any(picture in text.replace("'hoa-sen'", "") for picture in card.pictures)


def test_a_new_card_voids_the_old_one(people: People) -> None:
    old = people.join()
    new = people.learners.renew_card(old.learner).result()
    assert new is not None
    assert people.learners.by_pictures(old.pictures) is None
    assert people.learners.by_card(old.number) is None
    assert people.learners.by_pictures(new.pictures) is not None
    assert people.learners.renew_card("nobody").result() is None


def test_signing_in_needs_pictures_and_the_own_avatar(people: People) -> None:
    card = people.join()
    found = people.sign_in.try_pictures(card.pictures)
    assert isinstance(found, Candidate)
    assert "hoa-sen" in {avatar.id for avatar in found.avatars}
    done = people.sign_in.choose(found, "hoa-sen")
    assert isinstance(done, SignedIn)
    assert done.learner.nickname == "bà Hoa Sen"
    assert people.sign_in.wait() is None


def test_a_scanned_card_needs_the_own_avatar_too(people: People) -> None:
    card = people.join()
    found = people.sign_in.try_card(card.number)
    assert isinstance(found, Candidate)
    assert isinstance(people.sign_in.choose(found, "hoa-mai"), NotFound)
    assert isinstance(people.sign_in.wait(), MustWait)


def test_wrong_pictures_cost_growing_waits_up_to_a_minute(people: People) -> None:
    code = wrong(people.join().pictures)
    waits = []
    for _ in range(7):
        outcome = people.sign_in.try_pictures(code)
        assert isinstance(outcome, NotFound)
        waits.append(outcome.wait.seconds)
        assert people.sign_in.try_pictures(code) == outcome.wait
        people.clock.pass_seconds(outcome.wait.seconds)
    assert waits == [5, 10, 20, 40, 60, 60, 60]


def test_stopping_at_the_avatars_is_a_failure_too(people: People) -> None:
    card = people.join()
    people.sign_in.try_pictures(card.pictures)
    assert people.sign_in.wait() == MustWait(5_000)


def test_erasing_cuts_the_link_and_tells_the_province(people: People) -> None:
    card = people.join()
    stays = people.join("ông Cây Tre", "cay-tre")
    assert people.learners.erase(card.learner).result() is True
    assert [learner.id for learner in people.learners.all()] == [stays.learner]
    assert people.learners.by_pictures(card.pictures) is None
    assert events(people)[-1] == ("Forgotten", card.learner)
    with people.database.read() as connection:
        assert connection.execute("SELECT learner FROM erased").fetchall() == [(card.learner,)]
        assert connection.execute("SELECT learner FROM consent").fetchall() == [(stays.learner,)]


def test_erasing_nobody_tells_the_province_nothing(people: People) -> None:
    assert people.learners.erase("nobody").result() is False
    assert events(people) == []


def test_an_erasure_that_fails_says_so(people: People) -> None:
    learner = people.join().learner
    people.writer.close()
    assert people.learners.erase(learner).exception() is not None


def test_a_changed_learner_keeps_identifier_card_consent_and_last_visit(people: People) -> None:
    card = people.join()
    people.learners.seen(card.learner, date(2026, 5, 5)).result()
    told = events(people)
    changed = Learner(card.learner, "ông Con Cò", "con-co", "hssv", True, "14752")
    assert people.learners.change(changed).result() is True
    assert people.learners.all() == (changed,)
    assert people.learners.by_pictures(card.pictures) == changed
    assert people.learners.by_card(card.number) == changed
    assert people.learners.last_visit(card.learner) == date(2026, 5, 5)
    assert events(people) == told, "a name never leaves the kiosk, nor that it changed"
    with people.database.read() as connection:
        assert connection.execute("SELECT learner FROM consent").fetchall() == [(card.learner,)]


def test_whoever_was_erased_is_not_brought_back_by_a_change(people: People) -> None:
    card = people.join()
    learner = people.learners.get(card.learner)
    assert learner is not None
    people.learners.erase(card.learner).result()
    assert people.learners.change(learner).result() is False
    assert people.learners.count() == 0


def test_a_new_picture_is_among_the_six_and_the_old_one_opens_nothing(people: People) -> None:
    card = people.join()
    learner = people.learners.get(card.learner)
    assert learner is not None
    people.learners.change(replace(learner, avatar="con-co")).result()
    found = people.sign_in.try_pictures(card.pictures)
    assert isinstance(found, Candidate)
    assert "con-co" in {avatar.id for avatar in found.avatars}
    assert isinstance(people.sign_in.choose(found, "hoa-sen"), NotFound)
    assert isinstance(people.sign_in.choose(found, "con-co"), SignedIn)


def test_every_avatar_can_be_a_learners(people: People) -> None:
    for avatar in AVATARS:
        people.join(f"bà {avatar.name}", avatar.id)
    assert {learner.avatar for learner in people.learners.all()} == {a.id for a in AVATARS}


def test_what_was_erased_is_nowhere_in_the_file_and_without_overwriting_it_would_be(
    tmp_path: Path,
) -> None:
    assert traces_after_erasing(tmp_path / "on", overwrite=True) == {}
    left = traces_after_erasing(tmp_path / "off", overwrite=False)
    assert {"name", "merged name", "listed name"} <= set(left)
    assert {"pictures", "card"} & set(left)


def test_an_old_nickname_is_nowhere_in_the_file_and_without_overwriting_it_would_be(
    tmp_path: Path,
) -> None:
    assert traces_after_renaming(tmp_path / "on", overwrite=True) == 0
    assert traces_after_renaming(tmp_path / "off", overwrite=False) > 0


def traces_after_renaming(folder: Path, *, overwrite: bool) -> int:
    """How often an old nickname is left in the raw bytes after the kiosk's own renaming."""
    with plain_kiosk(folder, overwrite=overwrite) as (learners, _):
        old, other = new_learner("bà Tên-Cũ-Rất-Lạ"), new_learner("bà Hàng-Xóm")
        for each in (old, other):
            learners.join(each, consent()).result()
        # Longer: a shorter row may be laid over the old one, and the control would show nothing.
        renamed = Learner(old.id, "bà Nguyễn Thị Thúy Hằng", "con-co", "hssv", True, "14752")
        assert learners.change(renamed).result()
        assert learners.get(old.id) == renamed
    return in_bytes(folder, old.nickname.encode())


def traces_after_erasing(folder: Path, *, overwrite: bool) -> dict[str, int]:
    """What is left in the raw bytes of a plain database after the kiosk's own erasing, how often."""
    with plain_kiosk(folder, overwrite=overwrite) as (learners, roster):
        new, other = new_learner("bà Dấu-Vết-Lạ"), new_learner("bà Bản-Ghi-Hai")
        first = learners.join(new, consent()).result()
        learners.join(other, consent()).result()
        second = learners.renew_card(new.id).result()
        assert second is not None
        assert learners.merge(new.id, other.id).result()
        roster.take([RosterLine(2, "bà Danh-Sách-Lạ", "nguoi_dan", True)]).result()
        roster.remove(roster.all()[0].id).result()
        assert learners.erase(new.id).result()
    traces = {
        "name": [new.nickname.encode()],
        "merged name": [other.nickname.encode()],
        "listed name": ["bà Danh-Sách-Lạ".encode()],
        "pictures": [code_key(card.pictures, PEPPER) for card in (first, second)],
        "card": [card_key(card.number, PEPPER) for card in (first, second)],
    }
    found = {what: sum(in_bytes(folder, one) for one in ones) for what, ones in traces.items()}
    return {what: times for what, times in found.items() if times}


def in_bytes(folder: Path, what: bytes) -> int:
    """How often some bytes stand in the files of a folder."""
    return sum(file.read_bytes().count(what) for file in folder.iterdir())


@contextmanager
def plain_kiosk(folder: Path, *, overwrite: bool) -> Iterator[tuple[Learners, Roster]]:
    """The kiosk's people on a database without encryption, so that its bytes can be read."""
    folder.mkdir()
    connection = dbapi2.connect(str(folder / "plain.db"), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA secure_delete = {'ON' if overwrite else 'OFF'}")
    for owner in (SYNC, TRUST, PEOPLE):
        for migration in owner.migrations:
            migration(connection)

    class Plain:
        """The same work on a connection without encryption."""

        def post(self, work):
            done: Future[object] = Future()
            connection.execute("BEGIN IMMEDIATE")
            done.set_result(work(connection))
            connection.execute("COMMIT")
            return done

        def checkpoint(self, *, patient: bool) -> Future[None]:
            assert patient
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            done: Future[None] = Future()
            done.set_result(None)
            return done

        @contextmanager
        def read(self):
            yield connection

    plain = Plain()
    yield (
        Learners(plain, plain, Journal(plain, SetClock(), program="0.1.0"), PEPPER),
        Roster(plain, plain),
    )
    connection.close()


def test_a_visit_is_dated_only_on_a_day_the_province_confirmed(people: People) -> None:
    card = people.join()
    for trusted, day in ((False, None), (True, date(2026, 11, 22))):
        if trusted:
            reading = people.clock.read()
            with people.database.write() as connection:
                confirm_time(connection, Anchor(reading.boot, reading.uptime_ms, 1_795_305_600_000))
        found = people.sign_in.try_pictures(card.pictures)
        assert isinstance(found, Candidate)
        people.sign_in.choose(found, "hoa-sen")
        assert people.learners.last_seen()[0].last_visit == day
