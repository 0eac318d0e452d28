"""The first start, one question a screen; each answer is on the disk before the next question.

Nothing is asked twice: after a power cut, or a kiosk.toml that leaves something out, it begins with
what is missing. A stick with kiosk.toml is used by itself while nothing was touched yet.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.errors import KioskError, SetUpRefused
from kiosk.paths import Paths
from kiosk.people.staff import Role
from kiosk.settings import Settings, write_settings
from kiosk.technician.commune_search import commune_index
from kiosk.technician.kiosk_toml import found_on, read_toml
from kiosk.technician.set_up import carry_out
from kiosk.technician.set_up_state import province_told, stages_left
from kiosk.technician.wanted import MOST_PLACE, Wanted, clean_place, place_fits, settings_with
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.pin_entry import NewPin, PinEntry
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.set_up.commune_choice import CommuneChoice
from kiosk.viewmodels.set_up.joining import Joining, Outcome
from kiosk.viewmodels.set_up.words import Given, Question, SetUpWords
from kiosk.viewmodels.text_entry import TextEntry
from sync.enrolment_code import Invitation, invitation_of
from sync.errors import EnrolmentCodeUnusable, SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

LOOK_MS: Final = 2000
"""How often sticks are looked at while nothing was touched."""
STEPS: Final = ("begin", "commune", "place", "technician", "volunteer", "province")
_BEFORE: Final = {"hits": "commune", "address": "province", "token": "address", "failed": "token"}

T = TypeVar("T")
log = logging.getLogger(__name__)


class SetUpModel(PageModel):
    """Every question of set-up.

    Args:
        joined: where joining the province leads; then that is the only question.

    Attributes:
        refused: a kiosk.toml that could not be used, until its stick is pulled.

    Signals:
        setUpChanged: another question, or other things to choose from.
    """

    pageName = "SetUp"
    # There is nothing to go back to yet.
    unattended = True
    setUpChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, joined: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._routes = routes
        self._joined = joined
        self.locks, self.unattended = joined is not None, joined is None
        self._by_stick = False
        self._parts = parts
        self._paths = Paths(parts.home)
        self._settings = parts.settings
        self._stage = ""
        self._busy = False
        self._words = SetUpWords(self)
        self._choice = CommuneChoice(self)
        self._choice.changed.connect(self._typed)
        self._place = TextEntry(most=MOST_PLACE, parent=self)
        self._place.changed.connect(self._typed)
        self._pin = PinEntry(self)
        self._pin.changed.connect(self._typed)
        self._new: NewPin | None = None
        self._joining = Joining(parts)
        for entry in (self._joining.address, self._joining.token):
            entry.setParent(self)
            entry.changed.connect(self._typed)
        self.refused: Path | None = None
        self._sticks = QTimer(self, interval=LOOK_MS)
        self._sticks.timeout.connect(self._look)
        # Folded while nobody types yet.
        parts.jobs.run(commune_index, lambda _: None)
        left = self._left() if joined is None else ("province",)
        if len(left) == len(STEPS) - 1:
            self._begin()
        else:
            self.ask(left[0] if left else "province")

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=setUpChanged)
    def stage(self) -> str:
        """The question: see `STEPS`, `hits`, `address`, `token`, and what is only told."""
        return self._stage

    @Property(str, notify=setUpChanged)
    def shape(self) -> str:
        """What the page looks like: `cards`, `typing`, `hits`, `pad` or `told`."""
        match self._stage:
            case "begin" | "province":
                return "cards"
            case "commune" | "place" | "address" | "token":
                return "typing"
            case "technician" | "volunteer":
                return "pad"
            case "hits":
                return "hits"
            case _:
                return "told"

    @Property(list, notify=setUpChanged)
    def options(self) -> list[dict[str, str]]:
        """What can be touched: id, glyph, over, text, detail."""
        match self._stage:
            case "begin" | "province":
                return self._words.cards(self._stage)
            case "hits":
                return self._choice.cards()
            case _:
                return []

    @Property(QObject, notify=setUpChanged)
    def entry(self) -> QObject | None:
        """The field that is open, for the keyboard."""
        fields: dict[str, QObject] = {
            "commune": self._choice.entry,
            "place": self._place,
            "address": self._joining.address,
            "token": self._joining.token,
        }
        return fields.get(self._stage)

    @Property(str, notify=setUpChanged)
    def placeholder(self) -> str:
        """What the empty field says."""
        return self._words.placeholder(self._stage)

    @Property(str, notify=setUpChanged)
    def found(self) -> str:
        """How many communes the letters find."""
        return self._choice.found(self._settings.commune) if self._stage == "commune" else ""

    @Property(PinEntry, constant=True)
    def pin(self) -> PinEntry:
        """The digits touched so far."""
        return self._pin

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, chosen: str) -> None:
        """One of the cards."""
        if self._busy:
            return
        match self._stage, chosen:
            case "begin", "new":
                self.ask("commune")
            case "begin", "replace":
                self._routes.restore(self._routes.set_up)
            case "hits", code:
                self._keep(replace(self._settings, commune=code))
            case "province", "type":
                self.ask("token" if self._joining.usable_address else "address")
            case "province", "later":
                self._work(self._joining.later, lambda _: self._go_on())

    def next(self) -> None:
        """What is there is taken."""
        if self._busy:
            return
        match self._stage:
            case "commune" if self._choice.hits:
                self.ask("hits")
            case "commune" if self._settings.commune and not self._choice.entry.written:
                self._go_on()
            case "place" if place_fits(self._place.written):
                wanted = Wanted(place=clean_place(self._place.written))
                self._keep(settings_with(wanted, self._settings))
            case "technician" | "volunteer":
                self._give_pin()
            case "address" if self._joining.usable_address:
                self.ask("token")
            case "token" if self._joining.token.full:
                self._join(Invitation(self._joining.usable_address, self._joining.token.written))
            case "failed":
                self.ask("token")
            case "joined" | "waits":
                self._go_on()
            case "refused":
                self.ask("commune")

    def back(self) -> None:
        """The question before."""
        if self._busy or self._stage == "begin":
            return
        if self._stage in ("joined", "waits"):
            self.ask("province")
        elif self._stage in _BEFORE:
            self.ask(_BEFORE[self._stage])
        elif self._stage == "province" and self._joined is not None:
            self._joined()
        elif self._stage in ("commune", "refused"):
            self._begin()
        else:
            self.ask(STEPS[STEPS.index(self._stage) - 1])

    def note_scanned(self, text: str) -> None:
        """An enrolment code was held to the scanner."""
        if self._busy or self._stage not in ("province", "address", "token", "failed"):
            return
        try:
            invitation = invitation_of(text)
        except EnrolmentCodeUnusable as error:
            log.info("a scanned code is not taken: %s", error)
            self.unreadable()
            return
        self._joining.address.fill(invitation.address)
        self._join(invitation)

    def unreadable(self) -> None:
        """Something else was held to the scanner."""
        if self._stage in ("province", "address", "token", "failed"):
            self.say_again(
                [self.tr("Chưa đọc được mã của tỉnh."), self.tr("Mời đưa mã lại gần, hoặc gõ.")]
            )

    def leave(self) -> None:
        """Another page is shown."""
        self._sticks.stop()

    # --- one question ------------------------------------------------------------------------

    def _left(self) -> tuple[str, ...]:
        told = province_told(self._parts.home, enrolled=self._joining.enrolled())
        return stages_left(self._settings, self._parts.staff.roles(), province=told)

    def _go_on(self) -> None:
        if self._joined is not None:
            self._joined()
            return
        left = self._left()
        if left:
            self.ask(left[0])
        else:
            self._routes.set_up_done(copying=not self._by_stick)

    def _begin(self) -> None:
        self.ask("begin")
        self._sticks.start()
        self._look()

    def ask(self, stage: str) -> None:
        """Open one of the questions: see `STEPS`, `hits`, `address`, `token`."""
        if stage != "begin":
            self._sticks.stop()
        self._pin.take()
        match stage:
            case "commune":
                self._choice.entry.clear()
            case "place":
                self._place.fill(self._settings.place or self.tr("Nhà văn hóa") + " ")
            case "technician":
                self._new = self._pin_of("technician")
            case "volunteer":
                self._new = self._pin_of("volunteer")
        given = Given(
            hits=self._choice.hits,
            pin=stage in self._parts.staff.roles(),
            joined=self._joining.enrolled(),
        )
        self._show(stage, self._words.of(stage, given))

    def _show(self, stage: str, question: Question) -> None:
        self._stage = stage
        # The last question of a step shows as that step.
        shown = next((one for one in (stage, _BEFORE.get(stage, "")) if one in STEPS), "")
        self.set_frame(
            heading=question.heading,
            nextText=question.next_text,
            nextReady=True,
            backText="" if stage in ("begin", "stick", "joining") else self.tr("Quay lại"),
            step=STEPS.index(shown) if shown else 0,
            steps=len(STEPS) - 1 if shown and shown != "begin" else 0,
        )
        self.set_sentences(question.sentences)
        self._typed()
        self.setUpChanged.emit()

    @Slot()
    def _typed(self) -> None:
        """What is in the field decides whether the next question may come."""
        match self._stage:
            case "commune":
                count = len(self._choice.hits)
                kept = self._settings.commune and not self._choice.entry.written
                see = self.tr("Xem {số} nơi").replace("{số}", str(count))
                self.set_frame(nextText=see if count else self.tr("Tiếp") if kept else "")
                self.setUpChanged.emit()
            case "place":
                self.set_frame(nextReady=place_fits(self._place.written))
            case "technician" | "volunteer":
                kept = self._stage in self._parts.staff.roles() and self._pin.property("count") == 0
                again = self._new is not None and self._new.repeating
                self.set_frame(nextReady=self._pin.full or (kept and not again))
            case "address":
                self.set_frame(nextReady=bool(self._joining.usable_address))
            case "token":
                self.set_frame(nextReady=self._joining.token.full)

    # --- answers -----------------------------------------------------------------------------

    def _keep(self, settings: Settings) -> None:
        def kept(_: object) -> None:
            self._settings = settings
            self._go_on()

        self._work(lambda: write_settings(self._paths.settings, settings), kept)

    def _pin_of(self, role: Role) -> NewPin:
        return NewPin(
            self._parts.staff,
            self._parts.jobs,
            role,
            done=self._go_on,
            again=self._again,
            failed=self._failed,
        )

    def _give_pin(self) -> None:
        if self._new is None:
            return
        if not self._pin.full:
            if self._stage in self._parts.staff.roles() and not self._new.repeating:
                self._go_on()
            return
        self._new.give(self._pin.take())
        if self._new.repeating:
            self.set_sentences([self.tr("Gõ lại mã PIN một lần nữa.")])
            self._typed()

    def _again(self, why: Literal["digits", "easy", "taken", "different"]) -> None:
        first = {
            "different": self.tr("Hai lần gõ chưa giống nhau."),
            "easy": self.tr("Mã này dễ đoán."),
            "taken": self.tr("Hai mã PIN phải khác nhau."),
        }
        self.say_again(
            [first.get(why, self.tr("Chưa dùng được mã này.")), self.tr("Mời gõ mã khác từ đầu.")]
        )
        self._typed()

    def _join(self, invitation: Invitation) -> None:
        self._show("joining", self._words.asking())
        self._work(lambda: self._joining.ask(invitation), self._answered)

    def _answered(self, outcome: Outcome) -> None:
        if outcome.commune:
            self._settings = replace(self._settings, commune=outcome.commune)
        if self._by_stick and outcome.kind != "refused":
            self._go_on()
            return
        stage = "failed" if outcome.kind == "refused" else outcome.kind
        place = commune_index().by_code(outcome.commune)
        self._show(stage, self._words.answered(outcome, place))

    # --- a stick -----------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        if self._stage in ("begin", "refused") and not self._busy:
            sticks = self._parts.sticks
            self._parts.jobs.run(lambda: found_on(sticks()), self._seen, self._unseen)

    def _seen(self, path: Path | None) -> None:
        if path is None:
            self.refused = None
            if self._stage == "refused":
                self._begin()
        elif self._stage == "begin" and not self._busy and path != self.refused:
            self._use(path)

    def _use(self, path: Path) -> None:
        self.refused = path
        self._show("stick", self._words.stick())

        def done() -> Settings:
            wanted = read_toml(path)
            enrolled = self._joining.enrolled()
            return carry_out(
                wanted, self._paths, self._settings, self._parts.staff, enrolled=enrolled
            )

        def taken(settings: Settings) -> None:
            self._settings = settings
            self._by_stick = True
            self._sticks.stop()
            waiting = self._joining.awaited_invitation()
            if waiting is None:
                self._go_on()
            else:
                self._join(waiting)

        self._work(done, taken)

    def _unseen(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        log.info("sticks cannot be looked at: %s", error)

    # --- work beside the screen --------------------------------------------------------------

    def _work(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True

        def ended(result: T) -> None:
            self._busy = False
            done(result)

        self._parts.jobs.run(work, ended, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        match error:
            case SetUpRefused():
                self._show("refused", self._words.refused(error.wrong))
            case SyncError() | OSError() | KioskError():
                log.info("set-up: %s", error)
                if self._stage == "stick":
                    self._begin()
                elif self._stage == "joining":
                    self.ask("province")
                self.set_frame(fault=NOT_SAVING)
            case _:
                raise error
