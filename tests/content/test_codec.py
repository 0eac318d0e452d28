"""Laws of reading and writing: nothing unknown, nothing converted, nothing lost, never a crash."""

from __future__ import annotations

import copy
import json
from dataclasses import MISSING, fields, replace
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import codec, model
from content.codec import PartInvalid
from content.errors import ContentMalformed
from content.rules import faults_of
from tests.helpers.author import small_course, small_lesson, small_pack, small_task

KINDS = get_args(get_args(model.Step)[0])
SLOW = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def steps_by_kind() -> dict[str, Any]:
    steps = {step.kind: codec.plain(step) for step in small_lesson().steps}
    steps["practice"] = {
        "kind": "practice",
        "id": "thu",
        "title": "Làm thử",
        "text": "Cắt cuộc gọi lạ.",
        "device": codec.plain(small_task().forms["A"].device),
    }
    return steps


def lesson_with(step: object) -> bytes:
    whole = codec.plain(small_lesson())
    whole["steps"] = [step]
    return json.dumps(whole).encode()


def test_every_kind_of_step_is_in_the_sample() -> None:
    assert set(steps_by_kind()) == {
        field.default for kind in KINDS for field in fields(kind) if field.name == "kind"
    }


@pytest.mark.parametrize(
    ("read", "part"),
    [
        (codec.pack_from_json, small_pack()),
        (codec.course_from_json, small_course()),
        (codec.course_from_json, replace(small_course(), lessons=())),
        (codec.lesson_from_json, small_lesson()),
        (codec.task_from_json, small_task()),
    ],
)
def test_what_was_written_is_read_back_the_same(read: Any, part: object) -> None:
    assert read(codec.to_json(part)) == part


@SLOW
@given(st.from_type(model.Lesson))
def test_any_lesson_survives_writing_and_reading(lesson: model.Lesson) -> None:
    assert codec.lesson_from_json(codec.to_json(lesson)) == lesson


@SLOW
@given(st.from_type(model.Task))
def test_any_task_survives_writing_and_can_be_judged(task: model.Task) -> None:
    assert codec.task_from_json(codec.to_json(task)) == task
    faults_of(task)


@SLOW
@given(st.from_type(model.Lesson))
def test_any_lesson_can_be_judged(lesson: model.Lesson) -> None:
    for finding in faults_of(lesson):
        assert finding.what
        assert finding.remedy


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_step_without_a_field_it_needs_is_refused_by_that_name(kind: Any) -> None:
    whole = next(step for step in steps_by_kind().values() if step["kind"] == _name(kind))
    for field in fields(kind):
        if field.default is MISSING or field.name == "kind":
            step = {name: value for name, value in whole.items() if name != field.name}
            with pytest.raises(PartInvalid, match=field.name):
                codec.lesson_from_json(lesson_with(step))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("rubbish", [{"la": 1}, 3.5, [[1]], [None]], ids=repr)
def test_a_step_with_rubbish_in_any_field_is_refused(kind: Any, rubbish: object) -> None:
    whole = steps_by_kind()[_name(kind)]
    for field in fields(kind):
        with pytest.raises(PartInvalid) as refused:
            codec.lesson_from_json(lesson_with({**whole, field.name: rubbish}))
        assert all(finding.at[:2] == ("steps", 0) for finding in refused.value.findings)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_unknown_field_is_refused_and_the_near_one_named(kind: Any) -> None:
    step = {**steps_by_kind()[_name(kind)], "titel": "Bài"}
    with pytest.raises(PartInvalid, match="no field “titel” here; did you mean “title”"):
        codec.lesson_from_json(lesson_with(step))


def test_a_field_in_the_wrong_part_is_to_be_moved() -> None:
    step = {**steps_by_kind()["read"], "minutes": 3}
    with pytest.raises(PartInvalid, match="move it to the part it belongs to"):
        codec.lesson_from_json(lesson_with(step))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(allow_nan=False),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(steps_by_kind())), st.data())
def test_no_malformed_step_crashes_the_reader(kind: str, data: st.DataObject) -> None:
    step = copy.deepcopy(steps_by_kind()[kind])
    here: Any = step
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(here[key], dict | list) or not here[key] or data.draw(st.booleans()):
            here[key] = data.draw(JSON)
            break
        here = here[key]
    written = lesson_with(step)
    try:
        lesson = codec.lesson_from_json(written)
    except PartInvalid:
        return
    assert codec.lesson_from_json(codec.to_json(lesson)) == lesson
    faults_of(lesson)


@given(st.binary(max_size=40))
def test_bytes_that_are_no_json_are_refused(data: bytes) -> None:
    with pytest.raises(ContentMalformed):
        codec.lesson_from_json(data)


def test_deeply_nested_json_is_refused() -> None:
    with pytest.raises(PartInvalid):
        codec.lesson_from_json(b"[" * 100_000)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"minutes": "7"}, 'minutes: "7" is not a whole number; write digits only'),
        ({"title": 7}, "title: 7 is not text"),
        ({"title": ""}, "title: the text is empty"),
        ({"title": "a" * 601}, "title: 601 characters, at most 600"),
        ({"steps": []}, "steps: 0 entries, at least 1"),
        ({"steps": {}}, "steps: {} is not a list"),
        ({"steps": ["đọc"]}, r"steps[1]: \"đọc\" is not a group of fields"),
        ({"steps": [{"id": "x"}]}, "steps[1]: this step has no kind"),
        ({"steps": [{"kind": "xem"}]}, "steps[1]: “xem” is not a kind of step"),
        (
            {
                "facts": [
                    {
                        "id": "x",
                        "claim": "x",
                        "source": "x",
                        "checked_on": "hôm nay",
                        "review_by": "2026-11-22",
                    }
                ]
            },
            "“hôm nay” is not a date",
        ),
    ],
    ids=str,
)
def test_each_mistake_is_told_with_place_and_remedy(change: Any, words: str) -> None:
    whole = {**codec.plain(small_lesson()), **change}
    with pytest.raises(PartInvalid) as refused:
        codec.lesson_from_json(json.dumps(whole).encode())
    plain = words.replace("\\", "").replace("“hôm nay”", '"hôm nay"')
    assert any(plain in line for line in _lines(refused.value))


def _lines(fault: PartInvalid) -> list[str]:
    return [str(PartInvalid("lesson", (finding,))) for finding in fault.findings]


def test_a_switch_must_be_true_or_false_and_a_word_one_of_the_allowed() -> None:
    task = {**codec.plain(small_task()), "safety": "yes"}
    with pytest.raises(PartInvalid, match="neither true nor false"):
        codec.task_from_json(json.dumps(task).encode())
    task = codec.plain(small_task())
    task["forms"]["A"]["device"]["screens"][0]["kind"] = "desktop"
    with pytest.raises(PartInvalid, match="\"desktop\" is not possible here; write 'home', 'app'"):
        codec.task_from_json(json.dumps(task).encode())


def test_too_many_entries_are_counted() -> None:
    order = steps_by_kind()["order"]
    order["items"] = order["items"] * 3
    with pytest.raises(PartInvalid, match="9 entries, at most 5"):
        codec.lesson_from_json(lesson_with(order))


def test_further_faults_are_counted() -> None:
    whole = {**codec.plain(small_lesson()), "title": "", "minutes": None}
    with pytest.raises(PartInvalid, match=r"\(and 1 more\)"):
        codec.lesson_from_json(json.dumps(whole).encode())


def test_equal_content_has_equal_bytes_and_one_hash() -> None:
    lesson = small_lesson()
    shuffled = dict(reversed(codec.plain(lesson).items()))
    again = codec.lesson_from_json(json.dumps(shuffled, indent=3).encode())
    assert codec.to_json(again) == codec.to_json(lesson)
    assert codec.lesson_hash(again) == codec.lesson_hash(lesson)


def test_a_changed_word_changes_the_hash() -> None:
    lesson, form = small_lesson(), small_task().forms["A"]
    assert codec.lesson_hash(lesson) != codec.lesson_hash(replace(lesson, title="Khác"))
    assert codec.form_hash(form) != codec.form_hash(replace(form, text="Khác"))
    assert len({codec.form_hash(one) for one in small_task().forms.values()}) == 3


def test_defaults_are_not_written_except_the_kind() -> None:
    read = codec.plain(model.Read(id="a", title="A", text="A."))
    assert read == {"id": "a", "title": "A", "text": "A.", "kind": "read"}


def _name(kind: Any) -> str:
    return next(field.default for field in fields(kind) if field.name == "kind")
