"""A pack made up on the spot: other words each time, and what somebody who knows would answer."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path

from content.install import install
from content.library import known
from content.model import (
    Choose,
    Course,
    Decide,
    Device,
    Form,
    FormName,
    Item,
    Lesson,
    Named,
    Need,
    Option,
    Order,
    PassRule,
    Picture,
    Practice,
    Read,
    Screen,
    Step,
    Tap,
    Task,
    Widget,
)
from content.reader import CourseReader
from content.store import PackStore
from content.verify import verify
from tests.helpers.publisher import Memory, Publisher

THINGS = ("giỏ cua", "nong tằm", "bó mạ", "chum tương", "gùi măng", "sọt vải", "bánh đa", "cái bừa")
DOINGS = ("phơi", "gánh", "buộc", "đếm", "rửa", "cân", "sàng", "xếp")
PLACES = ("bờ ao", "gốc đa", "đầu ngõ", "giếng làng", "bãi bồi", "chân đê", "sân đình", "bến đò")
DRAWING = Picture(file="art/ve.svg", says="Hình vẽ một làng.")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60"/></svg>'


@dataclass(frozen=True)
class Unseen:
    """The course, and what is known about it by ear alone.

    Attributes:
        need: what it is called on Home.
        answers: by what a question says, the words of what is right, in order.
    """

    course: Course
    need: str
    answers: dict[str, tuple[str, ...]]


class _Words:
    """Sentences that no two things share."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._said: set[str] = set()

    def doing(self) -> str:
        """Something that can be done: "gánh bó mạ ra bến đò"."""
        while True:
            parts = [self._random.choice(each) for each in (DOINGS, THINGS, PLACES)]
            said = f"{parts[0]} {parts[1]} ra {parts[2]}".capitalize()
            # None begins like another, so that each is known by its first words.
            if said not in self._said:
                self._said.add(said)
                return said

    def mixed(self, options: list[Option]) -> tuple[Option, ...]:
        """In any order."""
        return tuple(self._random.sample(options, len(options)))

    def widgets(self, widgets: list[Widget]) -> tuple[Widget, ...]:
        """In any order."""
        return tuple(self._random.sample(widgets, len(widgets)))


def unseen(seed: int) -> Unseen:
    """Make a course up."""
    words = _Words(seed)
    answers: dict[str, tuple[str, ...]] = {}
    lesson = Lesson(
        id="bai-la",
        title=words.doing(),
        minutes=5,
        steps=tuple(_steps(words, answers)),
        facts=(),
        at_home="Tối nay kể cho người nhà nghe.",
        ask="Chưa rõ thì hỏi trưởng thôn.",
    )
    course = Course(
        id="khoa-la",
        title=words.doing(),
        goal="Nghe câu hỏi. Biết việc cần làm.",
        shelf="an-toan",
        picture=DRAWING,
        groups=("nguoi_dan",),
        competences=("an-toan",),
        minutes=10,
        lessons=(lesson,),
        tasks=(_task("viec-mot", words, answers), _task("viec-hai", words, answers)),
        pass_rule=PassRule(level="HINTED", tasks=2),
    )
    return Unseen(course, words.doing(), answers)


def swapped(made: Unseen) -> Unseen:
    """The same, with the words of a right and a wrong answer exchanged, and nothing else."""
    lesson = made.course.lessons[0]
    place = next(at for at, step in enumerate(lesson.steps) if isinstance(step, Choose))
    step = lesson.steps[place]
    assert isinstance(step, Choose)
    right = next(option for option in step.options if option.right)
    wrong = next(option for option in step.options if not option.right)
    text = {right.id: wrong.text, wrong.id: right.text}
    options = tuple(replace(one, text=text.get(one.id, one.text)) for one in step.options)
    steps = (*lesson.steps[:place], replace(step, options=options), *lesson.steps[place + 1 :])
    course = replace(made.course, lessons=(replace(lesson, steps=steps),))
    return replace(made, course=course)


def _steps(words: _Words, answers: dict[str, tuple[str, ...]]) -> list[Step]:
    read = Read(id="nghe", title=words.doing(), text=f"{words.doing()}. {words.doing()}.")
    return [
        read,
        _chosen("chon", words, answers),
        _ordered(words, answers),
        _practised(words, answers),
        _decided(words, answers),
    ]


def _options(words: _Words) -> tuple[str, list[Option]]:
    right = words.doing()
    return right, [
        Option(id="mot", text=right, right=True, feedback="Làm vậy là chắc."),
        Option(id="hai", text=words.doing(), feedback="Việc này để sau."),
        Option(id="ba", text=words.doing(), feedback="Việc này chưa cần."),
    ]


def _chosen(step_id: str, words: _Words, answers: dict[str, tuple[str, ...]]) -> Choose:
    asked, (right, options) = f"{words.doing()} rồi làm gì?", _options(words)
    answers[asked] = (right,)
    return Choose(id=step_id, title=words.doing(), text=asked, options=words.mixed(options))


def _decided(words: _Words, answers: dict[str, tuple[str, ...]]) -> Decide:
    asked, (right, options) = f"{words.doing()} thì nên thế nào?", _options(words)
    answers[asked] = (right,)
    return Decide(id="quyet", title=words.doing(), text=asked, options=words.mixed(options[:2]))


def _ordered(words: _Words, answers: dict[str, tuple[str, ...]]) -> Order:
    asked = f"{words.doing()} gồm ba việc."
    doings = [words.doing() for _ in range(3)]
    answers[asked] = tuple(doings)
    items = tuple(Item(id=f"viec-{at}", text=text) for at, text in enumerate(doings))
    return Order(id="xep", title=words.doing(), text=asked, items=items, why="Lần lượt thì xong.")


def _device(words: _Words, first: str, then: str) -> Device:
    """A page with one right button, then another page with one more."""
    pages = (
        Screen(
            id="dau",
            kind="page",
            title=words.doing(),
            widgets=words.widgets(
                [
                    Widget(id="dung", kind="button", label=first, tap=Tap(goto="sau")),
                    Widget(id="bay", kind="button", label=words.doing(), tap=Tap(trap="họ giục")),
                ]
            ),
        ),
        Screen(
            id="sau",
            kind="page",
            title=words.doing(),
            widgets=words.widgets(
                [
                    Widget(id="xong", kind="button", label=then, tap=Tap(sets=("xong",))),
                    Widget(id="nua", kind="button", label=words.doing(), tap=Tap(trap="họ dọa")),
                ]
            ),
        ),
    )
    return Device(
        screens=pages,
        start="dau",
        goal=("xong",),
        hints=("Nghe kỹ việc cần làm.", "Tìm đúng việc rồi chạm."),
        path=("dau/dung", "sau/xong"),
    )


def _practised(words: _Words, answers: dict[str, tuple[str, ...]]) -> Practice:
    first, then = words.doing(), words.doing()
    asked = f"Mình {first.lower()}, rồi {then.lower()}."
    answers[asked] = (first, then)
    return Practice(id="thu", title=words.doing(), text=asked, device=_device(words, first, then))


def _task(task_id: str, words: _Words, answers: dict[str, tuple[str, ...]]) -> Task:
    forms: dict[FormName, Form] = {}
    names: tuple[FormName, ...] = ("A", "B", "C")
    for name in names:
        first, then = words.doing(), words.doing()
        asked = f"Mình {first.lower()}, xong thì {then.lower()}."
        answers[asked] = (first, then)
        forms[name] = Form(text=asked, device=_device(words, first, then))
    return Task(id=task_id, title=words.doing(), safety=True, forms=forms)


def install_unseen(library: Path, made: Unseen) -> None:
    """Publish, verify and install it into a library folder."""
    publisher, ratchet = Publisher(), Memory()
    parts = publisher.parts(courses=(made.course,), media={DRAWING.file: SVG})
    listed = replace(
        parts.manifest,
        groups=(Named(id="nguoi_dan", name="Người dân"),),
        needs=(Need(text=made.need, course=made.course.id, picture=DRAWING),),
        paths=(),
    )
    store = PackStore.open(library)
    try:
        believed = known(store, publisher.root, ratchet, "0.1.0")
        again = publisher.again(parts, listed)
        install(verify(again, believed, CourseReader(rules=False)), store, ratchet)
    finally:
        store.close()
