"""Picture sign-in: the pictures in order, then one's own avatar, and only then a nickname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QTimer, Signal, Slot

from kiosk.language import worded
from kiosk.people.picture_code import BY_ID, PICTURES
from kiosk.people.sign_in import Candidate, NotFound, SignedIn
from kiosk.people.tries import MustWait
from kiosk.viewmodels.countdown import Countdown
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.sign_in_words import SignInWords
from kiosk.viewmodels.visit import Visit, learner_visit
from sync.errors import SyncError
from sync.events import Merged

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

HIDE_MILLISECONDS = 1000
"""People stand behind: each picture is shown so long, and then only that it was chosen."""


class SignInModel(PageModel):
    """Pictures, avatars, and the wait after a wrong try.

    Signals:
        signInChanged: the stage, what is chosen, or the seconds left changed.
    """

    pageName = "SignIn"
    signInChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, *, hide_milliseconds: int = HIDE_MILLISECONDS
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._lengths = parts.learners.code_lengths()
        self._words = SignInWords(self._lengths, self)
        self._chosen: list[str] = []
        self._showing = False
        self._candidate: Candidate | None = None
        self._failures = 0
        self._busy = False
        self._stage = "pictures"
        self._hide = QTimer(self, interval=hide_milliseconds, singleShot=True)
        self._hide.timeout.connect(self._hidden)
        self._countdown = Countdown(parts.clock, self._pictures, self)
        self._countdown.changed.connect(self.signInChanged)
        wait = parts.sign_in.wait()
        if wait is None:
            self._pictures()
        else:
            self._wait(wait, [])

    def leave(self) -> None:
        """Another page is shown."""
        self._countdown.stop()
        self._hide.stop()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=signInChanged)
    def stage(self) -> str:
        """`pictures`, `avatars` or `wait`."""
        return self._stage

    @Property(list, constant=True)
    def pictures(self) -> list[dict[str, str]]:
        """The twelve: id, text, picture."""
        return [{"id": one.id, "text": worded(one.name), "picture": one.file} for one in PICTURES]

    @Property(list, notify=signInChanged)
    def avatars(self) -> list[dict[str, str]]:
        """Six, one of them the learner's own: id, text, picture."""
        six = self._candidate.avatars if self._candidate else ()
        return [{"id": one.id, "text": one.name, "picture": one.file} for one in six]

    @Property(int, constant=True)
    def places(self) -> int:
        """How many pictures the longest card of this kiosk has."""
        return max(self._lengths)

    @Property(int, notify=signInChanged)
    def count(self) -> int:
        """How many pictures are chosen."""
        return len(self._chosen)

    @Property(str, notify=signInChanged)
    def showing(self) -> str:
        """The drawing of the last chosen picture, as long as it is shown; else empty."""
        return BY_ID[self._chosen[-1]].file if self._showing and self._chosen else ""

    @Property(int, notify=signInChanged)
    def seconds(self) -> int:
        """Seconds left of the wait."""
        return self._countdown.seconds

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, picture: str) -> None:
        """One more picture; a picture is never there twice."""
        if self._busy or picture in self._chosen or len(self._chosen) == max(self._lengths):
            return
        self._chosen.append(picture)
        self._showing = True
        self._hide.start()
        self._tell()

    @Slot()
    def erase(self) -> None:
        """Take the last picture away."""
        if self._chosen and not self._busy:
            self._chosen.pop()
            self._showing = False
            self._tell()

    @Slot(str)
    def chooseAvatar(self, avatar: str) -> None:
        """The learner's own avatar, or not."""
        candidate = self._candidate
        if candidate is None or self._busy:
            return
        self._candidate = None
        self._busy = True
        self._parts.jobs.run(
            lambda: self._parts.sign_in.choose(candidate, avatar), self._judged, self._failed
        )

    def scanned(self, number: str) -> None:
        """A QR card instead of the pictures; in a wait it is not looked at."""
        if self._stage == "pictures" and not self._busy:
            self._busy = True
            self._chosen = []
            self._parts.jobs.run(
                lambda: self._parts.sign_in.try_card(number), self._judged, self._failed
            )

    def unreadable(self) -> None:
        """A card was held to the scanner and could not be read."""
        if self._stage == "pictures":
            self.set_sentences(self._words.unreadable)

    def next(self) -> None:
        """Look the pictures up; in a wait, learn without a card."""
        if self._stage == "wait":
            self._routes.begin_guest()
        elif len(self._chosen) in self._lengths and not self._busy:
            self._try(tuple(self._chosen))

    def back(self) -> None:
        """To the pictures, or to who one is."""
        if self._stage == "avatars":
            self._candidate = None
            self._pictures()
        else:
            self._routes.who()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what comes back ---------------------------------------------------------------------

    def _try(self, code: tuple[str, ...]) -> None:
        self._busy = True
        self._chosen = []
        self._showing = False
        self._parts.jobs.run(
            lambda: self._parts.sign_in.try_pictures(code), self._judged, self._failed
        )

    def _judged(self, outcome: Candidate | NotFound | MustWait | SignedIn) -> None:
        self._busy = False
        match outcome:
            case Candidate():
                self._candidate = outcome
                self._show_avatars()
            case NotFound():
                self._failures += 1
                self._wait(outcome.wait, self._words.not_found(self._failures))
            case MustWait():
                self._wait(outcome, [])
            case SignedIn():
                self._enter(learner_visit(outcome.learner))

    def _enter(self, visit: Visit) -> None:
        """Sign in; what a guest did in this visit becomes the learner's."""
        guest = self._routes.visits.current
        if guest is None or not guest.guest or not self._parts.progress.courses(guest.actor):
            self._routes.begin_visit(visit)
            return
        merged = Merged(who=visit.who, other=guest.actor)
        self._parts.jobs.when(
            self._parts.journal.record(merged),
            lambda _saved: self._routes.begin_visit(visit),
            self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self._pictures()
        self.set_frame(fault=NOT_SAVING)

    @Slot()
    def _hidden(self) -> None:
        self._showing = False
        self.signInChanged.emit()

    # --- what is shown -----------------------------------------------------------------------

    def _pictures(self) -> None:
        self._stage = "pictures"
        self._chosen = []
        self.set_frame(heading=self._words.heading, fault="")
        self.set_sentences(self._words.asked)
        self._tell()

    def _show_avatars(self) -> None:
        self._stage = "avatars"
        said = self.tr("Chạm vào hình đại diện của mình.")
        self.set_frame(heading=said.removesuffix("."), nextText="")
        self.set_sentences([said])
        self.signInChanged.emit()

    def _wait(self, wait: MustWait, said: list[str]) -> None:
        if wait.milliseconds == 0:
            self._pictures()
            return
        self._stage = "wait"
        self.set_frame(
            heading=self.tr("Tôi có thẻ học số"), nextText=self.tr("Học ngay"), nextReady=True
        )
        self._countdown.start(wait.milliseconds)
        self.set_sentences([*said, *self._words.waiting(wait.seconds)])
        self.signInChanged.emit()

    def _tell(self) -> None:
        ready = len(self._chosen) in self._lengths
        self.set_frame(nextText=self._words.missing(len(self._chosen)), nextReady=ready)
        self.signInChanged.emit()
