"""Making a card: kinship and avatar, group, age, the spoken consent, and the card itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from content.sentences import sentences
from kiosk.people import consent as consents
from kiosk.people.cards import IssuedCard
from kiosk.people.joining import ADULT, CHILD, Joining, Question, after, before, ready
from kiosk.people.learners import Learner, NewLearner
from kiosk.people.nickname import (
    AVATAR_BY_ID,
    AVATARS,
    KINSHIP_BY_ID,
    KINSHIPS,
    NICKNAME_LETTERS,
    nickname,
)
from kiosk.people.picture_code import BY_ID, NUMBER_WORDS, story
from kiosk.people.qr_card import card_text
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.text_entry import TextEntry
from kiosk.viewmodels.visit import Visit, learner_visit
from sync import clock as time_of
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

STEPS: tuple[str, ...] = ("kinship", "avatar", "group", "age", "consent", "card")
GROUP_FACES = {
    "nguoi_dan": "mat-bac-lan",
    "hssv": "mat-hoc-sinh",
    "cbccvc": "mat-anh-can-bo",
    "nld_dn": "mat-cong-nhan",
}
"""Drawings of the four groups of QĐ 757/QĐ-BKHCN; a province's own groups show the house."""


ASKED_WORDS = {
    consents.Asked.ADULT: "",
    consents.Asked.CHILD: consents.ASK_CHILD,
    consents.Asked.GUARDIAN: consents.ASK_GUARDIAN,
}


class JoinModel(PageModel):
    """One question after another; nothing is kept before the consent is given.

    Signals:
        joinChanged: another stage, other options, or another choice.
    """

    pageName = "Join"
    joinChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, visit: Visit) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._joining = Joining()
        self._question: Question = "kinship"
        self._asked = consents.Asked.ADULT
        self._card: IssuedCard | None = None
        self._busy = False
        self._entry = TextEntry(
            most=NICKNAME_LETTERS, capital_words=True, accepts=lambda key: key.isalpha()
        )
        self._entry.changed.connect(self._typed)
        self._ask("kinship")

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=joinChanged)
    def stage(self) -> str:
        """The question asked now, or `card`."""
        return "card" if self._card else self._question

    @Property(list, notify=joinChanged)
    def options(self) -> list[dict[str, str]]:
        """What can be chosen by touch: id, text, picture."""
        return self._options()

    @Property(str, notify=joinChanged)
    def chosen(self) -> str:
        """Id of the chosen option, empty before the first touch."""
        return self._joining.answered(self._question)

    @Property(str, notify=joinChanged)
    def called(self) -> str:
        """How the screen will greet, once that is known."""
        return self._joining.nickname

    @Property(str, notify=joinChanged)
    def question(self) -> str:
        """What stands over the two buttons of the consent; empty for an adult."""
        return ASKED_WORDS[self._asked]

    @Property(list, notify=joinChanged)
    def cardPictures(self) -> list[dict[str, str]]:
        """The pictures of the new card in order: text, picture."""
        pictures = self._card.pictures if self._card else ()
        return [{"text": BY_ID[one].name, "picture": BY_ID[one].file} for one in pictures]

    @Property(list, notify=joinChanged)
    def cardQr(self) -> list[str]:
        """The QR code of the new card, rows of `0` and `1` without a margin."""
        if self._card is None:
            return []
        # Imported here: no page before this one draws a QR code.
        import segno

        code = segno.make_qr(card_text(self._card.number), error="m", boost_error=False)
        return ["".join(str(cell) for cell in row) for row in code.matrix]

    @Property(TextEntry, constant=True)
    def entry(self) -> TextEntry:
        """The field of a typed name."""
        return self._entry

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, option: str) -> None:
        """One of the options."""
        match self._question:
            case "kinship":
                self._joining = replace(self._joining, kinship=option)
            case "avatar":
                self._joining = replace(self._joining, avatar=option, name="")
            case "group":
                self._joining = replace(self._joining, group=option)
            case "age":
                self._joining = replace(self._joining, age=option)
            case _:
                return
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
        """To the next question; from the card into learning."""
        if self._card is not None:
            self._enter(self._card)
        elif ready(self._joining, self._question):
            self._ask(after(self._question))

    def back(self) -> None:
        """To the question before; from the first one home, as a guest."""
        asked = before(self._question)
        if asked is None:
            self._routes.home()
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
                self._routes.home()
            case consents.Asked() as asked:
                self._asked = asked
                self.set_sentences([ASKED_WORDS[asked]])
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
        )
        self._busy = True
        self._parts.jobs.when(
            self._parts.learners.join(new, self._consent(given)), self._joined, self._failed
        )

    def _consent(self, given: consents.Given) -> consents.Consent:
        reading = self._parts.clock.read()
        with self._parts.database.read() as connection:
            trusted = time_of.now(connection, reading).clock == "trusted"
        return consents.Consent(
            version=consents.CONSENT_VERSION,
            words=consents.words_hash(self._words()),
            language="vi",
            helper=False,
            guardian=given.guardian,
            boot=reading.boot,
            uptime_ms=reading.uptime_ms,
            wall_ms=reading.wall_ms,
            trusted=trusted,
        )

    def _joined(self, card: IssuedCard) -> None:
        self._busy = False
        self._card = card
        number = NUMBER_WORDS[len(card.pictures)]
        called = self._joining.nickname
        self.set_frame(
            heading=self.tr("Thẻ học số của {0}").format(called),
            avatar=AVATAR_BY_ID[self._joining.avatar].file,
            backText="",
            nextText=self.tr("Tiếp"),
            nextReady=True,
            step=len(STEPS),
            savedText=SAVED,
            fault="",
        )
        self.set_sentences(
            [
                self.tr("Đây là thẻ của {0}.").format(called),
                self.tr("Nhớ {0} hình này, theo thứ tự.").format(number),
                *story(card.pictures),
                self.tr("Lần sau chạm {0} hình này để vào.").format(number),
            ]
        )
        self.joinChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _enter(self, card: IssuedCard) -> None:
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
        heading, said = self._words_of(question)
        step = STEPS.index("avatar" if question == "name" else question) + 1
        self.set_frame(heading=heading, step=step, steps=len(STEPS), fault="")
        self._tell()
        self.set_sentences(said)

    def _words_of(self, question: Question) -> tuple[str, list[str]]:
        match question:
            case "kinship":
                heading = self.tr("Ở nhà gọi mình là gì?")
                return heading, [heading, self.tr("Chạm vào một hình.")]
            case "avatar":
                heading = self.tr("Chọn hình đại diện")
                return heading, [
                    self.tr("Chọn một hình đại diện."),
                    self.tr("Nhớ hình này để lần sau vào."),
                ]
            case "name":
                kinship = KINSHIP_BY_ID[self._joining.kinship]
                heading = self.tr("Gõ tên gọi")
                example = nickname(kinship, "Lan")
                return heading, [self.tr("Gõ tên gọi, ví dụ: {0}.").format(example)]
            case "group":
                heading = self.tr("Thuộc nhóm nào?")
                return heading, [heading, *[f"{o['text']}." for o in self._options()]]
            case "age":
                heading = self.tr("Bao nhiêu tuổi?")
                return heading, [heading, *[f"{o['text']}." for o in self._options()]]
            case "consent":
                said = [one for text in self._words() for one in sentences(text)]
                return self.tr("Làm thẻ học số"), [
                    *said,
                    *([ASKED_WORDS[self._asked]] if ASKED_WORDS[self._asked] else []),
                ]

    def _options(self) -> list[dict[str, str]]:
        match self._question:
            case "kinship":
                return [{"id": o.id, "text": o.word, "picture": o.file} for o in KINSHIPS]
            case "avatar":
                return [{"id": o.id, "text": o.name, "picture": o.file} for o in AVATARS]
            case "group":
                groups = self._parts.store.groups()
                return [
                    {"id": o.id, "text": o.name, "picture": GROUP_FACES.get(o.id, "nha-van-hoa")}
                    for o in groups
                ]
            case "age":
                return [
                    {"id": ADULT, "text": self.tr("Từ 16 tuổi trở lên"), "picture": "mat-co"},
                    {"id": CHILD, "text": self.tr("Dưới 16 tuổi"), "picture": "mat-em"},
                ]
            case _:
                return []

    def _words(self) -> tuple[str, ...]:
        settings = self._parts.settings
        return consents.consent_words(settings.keeper, settings.retention_months)

    def _tell(self) -> None:
        asked_here = self._question != "consent"
        self.set_frame(
            nextText=self.tr("Tiếp") if asked_here else "",
            nextReady=ready(self._joining, self._question),
        )
        self.joinChanged.emit()
