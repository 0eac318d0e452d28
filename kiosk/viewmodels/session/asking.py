"""A question to the class: eyes closed, cards raised, counted or guessed by eye, then the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.session.card_count import CardCount
from kiosk.session.cards import UNKNOWN
from kiosk.session.moves import PHASE_OF, tallied
from kiosk.session.questions import closing_form, decision_of, opening_form
from kiosk.session.rehearsal import cards_raised
from kiosk.session.state import Tally
from kiosk.viewmodels.session.card_question import Asked, CardQuestionModel
from kiosk.viewmodels.session.count_words import CountWords
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.session.pretending import PretendCards

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

STAGES: Final = ("ask", "raise", "count", "answer")
DECIDING: Final = ("ask", "raise", "tell", "again", "count", "answer")
"""A decision: cards, tell your neighbour why, cards again, then the answer (product.md)."""


class ClassQuestionModel(CardQuestionModel):
    """The question of the opening, of a decision, or of the end; its cards are counted once.

    At the opening the result is shown without the right answer: the same is asked at the end.

    Signals:
        countChanged: a count, the way of counting, or the people who are there changed.
    """

    pageName = "ClassQuestion"
    STAGES = STAGES

    countChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, held: OpenClass) -> None:
        del parts
        super().__init__(routes, held)
        self._phase = PHASE_OF[held.state.kind]
        self._pretended = PretendCards(self)
        self._pretended.raised.connect(lambda card: self._count(card, 1))
        self._pretended.allUp.connect(self._all_up)
        self._count_words = CountWords(self)
        asked = self._question()
        self._cards = CardCount(self._tally_of(asked), held.state.people)
        self.put(asked, "count" if self._tally.answered else "ask")

    def _question(self) -> Asked | None:
        if self._phase == "during":
            step = decision_of(self.held.lesson)
            return Asked(step.id, "", step.text, step.options) if step else None
        question = self.held.question
        if question is None:
            return None
        choose = opening_form if self._phase == "pre" else closing_form
        form = choose(question, self.held.state.id)
        return Asked(question.id, form, question.forms[form].text, question.forms[form].options)

    # --- stages ------------------------------------------------------------------------------

    def stages(self) -> tuple[str, ...]:
        """A decision is talked over before it is counted."""
        if self._phase == "during" and self._asked is not None:
            return DECIDING
        return super().stages()

    @property
    def tells(self) -> bool:
        """Whether the answer is told; the opening leaves it to the lesson."""
        return self._phase != "pre"

    def next_text(self, stage: str) -> str:
        """Counting, talking and raising again have their own words."""
        if self._may_pretend(stage):
            return self.tr("Cho lớp tập giơ thẻ")
        match self._after(stage, 1):
            case "count":
                return self.tr("Đếm thẻ") if not self.by_ear else self.tr("Đếm tay")
            case "tell":
                return self.tr("Nói với nhau")
            case "again":
                return self.tr("Giơ lần nữa")
            case "answer" if not self.tells:
                return self.tr("Xem kết quả")
            case _:
                return super().next_text(stage)

    def shown_lines(self, stage: str) -> list[str]:
        """The words of the stages that are counted."""
        match stage:
            case "tell":
                return [
                    self.tr("Bà con mở mắt ra."),
                    self.tr("Nói với người bên cạnh: vì sao mình chọn thế?"),
                ]
            case "count":
                if self.by_ear:
                    return [self.tr("Giơ cao tay, chờ đếm xong.")]
                return [self.tr("Vẫn nhắm mắt, giơ cao thẻ, chờ đếm xong.")]
            case "answer":
                return [*self._result_words(), *self._told_words(stage)]
            case _:
                return super().shown_lines(stage)

    def _told_words(self, stage: str) -> list[str]:
        if self.tells:
            return super().shown_lines(stage)
        return [self.tr("Câu nào đúng? Mình học rồi cùng trả lời.")]

    def _result_words(self) -> list[str]:
        return (
            [self._count_words.result(self._tally)] if self._tally.answered and self.tells else []
        )

    # --- in a rehearsal ----------------------------------------------------------------------

    def _may_pretend(self, stage: str) -> bool:
        """Whether people who do not exist may raise their cards: once, when nobody was counted yet."""
        state = self.held.state
        return (
            state.rehearsal
            and stage == "count"
            and self._asked is not None
            and state.people > 0
            and not self._tally.answered
        )

    @Slot()
    def next(self) -> None:
        """In a rehearsal the class raises its cards when it is asked to; else as everywhere."""
        asked = self._asked
        if asked is None or not self._may_pretend(self._stage):
            super().next()
            return
        options = [option.id for option in asked.options]
        cards = cards_raised(self.held.state, self._phase, options, asked.right.id)
        self._pretended.begin(cards)
        self.set_frame(nextReady=False)

    @Slot()
    def _all_up(self) -> None:
        self.set_frame(nextReady=True)

    def leave(self) -> None:
        """Cards that are not up yet stay down."""
        super().leave()
        self._pretended.stop()

    # --- counting ----------------------------------------------------------------------------

    @property
    def _tally(self) -> Tally:
        return self._cards.tally

    def _tally_of(self, asked: Asked | None) -> Tally:
        """The cards as the class left them, or none yet."""
        kept = self.held.state.tally_of(self._phase)
        if asked is None or (kept is not None and kept.question == asked.id):
            return kept or Tally(phase=self._phase, question="", form="", right="", counts={})
        return Tally(
            phase=self._phase,
            question=asked.id,
            form=asked.form,
            right=asked.right.id,
            counts={option.id: 0 for option in asked.options},
        )

    def _count(self, card: str, change: int) -> None:
        if self._asked is not None and self._stage == "count":
            self._keep(self._cards.change(card, change, self.held.state.people))

    def _keep(self, tally: Tally) -> None:
        self.held.apply(tallied(self.held.state, tally))
        self.set_frame(nextText=self.next_text(self._stage))
        self.countChanged.emit()

    def digit(self, digit: int) -> None:
        """1 to 3 raise the count of a card, 0 that of "Chưa biết"."""
        asked = self._asked
        if asked is None:
            return
        if digit == 0:
            self._count(UNKNOWN, 1)
        elif digit <= len(asked.options):
            self._count(asked.options[digit - 1].id, 1)

    @Slot(str, int)
    def count(self, card: str, change: int) -> None:
        """So many more or fewer of a card; its id, or "" for "Chưa biết"."""
        self._count(card, change)

    @Slot(bool)
    def byEye(self, on: bool) -> None:
        """Guess by eye, or count one by one; what was counted one by one is kept for the way back."""
        if self._asked is not None and on != self._tally.guessed:
            self._keep(self._cards.by_eye(self.held.state.people, on=on))

    # --- what QML reads ----------------------------------------------------------------------

    @Property(bool, notify=countChanged)
    def guessing(self) -> bool:
        """Whether cards are guessed by eye."""
        return self._tally.guessed

    @Property(list, notify=countChanged)
    def counts(self) -> list[int]:
        """People per answer, then "Chưa biết"."""
        tally = self._tally
        return [*tally.counts.values(), tally.unknown]

    @Property(list, notify=countChanged)
    def levels(self) -> list[str]:
        """How much of the room raised each card, in words, then "Chưa biết"."""
        cards = (*self._tally.counts, UNKNOWN)
        return [self._count_words.level(self._cards.level(card)) for card in cards]

    @Property(int, notify=countChanged)
    def answered(self) -> int:
        """Everybody who raised a card or a hand."""
        return self._tally.answered

    @Property(str, notify=countChanged)
    def raisedText(self) -> str:
        """How many of those who are there."""
        return self._count_words.raised(self._tally, self.held.state.people)

    @Property(str, notify=countChanged)
    def note(self) -> str:
        """A gentle word where the room is full, or where nobody was counted."""
        return self._count_words.note(self._tally, self.held.state.people, full=self._cards.full)
