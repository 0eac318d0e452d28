"""Each kind of mistake in an author's folder is told with file, line, what and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.authoring.yaml_text import DEEPEST, MOST_BYTES, YamlUnreadable, read_yaml
from tests.helpers.author import COURSE, LESSON, TASK, Author


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author.at(tmp_path)


def told(author: Author, file: str, words: str) -> int:
    """The line at which a finding with these words is told in this file."""
    found = author.source().findings
    hits = [one for one in found if one.file == file and words in one.what]
    assert len(hits) == 1, [str(one) for one in found]
    assert hits[0].remedy
    assert str(hits[0]).startswith(f"{file}:{hits[0].line}: error: ")
    return hits[0].line


def test_a_whole_folder_becomes_a_pack(author: Author) -> None:
    source = author.source()
    assert source.findings == []
    assert source.pack is not None
    assert [course.id for course in source.pack.courses] == ["thu"]
    assert [lesson.id for lesson in source.pack.courses[0].lessons] == ["cuoc-goi"]
    assert source.files == {"art/may.svg", "audio/vi/cuoc-goi.ogg"}


@pytest.mark.parametrize("file", ["pack.yaml", COURSE, LESSON, TASK])
def test_a_missing_file_is_named(author: Author, file: str) -> None:
    (author.folder / file).unlink()
    assert told(author, file, "there is no such file") == 1
    assert author.source().pack is None


@pytest.mark.parametrize("file", ["pack.yaml", COURSE, LESSON, TASK])
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (b"id: a\ntitle: [1,\n", 3, "not YAML"),
        (b"id: a\n\ttitle: b\n", 2, "not YAML"),
        (b"id: a\ntitle: b: c\n", 2, "not YAML"),
        (b"id: a\ntitle: '\x07'\n", 2, "a character that YAML does not allow"),
        (b"id: a\ntitle: \xff\n", 2, "not UTF-8"),
        (b"id: a\ntitle: b\nid: c\n", 3, "“id” is written twice"),
        (b"id: &x a\ntitle: b\n", 1, "anchor"),
        (b"id: a\ntitle: *x\n", 2, "anchor"),
        (b"id: !!python/name:os.system a\n", 1, "a tag"),
        (b"id: ! 5\n", 1, "a tag"),
        (b"id: a\n? [1]\n: 2\n", 2, "a field without a name"),
        (b"id: a\n---\nid: b\n", 2, "a second document"),
        (b'id: "\\ud800"\n', 1, "half a character"),
        (b"- a\n", 1, "no fields are written here"),
        (b"", 1, "no fields are written here"),
        (b"a: " + b"[" * 40 + b"]" * 40, 1, f"more than {DEEPEST} levels deep"),
        (b"a: " + b"[" * 200_000, 1, f"more than {DEEPEST} levels deep"),
        (b"#" * (MOST_BYTES + 1), 1, f"at most {MOST_BYTES}"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_text_that_is_not_our_yaml_is_told_by_line(
    author: Author, file: str, text: bytes, line: int, words: str
) -> None:
    author.write(file, text)
    assert told(author, file, words) == line


def test_values_stay_what_a_person_reads() -> None:
    written = read_yaml(b"a: no\nb: 0368\nc: 1.5\nd: 2026-11-22\ne: true\nf: '7'\ng: 7\nh: ~\ni:\n")
    assert written.value == {
        "a": "no", "b": "0368", "c": "1.5", "d": "2026-11-22", "e": True, "f": "7", "g": 7,
        "h": None, "i": None,
    }  # fmt: skip


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_no_text_crashes_the_reader(data: bytes) -> None:
    try:
        written = read_yaml(data)
    except YamlUnreadable as fault:
        assert 1 <= fault.line <= data.count(b"\n") + data.count(b"\r") + 3  # noqa: PT017
        return
    assert written.line(("no", "such", 1)) >= 1


# --- Fields ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (LESSON, "minutes: 7", "minutes: bảy", "minutes: \"bảy\" is not a whole number"),
        (LESSON, "minutes: 7", "minuets: 7", "there is no field “minuets” here"),
        (LESSON, "  - kind: watch", "  - kind: look", "“look” is not a kind of step"),
        (LESSON, "    title: Chuông reo", "    title:", "title: null is not text"),
        (LESSON, "right: true", "right: đúng", "right: \"đúng\" is neither true nor false"),
        (LESSON, "    checked_on: 2026-11-01", "    checked_on: 1/11/2026", "is not a date"),
        (LESSON, "id: cuoc-goi", "id: goi-la", "“goi-la” is not the name of the file"),
        (LESSON, "says: Một chiếc điện thoại đang đổ chuông.", "says: Điện thoại, đang đổ chuông.",
         "there is no field “đang đổ chuông.” here"),
        (TASK, "id: goi-la", "id: goi-xa", "“goi-xa” is not the name of the file"),
        (TASK, "  A:", "  D:", "is not possible here"),
        (TASK, "          kind: call", "          kind: cal", "\"cal\" is not possible here"),
        (COURSE, "shelf: an-toan", "shelf: [an-toan]", "shelf: [\"an-toan\"] is not text"),
        (COURSE, "  - 01-cuoc-goi", "  - cuoc-goi", "“cuoc-goi” is not a name"),
        (COURSE, "  - 01-cuoc-goi", "  - ../01-cuoc-goi", "“../01-cuoc-goi” is not a name"),
        (COURSE, "tasks: [goi-la, goi-quen]", "tasks: [goi-la]", "tasks: 1 entries, at least 2"),
        (COURSE, "tasks: [goi-la, goi-quen]", "tasks: [goi-la, goi-la]", "listed twice"),
        (COURSE, "tasks: [goi-la, goi-quen]", "tasks: goi-la", "tasks: no list of names"),
        ("pack.yaml", "courses: [thu]\n", "courses: [/etc]\n", "“/etc” is not a name"),
        ("pack.yaml", "version: 1", "version: v1", "version: \"v1\" is not a whole number"),
        ("pack.yaml", "title: Gói nhỏ để thử", "tiitle: Gói", "there is no field “tiitle” here"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_told_on_its_line(
    author: Author, file: str, old: str, new: str, words: str
) -> None:
    line = author.change(file, old, new)
    hits = [one for one in author.source().findings if one.file == file and words in one.what]
    assert hits, [str(one) for one in author.source().findings]
    place = line if not new.strip().startswith("- kind") and "  D:" not in new else None
    assert place is None or hits[0].line == place


def test_an_empty_course_list_is_told(author: Author) -> None:
    line = author.change("pack.yaml", "courses: [thu]\n", "courses: []\n")
    assert told(author, "pack.yaml", "no list of names") == line


def test_one_broken_lesson_hides_no_other_finding(author: Author) -> None:
    author.change(LESSON, "minutes: 7", "minutes: bảy")
    author.change(TASK, "safety: true", "safety: có")
    assert {one.file for one in author.source().findings} == {LESSON, TASK}


@pytest.mark.parametrize(
    "file", ["courses/thu/02-quen.yaml", "courses/thu/tasks/quen.yaml", "courses/la/course.yaml"]
)
def test_a_file_that_nothing_lists_is_advice(author: Author, file: str) -> None:
    author.write(file, "id: quen\n")
    (finding,) = author.source().findings
    assert (finding.file, finding.severity) == (file, "advice")


def test_a_link_out_of_the_folder_is_not_a_file_of_the_pack(author: Author) -> None:
    (author.folder / "art" / "ngoai.svg").symlink_to("/etc/passwd")
    assert "art/ngoai.svg" not in author.source().files
