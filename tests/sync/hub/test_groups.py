"""Classes, help and contests at the hub: taken over HTTP, flat, and out of the figures when voided."""

from __future__ import annotations

import codecs
import csv
import io
import json
import uuid
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
import requests

from sync.class_events import ClassAnswered, ClassAttended, ClassHeld, Headcount, HelpGiven, Voided
from sync.events import Event, Forgotten
from sync.person import Who
from sync.statements import Origin, Stamp, statement_id, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE
from tests.helpers.hub import OFFICER, PASSWORD, KioskAtHub, RunningHub, task_statement
from tests.helpers.saved_kiosk import group_events

Json = dict[str, Any]
AT_MS = 1_794_000_000_000
"""7 November 2026, the first in Vietnam's month that a program of 1 November can say."""
DAY = "2026-11-07"


def told(kiosk: KioskAtHub, *events: Event, journal: str | None = None) -> list[Json]:
    """The statements of events, as this kiosk would send them, one a second."""
    origin = Origin(
        home_page=DEFAULT_HOME_PAGE,
        program="0.1.0",
        kiosk=kiosk.id,
        commune=kiosk.identity["commune"],
    )
    name = journal or str(uuid.uuid4())
    stamps = [
        Stamp(
            journal=name,
            seq=seq,
            boot="b",
            uptime_ms=seq,
            wall_ms=AT_MS + 1000 * seq,
            at_ms=AT_MS + 1000 * seq,
            clock="trusted",
        )
        for seq in range(1, len(events) + 1)
    ]
    found = [
        statement_of(event, stamp, origin) for event, stamp in zip(events, stamps, strict=True)
    ]
    return [each for each in found if each is not None]


def figures(hub: RunningHub, commune: str) -> Json:
    """The figures of a commune, hidden cells with their numbers."""
    code = (
        "import json\n"
        "from dataclasses import asdict\n"
        "from sync.hub.models import Place\n"
        "from sync.hub.pages.figures import commune_figures\n"
        f"place = Place.objects.get(pk={commune!r})\n"
        "print(json.dumps(asdict(commune_figures(place))))"
    )
    found: Json = json.loads(hub.django(code))
    return found


def group_rows(hub: RunningHub, kiosk: KioskAtHub) -> list[Json]:
    """The group facts of a kiosk in the order they came, with their headcounts."""
    code = (
        "import json\n"
        "from django.forms.models import model_to_dict\n"
        "from sync.hub.models import GroupFact\n"
        f"rows = GroupFact.objects.filter(fact__kiosk_id={kiosk.id!r}).order_by('fact_id')\n"
        "print(json.dumps([model_to_dict(row) | {'voided': row.fact.voided, 'counts':"
        " [[c.group, c.people, c.women] for c in row.counts.order_by('pk')]}"
        " for row in rows], default=str))"
    )
    found: list[Json] = json.loads(hub.django(code))
    return found


def held(meeting: str, people: int = 10, **changes: Any) -> ClassHeld:
    """A class of so many people."""
    event = ClassHeld(
        meeting=meeting,
        template="to-dan-pho",
        course="lua-dao",
        lesson="01-cuoc-goi",
        organiser="Hội Phụ nữ",
        place="Nhà văn hóa",
        headcounts=(Headcount(group="nguoi_dan", people=people, women=people // 2),),
    )
    return replace(event, **changes)


def asked(meeting: str, phase: str, right: int, *, guessed: bool = False) -> ClassAnswered:
    """Cards of ten people to one question."""
    return ClassAnswered(
        meeting=meeting,
        course="lua-dao",
        lesson="01-cuoc-goi",
        question="cong-an-goi",
        phase=phase,  # type: ignore[arg-type] # as the test says
        form="A",
        counts={"tat-may": right, "nghe-tiep": 9 - right},
        unknown=1,
        right="tat-may",
        guessed=guessed,
    )


def test_everything_a_group_can_say_is_taken(hub: RunningHub, kiosk: KioskAtHub) -> None:
    answer = kiosk.post(*told(kiosk, *group_events()))
    assert answer.status_code == 200, answer.text
    rows = group_rows(hub, kiosk)
    assert [row["kind"] for row in rows] == [
        "present", "class", "class", "question", "question", "help", "help", "contest",
    ]  # fmt: skip
    _, full, least, opening, step, now, later, contest = rows
    assert full["counts"] == [["nguoi_dan", 14, 9], ["", 2, None]]
    assert (full["people"], full["named"], full["phones_seen"]) == (16, 1, 11)
    assert (full["organiser"], full["partner"], full["spot"]) == (
        "Tổ công nghệ số cộng đồng",
        "Đoàn Thanh niên",
        "Nhà văn hóa",
    )
    assert (full["course"], full["lesson"], full["template"]) == (
        "lua-dao",
        "01-cuoc-goi",
        "to-dan-pho",
    )
    assert (least["course"], least["people"], least["partner"]) == ("", 3, "")
    assert [opening[key] for key in ("question", "phase", "right", "answered", "unknown")] == [
        "cong-an-goi", "pre", 12, 16, 1,
    ]  # fmt: skip
    assert (step["question"], step["by_eye"], opening["by_eye"]) == ("chon-cach", True, False)
    assert (now["service"], now["people"], now["spot"]) == ("vneid", 1, "nha-van-hoa")
    assert (later["campaign"], later["people"]) == ("30-ngay-chu-ky-so", 4)
    assert (contest["people"], contest["right"], contest["answered"]) == (24, 15, 20)


def test_a_class_counts_visits_and_nobody_as_a_person(hub: RunningHub) -> None:
    kiosk = hub.enrol(commune="14908")
    before = figures(hub, "14908")
    assert kiosk.post(*told(kiosk, held(str(uuid.uuid4()), 12))).ok
    after = figures(hub, "14908")
    assert after["people"] == before["people"]
    assert after["classes"]["held"] == before["classes"]["held"] + 1
    assert after["classes"]["people"]["value"] == before["classes"]["people"]["value"] + 12


@pytest.mark.parametrize("order", list(permutations(range(2))), ids=["after", "before"])
def test_what_is_voided_leaves_the_figures_whatever_comes_first(
    hub: RunningHub, order: Sequence[int]
) -> None:
    kiosk = hub.enrol(commune="14869")
    before = figures(hub, "14869")
    journal = str(uuid.uuid4())
    event = held(str(uuid.uuid4()), 20)
    undone = Voided(statement=statement_id(journal, 1), day=DAY, undone=event)
    sent = told(kiosk, event, undone, journal=journal)
    for index in order:
        assert kiosk.post(sent[index]).ok
    assert figures(hub, "14869") == before


def test_the_control_without_the_voiding_moves_the_figures(hub: RunningHub) -> None:
    kiosk = hub.enrol(commune="14869")
    before = figures(hub, "14869")
    assert kiosk.post(*told(kiosk, held(str(uuid.uuid4()), 20))).ok
    assert figures(hub, "14869") != before


def test_another_kiosk_voids_nothing(hub: RunningHub) -> None:
    kiosk, stranger = hub.enrol(commune="14872"), hub.enrol(commune="14872")
    journal = str(uuid.uuid4())
    event = held(str(uuid.uuid4()), 20)
    assert kiosk.post(*told(kiosk, event, journal=journal)).ok
    counted = figures(hub, "14872")
    undone = Voided(statement=statement_id(journal, 1), day=DAY, undone=event)
    assert stranger.post(*told(stranger, undone)).ok
    assert figures(hub, "14872") == counted


@pytest.mark.true_clock("a hub believes no day after its own clock")
def test_help_entered_later_belongs_to_its_own_day(hub: RunningHub, kiosk: KioskAtHub) -> None:
    given = HelpGiven(service="vneid", place="cho", people=7, on="2026-11-02")
    assert kiosk.post(*told(kiosk, given, replace(given, on=None))).ok
    assert [row["day"] for row in group_rows(hub, kiosk)] == ["2026-11-02", DAY]


@pytest.mark.true_clock("a hub believes no day after its own clock")
def test_a_day_that_has_not_come_is_not_believed(hub: RunningHub, kiosk: KioskAtHub) -> None:
    given = HelpGiven(service="vneid", place="cho", people=7, on="2999-01-01")
    assert kiosk.post(*told(kiosk, given)).ok
    assert [row["day"] for row in group_rows(hub, kiosk)] == [DAY]


def test_cards_compare_only_where_both_questions_were_counted(hub: RunningHub) -> None:
    kiosk = hub.enrol(commune="14875")
    one, two, three = (str(uuid.uuid4()) for _ in range(3))
    events = (
        asked(one, "pre", 2),
        asked(one, "post", 7),
        asked(two, "pre", 1),
        asked(three, "pre", 3, guessed=True),
        asked(three, "post", 8, guessed=True),
    )
    assert kiosk.post(*told(kiosk, *events)).ok
    found = [
        (
            row["course"],
            row["by_eye"],
            row["classes"],
            row["before"]["right"],
            row["after"]["right"],
        )
        for row in figures(hub, "14875")["classes"]["change"]
    ]
    assert found == [
        ("", False, 1, 2, 7),
        ("", True, 1, 3, 8),
        ("lua-dao", False, 1, 2, 7),
        ("lua-dao", True, 1, 3, 8),
    ]


def test_a_forgotten_learner_stays_one_person_of_the_month_and_keeps_the_change(
    hub: RunningHub,
) -> None:
    kiosk = hub.enrol(commune="14878")
    gone, registration = str(uuid.uuid4()), str(uuid.uuid4())
    same = {"actor": gone, "registration": registration, "at_ms": AT_MS}
    who = Who(actor=gone, guest=False, visit="v", groups=("nguoi_dan",))
    sent = [
        task_statement(kiosk, phase="pre", level=0, **same),
        task_statement(kiosk, phase="post", level=3, passed=True, seq=2, **same),
        *told(kiosk, ClassAttended(who=who, meeting=str(uuid.uuid4()), template="cho-so")),
    ]
    assert kiosk.post(*sent).ok
    before = figures(hub, "14878")
    assert (before["people"]["people"]["value"], before["people"]["change"]["times"]) == (1, 1)
    assert kiosk.post(*told(kiosk, Forgotten(actor=gone))).ok
    assert figures(hub, "14878") == before
    assert gone not in hub.django(
        "from sync.hub.models import FormerPerson, FormerChange\n"
        "print(list(FormerPerson.objects.values()), list(FormerChange.objects.values()))"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("headcount", "nhiều"),
        ("headcount", {"nguoi_dan": -3, "hssv": "5", "x" * 300: 10**12}),
        ("women", [1, 2]),
        ("named", 10**12),
        ("phones-seen", True),
    ],
)
def test_figures_of_another_form_count_nothing(
    hub: RunningHub, kiosk: KioskAtHub, name: str, value: object
) -> None:
    (sent,) = told(kiosk, held(str(uuid.uuid4()), 8))
    extensions = sent["result"]["extensions"]
    (key,) = [each for each in extensions if each.endswith(f"/{name}")] or [name]
    extensions[key] = value
    assert kiosk.post(sent).ok
    (row,) = group_rows(hub, kiosk)
    assert row["people"] == (0 if name == "headcount" else 8)
    assert row["named"] == row["phones_seen"] == 0


def session_of(hub: RunningHub) -> requests.Session:
    """A logged-in officer of the province."""
    hub.command("officer", OFFICER, "--password", PASSWORD)
    session = requests.Session()
    page = session.get(f"{hub.url}vao/", timeout=20)
    answer = session.post(
        f"{hub.url}vao/",
        data={
            "username": OFFICER,
            "password": PASSWORD,
            "csrfmiddlewaretoken": session.cookies["csrftoken"],
        },
        headers={"Referer": page.url},
        timeout=20,
    )
    assert answer.ok
    return session


def table(data: bytes) -> list[list[str]]:
    """The rows of a table file."""
    assert data.startswith(codecs.BOM_UTF16_LE)
    return list(csv.reader(io.StringIO(data[2:].decode("utf-16-le")), dialect="excel-tab"))


@pytest.mark.true_clock("a hub believes no day after its own clock")
def test_the_classes_of_a_month_are_a_table_without_small_cells(hub: RunningHub) -> None:
    kiosk = hub.enrol(commune="14890")
    large, small, ill = (str(uuid.uuid4()) for _ in range(3))
    events = (
        held(large, 30, named=6),
        asked(large, "pre", 2),
        asked(large, "post", 7),
        held(small, 3),
        held(ill, 12, organiser="=1+1"),
        held(str(uuid.uuid4()), 9, on="2026-10-30"),
    )
    assert kiosk.post(*told(kiosk, *events)).ok
    officer = session_of(hub)
    answer = officer.get(f"{hub.url}xa/14890/lop-hoc.csv?thang=2026-11", timeout=20)
    heading, *rows = table(answer.content)
    people, organiser = heading.index("Lượt người"), heading.index("Đơn vị tổ chức")
    classes = [row for row in rows if len(row) == len(heading)]
    assert [row[people] for row in classes] == ["36", "ít, không hiện", "ít, không hiện"]
    assert [row[organiser] for row in classes] == ["Hội Phụ nữ", "Hội Phụ nữ", "'=1+1"]
    assert classes[0][heading.index("Đầu giờ: chọn đúng (%)")] == "20"
    whole = table(officer.get(f"{hub.url}lop-hoc.csv", timeout=20).content)
    assert len(whole) > len(rows), "every month and commune"


def test_the_pages_show_classes_and_help_beside_people(hub: RunningHub) -> None:
    kiosk = hub.enrol(commune="14896")
    helped = HelpGiven(service="vneid", place="cho", people=8)
    few = HelpGiven(service="bhyt", place="cho", people=2)
    assert kiosk.post(*told(kiosk, held(str(uuid.uuid4()), 25), helped, few)).ok
    officer = session_of(hub)
    page = officer.get(f"{hub.url}xa/14896/", timeout=20).text
    assert '<b id="classes">1</b>' in page
    assert '<b id="class-people">25</b>' in page
    assert '<b id="help">10</b>' in page
    assert '<td>VNeID</td><td class="n"><span class="few">' in page, "else bhyt is reckoned"
    assert officer.get(f"{hub.url}xa/14896/?thang=2026-10", timeout=20).text.count(">25<") == 0
    assert "Lượt người dự lớp" in officer.get(hub.url, timeout=20).text


def test_a_communes_officer_gets_no_classes_of_another(hub: RunningHub) -> None:
    kiosk = hub.enrol(commune="14902")
    assert kiosk.post(*told(kiosk, held(str(uuid.uuid4()), 25))).ok
    hub.command("officer", "xa-khac", "--commune", "14896", "--password", PASSWORD)
    session = requests.Session()
    page = session.get(f"{hub.url}vao/", timeout=20)
    session.post(
        f"{hub.url}vao/",
        data={
            "username": "xa-khac",
            "password": PASSWORD,
            "csrfmiddlewaretoken": session.cookies["csrftoken"],
        },
        headers={"Referer": page.url},
        timeout=20,
    )
    assert session.get(f"{hub.url}xa/14902/lop-hoc.csv", timeout=20).status_code == 404
    names = {
        row[0] for row in table(session.get(f"{hub.url}lop-hoc.csv", timeout=20).content)[1:] if row
    }
    assert len(names) <= 2, "its own commune and the note about small cells"
