"""Two records of one person become one, and nothing that was learned is lost."""

from __future__ import annotations

from datetime import date

from content.model import Level
from kiosk.people.results import results
from sync.events import LessonCompleted, LessonOpened, Phase, TaskDone
from sync.person import Who
from sync.progress import Progress
from tests.helpers.people import People, consent, new_learner
from tests.helpers.people_store import SampleStore


def who(actor: str) -> Who:
    return Who(actor=actor, guest=False, visit="v", groups=("nguoi_dan",), adult=True)


def finished(people: People, actor: str, course: str, lesson: str) -> None:
    act = {"course": course, "lesson": lesson, "registration": f"{course} of {actor}"}
    people.journal.record(LessonOpened(who=who(actor), lesson_hash="h", **act)).result()
    people.journal.record(LessonCompleted(who=who(actor), **act)).result()


def did(people: People, actor: str, level: int, phase: Phase = "post") -> None:
    done = TaskDone(
        who=who(actor),
        course="lua-dao",
        task="cuoc-goi",
        form="A",
        form_hash="h",
        registration=f"lua-dao of {actor}",
        phase=phase,
        level=level,
        passed=level > 1,
    )
    people.journal.record(done).result()


def merged_events(people: People) -> list[tuple[str, str]]:
    with people.database.read() as connection:
        return list(
            connection.execute(
                "SELECT actor, json_extract(body, '$.other') FROM event WHERE kind = 'Merged'"
            )
        )


def test_lessons_of_both_are_joined_and_the_other_identifier_is_gone(people: People) -> None:
    stays, goes = people.join().learner, people.join("bà Sen", "hoa-sen").learner
    finished(people, stays, "lua-dao", "lua-dao-0")
    finished(people, goes, "lua-dao", "lua-dao-1")
    finished(people, goes, "vneid", "vneid-0")
    assert people.learners.merge(stays, goes).result() is True
    courses = Progress(people.database).courses(stays)
    assert courses["lua-dao"].lessons_done == {"lua-dao-0", "lua-dao-1"}
    assert courses["vneid"].lessons_done == {"vneid-0"}
    assert Progress(people.database).courses(goes) == {}
    assert [one.id for one in people.learners.all()] == [stays]
    assert merged_events(people) == [(stays, goes)]


def test_the_best_result_of_both_stays_whichever_is_newer(people: People) -> None:
    stays, goes = people.join().learner, people.join().learner
    did(people, goes, int(Level.ALONE))
    did(people, stays, int(Level.SHOWN))
    people.learners.merge(stays, goes).result()
    (shown,) = results(SampleStore().courses(), Progress(people.database).courses(stays))
    assert shown.now is Level.ALONE


def test_the_card_that_stays_works_and_the_other_does_not(people: People) -> None:
    stays, goes = people.join(), people.join()
    people.learners.merge(stays.learner, goes.learner).result()
    found = people.learners.by_pictures(stays.pictures)
    assert found is not None
    assert found.id == stays.learner
    assert people.learners.by_card(stays.number) == found
    assert people.learners.by_pictures(goes.pictures) is None
    assert people.learners.by_card(goes.number) is None


def test_only_the_consent_of_who_stays_is_kept(people: People) -> None:
    stays, goes = people.join().learner, people.join().learner
    people.learners.merge(stays, goes).result()
    with people.database.read() as connection:
        assert connection.execute("SELECT learner FROM consent").fetchall() == [(stays,)]


def test_the_newer_last_visit_counts_and_an_announced_erasure_is_off(people: People) -> None:
    stays, goes = people.join().learner, people.join().learner
    people.learners.seen(stays, date(2026, 1, 1)).result()
    people.learners.seen(goes, date(2026, 5, 5)).result()
    people.learners.merge(stays, goes).result()
    assert people.learners.last_visit(stays) == date(2026, 5, 5)
    assert people.learners.last_seen()[0].announced is None


def test_nobody_goes_into_themselves_or_into_nobody(people: People) -> None:
    one = people.join().learner
    assert people.learners.merge(one, one).result() is False
    assert people.learners.merge(one, "nobody").result() is False
    assert people.learners.merge("nobody", one).result() is False
    assert [learner.id for learner in people.learners.all()] == [one]
    assert merged_events(people) == []


def test_erasing_somebody_merged_remembers_every_identifier(people: People) -> None:
    first, middle, last = (people.join().learner for _ in range(3))
    people.learners.merge(middle, last).result()
    people.learners.merge(first, middle).result()
    people.learners.erase(first).result()
    with people.database.read() as connection:
        erased = {row[0] for row in connection.execute("SELECT learner FROM erased")}
    assert erased == {first, middle, last}


def test_who_is_merged_does_not_come_back_with_an_old_backup_once_erased(people: People) -> None:
    stays, goes = new_learner(), new_learner("bà Cũ")
    for each in (stays, goes):
        people.learners.join(each, consent()).result()
    # A restore erases by what every place remembers; this database is from before the merge.
    people.learners.erase_again([stays.id, goes.id]).result()
    assert people.learners.all() == ()
