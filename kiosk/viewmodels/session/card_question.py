"""A question with cards of colour and shape on the page of a class: what is asked, and what stage it is at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from content.model import Option
from content.sentences import sentences
from kiosk.language import worded
from kiosk.session.hand_sheet import BLIND
from kiosk.session.questions import right_answer
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

SIGNS: Final = ("đỏ tròn", "xanh vuông", "vàng tam giác")
"""How the three cards are called, in the order of the answers (words.md)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as a class is asked it.

    Attributes:
        id: of the question or step; form: its letter, empty for a step.
    """

    id: str
    form: str
    text: str
    options: tuple[Option, ...]

    @property
    def right(self) -> Option:
        """The right answer."""
        return right_answer(self.options)

    @property
    def right_place(self) -> int:
        """Which card it has."""
        return self.options.index(self.right)


class CardQuestionModel(ClassPageModel):
    """Shows one question, stage by stage; each stage has one clear thing next.

    Attributes:
        STAGES: their order.

    Signals:
        stageChanged: another stage, or the question is there.
    """

    stageChanged = Signal()
    STAGES: tuple[str, ...] = ("ask", "raise", "answer")

    def __init__(self, routes: Routes, held: OpenClass) -> None:
        super().__init__(routes, held)
        self._asked: Asked | None = None
        self._stage = self.STAGES[0]

    @property
    def by_ear(self) -> bool:
        """Whether this is a class of people who do not see: hands instead of cards."""
        return self.held.state.template == BLIND

    # --- stages ------------------------------------------------------------------------------

    def put(self, asked: Asked | None, stage: str) -> None:
        """Show this question where the class left it, else at this stage; None for nothing to ask."""
        self._asked = asked
        kept = self.held.stages.get(self.held.state.part, stage)
        self.go_to(kept if kept in self.stages() else stage)

    def go_to(self, stage: str) -> None:
        """Show and read a stage."""
        self._stage = self.held.stages[self.held.state.part] = stage
        self.set_frame(nextText=self.next_text(stage), nextReady=True)
        self.stageChanged.emit()
        self.set_sentences(self.said_at(stage))

    def stages(self) -> tuple[str, ...]:
        """The stages of this question, in order."""
        return self.STAGES if self._asked is not None else self.STAGES[:1]

    def next_text(self, stage: str) -> str:
        """What the one next thing is called."""
        following = self._after(stage, 1)
        return {
            "raise": self.tr("Giơ thẻ") if not self.by_ear else self.tr("Giơ tay"),
            "answer": self.tr("Xem đáp án"),
        }.get(following, self.tr("Tiếp"))

    def said_at(self, stage: str) -> list[str]:
        """What is read when a stage comes."""
        match stage:
            case "ask":
                return [*self.shown_lines(stage), *self._answers_said()]
            case "answer" if self._asked is not None and self.tells:
                card = worded(SIGNS[self._asked.right_place])
                return [
                    self.tr("Câu trả lời đúng: {0}.").format(card),
                    self._asked.right.text,
                    *self.shown_lines(stage),
                ]
            case _:
                return self.shown_lines(stage)

    def shown_lines(self, stage: str) -> list[str]:
        """The big words above the answers."""
        asked = self._asked
        if asked is None:
            return []
        match stage:
            case "raise" | "again":
                return self._raise_words()
            case "answer":
                return list(sentences(asked.right.feedback))
            case _:
                return list(sentences(asked.text))

    def _answers_said(self) -> list[str]:
        if self._asked is None:
            return []
        return [
            words
            for place, option in enumerate(self._asked.options)
            for words in (f"{worded(SIGNS[place]).capitalize()}:", option.text)
        ]

    def _raise_words(self) -> list[str]:
        if self.by_ear:
            return [
                self.tr("Bà con nghe hết các câu trả lời."),
                self.tr("Nghe đúng câu mình chọn thì giơ tay."),
                *self._answers_said(),
                self.tr("Ai chưa biết cũng giơ tay."),
            ]
        count = len(self._asked.options) if self._asked else 0
        cards = (
            self.tr('Giơ thẻ: đỏ tròn, xanh vuông, hoặc giơ tay "Chưa biết".')
            if count == 2
            else self.tr('Giơ thẻ: đỏ tròn, xanh vuông, vàng tam giác, hoặc giơ tay "Chưa biết".')
        )
        return [self.tr("Bà con nhắm mắt."), cards]

    def _after(self, stage: str, change: int) -> str:
        stages = self.stages()
        place = stages.index(stage) + change
        return stages[place] if 0 <= place < len(stages) else ""

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """The next stage; after the last, the next part."""
        following = self._after(self._stage, 1)
        if following:
            self.go_to(following)
        else:
            super().next()

    @Slot()
    def back(self) -> None:
        """The stage before; before the first, the part before."""
        before = self._after(self._stage, -1)
        if before:
            self.go_to(before)
        else:
            super().back()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        """`ask`, `raise`, `tell`, `again`, `count` or `answer`."""
        return self._stage

    @Property(list, notify=stageChanged)
    def lines(self) -> list[str]:
        """The big words of this stage."""
        return self.shown_lines(self._stage)

    @Property(list, notify=stageChanged)
    def options(self) -> list[dict[str, object]]:
        """The answers: id, sign (0 to 2), card ("đỏ tròn"), text, and right once it is told."""
        if self._asked is None:
            return []
        told = self._stage == "answer" and self.tells
        return [
            {
                "id": option.id,
                "sign": place,
                "card": worded(SIGNS[place]),
                "text": option.text,
                "right": told and option.right,
            }
            for place, option in enumerate(self._asked.options)
        ]

    @property
    def tells(self) -> bool:
        """Whether the last stage tells the right answer."""
        return True
