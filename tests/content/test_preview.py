"""A contact sheet holds all of what an author wrote, as text that cannot act."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from content.authoring.shots import Look, Painter, Shot, shots_of_lesson, standings
from content.authoring.source import read_source
from content.command_line import Surroundings
from content.commands import pack
from content.device_rules import visible
from content.model import Practice
from content.narration import spoken_texts_of_lesson, spoken_texts_of_step
from tests.helpers.author import LESSON, SMALL, Author, small_lesson, small_task
from tests.helpers.shipped import PACK, shipped_pack

SHEET = "thu-01-cuoc-goi.html"


def previewed(out: Path, *words: object, obj: object = None) -> str:
    done = CliRunner().invoke(
        pack, ["preview", *map(str, words), "--out", str(out)], obj=obj, catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return done.output


def words_of(page: Path) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8"))).split())


def test_everything_that_a_lesson_can_say_stands_on_its_page(tmp_path: Path) -> None:
    previewed(tmp_path, SMALL)
    seen = words_of(tmp_path / SHEET)
    for sentence in spoken_texts_of_lesson(small_lesson()):
        assert sentence in seen
    for fact in small_lesson().facts:
        assert fact.source in seen
        assert str(fact.review_by) in seen


def test_a_task_is_shown_in_all_its_forms(tmp_path: Path) -> None:
    previewed(tmp_path, SMALL, "--task", small_task().id)
    pages = sorted(path.name for path in tmp_path.glob("*.html"))
    assert pages == ["index.html", f"thu-tasks-{small_task().id}.html"]
    seen = words_of(tmp_path / pages[1])
    for form in small_task().forms.values():
        step = Practice(id="x", title="x", text=form.text, device=form.device)
        for sentence in spoken_texts_of_step(step):
            assert sentence in seen


def test_a_course_shows_its_goal_and_what_a_class_is_asked(tmp_path: Path) -> None:
    previewed(tmp_path, PACK, "--course", "lua-dao", "--no-pictures")
    course = next(one for one in shipped_pack().courses if one.id == "lua-dao")
    seen = words_of(tmp_path / "lua-dao-course.html")
    assert course.goal in seen
    assert course.picture.says in seen
    for question in course.questions:
        for form in question.forms.values():
            assert form.text in seen
            assert all(option.feedback in seen for option in form.options)
    pages = {path.name for path in tmp_path.glob("*.html")}
    assert len(pages) == 2 + len(course.lessons) + len(course.tasks)


def test_a_set_of_questions_shows_every_answer_with_its_facts(tmp_path: Path) -> None:
    folder = PACK.with_name("cuoc-thi")
    previewed(tmp_path, folder, "--no-pictures")
    (first, *_) = read_source(folder).sets.items()
    file, questions = first
    seen = words_of(tmp_path / file.replace("/", "-").replace(".yaml", ".html"))
    for question in questions.questions:
        assert question.text in seen
        assert all(option.text in seen for option in question.options)
    assert all(fact.source in seen for fact in questions.facts)


@pytest.mark.parametrize("size", ["big", "12", "0x800", "1280x-8"])
def test_a_size_that_is_none_is_wrong_usage(tmp_path: Path, size: str) -> None:
    words = ["preview", str(SMALL), "--out", str(tmp_path), "--size", size]
    assert CliRunner().invoke(pack, words).exit_code == 2


def test_what_an_author_wrote_cannot_act_on_the_page(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    evil = "</p><script>alert(1)</script>"
    author.change(LESSON, "title: Có người lạ gọi đến", f'title: "{evil}"')
    previewed(tmp_path / "out", author.folder, "--lesson", "cuoc-goi")
    for page in (SHEET, "index.html"):
        html = (tmp_path / "out" / page).read_text(encoding="utf-8")
        assert "<script" not in html
        assert "&lt;script&gt;alert(1)" in html


def test_findings_stand_on_the_page_of_their_file(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    line = author.change(LESSON, "minutes: 7", "minutes: 9")
    previewed(tmp_path / "out", author.folder)
    assert f"{LESSON}:{line}: error: minutes" in words_of(tmp_path / "out" / SHEET)


def test_a_course_that_no_pack_lists_is_shown_too(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change("pack.yaml", "courses: [thu]\n", "courses: [khac]\n")
    previewed(tmp_path / "out", author.folder, "--course", "thu")
    assert (tmp_path / "out" / SHEET).is_file()


def test_a_name_that_nothing_has_is_told(tmp_path: Path) -> None:
    words = ["preview", str(SMALL), "--lesson", "khong-co", "--out", str(tmp_path / "out")]
    done = CliRunner().invoke(pack, words)
    assert done.exit_code == 1
    assert "khong-co" in done.stderr
    assert not (tmp_path / "out").exists()


def test_pictures_that_the_surroundings_paint_are_shown(tmp_path: Path) -> None:
    def join(pictures: Sequence[tuple[str, Path]], target: Path) -> None:
        raise AssertionError(f"nobody asked for {target}: {pictures}")

    def paint(
        shots: Sequence[Shot], folder: Path, out_dir: Path, look: Look
    ) -> Mapping[str, tuple[str, ...]]:
        assert folder == SMALL
        assert out_dir == tmp_path / "pictures"
        assert look == Look(800, 1280, 200)
        return {shot.name: (f"{shot.name}.png", f"{shot.name}-2.png") for shot in shots}

    words = ("--size", "800x1280", "--letters", "200")
    previewed(tmp_path, SMALL, *words, obj=Surroundings(painter=Painter(paint=paint, join=join)))
    html = (tmp_path / SHEET).read_text(encoding="utf-8")
    for shot in shots_of_lesson(small_lesson(), "thu-01-cuoc-goi"):
        assert f'src="pictures/{shot.name}.png"' in html
        assert f'src="pictures/{shot.name}-2.png"' in html


@pytest.mark.parametrize("letter", ["A", "B", "C"])
def test_every_thing_of_a_device_is_on_a_picture(letter: str) -> None:
    device = small_task().forms[letter].device  # type: ignore[index] # a form's letter
    screens = {screen.id: screen for screen in device.screens}
    seen = {
        (state.screen, widget.id)
        for state, _ in standings(device)
        for widget in visible(screens[state.screen], state.flags)
    }
    assert seen == {(one.id, widget.id) for one in device.screens for widget in one.widgets}
