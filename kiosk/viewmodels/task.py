"""The page of the practice tasks: skill measured by doing, before, after, later or straight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.errors import ContentError
from content.narration import spoken_texts_of_form
from content.sentences import sentences
from kiosk.language import worded
from kiosk.lesson import feedback, practice
from kiosk.lesson.task_player import TaskRun
from kiosk.viewmodels.course_state import card_of, picture_urls, stop_of
from kiosk.viewmodels.course_steps import go_to
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING, Saver
from kiosk.viewmodels.steps.device import PACE_MILLISECONDS, DeviceModel
from kiosk.viewmodels.task_opening import open_tasks
from kiosk.viewmodels.visit import Visit
from sync.events import CourseCompleted, Event, Phase

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

UNREADABLE = "Máy gặp trục trặc, mã BAI-02. Mời gọi người phụ trách."
INTRODUCTION: dict[Phase, str] = {
    "pre": "Trước khi học, mình làm thử một việc.",
    "post": "Học xong rồi, mình làm thử lại nhé.",
    "later": "Lâu rồi mới gặp. Mình làm thử lại nhé.",
    "straight": "Mình làm thử luôn, không cần học trước.",
}


class TaskModel(PageModel):
    """Runs the tasks of one phase; nobody has to do them.

    Every touch on the device is kept: a task that is left goes on where it stood, with the hints
    and wrong taps counted so far, for the same attempt.

    Signals:
        taskChanged: another task is on the screen.
    """

    pageName = "Task"
    working = True

    taskChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        visit: Visit,
        course_id: str,
        phase: Phase,
        *,
        pace_milliseconds: int = PACE_MILLISECONDS,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._course = course_id
        self._phase = phase
        self._pace = pace_milliseconds
        self._saver = Saver(parts.journal, parts.jobs, saves=parts.saves)
        self._run: TaskRun | None = None
        self._device: DeviceModel | None = None
        self._graded = False
        self._saving = False
        self._keeping = 0
        self._gone = False
        self._task_began = monotonic()
        card = card_of(parts, course_id)
        self.set_frame(
            heading=card.title if card else "",
            avatar=visit.avatar,
            nextText=self.tr("Tiếp"),
            nextReady=False,
        )
        parts.jobs.run(
            partial(open_tasks, parts, visit, course_id, phase), self._open, self._unreadable
        )

    # --- opening -----------------------------------------------------------------------------

    def _open(self, run: TaskRun) -> None:
        if self._gone:
            return
        self._run = run
        self._device = DeviceModel(
            run.form.device,
            run.state,
            url=picture_urls(self._parts, self._course),
            say=self._say_now,
            cue=self._parts.narrator.cue,
            reads=self._reads,
            pace_milliseconds=self._pace,
            parent=self,
        )
        self._device.acted.connect(self._acted)
        self._show()
        self._keep()

    def _unreadable(self, error: BaseException) -> None:
        if not isinstance(error, ContentError):
            raise error
        self.set_frame(fault=UNREADABLE)
        self.set_sentences(sentences(worded(UNREADABLE)))

    def _show(self) -> None:
        run = self._run
        if run is None:
            return
        self._graded = False
        self._task_began = monotonic()
        self.set_frame(
            heading=run.task.title,
            step=run.position + 1,
            steps=len(run.course.tasks),
            nextReady=False,
        )
        self.taskChanged.emit()
        self._parts.narrator.telling.belong(spoken_texts_of_form(run.form))
        first = sentences(worded(INTRODUCTION[self._phase])) if run.position == 0 else ()
        warning = (worded(feedback.PRACTICE_WARNING), worded(feedback.REAL_SCREEN_DIFFERS))
        self.set_sentences(
            [*first, *sentences(run.form.text), *(s for text in warning for s in sentences(text))]
        )

    def _reads(self) -> bool:
        return self._routes.listening and bool(self._parts.narrator.property("playing"))

    def _say_now(self, texts: Sequence[str]) -> None:
        self._parts.narrator.read([one for text in texts for one in sentences(text)])

    # --- doing -------------------------------------------------------------------------------

    @Slot()
    def _acted(self) -> None:
        if self._run is None or self._device is None or self._graded:
            return
        self._run = self._run.with_state(self._device.state)
        if self._device.state.done:
            self._grade()
        else:
            self._keep()

    def _keep(self) -> None:
        """Save where the go stands; "Đã lưu" of what was before is no longer true of it."""
        if self._run is not None:
            self._keeping += 1
            self.set_frame(savedText="")
            self._saver.save((self._run.sketched(),), self._kept)

    def _kept(self, *, saved: bool) -> None:
        self._keeping -= 1
        if not saved:
            self.set_frame(savedText="", fault=NOT_SAVING)
        elif not self._saving and not self._keeping:
            self.set_frame(savedText=self._saver.words, fault=self._saver.fault)

    @Slot()
    def dontKnow(self) -> None:
        """Say "Chưa biết": the task counts as not done, kindly."""
        if self._run is None or self._device is None or self._graded:
            return
        self._device.comment("note", (feedback.UNKNOWN,))
        self._say_now([feedback.UNKNOWN])
        self._grade()
        self._device.show_soon()

    def _grade(self) -> None:
        run = self._run
        if run is None:
            return
        self._graded = self._saving = True
        elapsed = round((monotonic() - self._task_began) * 1000)
        after, event = run.finish_task(elapsed)
        self.taskChanged.emit()
        self.set_frame(savedText="", fault="")
        # The task that comes is under way from now on, also for somebody who leaves here.
        onward = () if after.over else (after.sketched(),)
        self._saver.save((event, *onward), partial(self._saved, after))

    def _saved(self, after: TaskRun, *, saved: bool) -> None:
        self._saving = False
        if saved:
            self._run = after
            self.set_frame(
                savedText="" if self._keeping else self._saver.words,
                fault=self._saver.fault,
                nextReady=True,
            )
            return
        self._graded = False
        self.taskChanged.emit()
        if self._device is not None and self._run is not None:
            device = self._run.form.device
            self._run = self._run.with_state(practice.start(device))
            self._device.put(device, self._run.state)
        self.set_frame(fault=feedback.NOT_SAVED)
        self._say_now([worded(feedback.NOT_SAVED)])

    # --- going on ----------------------------------------------------------------------------

    def next(self) -> None:
        """The next task, or what comes after the tasks."""
        run = self._run
        if run is None or self._device is None or not self._graded or self._saving:
            return
        if run.over:
            self._go_on(run)
            return
        self._device.put(run.form.device, run.state)
        self._show()

    @Slot()
    def skip(self) -> None:
        """Somebody in a hurry goes on without the tasks."""
        if self._run is not None and not self._saving:
            self._go_on(self._run)

    def _go_on(self, run: TaskRun) -> None:
        events: tuple[Event, ...] = ()
        if self._phase == "post" or run.straight:
            events = (
                CourseCompleted(
                    who=self._visit.who,
                    course=self._course,
                    registration=run.registration,
                    straight=run.straight,
                ),
            )
        self._saving = True
        self.set_frame(nextReady=False)
        self._saver.save(events, partial(self._gone_on, run))

    def _gone_on(self, run: TaskRun, *, saved: bool) -> None:
        self._saving = False
        if not saved:
            self.set_frame(fault=NOT_SAVING, nextReady=True)
            return
        if self._gone:
            return
        card = card_of(self._parts, self._course)
        if self._phase == "pre" and card is not None:
            wanted = next((lesson.id for lesson in card.lessons), None)
            stop = stop_of(self._parts, self._visit, card, wanted)
            go_to(self._routes, self._course, stop, first_lesson=wanted)
        elif self._phase == "straight" and not run.straight:
            self._routes.course(self._course)
        else:
            self._routes.finished(self._course)

    def back(self) -> None:
        """To the course."""
        self._routes.course(self._course)

    def home(self) -> None:
        """To the first page."""
        self._routes.home()

    def leave(self) -> None:
        """The page goes; whatever still comes back changes nothing."""
        self._gone = True
        self._parts.narrator.telling.belong(())
        if self._device is not None:
            self._device.stop()

    # --- for QML -----------------------------------------------------------------------------

    @Property(QObject, notify=taskChanged)
    def device(self) -> DeviceModel | None:
        return self._device

    @Property(bool, notify=taskChanged)
    def over(self) -> bool:
        """Whether the task on the screen is done or given up."""
        return self._graded

    @Property(str, notify=taskChanged)
    def taskTitle(self) -> str:
        return self._run.task.title if self._run else ""

    @Property(list, notify=taskChanged)
    def lines(self) -> list[str]:
        return list(sentences(self._run.form.text)) if self._run else []

    @Property(str, constant=True)
    def introduction(self) -> str:
        return worded(INTRODUCTION[self._phase])

    @Property(str, constant=True)
    def skipText(self) -> str:
        if self._phase == "pre":
            return self.tr("Vào bài luôn")
        return self.tr("Để lần sau")
