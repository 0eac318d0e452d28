"""Making a card: kinship and avatar, group, age, the spoken consent, and the card itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.people import consent as consents
from kiosk.people.cards import IssuedCard
from kiosk.people.joining import (
    ADULT,
    CHILD,
    Joining,
    Question,
    after,
    answered,
    before,
    order,
    ready,
)
from kiosk.people.learners import Learner, NewLearner
from kiosk.people.nickname import AVATAR_BY_ID
from kiosk.people.roster import Listed, Roster
from kiosk.people.staff import Role
from kiosk.viewmodels.given_consent import given_consent
from kiosk.viewmodels.join_words import JoinWords, name_entry
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.shown_card import ShownCard
from kiosk.viewmodels.text_entry import TextEntry
from kiosk.viewmodels.visit import Visit, learner_visit
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


@dataclass(frozen=True, slots=True)
class Helped:
    """A volunteer makes the card together with a person who does not do it alone.

    Attributes:
        listed: the row of the roster that this person is; None for somebody new.
    """

    role: Role
    listed: Listed | None = None


class JoinModel(PageModel):
    """One question after another; nothing is kept before the consent is given.

    For a helped adult the helper is recorded as interpreter; for a child, helped or not, the child
    and a parent or guardian are asked one after the other.

    Signals:
        joinChanged: another stage, other options, or another choice.
    """

    pageName = "Join"
    joinChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, visit: Visit, helped: Helped | None = None
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._helped = helped
        self._words = JoinWords(parts, helped=helped is not None, parent=self)
        self._joining = _begun(helped)
        self._question: Question = order(self._joining)[0]
        self._asked = consents.Asked.ADULT
        self._card: ShownCard | None = None
        self._busy = False
        self._entry = name_entry(self)
        self._entry.changed.connect(self._typed)
        self._ask(self._question)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=joinChanged)
    def stage(self) -> str:
        """The question asked now, or `card`."""
        return "card" if self._card else self._question

    @Property(list, notify=joinChanged)
    def options(self) -> list[dict[str, str]]:
        """What can be chosen by touch: id, text, picture."""
        return self._words.options(self._question)

    @Property(str, notify=joinChanged)
    def chosen(self) -> str:
        """Id of the chosen option, empty before the first touch."""
        return self._joining.answered(self._question)

    @Property(str, notify=joinChanged)
    def called(self) -> str:
        """How the screen will greet, once that is known."""
        return self._joining.nickname

    @Property(bool, constant=True)
    def named(self) -> bool:
        """Whether the name is known from a list and is not asked."""
        return bool(self._joining.listed)

    @Property(str, notify=joinChanged)
    def question(self) -> str:
        """What stands over the two buttons of the consent; empty for an adult."""
        return self._words.asked(self._asked)

    @Property(QObject, notify=joinChanged)
    def card(self) -> ShownCard | None:
        """The new card."""
        return self._card

    @Property(TextEntry, constant=True)
    def entry(self) -> TextEntry:
        """The field of a typed name."""
        return self._entry

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, option: str) -> None:
        """One of the options."""
        self._joining = answered(self._joining, self._question, option)
        self._tell()
        if self._question == "avatar":
            self._parts.narrator.readOne(self._joining.nickname)

    @Slot()
    def typeName(self) -> None:
        """Type a name instead of taking the avatar's."""
        self._ask("name")

    @Slot()
    def agree(self) -> None:
        """One yes; for a child the guardian's follows."""
        self._answered(yes=True)

    @Slot()
    def decline(self) -> None:
        """A no: everything can be learned without a card."""
        self._answered(yes=False)

    def next(self) -> None:
        """To the next question; from the card into learning, or back to who helped."""
        if self._card is not None:
            self._enter(self._card.issued)
        elif ready(self._joining, self._question):
            self._ask(after(self._joining, self._question))

    def back(self) -> None:
        """To the question before; from the first one home, as a guest."""
        asked = before(self._joining, self._question)
        if asked is None:
            self._leave()
        elif self._question == "consent" and self._asked is consents.Asked.GUARDIAN:
            self._ask("consent")
        else:
            self._ask(asked)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _answered(self, *, yes: bool) -> None:
        if self._busy or self._question != "consent":
            return
        match consents.answer(self._asked, yes=yes):
            case consents.Given() as given:
                self._join(given)
            case consents.Declined():
                self._declined()
            case consents.Asked() as asked:
                self._asked = asked
                self.set_sentences([self._words.asked(asked)])
                self.joinChanged.emit()

    def _join(self, given: consents.Given) -> None:
        joining = self._joining
        new = NewLearner(
            id=self._visit.actor,
            nickname=joining.nickname,
            avatar=joining.avatar,
            target_group=joining.group,
            adult=joining.age == ADULT,
            commune=self._parts.settings.commune,
            visit=self._visit.who.visit,
            listed=joining.listed,
        )
        consent = given_consent(
            self._parts,
            self._words.consent(),
            language=str(self._parts.language.property("written")),
            guardian=given.guardian,
            # Nobody stands in for a child's guardian.
            helper=self._helped is not None and not given.guardian,
        )
        self._busy = True
        joined = self._parts.learners.join(new, consent)
        self._parts.jobs.when(joined, self._joined, self._failed)

    def _joined(self, issued: IssuedCard) -> None:
        self._busy = False
        self._card = ShownCard(issued, self._joining.nickname, self)
        steps = len(order(self._joining)) + 1
        self.set_frame(
            heading=self._card.heading,
            avatar=AVATAR_BY_ID[self._joining.avatar].file,
            backText="",
            nextText=self.tr("Tiếp"),
            nextReady=True,
            step=steps,
            steps=steps,
            savedText=SAVED,
            fault="",
        )
        self.set_sentences(self._card.said)
        self.joinChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _enter(self, card: IssuedCard) -> None:
        if self._helped is not None:
            self._routes.learner(self._helped.role, card.learner)
            return
        joining = self._joining
        learner = Learner(
            card.learner,
            joining.nickname,
            joining.avatar,
            joining.group,
            joining.age == ADULT,
            self._parts.settings.commune,
        )
        self._routes.begin_visit(learner_visit(learner, new_id=lambda: self._visit.who.visit))

    def _declined(self) -> None:
        listed = self._joining.listed
        if not listed:
            self._leave()
            return
        self._busy = True
        removed = Roster(self._parts.database, self._parts.writer).remove(listed)
        self._parts.jobs.when(removed, lambda _: self._leave(), self._failed)

    def _leave(self) -> None:
        if self._helped is not None:
            self._routes.learners(self._helped.role)
        else:
            self._routes.home()

    @Slot()
    def _typed(self) -> None:
        if self._question == "name":
            self._joining = replace(self._joining, name=self._entry.written)
            self._tell()

    # --- what is shown -----------------------------------------------------------------------

    def _ask(self, question: Question) -> None:
        self._question = question
        self._asked = consents.first_asked(adult=self._joining.age != CHILD)
        if question == "avatar":
            self._joining = replace(self._joining, name="")
        if question == "name":
            self._joining = replace(self._joining, name=self._entry.written)
        heading, said = self._words.of(question, self._joining, self._asked)
        questions = order(self._joining)
        step = questions.index("avatar" if question == "name" else question) + 1
        self.set_frame(heading=heading, step=step, steps=len(questions) + 1, fault="")
        self._tell()
        self.set_sentences(said)

    def _tell(self) -> None:
        asked_here = self._question != "consent"
        self.set_frame(
            nextText=self.tr("Tiếp") if asked_here else "",
            nextReady=ready(self._joining, self._question),
        )
        self.joinChanged.emit()


def _begun(helped: Helped | None) -> Joining:
    listed = helped.listed if helped else None
    if listed is None:
        return Joining()
    return Joining(
        listed=listed.id,
        called=listed.nickname,
        group=listed.target_group,
        age=ADULT if listed.adult else CHILD,
    )
