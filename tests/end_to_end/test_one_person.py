"""Two cards of one person, merged at the kiosk: the province counts the pair once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from sync.enrolment import Enrolment, keep_enrolment
from sync.events import TaskDone
from sync.person import Who
from sync.push import push_now
from sync.vocabulary import DEFAULT_HOME_PAGE
from tests.helpers.hub import KioskAtHub, running_hub
from tests.helpers.people import People, open_people


def did(people: People, actor: str) -> None:
    done = TaskDone(
        who=Who(actor=actor, guest=False, visit=str(uuid4()), groups=("nguoi_dan",), adult=True),
        course="lua-dao",
        task="cuoc-goi",
        form="A",
        form_hash="0" * 64,
        registration=str(uuid4()),
        phase="pre",
        level=1,
        passed=False,
    )
    people.journal.record(done).result()


def enrolled(people: People, kiosk: KioskAtHub) -> None:
    identity = kiosk.identity
    enrolment = Enrolment(
        kiosk=identity["kiosk"],
        username=identity["username"],
        secret=identity["secret"],
        endpoint=identity["endpoint"],
        commune=identity["commune"],
        home_page=DEFAULT_HOME_PAGE,
    )
    people.writer.post(lambda connection: keep_enrolment(connection, enrolment)).result()


def counted(kiosk: KioskAtHub) -> set[str]:
    return {row["learner"] for row in kiosk.facts() if row["verb"] == "scored"}


def test_two_cards_of_one_person_are_one_at_the_province_and_none_once_erased(
    tmp_path: Path,
) -> None:
    with running_hub(tmp_path / "hub") as hub:
        kiosk, people = hub.enrol(), open_people(tmp_path / "kiosk")
        try:
            enrolled(people, kiosk)
            push: Callable[[], object] = lambda: push_now(  # noqa: E731
                people.database, people.writer, people.clock, program="0.1.0"
            )
            stays, goes = people.join().learner, people.join().learner
            did(people, stays)
            did(people, goes)
            push()
            assert counted(kiosk) == {stays, goes}
            assert people.learners.merge(stays, goes).result()
            did(people, stays)
            push()
            assert counted(kiosk) == {stays}
            assert len([row for row in kiosk.facts() if row["verb"] == "merged"]) == 1
            assert people.learners.erase(stays).result()
            push()
            assert not counted(kiosk) & {stays, goes}
            assert stays not in kiosk.request("GET").text
            assert goes not in kiosk.request("GET").text
        finally:
            people.close()
