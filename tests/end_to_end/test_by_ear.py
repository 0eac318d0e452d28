"""Somebody who cannot read joins, learns, is checked and leaves, going by what the kiosk says alone.

The pack is made up for the run, so that no word of it stands in any test or in the shipped packs;
what is right is known by its words. Where the words of two things are exchanged the same person
must get lost: else something other than the words led the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication

from content.model import Level
from kiosk.paths import VARIABLE
from kiosk.startup import Kiosk, start_kiosk
from tests.faults.campaign import LONG
from tests.helpers.listener import Listener, Lost, SlidingListener, TouchingListener
from tests.helpers.noting import noting_voice
from tests.helpers.unseen_pack import Unseen, install_unseen, swapped, unseen

SHIPPED = Path(__file__).parents[2] / "content" / "packs"
GOING_ON = ("Tiếp", "Xong bài", "Làm thử lại")
SEEDS = range(1, 6) if LONG else range(1, 2)
WAYS = {"nghe-va-cham": SlidingListener, "tai": TouchingListener}
MOST_STEPS = 20
QUESTIONS = 6
"""Four of the lesson, and a form of each task."""


@contextmanager
def a_kiosk(home: Path, made: Unseen) -> Iterator[Kiosk]:
    home.mkdir(mode=0o700)
    install_unseen(home / "library", made)
    running = start_kiosk({VARIABLE: str(home)}, voice=noting_voice)
    try:
        yield running
    finally:
        running.close()


def joins(listener: Listener) -> None:
    """Make a card as "bà Hoa Sen"."""
    for wanted in ("Chạm để bắt đầu", "Làm thẻ học số", "bà", "Tiếp", "Hoa Sen", "Tiếp"):
        listener.open(wanted)
    for wanted in ("Người dân", "Tiếp", "Từ 16 tuổi trở lên", "Tiếp"):
        listener.open(wanted)
    assert listener.has_heard("Máy không hỏi số căn cước")
    listener.open("Đồng ý, làm thẻ")
    assert listener.has_heard("Nhớ bốn hình này")
    listener.open("Tiếp")
    assert listener.has_heard("Chào bà Hoa Sen.")


def learns(listener: Listener, made: Unseen) -> None:
    """Take the lesson and the tasks after it, answering what is asked."""
    listener.open(made.need)
    asked = set()
    for _ in range(MOST_STEPS):
        question = next((each for each in made.answers if listener.has_heard(each)), "")
        for answer in made.answers.get(question, ()):
            listener.open(answer)
            if listener.has_heard("Chưa đúng.", "Chỗ này là bẫy."):
                raise Lost(f"'{answer}' is not right after '{question}'")
        if question and not listener.has_heard("Đúng rồi."):
            raise Lost(f"nothing told that '{question}' was answered; heard {listener.news}")
        if question:
            asked.add(question)
        listener.open(*GOING_ON)
        if listener.has_heard("Mình làm được rồi."):
            assert len(asked) == QUESTIONS, asked
            return
    raise Lost(f"never finished; asked {asked}")


def takes_the_way(listener: Listener, made: Unseen) -> None:
    """From Welcome to Welcome."""
    joins(listener)
    learns(listener, made)
    assert listener.has_heard("Tự làm được.")
    listener.open("Tôi học xong")


def did_alone(kiosk: Kiosk) -> dict[str, int]:
    """What stands in the records: the level of each task after the lesson."""
    (learner,) = kiosk.parts.learners.all()
    course = kiosk.parts.progress.course(learner.id, "khoa-la")
    assert course.lessons_done == {"bai-la"}
    return {name: task.after.level for name, task in course.tasks.items() if task.after is not None}


class Exchanged(QTranslator):
    """A translation in which two words of the screens stand for each other."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__()
        self._other = {one: other, other: one}

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The other word; "" for a text that stays as it is."""
        del context, disambiguation, n
        return self._other.get(source, "")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("way", WAYS)
def test_the_whole_way_is_found_by_ear(
    qapp: QGuiApplication, tmp_path: Path, way: str, seed: int
) -> None:
    del qapp
    made = unseen(seed)
    with a_kiosk(tmp_path / "home", made) as kiosk:
        listener = WAYS[way](kiosk)
        listener.begin()
        takes_the_way(listener, made)
        assert listener.finger.page == "Welcome"
        assert did_alone(kiosk) == {"viec-mot": Level.ALONE, "viec-hai": Level.ALONE}


@pytest.mark.parametrize("way", WAYS if LONG else ("nghe-va-cham",))
def test_with_the_words_of_two_answers_exchanged_the_way_is_lost(
    qapp: QGuiApplication, tmp_path: Path, way: str
) -> None:
    del qapp
    made = swapped(unseen(1))
    with a_kiosk(tmp_path / "home", made) as kiosk:
        kiosk.routes.begin_guest()
        listener = WAYS[way](kiosk)
        listener.begin_here()
        with pytest.raises(Lost, match="is not right"):
            learns(listener, made)


@pytest.mark.parametrize("way", WAYS if LONG else ("nghe-va-cham",))
def test_with_the_words_of_two_buttons_exchanged_the_way_is_lost(
    qapp: QGuiApplication, tmp_path: Path, way: str
) -> None:
    exchanged = Exchanged("Học ngay", "Làm thẻ học số")
    QCoreApplication.installTranslator(exchanged)
    try:
        with a_kiosk(tmp_path / "home", unseen(1)) as kiosk:
            listener = WAYS[way](kiosk)
            listener.begin()
            with pytest.raises(Lost, match="nothing is heard"):
                joins(listener)
    finally:
        QCoreApplication.removeTranslator(exchanged)


def test_no_word_of_the_pack_was_ever_shipped() -> None:
    shipped = "".join(path.read_text(encoding="utf-8") for path in SHIPPED.rglob("*.yaml"))
    made = unseen(1)
    for words in (
        made.need,
        *made.answers,
        *(each for all_ in made.answers.values() for each in all_),
    ):
        assert words not in shipped
