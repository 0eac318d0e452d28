"""What a volunteer holds in the hand during a class ("tờ cầm tay"): plan, what to say, answers and why: pure.

It is made from the format, the lesson and the question alone, so it can be printed before the class.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from content.model import Asked, Choose, Decide, Lesson, Question, Step
from kiosk.session.questions import decision_of
from kiosk.session.template import Part, PartKind, Template

SAID: Final[dict[PartKind, tuple[str, str, str]]] = {
    PartKind.COUNT: (
        "Có bao nhiêu người?",
        "Chào bà con. Hôm nay mình học “{lesson}”, khoảng {minutes} phút. Chưa quen máy cũng học được.",
        "Chạm dấu cộng cho từng nhóm. Ai đến muộn thì thêm sau.",
    ),
    PartKind.REVISIT: (
        "Ôn một phút",
        "Lần trước mình học gì? Ai đã làm thử ở nhà?",
        "Mời một hai người kể. Lớp mới thì bỏ qua.",
    ),
    PartKind.OPENING: (
        "Hỏi đầu giờ",
        "Bà con nhắm mắt, giơ thẻ. Chưa biết thì giơ tay, không sao cả.",
        "Đọc câu hỏi hai lần. Đếm thẻ, nhập số. Chưa bàn đáp án.",
    ),
    PartKind.LESSON: (
        "Bài học",
        "Mời bà con lên chạm. Cả lớp cùng giúp.",
        "Mỗi bước một người khác lên chạm. Không chạm thay.",
    ),
    PartKind.DECISION: (
        "Cùng quyết định",
        "Nhắm mắt, giơ thẻ. Rồi nói với người bên cạnh: vì sao mình chọn thế?",
        "Giơ thẻ lần nữa rồi mới mở đáp án.",
    ),
    PartKind.PHONES: (
        "Hai người một điện thoại",
        "Một người làm, một người xem, rồi đổi lại.",
        "Không cầm máy làm thay, không hỏi mật khẩu hay mã OTP. Ai làm được thì chạm “Đã thấy làm được”.",
    ),
    PartKind.CLOSING: (
        "Hỏi cuối giờ",
        "Câu này gần giống câu đầu giờ. Bà con nhắm mắt, giơ thẻ.",
        "Đếm thẻ, nhập số, rồi mở đáp án và nói vì sao.",
    ),
    PartKind.HOME: (
        "Việc làm ở nhà",
        "{home}",
        "Chạm “Kết thúc và lưu lớp”.",
    ),
}
"""Title, what to say and what to do in each kind of part."""


@dataclass(frozen=True, slots=True)
class Check:
    """Something to prepare.

    Attributes:
        needed_by: parts that need it; all classes do where none is named.
        cards: whether it is about answer cards.
    """

    text: str
    needed_by: frozenset[PartKind] = frozenset()
    cards: bool = False


CHECKS: Final = (
    Check("Cắm điện, bật loa, nghe thử một câu."),
    Check("Xếp ghế để ai cũng gần màn hình."),
    Check(
        "Mỗi người ba thẻ: đỏ tròn, xanh vuông, vàng tam giác.",
        frozenset((PartKind.OPENING, PartKind.DECISION, PartKind.CLOSING)),
        cards=True,
    ),
    Check("Nhờ một người cùng đếm.", frozenset((PartKind.OPENING, PartKind.CLOSING))),
    Check("Hai người một điện thoại, đã sạc pin.", frozenset((PartKind.PHONES,))),
    Check("Trên máy: chạm “Mở lớp”, chọn hình thức, bài và nơi học."),
)
BLIND: Final = "nghe-va-cham"
"""The format of people who do not see: no cards, answers are read out one by one."""
BLIND_CHECK: Final = "Không cần thẻ: đọc to từng câu trả lời, ai chọn thì giơ tay."
SAID_TO_BLIND: Final[dict[PartKind, tuple[str, str, str]]] = {
    PartKind.OPENING: (
        "Hỏi đầu giờ",
        "Bà con nghe hết các câu trả lời, rồi giơ tay khi nghe câu mình chọn. Chưa biết cũng được.",
        "Đọc câu hỏi hai lần. Đếm tay, nhập số. Chưa bàn đáp án.",
    ),
    PartKind.LESSON: (
        "Bài học",
        "Mời bà con lên chạm và nghe máy đọc. Cả lớp cùng giúp.",
        "Nói rõ trên màn hình có gì. Không cầm tay bà con đặt vào nút khi chưa hỏi.",
    ),
    PartKind.CLOSING: (
        "Hỏi cuối giờ",
        "Câu này gần giống câu đầu giờ. Bà con giơ tay khi nghe câu mình chọn.",
        "Đếm tay, nhập số, rồi đọc đáp án và nói vì sao.",
    ),
}
WHICH: Final = ("Câu thứ nhất", "Câu thứ hai", "Câu thứ ba")
"""The forms of a question; answers have colours and shapes, so forms have no letters either."""
FORMS_SAID: Final = "Máy chọn một câu cho đầu giờ, một câu khác cho cuối giờ."
SHORT_OF_TIME: Final = "Thiếu giờ? Chạm “Còn ít giờ: sang bước cuối”."


@dataclass(frozen=True, slots=True)
class Moment:
    """One part of the class.

    Attributes:
        minute: of the class at which it begins; minutes: how long it takes.
        say, do: sentences for the volunteer.
    """

    minute: int
    minutes: int
    title: str
    say: str
    do: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, in the place of its card."""

    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to the class: its name, the answers, and why the right one is right."""

    name: str
    text: str
    answers: tuple[Answer, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Point:
    """A step of the lesson: its title, and the right answer where it asks for one."""

    title: str
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandSheet:
    """The whole sheet.

    Attributes:
        askings: the forms of the question; decision: the situation that is decided together.
        ask: whom people ask afterwards.
    """

    lesson: str
    format: str
    who: str
    minutes: int
    checks: tuple[str, ...]
    moments: tuple[Moment, ...]
    askings: tuple[Asking, ...]
    decision: Asking | None
    points: tuple[Point, ...]
    ask: str
    short_of_time: str


def hand_sheet(template: Template, lesson: Lesson, question: Question | None) -> HandSheet:
    """Compose the sheet of a class.

    Args:
        template: its format.
        lesson: what is taught.
        question: of the lesson; None where it has none.
    """
    kinds = frozenset(part.kind for part in template.parts)
    return HandSheet(
        lesson=lesson.title.rstrip("."),
        format=template.name,
        who=template.who,
        minutes=template.minutes,
        checks=_checks(template, kinds),
        moments=_moments(template, lesson),
        askings=_askings(kinds, question),
        decision=_decision(kinds, lesson),
        points=tuple(_point(step) for step in lesson.steps),
        ask=lesson.ask,
        short_of_time=SHORT_OF_TIME if PartKind.CLOSING in kinds else "",
    )


def _checks(template: Template, kinds: frozenset[PartKind]) -> tuple[str, ...]:
    blind = template.id == BLIND
    found = tuple(
        check.text
        for check in CHECKS
        if (not check.needed_by or check.needed_by & kinds) and not (blind and check.cards)
    )
    return (*found, BLIND_CHECK) if blind else found


def _moments(template: Template, lesson: Lesson) -> tuple[Moment, ...]:
    moments = []
    minute = 0
    for part in template.parts:
        moments.append(_moment(minute, part, template, lesson))
        minute += part.minutes
    return tuple(moments)


def _moment(minute: int, part: Part, template: Template, lesson: Lesson) -> Moment:
    said = {**SAID, **SAID_TO_BLIND} if template.id == BLIND else SAID
    title, say, do = said[part.kind]
    filled = say.format(
        lesson=lesson.title.rstrip("."), minutes=template.minutes, home=lesson.at_home
    )
    return Moment(minute, part.minutes, title, filled, do)


def _askings(kinds: frozenset[PartKind], question: Question | None) -> tuple[Asking, ...]:
    """Every form: which one opens a class is known only when it begins."""
    if question is None or not kinds & {PartKind.OPENING, PartKind.CLOSING}:
        return ()
    forms = [question.forms[name] for name in sorted(question.forms)]
    return tuple(_asking(name, asked) for name, asked in zip(WHICH, forms, strict=False))


def _decision(kinds: frozenset[PartKind], lesson: Lesson) -> Asking | None:
    step = decision_of(lesson) if PartKind.DECISION in kinds else None
    return None if step is None else _asking(step.title, step)


def _asking(name: str, asked: Asked | Choose | Decide) -> Asking:
    why = " ".join(option.feedback for option in asked.options if option.right)
    answers = tuple(Answer(option.text, option.right) for option in asked.options)
    return Asking(name, asked.text, answers, why)


def _point(step: Step) -> Point:
    if isinstance(step, Choose | Decide):
        return Point(step.title, " / ".join(each.text for each in step.options if each.right))
    return Point(step.title)
