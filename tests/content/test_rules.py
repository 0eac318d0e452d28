"""Laws that types cannot say: each broken one is found where it is broken, with a remedy."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from content import codec, device_rules
from content.finding import Finding, advice, spoken_path
from content.model import Course, Lesson, Pack, Task
from content.rules import faults_of, files_of
from tests.helpers.author import small_course, small_lesson, small_pack, small_task

DROP = object()
SCREENS = ("forms", "A", "device", "screens")
Place = tuple[str | int, ...]


def edited(part: Any, *changes: tuple[Place, object]) -> Any:
    """The same part with some values replaced, dropped or (at a list's end) added."""
    whole = copy.deepcopy(codec.plain(part))
    for at, value in changes:
        here = whole
        for step in at[:-1]:
            here = here[step]
        if value is DROP:
            del here[at[-1]]
        elif isinstance(here, list) and at[-1] == len(here):
            here.append(value)
        else:
            here[at[-1]] = value
    return codec.from_json(type(part), json.dumps(whole).encode())


def practice_lesson() -> Lesson:
    """The small lesson with a practice step in place of the first."""
    device = codec.plain(small_task().forms["A"].device)
    step = {"kind": "practice", "id": "thu", "title": "Thử", "text": "Thử.", "device": device}
    lesson: Lesson = edited(small_lesson(), (("steps", 2), step))
    return lesson


def found(part: Pack | Course | Lesson | Task, at: Place, words: str) -> Finding:
    """The one finding at a place with these words."""
    findings = faults_of(part)
    hits = [one for one in findings if one.at == at and words in one.what]
    assert len(hits) == 1, [(one.at, one.what) for one in findings]
    assert hits[0].remedy
    return hits[0]


@pytest.mark.parametrize(
    "part", [small_pack(), small_course(), small_lesson(), practice_lesson(), small_task()]
)
def test_a_sound_part_has_no_findings(part: Any) -> None:
    assert faults_of(part, today=date(2026, 11, 22)) == ()


# --- Devices ---------------------------------------------------------------------------------

A: Place = ("forms", "A", "device")
CALL: Place = (*A, "screens", 0)
CLINIC: Place = (*A, "screens", 1)
BROKEN_DEVICES: list[tuple[str, list[tuple[Place, object]], Place, str]] = [
    ("start", [((*A, "start"), "nha")], (*A, "start"), "no screen “nha”"),
    (
        "goto",
        [((*CALL, "widgets", 2, "tap", "goto"), "nha")],
        (*CALL, "widgets", 2, "tap", "goto"),
        "no screen “nha”",
    ),
    ("two screens", [((*CLINIC, "id"), "goi")], (*CLINIC, "id"), "“goi” stands here twice"),
    (
        "two widgets",
        [((*CALL, "widgets", 1, "id"), "cat")],
        (*CALL, "widgets", 2, "id"),
        "“cat” stands here twice",
    ),
    ("goal flag", [((*A, "goal", 0), "bay")], (*A, "goal", 0), "no tap sets “bay”"),
    (
        "needs flag",
        [((*CALL, "widgets", 0, "needs"), ["bay"])],
        (*CALL, "widgets", 0, "needs", 0),
        "no tap sets “bay”",
    ),
    (
        "hidden_by flag",
        [((*CALL, "widgets", 0, "hidden_by"), ["bay"])],
        (*CALL, "widgets", 0, "hidden_by", 0),
        "no tap sets “bay”",
    ),
    (
        "toggle flag",
        [((*CALL, "widgets", 0, "kind"), "toggle"), ((*CALL, "widgets", 0, "flag"), "bay")],
        (*CALL, "widgets", 0, "flag"),
        "no tap sets “bay”",
    ),
    (
        "toggle without flag",
        [((*CALL, "widgets", 0, "kind"), "toggle")],
        (*CALL, "widgets", 0),
        "shows no flag",
    ),
    (
        "flag of a text",
        [((*CALL, "widgets", 0, "flag"), "da-cat")],
        (*CALL, "widgets", 0, "flag"),
        "only a toggle",
    ),
    (
        "answer of a text",
        [((*CALL, "widgets", 2, "answer"), ["a"])],
        (*CALL, "widgets", 2, "answer"),
        "one types into a field",
    ),
    (
        "field that leads nowhere",
        [((*CALL, "widgets", 0, "kind"), "field"), ((*CALL, "widgets", 0, "answer"), ["a"])],
        (*CALL, "widgets", 0, "answer"),
        "leads nowhere",
    ),
    (
        "empty answer",
        [((*CALL, "widgets", 2, "kind"), "field"), ((*CALL, "widgets", 2, "answer"), [" "])],
        (*CALL, "widgets", 2, "answer"),
        "an empty answer",
    ),
    (
        "picture without file",
        [((*CALL, "widgets", 0, "kind"), "picture")],
        (*CALL, "widgets", 0),
        "has no file",
    ),
    (
        "silent QR",
        [((*CALL, "widgets", 0, "kind"), "qr")],
        (*CALL, "widgets", 0),
        "nobody can hear",
    ),
    ("genuine", [((*A, "genuine"), ["bay"])], (*A, "genuine", 0), "is not in the goal"),
    (
        "hint and trap",
        [((*CALL, "widgets", 1, "tap", "hint"), "Nghe lại.")],
        (*CALL, "widgets", 1, "tap"),
        "hint and trap at once",
    ),
    (
        "unexplained trap",
        [((*CALL, "widgets", 1, "tap", "trap"), "Bẫy!")],
        (*CALL, "widgets", 1, "tap", "trap"),
        "explains nothing",
    ),
    (
        "unexplained refusal",
        [((*CLINIC, "widgets", 2, "tap", "refuses"), "Thật")],
        (*CLINIC, "widgets", 2, "tap", "refuses"),
        "explains nothing",
    ),
    (
        "set and cleared",
        [((*CALL, "widgets", 2, "tap", "clears"), ["da-cat"])],
        (*CALL, "widgets", 2, "tap"),
        "both sets and clears “da-cat”",
    ),
    (
        "tap that does nothing",
        [((*CALL, "widgets", 0, "tap"), {})],
        (*CALL, "widgets", 0, "tap"),
        "does nothing",
    ),
    (
        "goal out of reach",
        [((*CALL, "widgets", 2, "tap", "goto"), DROP)],
        (*A, "goal"),
        "cannot be reached",
    ),
    (
        "dead end",
        [
            (
                (*A, "screens", 2),
                {
                    "id": "cut",
                    "kind": "page",
                    "title": "Cụt",
                    "widgets": [{"id": "chu", "kind": "text", "label": "Hết"}],
                },
            ),
            (
                (*CALL, "widgets", 3),
                {"id": "lac", "kind": "button", "label": "Lạc", "tap": {"goto": "cut"}},
            ),
        ],
        (*A, "goal"),
        "on screen “cut” (flags: none) the goal is out of reach",
    ),
    (
        "path on another screen",
        [((*A, "path", 0), "tram/nghe")],
        (*A, "path", 0),
        "screen “goi” is open",
    ),
    (
        "path to a widget that is not there",
        [((*A, "path", 0), "goi/la")],
        (*A, "path", 0),
        "is not to be seen here",
    ),
    (
        "path into a trap",
        [((*A, "path", 0), "goi/xoa")],
        (*A, "path", 0),
        "does not lead on",
    ),
    (
        "path that stops early",
        [((*A, "path"), ["goi/cat"])],
        (*A, "path"),
        "['da-nghe'] is not set",
    ),
    (
        "path that goes on",
        [((*A, "path"), ["goi/cat", "tram/nghe", "tram/nghe"])],
        (*A, "path", 2),
        "reached before this tap",
    ),
    (
        "screen that nothing leads to",
        [
            (
                (*A, "screens", 2),
                {
                    "id": "xa",
                    "kind": "page",
                    "title": "Xa",
                    "widgets": [{"id": "chu", "kind": "text", "label": "Xa"}],
                },
            )
        ],
        (*A, "screens", 2),
        "nothing leads to screen “xa”",
    ),
]


@pytest.mark.parametrize(
    ("changes", "at", "words"),
    [case[1:] for case in BROKEN_DEVICES],
    ids=[case[0] for case in BROKEN_DEVICES],
)
def test_a_device_that_cannot_be_worked_is_found(
    changes: list[tuple[Place, object]], at: Place, words: str
) -> None:
    assert found(edited(small_task(), *changes), at, words).severity == "error"


def test_a_detour_in_the_path_is_advice() -> None:
    detour = edited(
        small_task(),
        (
            (*CALL, "widgets", 3),
            {"id": "vong", "kind": "button", "label": "Vòng", "tap": {"sets": ["vong"]}},
        ),
        ((*A, "path"), ["goi/vong", "goi/cat", "tram/nghe"]),
    )
    assert found(detour, (*A, "path"), "3 taps, the shortest way 2").severity == "advice"


@pytest.mark.parametrize("kind", ["ad", "link"])
def test_an_advert_that_leads_on_is_advice(kind: str) -> None:
    task = edited(small_task(), ((*CALL, "widgets", 2, "kind"), kind))
    finding = found(task, (*CALL, "widgets", 2, "tap"), f"a {kind} that leads on")
    assert finding.severity == "advice"


def test_widgets_come_and_go_with_flags() -> None:
    task = edited(
        small_task(),
        ((*CALL, "widgets", 2, "hidden_by"), ["da-doc"]),
        ((*CALL, "widgets", 0, "tap"), {"sets": ["da-doc"]}),
        (
            (*CALL, "widgets", 3),
            {
                "id": "cat-that",
                "kind": "hangup",
                "label": "Cắt thật",
                "needs": ["da-doc"],
                "tap": {"goto": "tram", "sets": ["da-cat"], "clears": ["da-doc"]},
            },
        ),
        ((*A, "path"), ["goi/loi", "goi/cat-that", "tram/nghe"]),
    )
    told = [finding for finding in faults_of(task) if "form A has" not in finding.what]
    assert [finding.severity for finding in told] == ["advice"]
    hidden = edited(task, ((*A, "path"), ["goi/loi", "goi/cat"]))
    found(hidden, (*A, "path", 1), "is not to be seen here")


def test_a_device_too_tangled_to_prove_is_refused() -> None:
    flags = [f"co-{number}" for number in range(16)]
    screens = [
        {
            "id": f"man-{page}",
            "kind": "page",
            "title": "Nhiều",
            "widgets": [
                {"id": flag, "kind": "row", "label": flag, "tap": {"sets": [flag], "goto": there}}
                for flag in flags[page * 8 : page * 8 + 8]
            ],
        }
        for page, there in ((0, "man-1"), (1, "man-0"))
    ]
    device = {
        "screens": screens,
        "start": "man-0",
        "goal": flags[:6],
        "hints": ["Chạm hết."],
        "path": ["man-0/co-0"],
    }
    task = edited(small_task(), (("safety",), False), (("forms", "A", "device"), device))
    found(task, A, f"more than {device_rules.MOST_STATES} states")


# --- Tasks -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_a_task_without_one_of_its_forms_is_refused(name: str) -> None:
    task = edited(small_task(), (("forms", name), DROP))
    found(task, ("forms",), f"form {name} is missing")


def test_a_safety_task_without_an_honest_twin_is_refused() -> None:
    found(edited(small_task(), ((*A, "genuine"), [])), A, "teaches to refuse everything")


def test_a_safety_task_without_a_trap_is_refused() -> None:
    task = edited(
        small_task(),
        ((*CALL, "widgets", 1, "tap", "trap"), DROP),
        ((*CALL, "widgets", 1, "tap", "hint"), "Chạm nút đỏ."),
    )
    found(task, A, "without a trap")


def test_a_task_of_skill_needs_neither_trap_nor_twin() -> None:
    plain = (((("forms", name, "device", "genuine")), []) for name in "ABC")
    assert faults_of(edited(small_task(), (("safety",), False), *plain)) == ()


def test_forms_are_different_tasks_of_one_size() -> None:
    task = small_task()
    same = edited(task, (("forms", "B"), codec.plain(task.forms["A"])))
    found(same, ("forms", "B"), "form B is form A again")
    device: Place = ("forms", "C", "device")
    trapless = edited(task, ((*device, "screens", 0, "widgets", 1), DROP))
    found(trapless, (*device, "screens"), "0 traps, form A has 1")
    shorter = edited(task, ((*device, "goal"), ["da-nghe"]))
    found(shorter, (*device, "goal"), "1 goal flags, form A has 2")
    twinless = edited(task, ((*device, "genuine"), []))
    found(twinless, (*device, "start"), "0 genuine flags, form A has 1")
    around: list[tuple[Place, object]] = [
        ((*device, "screens", 0, "widgets", 0, "tap"), {"sets": ["da-doc"]}),
        ((*device, "path"), ["goi/loi", "goi/cat", "tram/nghe"]),
    ]
    found(edited(task, *around), (*device, "path"), "3 touches on the path, form A has 2")
    more = [
        {
            "id": f"them-{n}",
            "kind": "page",
            "title": "Thêm",
            "widgets": [{"id": "chu", "kind": "text", "label": "Thêm"}],
        }
        for n in range(2)
    ]
    longer = edited(task, ((*device, "screens", 2), more[0]), ((*device, "screens", 3), more[1]))
    found(longer, (*device, "screens"), "4 screens, form A has 2")


# --- Steps and lessons -----------------------------------------------------------------------

S = ("steps",)
BROKEN_LESSONS: list[tuple[str, list[tuple[Place, object]], Place, str]] = [
    ("choose none right", [((*S, 2, "options", 0, "right"), False)], (*S, 2, "options"),
     "no answer is right"),
    ("choose all right", [((*S, 2, "options", 1, "right"), True)], (*S, 2, "options"),
     "every answer is right"),
    ("choose twice the same", [((*S, 2, "options", 1, "text"), "Giục làm ngay")],
     (*S, 2, "options", 1, "text"), "stands here twice"),
    ("choose one id", [((*S, 2, "options", 1, "id"), "giuc")], (*S, 2, "options", 1, "id"),
     "stands here twice"),
    ("decide two right", [((*S, 6, "options", 1, "right"), True)], (*S, 6, "options"),
     "2 decisions are right"),
    ("decide none right", [((*S, 6, "options", 0, "right"), False)], (*S, 6, "options"),
     "0 decisions are right"),
    ("order twice", [((*S, 3, "items", 1, "text"), "Tắt máy")], (*S, 3, "items", 1, "text"),
     "stands here twice"),
    ("order one id", [((*S, 3, "items", 1, "id"), "tat")], (*S, 3, "items", 1, "id"),
     "stands here twice"),
    ("match twice left", [((*S, 4, "pairs", 1, "left", "text"), "Đòi chuyển tiền")],
     (*S, 4, "pairs", 1, "left", "text"), "stands here twice"),
    ("match twice right", [((*S, 4, "pairs", 1, "right", "id"), "la")],
     (*S, 4, "pairs", 1, "right", "id"), "stands here twice"),
    ("type nothing", [((*S, 5, "answer", 0), "  ")], (*S, 5, "answer", 0), "cannot be typed"),
    ("type two lines", [((*S, 5, "answer", 0), "a\nb")], (*S, 5, "answer", 0), "cannot be typed"),
    ("type split accents", [((*S, 5, "answer", 0), "co\u0301")], (*S, 5, "answer", 0),
     "split off"),
    ("video for eyes alone", [((*S, 1, "media"), "media/a.webm")], (*S, 1),
     "who only listens misses"),
    ("picture without words", [((*S, 0, "picture", "says"), " ")], (*S, 0, "picture", "says"),
     "nobody can hear this picture"),
    ("two steps of one id", [((*S, 1, "id"), "mo-dau")], (*S, 1, "id"), "stands here twice"),
    ("two facts of one id",
     [(("facts", 1), {"id": "hoi-cong-an", "claim": "A.", "source": "B",
                      "checked_on": "2026-01-01", "review_by": "2027-01-01"})],
     ("facts", 1, "id"), "stands here twice"),
    ("id with capitals", [(("id",), "Cuoc-Goi")], ("id",), "is not a name"),
    ("id of a step", [((*S, 0, "id"), "mở đầu")], (*S, 0, "id"), "is not a name"),
    ("too long", [(("minutes",), 8)], ("minutes",), "8 minutes"),
    ("no time", [(("minutes",), 0)], ("minutes",), "0 minutes"),
    ("unknown fact", [((*S, 0, "facts", 0), "bay")], (*S, 0, "facts", 0), "has no fact “bay”"),
    ("fact without source", [(("facts", 0, "source"), " ")], ("facts", 0, "source"),
     "nobody says so"),
    ("fact reviewed before it was checked", [(("facts", 0, "review_by"), "2026-10-01")],
     ("facts", 0, "review_by"), "is not after 2026-11-01"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "at", "words"),
    [case[1:] for case in BROKEN_LESSONS],
    ids=[case[0] for case in BROKEN_LESSONS],
)
def test_a_broken_lesson_is_found(
    changes: list[tuple[Place, object]], at: Place, words: str
) -> None:
    assert found(edited(small_lesson(), *changes), at, words).severity == "error"


def test_a_lesson_has_five_to_eight_steps_and_something_to_do() -> None:
    lesson = small_lesson()
    found(replace(lesson, steps=lesson.steps[:4]), S, "4 steps")
    found(replace(lesson, steps=(*lesson.steps, lesson.steps[0])), S, "9 steps")
    found(replace(lesson, steps=lesson.steps[:6]), S, "nothing is done here")


def test_a_practice_step_is_judged_like_a_task() -> None:
    lesson = edited(practice_lesson(), ((*S, 2, "device", "start"), "nha"))
    found(lesson, (*S, 2, "device", "start"), "no screen “nha”")
    flag = edited(
        practice_lesson(),
        ((*S, 2, "device", "screens", 0, "widgets", 1, "tap", "sets"), ["Đã cắt"]),
    )
    found(flag, (*S, 2, "device", "screens", 0, "widgets", 1, "tap", "sets", 0), "is not a name")


def test_an_overdue_fact_is_advice_and_only_once_it_is_due() -> None:
    lesson = small_lesson()
    assert faults_of(lesson, today=date(2027, 11, 1)) == ()
    (late,) = faults_of(lesson, today=date(2027, 11, 2))
    assert late == advice(
        ("facts", 0, "review_by"), "overdue since 2027-11-01", "check it and set new dates"
    )


def test_a_fact_that_no_step_states_is_advice() -> None:
    lesson = edited(small_lesson(), ((*S, 0, "facts"), []))
    assert found(lesson, ("facts", 0), "no step states").severity == "advice"


# --- Courses and packs -----------------------------------------------------------------------


def test_own_phone_ends_the_last_lesson_and_only_that() -> None:
    course = small_course()
    first = replace(course.lessons[0], id="bai-dau")
    found(
        replace(course, lessons=(first, course.lessons[0])),
        ("lessons", 0, "steps", 7),
        "own_phone stands before the end",
    )
    ends = replace(course.lessons[0], steps=course.lessons[0].steps[:7])
    found(
        replace(course, lessons=(ends,)),
        ("lessons", 0, "steps", 6),
        "the course ends with “decide”",
    )


def test_a_safety_course_teaches_something_genuine() -> None:
    course = small_course()
    refusing = edited(course.lessons[0], ((*S, 6, "genuine"), False))
    found(replace(course, lessons=(refusing,)), ("lessons",), "hold nothing genuine")
    practised = edited(practice_lesson(), ((*S, 6, "genuine"), False))
    assert faults_of(replace(course, lessons=(practised,))) == ()
    harmless = tuple(replace(task, safety=False) for task in course.tasks)
    assert faults_of(replace(course, lessons=(refusing,), tasks=harmless)) == ()


def test_a_course_has_lessons_with_names_of_their_own_and_can_be_passed() -> None:
    course = small_course()
    found(replace(course, lessons=()), ("lessons",), "no lessons")
    found(replace(course, lessons=course.lessons * 2), ("lessons", 1, "id"), "stands here twice")
    found(replace(course, tasks=course.tasks[:1] * 2), ("tasks", 1, "id"), "stands here twice")
    rule = replace(course.pass_rule, tasks=3)
    found(replace(course, pass_rule=rule), ("pass_rule", "tasks"), "the course has 2")


@pytest.mark.parametrize(
    ("change", "at", "words"),
    [
        ((("courses", 0, "shelf"), "la"), ("courses", 0, "shelf"), "not among the shelves"),
        ((("courses", 0, "groups"), ["la"]), ("courses", 0, "groups", 0), "among the groups"),
        (
            (("courses", 0, "competences"), ["la"]),
            ("courses", 0, "competences", 0),
            "among the competences",
        ),
        ((("needs", 0, "course"), "la"), ("needs", 0, "course"), "among the courses"),
        ((("needs", 0, "lesson"), "la"), ("needs", 0, "lesson"), "has no lesson “la”"),
        ((("paths", 0, "group"), "la"), ("paths", 0, "group"), "among the groups"),
        ((("paths", 0, "courses"), ["thu", "la"]), ("paths", 0, "courses", 1), "the courses"),
        ((("paths", 0, "courses"), ["thu", "thu"]), ("paths", 0, "courses", 1), "twice"),
        ((("shelves", 1), {"id": "an-toan", "name": "Khác"}), ("shelves", 1, "id"), "twice"),
        ((("version",), 0), ("version",), "version 0"),
        ((("languages",), ["mtq"]), ("languages",), "Vietnamese is missing"),
    ],
)
def test_a_pack_names_only_what_it_has(change: tuple[Place, object], at: Place, words: str) -> None:
    found(edited(small_pack(), change), at, words)


def test_a_pack_that_teaches_nothing_is_told() -> None:
    """A track alone has no course either; it is built from recordings, not from a pack's sources."""
    found(replace(small_pack(), courses=()), ("courses",), "nothing is taught")


def test_a_fault_deep_in_a_pack_is_told_from_the_pack() -> None:
    pack = edited(small_pack(), (("courses", 0, "lessons", 0, "minutes"), 9))
    found(pack, ("courses", 0, "lessons", 0, "minutes"), "9 minutes")


def test_every_file_that_is_shown_or_played_is_named() -> None:
    files = {name for _, name in files_of(small_pack())}
    assert files == {"art/may.svg", "audio/vi/cuoc-goi.ogg"}


def test_a_place_is_told_counting_from_one() -> None:
    assert spoken_path(("steps", 2, "text")) == "steps[3].text"
    assert spoken_path(()) == "the whole file"


@pytest.mark.parametrize(
    ("tag", "words"), [("th", "blt, twh or tyr"), ("Mường", "BCP 47"), ("x-muong", "BCP 47")]
)
def test_a_language_that_no_track_may_have_is_found(tag: str, words: str) -> None:
    pack = replace(small_pack(), languages=("vi", tag))
    found = [one for one in faults_of(pack) if one.at == ("languages", 1)]
    assert len(found) == 1
    assert words in found[0].what
