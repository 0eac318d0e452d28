"""The kiosk's report and the province's page say the same of the same months, figure by figure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.reports.figures import Cards, Report, Skill
from kiosk.reports.reading import read_report
from sync.enrolment import Enrolment, keep_enrolment
from sync.push import push_now
from tests.helpers.hub import KioskAtHub, RunningHub, running_hub
from tests.helpers.village_month import VillageMonth

Json = dict[str, Any]


def enrolled(month: VillageMonth, kiosk: KioskAtHub) -> None:
    """The kiosk sends there from now on."""
    enrolment = Enrolment(**kiosk.identity)
    month.people.writer.post(lambda connection: keep_enrolment(connection, enrolment)).result()


def push(month: VillageMonth) -> None:
    """Everything that waits."""
    people = month.people
    push_now(people.database, people.writer, month.clock, program="0.1.0", seconds=120)
    with people.database.read() as connection:
        (waiting,) = connection.execute(
            "SELECT count(*) FROM outbox WHERE state = 'waiting'"
        ).fetchone()
    assert waiting == 0


def at_the_hub(hub: RunningHub, commune: str, months: list[tuple[str, str]]) -> list[Json]:
    """The figures of a commune for each span of months, small cells with their numbers."""
    code = (
        "import json\n"
        "from dataclasses import asdict\n"
        "from sync.hub.models import Place\n"
        "from sync.hub.pages.figures import commune_figures\n"
        "from sync.hub.pages.period import Period\n"
        f"place = Place.objects.get(pk={commune!r})\n"
        "spans = [Period(Period.asked(a).first, Period.asked(b).last) for a, b in"
        f" {months!r}]\n"
        "print(json.dumps([asdict(commune_figures(place, span)) for span in spans]))"
    )
    found: list[Json] = json.loads(hub.django(code))
    return found


def of_hub(page: Json) -> Json:
    """The figures of a commune's page, by the names of the kiosk's report."""
    people, classes, help_ = page["people"], page["classes"], page["help"]
    in_classes = {group: cell["value"] for group, cell in classes["groups"] if cell["value"]}
    cards = {(row["course"], row["by_eye"]): hub_cards(row) for row in classes["change"]}
    return {
        "people": people["people"]["value"],
        "visits": people["visits"]["value"],
        "groups": {
            row["group"]: (
                row["people"]["value"],
                row["visits"]["value"],
                hub_skill(row["change"]),
            )
            for row in people["groups"]
        },
        "in_classes": in_classes,
        "skill": hub_skill(people["change"]),
        "skill_of_courses": {row["name"]: hub_skill(row) for row in people["by_course"]},
        "lessons": people["lessons"],
        "completed": people["courses"],
        "own_phone": (people["own_word"], people["observed"]),
        "classes": classes["held"],
        "class_visits": classes["people"]["value"],
        "women": (classes["women"]["value"], classes["men"]["value"]),
        "phones_seen": classes["phones_seen"]["value"],
        "cards": cards,
        "help": help_["people"]["value"],
        "services": {service: cell["value"] for service, cell in help_["services"]},
        "contests": (classes["contests"], classes["contest_people"]["value"]),
    }


def of_kiosk(report: Report) -> Json:
    """The same of the kiosk's report."""
    cards = {("", False): report.cards, ("", True): report.cards_by_eye}
    for line in report.courses:
        cards |= {(line.course, False): line.cards, (line.course, True): line.cards_by_eye}
    measured = [line for line in report.courses if line.skill.times]
    return {
        "people": report.people,
        "visits": report.visits,
        "groups": {
            line.group: (line.people, line.visits, kiosk_skill(line.skill))
            for line in report.groups
            if line.people or line.visits or line.skill.times
        },
        "in_classes": {
            line.group: line.class_visits for line in report.groups if line.class_visits
        },
        "skill": kiosk_skill(report.skill),
        "skill_of_courses": {line.course: kiosk_skill(line.skill) for line in measured},
        "lessons": {line.course: line.lessons for line in report.courses if line.lessons},
        "completed": {line.course: line.completed for line in report.courses if line.completed},
        "own_phone": (report.own_word, report.observed),
        "classes": report.classes,
        "class_visits": report.class_visits,
        "women": (report.women, report.women_of - report.women),
        "phones_seen": report.phones_seen,
        "cards": {key: kiosk_cards(one) for key, one in cards.items() if one},
        "help": report.help_visits,
        "services": dict(report.services),
        "contests": (report.contests, report.contest_visits),
    }


def hub_skill(row: Json) -> tuple[int, ...]:
    return (row["measured"]["value"], row["times"], row["alone_before"], row["alone_after"])


def kiosk_skill(skill: Skill) -> tuple[int, ...]:
    return (skill.people, skill.times, skill.alone_before, skill.alone_after)


def hub_cards(row: Json) -> tuple[int, ...]:
    before, after = row["before"], row["after"]
    return (
        row["classes"],
        before["right"],
        before["answered"]["value"],
        after["right"],
        after["answered"]["value"],
    )


def kiosk_cards(cards: Cards) -> tuple[int, ...]:
    return (
        cards.classes,
        cards.right_before,
        cards.answered_before,
        cards.right_after,
        cards.answered_after,
    )


def spans_of(month: VillageMonth) -> list[tuple[str, str]]:
    """Each month by itself, and all together."""
    names = sorted({day.isoformat()[:7] for day in month.days})
    return [*((name, name) for name in names), (names[0], names[-1])]


def reports(month: VillageMonth) -> list[Report]:
    """The kiosk's reports of the same spans."""
    people = month.people
    return [read_report(people.database, month.sessions, *span) for span in spans_of(month)]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """One hub for the months of this module."""
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.mark.true_clock("a hub believes no day after its own clock")
def test_kiosk_and_province_count_the_same(hub: RunningHub, tmp_path: Path) -> None:
    month = VillageMonth.at(tmp_path)
    try:
        enrolled(month, hub.enrol(commune="14857"))
        month.live()
        push(month)
        told = reports(month)
        shown = at_the_hub(hub, "14857", spans_of(month))
        for one, page in zip(told, shown, strict=True):
            assert of_kiosk(one) == of_hub(page)
    finally:
        month.people.close()
    whole = of_kiosk(told[-1])
    assert (whole["people"], whole["visits"]) == (4, 5), (
        "Lan with her twin, Hoa, the joined, the erased"
    )
    assert whole["skill"] == (3, 4, 0, 3), "two tasks of Lan, one of the joined, one of the erased"
    assert whole["in_classes"] == {"": 2, "cbccvc": 1, "hssv": 7, "nguoi_dan": 18 + 12 + 15 + 1}
    assert (whole["classes"], whole["phones_seen"], whole["women"]) == (3, 11, (11, 13))
    assert whole["cards"]["", False] == (1, 7, 10, 20, 23)
    assert whole["cards"]["vneid", True] == (1, 4, 7, 10, 13)
    assert whole["services"] == {"chu-ky-so": 9, "vneid": 2, "bhyt": 1}
    assert whole["contests"] == (1, 22)
    assert whole["own_phone"] == (6, 4)


@pytest.mark.true_clock("a hub believes no day after its own clock")
def test_a_class_whose_voiding_is_withheld_makes_them_differ(
    hub: RunningHub, tmp_path: Path
) -> None:
    month = VillageMonth.at(tmp_path)
    try:
        enrolled(month, hub.enrol(commune="14860"))
        month.live()
        month.people.writer.post(
            lambda connection: connection.execute(
                "UPDATE outbox SET state = 'received' WHERE id = ?", (month.voided,)
            )
        ).result()
        push(month)
        kiosk = of_kiosk(reports(month)[-1])
        province = of_hub(at_the_hub(hub, "14860", spans_of(month))[-1])
        wrong = {key for key in kiosk if kiosk[key] != province[key]}
        assert wrong == {"classes", "class_visits", "in_classes", "phones_seen"}
        assert province["classes"] == kiosk["classes"] + 1
    finally:
        month.people.close()
