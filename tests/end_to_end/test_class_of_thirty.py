"""A class of thirty at the real window: a power cut in the middle, a late comer, and each figure once."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.session.news import MOST_CHARACTERS
from kiosk.still import silent_voice
from sync.enrolment import enrolment_of
from tests.helpers.hub import COMMUNE, KioskAtHub, RunningHub, running_hub
from tests.helpers.journey import Villager
from tests.helpers.printed import picture_of, text_of
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.stick import ROOT, Stick, hocso
from tests.helpers.teacher import Teacher, TouchedHere
from tests.helpers.told_child import told_child
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

PIN = "260413"
FORMAT = "to-dan-pho"
LESSON = ("lua-dao", "cong-an-goi")
ORGANISER, PARTNER, PLACE = "Hội Phụ nữ", "Công an xã", "Nhà văn hóa"
ROW_OF_PEOPLE = 0
FOUR_GROUPS = {0: 13, 1: 9, 2: 5, 3: 3}
WOMEN = {0: 8, 1: 4, 2: 2, 3: 1}
MOST_IN_ONE_GROUP, MOST_IN_FOUR = 12, 40
"""Touches that counting thirty may take (product.md)."""
SENT = ("Tỉnh vừa nhận", "Không còn gì chờ gửi.")
"""The second where the kiosk had sent by itself meanwhile."""
TABLES = ("event", "outbox", "daily_count", "presence", "undoable")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """The pack that is shipped, signed with keys of this test."""
    made = Stick.at(tmp_path_factory.mktemp("shipped"))
    source = ROOT / "content" / "packs" / "co-ban"
    built = hocso("pack", "build", source, "--out", made.folder)
    assert built.returncode == 0, built.stderr
    made.sign(next(made.folder.glob("*.hocso")))
    return made


@pytest.fixture(scope="module")
def prepared(shipped: Stick, tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """The data of a kiosk with the pack and a PIN."""
    del qapp
    folder = tmp_path_factory.mktemp("prepared") / "home"
    shipped.install(folder, next(shipped.folder.glob("*.hocso")))
    with running_kiosk(folder, shipped.root, voice=silent_voice) as kiosk:
        Villager(kiosk).set_first_pin(PIN)
    return folder


@pytest.fixture
def home(tmp_path: Path, prepared: Path) -> Path:
    """The same for one test."""
    return Path(shutil.copytree(prepared, tmp_path / "home"))


@contextmanager
def here(home: Path, stick: Stick) -> Iterator[tuple[TouchedKiosk, Teacher]]:
    """A kiosk in this process, and a volunteer in front of it."""
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        yield kiosk, Teacher(TouchedHere(kiosk))


def test_a_class_of_thirty_survives_a_cut_and_reaches_the_province_once(
    shipped: Stick, home: Path, tmp_path: Path
) -> None:
    with running_hub(tmp_path / "hub") as hub:
        enrol(hub, home)
        is_cut_in_the_middle(home, shipped)
        with here(home, shipped) as (kiosk, teacher):
            goes_on_to_the_end(teacher)
            summary = {one["name"]: one["value"] for one in kiosk.model.figures}
            bars = {one["name"]: one["percent"] for one in kiosk.model.bars}
            message, papers = takes_upward(kiosk, teacher)
            assert Villager(kiosk).send_now().startswith(SENT)
        assert hocso("sync", "push", "--home", home).returncode == 0
        known = is_there_exactly_once(hub, home)
        said = of_classes(hub)
    assert len(message) <= MOST_CHARACTERS
    assert "31 lượt người (15 nữ)" in message
    pdf = next(data for name, data in papers.items() if name.endswith(".pdf"))
    assert "31" in text_of(pdf)
    is_no_empty_page(pdf)
    assert Counter(one["kind"] for one in said) == {"class": 1, "question": 3}
    (held,) = (one for one in said if one["kind"] == "class")
    assert summary == {
        "people": held["people"],
        "women": sum(women for _, _, women in held["counts"]),
        "phones": held["phones_seen"],
        "minutes": 1,
    }
    assert (held["people"], held["organiser"], held["partner"]) == (31, ORGANISER, PARTNER)
    assert held["spot"] == PLACE
    asked = {one["phase"]: one for one in said if one["kind"] == "question"}
    assert bars == {
        "before": percent(asked["pre"]["right"], asked["pre"]["answered"]),
        "after": percent(asked["post"]["right"], asked["post"]["answered"]),
    }
    assert asked["during"]["by_eye"]
    assert not asked["pre"]["by_eye"]
    assert len(known) == 4


def test_the_same_as_a_rehearsal_changes_nothing_here_and_reaches_nobody(
    shipped: Stick, home: Path, tmp_path: Path
) -> None:
    with running_hub(tmp_path / "hub") as hub:
        enrol(hub, home)
        before = rows(home)
        with here(home, shipped) as (kiosk, teacher):
            teacher.opens_staff_door(PIN)
            teacher.sets_up(FORMAT, *LESSON, rehearsal=True)
            rehearses(kiosk, teacher)
            Villager(kiosk).send_now()
        assert rows(home) == before
        assert hocso("sync", "push", "--home", home).returncode == 0
        assert of_classes(hub) == []
        assert is_there_exactly_once(hub, home) == set()


@pytest.mark.parametrize("people", [28, 29, 30, 31, 34])
def test_counting_one_group_takes_at_most_twelve_touches(
    people: int, shipped: Stick, home: Path
) -> None:
    with here(home, shipped) as (kiosk, teacher):
        begins(teacher)
        assert teacher.counts({ROW_OF_PEOPLE: people}) <= MOST_IN_ONE_GROUP
        assert kiosk.model.total == people


@pytest.mark.parametrize(
    ("people", "women"),
    [
        (FOUR_GROUPS, WOMEN),
        ({0: 7, 1: 8, 2: 7, 3: 8}, {0: 3, 1: 4, 2: 6, 3: 4}),
        ({0: 19, 1: 2, 2: 3, 3: 6}, {0: 12, 1: 2, 2: 1, 3: 3}),
    ],
    ids=["mostly-villagers", "even", "many-of-one"],
)
def test_counting_thirty_in_four_groups_with_women_takes_at_most_forty_touches(
    people: Mapping[int, int], women: Mapping[int, int], shipped: Stick, home: Path
) -> None:
    with here(home, shipped) as (kiosk, teacher):
        begins(teacher)
        assert teacher.counts(people, women) <= MOST_IN_FOUR
        assert kiosk.model.total == sum(people.values()) == 30
        assert kiosk.model.women == sum(women.values())
        assert kiosk.model.peopleOf == list(people.values()), "nothing is there before a touch"


# --- what happens ----------------------------------------------------------------------------


def begins(teacher: Teacher) -> None:
    """From Welcome to the counting, which is empty."""
    teacher.opens_staff_door(PIN)
    teacher.sets_up(FORMAT, *LESSON, ORGANISER, PARTNER, PLACE)
    teacher.is_on("ClassCount")
    assert "0" in teacher.screen.texts


def is_cut_in_the_middle(home: Path, stick: Stick) -> None:
    """Thirty people are counted and asked; the lesson has begun when the power goes."""
    with told_child(stick.environment(home)) as child:
        teacher = Teacher(child)
        begins(teacher)
        assert teacher.counts(FOUR_GROUPS, WOMEN) <= MOST_IN_FOUR
        teacher.touch("next")
        teacher.is_on("ClassRevisit")
        teacher.touch("next")
        teacher.asks({"card0": 9, "card1": 14, "card2": 4, "unknown": 3})
        teacher.is_on("ClassLesson")
        teacher.touch("next")
        teacher.waits_for("Đã lưu ở máy này")
        child.kill()


def goes_on_to_the_end(teacher: Teacher) -> None:
    """The class is taken up where it was; a late comer, a decision, phones, the last question, the end."""
    teacher.opens_staff_door(PIN)
    teacher.touch("card_class")
    teacher.waits_for("Làm tiếp lớp này")
    teacher.touch("card_goOn")
    teacher.is_on("ClassLesson")
    teacher.touch("late", "row0More", "next")
    teacher.is_on("ClassLesson")
    assert teacher.goes_through_lesson() > 0
    teacher.asks({"card0": 3, "card1": 1}, by_eye=True)
    teacher.sees_phones(12)
    teacher.touch("next")
    teacher.asks({"card0": 2, "card1": 26, "card2": 2, "unknown": 1})
    teacher.is_on("ClassHome")
    teacher.touch("next")
    teacher.is_on("ClassSummary")
    teacher.touch("next")
    teacher.waits_for("Đã lưu ở máy này")


def takes_upward(kiosk: TouchedKiosk, teacher: Teacher) -> tuple[str, dict[str, bytes]]:
    """The message, and the papers by name; then back to the page of staff."""
    teacher.touch("upward_news")
    teacher.is_on("ClassNews")
    message = str(kiosk.model.message)
    assert kiosk.find("code") is not None
    teacher.touch("savePapers")
    kiosk.until(lambda: kiosk.model.stage == "told", "the papers")
    folder = kiosk.kiosk.parts.home / "hocso-in"
    papers = {one.name: one.read_bytes() for one in folder.iterdir()}
    teacher.touch("next", "next")
    teacher.is_on("ClassSummary")
    teacher.touch("next")
    teacher.is_on("StaffHome")
    return message, papers


def rehearses(kiosk: TouchedKiosk, teacher: Teacher) -> None:
    """Drawn people come, raise cards by themselves, one comes late, the power goes; all is marked."""
    played = []

    def go_on(*names: str) -> None:
        teacher.touch(*names)
        assert "Tập dạy thử (không tính số liệu)" in kiosk.model.band, teacher.screen.page

    def look(what: str) -> None:
        teacher.is_on("ClassRehearsal")
        assert kiosk.model.what == what
        played.append(what)

    look("class")
    drawn = [len(bench["pictures"]) for bench in kiosk.model.benches]
    rows_seen = [bench["text"] for bench in kiosk.model.benches]
    go_on("next")
    names = [row["text"] for row in kiosk.model.rows]
    teacher.counts({names.index(name): n for name, n in zip(rows_seen, drawn, strict=True)})
    people = int(kiosk.model.total)
    go_on("next")
    teacher.is_on("ClassRevisit")
    go_on("next")
    raises(kiosk, teacher, people)
    look("late")
    go_on("late", "row0More", "next")
    teacher.is_on("ClassLesson")
    teacher.goes_through_lesson()
    look("cut")
    teacher.touch("next")
    teacher.waits_for("Làm tiếp lớp này")
    go_on("card_goOn")
    raises(kiosk, teacher, people + 1)
    teacher.sees_phones(3)
    go_on("next")
    raises(kiosk, teacher, people + 1)
    go_on("next")
    teacher.is_on("ClassSummary")
    go_on("next")
    teacher.waits_for("Tập dạy xong rồi.")
    assert kiosk.model.said == ["Tập dạy xong rồi. Số liệu tập dạy không lưu, không gửi."]
    assert not [name for name in teacher.screen.names if name.startswith("upward_")]
    teacher.touch("next")
    teacher.is_on("StaffHome")
    assert played == ["class", "late", "cut"]


def raises(kiosk: TouchedKiosk, teacher: Teacher, people: int) -> None:
    """People who do not exist raise their cards when they are asked to."""
    teacher.is_on("ClassQuestion")
    while kiosk.model.stage != "count":
        teacher.touch("next")
    assert kiosk.model.nextText == "Cho lớp tập giơ thẻ"
    teacher.touch("next")
    kiosk.until(lambda: kiosk.model.answered == people and kiosk.model.nextReady, "all cards")
    teacher.touch("next", "next")


def enrol(hub: RunningHub, home: Path) -> None:
    token = hub.command("enroll", COMMUNE, "--place", "Nhà văn hóa thôn 3")
    enrolled = hocso("sync", "enrol", hub.url, "--home", home, "--token", token)
    assert enrolled.returncode == 0, enrolled.stderr


# --- what is true then -----------------------------------------------------------------------


def is_there_exactly_once(hub: RunningHub, home: Path) -> set[str]:
    """Statements of the kiosk, of all but its heartbeat; the hub has each once, and nothing else."""
    with SavedKiosk(home) as kiosk:
        ours = kiosk.ids()
        assert kiosk.ids("received") == ours
        told = [json.loads(one) for one in kiosk.statements()]
        with kiosk.database.read() as connection:
            own = enrolment_of(connection)
    assert own is not None
    identity = {"kiosk": own.kiosk, "username": own.username, "secret": own.secret}
    asked = KioskAtHub(hub, identity).request("GET", "statements?limit=50").json()
    there = Counter(one["id"] for one in asked["statements"])
    assert set(there) == set(ours)
    assert set(there.values()) <= {1}
    return {one["id"] for one in told if "/reported" not in one["verb"]["id"]}


def of_classes(hub: RunningHub) -> list[dict[str, Any]]:
    """What the hub keeps of classes."""
    found: list[dict[str, Any]] = json.loads(
        hub.django(
            "import json\n"
            "from sync.hub.models import GroupFact\n"
            "names = ['kind', 'people', 'phones_seen', 'organiser', 'partner', 'spot', 'phase',"
            " 'right', 'answered', 'by_eye']\n"
            "print(json.dumps([{**{name: getattr(row, name) for name in names},"
            " 'counts': [[one.group, one.people, one.women] for one in row.counts.all()]}"
            " for row in GroupFact.objects.order_by('pk')]))"
        )
    )
    return found


def rows(home: Path) -> list[tuple[object, ...]]:
    """Every byte that is counted or sent, but for the kiosk's own heartbeat."""
    with SavedKiosk(home) as kiosk, kiosk.database.read() as connection:
        beats = {
            name for (name,) in connection.execute("SELECT id FROM event WHERE kind = 'Reported'")
        }
        return [
            (table, *row)
            for table in TABLES
            for row in connection.execute(f"SELECT * FROM {table}").fetchall()
            if not beats & set(map(str, row))
        ]


def is_no_empty_page(pdf: bytes) -> None:
    """Rendered as a printer would, a page has ink in every third of its height."""
    picture = picture_of(pdf).convert("L")
    third = picture.height // 3
    for top in (0, third, 2 * third):
        dark = sum(picture.crop((0, top, picture.width, top + third)).histogram()[:128])
        assert dark > 200, f"{dark} dark dots below {top}"


def percent(right: int, answered: int) -> str:
    return f"{round(100 * right / answered)} %"
