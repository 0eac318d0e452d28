"""The self-test page: checks come in one by one, then what only a person can judge: touch and sound."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.paths import Paths
from kiosk.people.staff import Role
from kiosk.technician.finding import WORST, Finding
from kiosk.technician.self_test import CHECKS, Surroundings, found
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.self_test.devices import devices
from kiosk.viewmodels.self_test.sheet import self_test_pdf
from kiosk.viewmodels.self_test.words import told
from kiosk.voice.microphone import Microphone
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.paper.out import NotSaved, Saved
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

FIELDS: Final = 24
"""Of the screen that are touched one by one."""
JUDGED: Final = frozenset({"touch", "heard", "spoken"})
"""What only a person can tell."""
QUIET: Final = 4
"""Of 100: what a microphone hears where nobody speaks."""
Stage = Literal["list", "touch", "sound", "microphone"]


class SelfTestModel(PageModel):
    """What works here, with a remedy for what does not.

    Signals:
        testChanged: another finding, another field touched, or another stage.
    """

    pageName = "SelfTest"
    locks = True
    testChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._stage: Stage = "list"
        self._findings: dict[str, Finding] = {}
        self._touched: set[int] = set()
        self._microphone: Microphone | None = None
        self._level = 0
        self._around = Surroundings(
            paths=Paths(parts.home),
            environment=dict(os.environ),
            clock=parts.clock,
            database=parts.database if parts.saves else None,
            on_writer=(lambda look: parts.writer.post(look).result()) if parts.saves else None,
            sticks=parts.sticks,
            devices=devices(),
            why="" if parts.saves else "progress.db is not in use",
        )
        self._begin()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=testChanged)
    def stage(self) -> str:
        """`list`, `touch`, `sound` or `microphone`."""
        return self._stage

    @Property(list, notify=testChanged)
    def rows(self) -> list[dict[str, str]]:
        """What was found so far: name, state, word of the state, title, text; the worst first."""
        return [
            {
                "name": one.what,
                "state": one.state,
                "word": worded(said.state),
                "title": worded(said.title),
                "text": " ".join(worded(part) for part in (said.text, said.remedy) if part),
            }
            for one, said in ((one, told(one)) for one in self._sorted())
        ]

    @Property(list, notify=testChanged)
    def fields(self) -> list[bool]:
        """Which fields of the screen were touched."""
        return [place in self._touched for place in range(FIELDS)]

    @Property(bool, notify=testChanged)
    def busy(self) -> bool:
        """Whether findings are still to come."""
        return len(set(self._findings) - JUDGED) < len(CHECKS)

    @Property(bool, constant=True)
    def hasMicrophone(self) -> bool:
        """Whether there is one to try."""
        return self._around.devices is not None and bool(self._around.devices.inputs)

    @Property(int, notify=testChanged)
    def level(self) -> int:
        """How loud it is at the microphone, 0 to 100."""
        return self._level

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def tryTouch(self) -> None:
        """Touch every field of the screen."""
        self._touched.clear()
        self._go("touch")

    @Slot(int)
    def field(self, place: int) -> None:
        """One field took the finger."""
        self._touched.add(place)
        if len(self._touched) == FIELDS:
            self._judge(Finding("touch", "well", f"all {FIELDS} fields were touched"))
        else:
            self.testChanged.emit()

    @Slot()
    def trySound(self) -> None:
        """Speak a sentence, and ask whether it was heard."""
        self._go("sound")

    @Slot()
    def tryMicrophone(self) -> None:
        """Show how loud somebody speaks."""
        self._microphone = Microphone(self)
        self._microphone.level.connect(self._spoken)
        self._go("microphone")
        self._microphone.listen()

    @Slot(bool)
    def heard(self, yes: bool) -> None:  # QML calls with a plain value
        """What the person heard."""
        if yes:
            self._judge(Finding("heard", "well", "a person heard the sentence"))
        else:
            remedy = "look at the loudspeaker and at the output"
            self._judge(Finding("heard", "fault", "nobody heard the sentence", remedy, "silent"))

    @Slot()
    def save(self) -> None:
        """The findings as a sheet, and the report file, to a stick or the data folder."""
        from kiosk.paper.out import Paper, Papers
        from kiosk.technician.report_file import NAME, report_file

        around = self._around
        findings = tuple(self._findings.values())
        place = self._parts.settings.place

        def written() -> Saved | NotSaved:
            pdf = self_test_pdf(findings, place)
            papers = Papers(self._parts.home, self._parts.sticks)
            report = report_file(around, findings)
            return papers.save([Paper("kiem-tra-may.pdf", pdf), Paper(NAME, report)])

        self._parts.jobs.run(written, self._saved, self._failed)

    def next(self) -> None:
        """Once more from the beginning; a field that takes no finger is given up."""
        if self._stage == "list" and not self.busy:
            self._begin()
        elif self._stage == "touch":
            missed = FIELDS - len(self._touched)
            self._judge(
                Finding(
                    "touch",
                    "fault",
                    f"{missed} of {FIELDS} fields took no finger",
                    "clean the screen, plug its cable in again",
                    "missed",
                    {"count": str(missed)},
                )
            )

        elif self._stage == "microphone" and self._microphone is not None:
            loudest = self._microphone.loudest
            if loudest > QUIET:
                fact = f"somebody was heard, {loudest} of 100"
                self._judge(Finding("spoken", "well", fact))
            else:
                fact = f"nobody was heard, {loudest} of 100"
                self._judge(Finding("spoken", "care", fact, "plug it in again", "silent"))

    def back(self) -> None:
        """To the list, or to the cards of staff."""
        if self._stage == "list":
            role: Role = "technician"
            self._routes.staff_home(role)
        else:
            self._go("list")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def leave(self) -> None:
        """Another page is shown."""
        self._hush()

    def _hush(self) -> None:
        if self._microphone is not None:
            self._microphone.stop()
            self._microphone = None

    @Slot(int)
    def _spoken(self, level: int) -> None:
        narrator = self._parts.narrator
        if narrator.property("playing") and not narrator.property("paused"):
            # The kiosk's own voice is no proof.
            level = 0
            if self._microphone is not None:
                self._microphone.loudest = 0
        self._level = level
        self.testChanged.emit()

    def _sorted(self) -> list[Finding]:
        return sorted(self._findings.values(), key=lambda one: WORST.index(one.state))

    # --- inside ------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._findings = {}
        self._go("list")
        self._look(0)

    def _look(self, place: int) -> None:
        if place < len(CHECKS):
            check = CHECKS[place]

            def came(finding: Finding) -> None:
                self._findings[finding.what] = finding
                if self._stage == "list":
                    self._tell()
                self._look(place + 1)

            self._parts.jobs.run(lambda: found(check, self._around), came)
            return
        if self._stage == "list":
            self._tell()

    def _judge(self, finding: Finding) -> None:
        self._findings[finding.what] = finding
        self._go("list")

    def _go(self, stage: Stage) -> None:
        if stage != "microphone":
            self._hush()
        self._stage = stage
        self._level = 0
        match stage:
            case "touch":
                self.set_frame(
                    heading=self.tr("Thử chạm"), nextText=self.tr("Có ô không nhận"), nextReady=True
                )
                self.set_sentences([self.tr("Chạm hết các ô. Ô nào nhận thì đổi màu.")])
            case "sound":
                self.set_frame(heading=self.tr("Thử loa"), nextText="")
                self.say_again(
                    [self.tr("Bà con nghe câu này có rõ không?"), self.tr("Có nghe thấy không?")]
                )
            case "microphone":
                self.set_frame(
                    heading=self.tr("Thử micro"), nextText=self.tr("Xong"), nextReady=True
                )
                self.say_again([self.tr("Nói to vào micro. Thanh màu dài ra là micro nghe được.")])
            case "list":
                self._tell()
        self.testChanged.emit()

    def _tell(self) -> None:
        busy = self.busy
        self.set_frame(
            heading=self.tr("Kiểm tra máy"), nextText=self.tr("Kiểm tra lại"), nextReady=not busy
        )
        worst = [one for one in self._sorted() if one.state != "well"]
        if busy:
            self.set_sentences([self.tr("Đang kiểm tra. Mời chờ.")])
        elif not worst:
            self.set_sentences([self.tr("Mọi thứ đều tốt.")])
        else:
            self.set_sentences([worded(told(one).sentence) for one in worst])
        self.testChanged.emit()

    def _saved(self, outcome: Saved | NotSaved) -> None:
        from kiosk.paper.out import Saved

        match outcome:
            case Saved(stick=True):
                where = self.tr("Đã lưu vào USB.")
            case Saved():
                where = self.tr("Đã lưu ở máy này.")
            case _:
                self.say_again([self.tr("Chưa lưu được. Mời cắm lại USB.")])
                return
        self.say_again([where, self.tr("Báo cáo không ghi tên ai, không ghi mã nào.")])

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError | SyncError):
            raise error
        self.say_again([self.tr("Chưa lưu được. Mời cắm lại USB.")])
