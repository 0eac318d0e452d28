"""The way from page to page: builds each page's model and shows it.

A page model is handed `routes`, `parts` and, where somebody is there, the `visit`; then what it
is about. Models are imported when first shown, so that Welcome does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from kiosk.people.cards import IssuedCard
from kiosk.people.learners import Learner
from kiosk.people.roster import Listed
from kiosk.people.staff import Role
from kiosk.viewmodels.app import App
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit, Visits, guest_visit, together_visit

if TYPE_CHECKING:
    from kiosk.session.contest import Contest
    from kiosk.session.quiz import QuizQuestion
    from kiosk.session.state import GroupSession
    from kiosk.viewmodels.note_print import ForWhom
    from kiosk.viewmodels.recording.opened import OpenTrack
    from kiosk.viewmodels.session.open_class import OpenClass
    from kiosk.viewmodels.take_home import Learned


class Routes:
    """Every page of the kiosk, by name.

    Attributes:
        parts: what start-up built.
        visits: who is here.
        sets_up: whether this kiosk still has to be set up; then that is its first page.
    """

    def __init__(self, app: App, parts: Parts, visits: Visits) -> None:
        self._app = app
        self.parts = parts
        self.visits = visits
        self.sets_up = False

    @property
    def visit(self) -> Visit:
        """Who is here; a guest visit begins where nobody said."""
        return self.visits.current or self.visits.begin(guest_visit())

    @property
    def listening(self) -> bool:
        """Whether somebody only listens: "Nghe và chạm" is on, or ear mode."""
        return self._app.is_listening or bool(self.parts.narrator.ear)

    # --- coming and going --------------------------------------------------------------------

    def welcome(self) -> None:
        """The first page; whoever was here has left."""
        from kiosk.viewmodels.welcome import WelcomeModel

        self.visits.end()
        if self.sets_up:
            self.set_up()
            return
        self._app.show(WelcomeModel(self, self.parts))

    def set_up(self) -> None:
        """The first start: what is still to be asked."""
        from kiosk.viewmodels.set_up.page import SetUpModel

        self._app.show(SetUpModel(self, self.parts))

    def set_up_done(self, *, copying: bool) -> None:
        """All is told: the recovery code where somebody is there to copy it, then Welcome."""
        from kiosk.restart import restart
        from kiosk.viewmodels.recovery_code import RecoveryCodeModel
        from sync.recovery_code import is_copied

        self.sets_up = False
        if copying and not is_copied(self.parts.home):
            self._app.show(RecoveryCodeModel(self, self.parts, done=restart))
        else:
            restart()

    def languages(self, back: Callable[[], None] | None = None) -> None:
        """What is heard and what is written; from Welcome, or `back` to where one was."""
        from kiosk.viewmodels.languages import LanguagesModel

        self._app.show(LanguagesModel(self, self.parts, back or self._welcome_again))

    def _welcome_again(self) -> None:
        """Welcome for the same person, who chose there how to hear and read."""
        from kiosk.viewmodels.welcome import WelcomeModel

        self._app.show(WelcomeModel(self, self.parts))

    def who(self) -> None:
        """Who are you: guest, card, two together."""
        from kiosk.viewmodels.who import WhoModel

        self._app.show(WhoModel(self))

    def begin_guest(self) -> None:
        """Begin as "Học ngay" does: no record is kept of the person."""
        self.visits.begin(guest_visit())
        self.home()

    def two_together(self) -> None:
        """Show "Hai người cùng học": how the two share the machine."""
        from kiosk.viewmodels.two_together import TwoTogetherModel

        self._app.show(TwoTogetherModel(self))

    def begin_together(self) -> None:
        """Both are here, as one guest."""
        self.visits.begin(together_visit())
        self.home()

    def begin_visit(self, visit: Visit) -> None:
        """Signed in, or joined: this visit goes on from Home."""
        self.visits.begin(visit)
        self.home()

    # --- finding something to learn ----------------------------------------------------------

    def home(self) -> None:
        """The four needs."""
        from kiosk.viewmodels.home import HomeModel

        self._app.show(HomeModel(self, self.parts, self.visit))

    def shelves(self, shelf: str = "") -> None:
        """All courses, by shelf; the person's own group first."""
        from kiosk.viewmodels.shelves import ShelvesModel

        self._app.show(ShelvesModel(self, self.parts, self.visit, shelf))

    def search(self, back: Callable[[], None] | None = None) -> None:
        """Courses and lessons by words; `back` opens the page where looking began."""
        from kiosk.viewmodels.search import SearchModel

        self._app.show(SearchModel(self, self.parts, self.visit, back or self.shelves))

    # --- learning ----------------------------------------------------------------------------

    def course(self, course_id: str) -> None:
        """One course: its lessons, its tasks, "Tôi làm thử luôn"."""
        from kiosk.viewmodels.course import CourseModel

        self._app.show(CourseModel(self, self.parts, self.visit, course_id))

    def lesson(self, course_id: str, lesson_id: str) -> None:
        """One lesson, where it was left."""
        from kiosk.viewmodels.lesson import LessonModel

        self._app.show(LessonModel(self, self.parts, self.visit, course_id, lesson_id))

    def tasks(self, course_id: str, phase: Literal["pre", "post", "later", "straight"]) -> None:
        """The practice tasks of a course, in the form that is due."""
        from kiosk.viewmodels.task import TaskModel

        self._app.show(TaskModel(self, self.parts, self.visit, course_id, phase))

    def revisit(self) -> None:
        """One question of a lesson learned before."""
        from kiosk.viewmodels.revisit import RevisitModel

        self._app.show(RevisitModel(self, self.parts, self.visit))

    def finished(self, course_id: str, lesson_id: str | None = None) -> None:
        """What one can do now, and what next; of a lesson, or of the whole course."""
        from kiosk.viewmodels.finished import FinishedModel

        self._app.show(FinishedModel(self, self.parts, self.visit, course_id, lesson_id))

    # --- people ------------------------------------------------------------------------------

    def sign_in(self) -> None:
        """Picture sign-in."""
        from kiosk.viewmodels.sign_in import SignInModel

        self._app.show(SignInModel(self, self.parts))

    def join(self) -> None:
        """Make a card; a guest's visit and results go on as the learner's."""
        from kiosk.viewmodels.join import JoinModel

        self._app.show(JoinModel(self, self.parts, self.visit))

    def my_page(self) -> None:
        """My courses, my results, change or delete my data."""
        from kiosk.viewmodels.my_page import MyPageModel

        self._app.show(MyPageModel(self, self.parts, self.visit))

    def edit_mine(self) -> None:
        """Change one's own nickname, picture or group."""
        from kiosk.viewmodels.edit import EditModel

        self._app.show(EditModel(self, self.parts, self.visit))

    def staff_door(self) -> None:
        """The PIN of volunteer and technician."""
        from kiosk.viewmodels.staff_door import StaffDoorModel

        self._app.show(StaffDoorModel(self, self.parts))

    def forgot_pin(self) -> None:
        """The ways back in when a PIN of staff is forgotten."""
        from kiosk.viewmodels.forgot_pin import ForgotPinModel

        self._app.show(ForgotPinModel(self, self.parts))

    def recovery_code(self) -> None:
        """The code that belongs on paper."""
        from kiosk.viewmodels.recovery_code import RecoveryCodeModel

        self._app.show(RecoveryCodeModel(self, self.parts))

    def staff_home(self, role: Role) -> None:
        """Show a card for each thing that staff do here."""
        from kiosk.viewmodels.staff_home import StaffHomeModel

        self._app.show(StaffHomeModel(self, self.parts, role))

    def status(self, role: Role, *, send: bool = False) -> None:
        """What staff see: saved, waiting, received, faults; `send` sends at once."""
        from kiosk.viewmodels.status import StatusModel

        self._app.show(StatusModel(self, self.parts, role, send=send))

    def reports(self, role: Role) -> None:
        """The figures of a month or a year at this kiosk."""
        from kiosk.viewmodels.reports import ReportsModel

        self._app.show(ReportsModel(self, self.parts, role))

    def backups(self) -> None:
        """Where the copies are; save now, choose a stick."""
        from kiosk.viewmodels.backups import BackupsModel

        self._app.show(BackupsModel(self, self.parts))

    def usb(self) -> None:
        """What a stick brings, and what it takes along."""
        from kiosk.viewmodels.usb import UsbModel

        self._app.show(UsbModel(self, self.parts))

    def wifi(self) -> None:
        """Come into a wifi network."""
        from kiosk.viewmodels.wifi import WifiModel

        self._app.show(WifiModel(self, self.parts))

    def sound(self) -> None:
        """Choose what the kiosk is heard through."""
        from kiosk.viewmodels.sound import SoundModel

        self._app.show(SoundModel(self, self.parts))

    def voice_choice(self) -> None:
        """Choose how the kiosk speaks where nobody recorded it."""
        from kiosk.viewmodels.voice_choice import VoiceChoiceModel

        self._app.show(VoiceChoiceModel(self, self.parts))

    def touching(self) -> None:
        """How long after a touch another one is taken for a trembling finger."""
        from kiosk.viewmodels.touching import TouchingModel

        self._app.show(TouchingModel(self, self.parts))

    def restore(self, back: Callable[[], None] | None = None) -> None:
        """Bring a backup back; `back` leads where that was asked for."""
        from kiosk.viewmodels.restoring import RestoreModel

        self._app.show(RestoreModel(self, self.parts, back or self.backups))

    def self_test(self) -> None:
        """What works on this kiosk, and what to do about what does not."""
        from kiosk.viewmodels.self_test.page import SelfTestModel

        self._app.show(SelfTestModel(self, self.parts))

    def join_province(self) -> None:
        """Join the province, or another one, after set-up."""
        from kiosk.viewmodels.set_up.page import SetUpModel

        self._app.show(SetUpModel(self, self.parts, lambda: self.staff_home("technician")))

    def machine(self) -> None:
        """Switch the machine: start anew, restart, shut down, leave."""
        from kiosk.viewmodels.machine import MachineModel

        self._app.show(MachineModel(self, self.parts))

    def guide(self, role: Role) -> None:
        """How a class is held, a page for each of its screens."""
        from kiosk.viewmodels.guide import GuideModel

        self._app.show(GuideModel(self, role))

    def helpers_course(self, role: Role) -> None:
        """Learn to help: the courses for staff, of which nothing is recorded."""
        from kiosk.viewmodels.helpers_course import open_helpers_course

        open_helpers_course(self, self._app, role)

    def record(self, role: Role) -> None:
        """Record a language: choose which one."""
        from kiosk.viewmodels.recording.tracks import RecordTracksModel

        self._app.show(RecordTracksModel(self, self.parts, role))

    def record_track(self, role: Role, track: str | OpenTrack) -> None:
        """One language, by its tag or as it is open: its parts."""
        from kiosk.viewmodels.recording.track import RecordTrackModel

        self._app.show(RecordTrackModel(self, self.parts, role, track))

    def record_sentences(self, role: Role, track: OpenTrack, part: str) -> None:
        """Record a part, sentence by sentence."""
        from kiosk.viewmodels.recording.sentence import RecordSentenceModel

        self._app.show(RecordSentenceModel(self, self.parts, role, track, part))

    def record_stick(self, role: Role) -> None:
        """Recorded tracks on a stick: taken along, brought."""
        from kiosk.viewmodels.recording.stick import TrackStickModel

        self._app.show(TrackStickModel(self, self.parts, role))

    def volunteer_pin(self) -> None:
        """The PIN that volunteers get."""
        from kiosk.viewmodels.volunteer_pin import VolunteerPinModel

        self._app.show(VolunteerPinModel(self, self.parts))

    # --- staff: the people of this kiosk -----------------------------------------------------

    def learners(self, role: Role) -> None:
        """Everybody with a card, and the list."""
        from kiosk.viewmodels.learners import LearnersModel

        self._app.show(LearnersModel(self, self.parts, role))

    def learner(self, role: Role, learner: str) -> None:
        """One learner: new card, merging, changing, erasing."""
        from kiosk.viewmodels.learner import LearnerModel

        self._app.show(LearnerModel(self, self.parts, role, learner))

    def edit_learner(self, role: Role, learner: str) -> None:
        """Change nickname, picture or group of a learner who asks."""
        from kiosk.viewmodels.edit import EditModel

        self._app.show(EditModel(self, self.parts, (role, learner)))

    def join_helped(self, role: Role, listed: Listed | None) -> None:
        """Make a card together with somebody, new or on the list."""
        from kiosk.viewmodels.join import Helped, JoinModel

        self._app.show(JoinModel(self, self.parts, guest_visit(), Helped(role, listed)))

    def find_twin(self, role: Role, learner: Learner) -> None:
        """Find the second record of somebody."""
        from kiosk.viewmodels.learners import LearnersModel, Twin

        self._app.show(LearnersModel(self, self.parts, role, Twin(learner)))

    def merge_learners(self, role: Role, first: str, second: str) -> None:
        """Two records side by side."""
        from kiosk.viewmodels.learner_merge import LearnerMergeModel

        self._app.show(LearnerMergeModel(self, self.parts, role, (first, second)))

    def print_cards(self, role: Role, who: Sequence[str] | IssuedCard) -> None:
        """Cards on paper: new ones for several people, or the one just made."""
        from kiosk.viewmodels.card_print import CardPrintModel

        self._app.show(CardPrintModel(self, self.parts, role, who))

    def take_home(self, learned: Learned, done: Callable[[], None]) -> None:
        """What somebody takes home on paper; `done` opens the page it was come from."""
        from kiosk.viewmodels.take_home import TakeHomeModel

        self._app.show(TakeHomeModel(self, self.parts, learned, done))

    def print_note(self, whom: ForWhom, done: Callable[[], None]) -> None:
        """Put a completion note on paper; `done` opens the page it was come from."""
        from kiosk.viewmodels.note_print import NotePrintModel

        self._app.show(NotePrintModel(self, self.parts, whom, done))

    def check_note(self, role: Role) -> None:
        """Whether a completion note is genuine."""
        from kiosk.viewmodels.note_check import NoteCheckModel

        self._app.show(NoteCheckModel(self, self.parts, role))

    def roster(self, role: Role) -> None:
        """A list of people from a stick."""
        from kiosk.viewmodels.roster import RosterModel

        self._app.show(RosterModel(self, self.parts, role))

    # --- a help desk, a contest ---------------------------------------------------------------

    def help_desk(self, role: Role) -> None:
        """One touch for each person helped, by service."""
        from kiosk.viewmodels.help_desk import HelpDeskModel

        self._app.show(HelpDeskModel(self, self.parts, role))

    def contest_set_up(self, role: Role) -> None:
        """Go on with the contest that was interrupted, or set up a new one."""
        from kiosk.viewmodels.contest.set_up import ContestSetUpModel

        self._app.show(ContestSetUpModel(self, self.parts, role))

    def contest(self, role: Role, contest: Contest, pool: Mapping[str, QuizQuestion]) -> None:
        """Play a contest with the questions of its sets."""
        from kiosk.viewmodels.contest.play import ContestModel

        self._app.show(ContestModel(self, self.parts, role, contest, pool))

    # --- a class -----------------------------------------------------------------------------

    def class_start(self) -> None:
        """Open a class, rehearse one, or go on with the one that was interrupted."""
        from kiosk.viewmodels.session.start import ClassStartModel

        self._app.show(ClassStartModel(self, self.parts))

    def class_set_up(self, *, rehearsal: bool = False, series: str | None = None) -> None:
        """Choose format, lesson, organiser and place."""
        from kiosk.viewmodels.session.set_up import ClassSetUpModel

        model = ClassSetUpModel(self, self.parts, rehearsal=rehearsal, series=series)
        self._app.show(model)

    def class_part(self, held: OpenClass) -> None:
        """The page of the part that the class stands at; once it is closed, what it came to."""
        from kiosk.viewmodels.session.pages import page_of

        if held.closed:
            self.class_summary(held)
            return
        self._app.show(page_of(self, self.parts, held))

    def class_count(
        self,
        held: OpenClass,
        *,
        returns: bool = True,
        stage: Literal["people", "women", "names"] = "people",
    ) -> None:
        """Count people once more, in the middle of any part."""
        from kiosk.viewmodels.session.counting import ClassCountModel

        self._app.show(ClassCountModel(self, self.parts, held, returns=returns, stage=stage))

    def class_lock(self, held: OpenClass, again: Callable[[], None]) -> None:
        """Shut the staff door over a class that was left alone; the PIN leads back to it."""
        from kiosk.viewmodels.staff_door import StaffDoorModel

        held.leave()

        def resume() -> None:
            held.go_on()
            again()

        self._app.show(StaffDoorModel(self, self.parts, resume))

    def class_pretended(self, held: OpenClass) -> None:
        """The people of a rehearsal, to look at once more."""
        from kiosk.viewmodels.session.rehearsing import ClassRehearsalModel

        self._app.show(ClassRehearsalModel(self, held, "class"))

    def class_summary(self, held: OpenClass) -> None:
        """What the class came to; save it, and send it upward."""
        from kiosk.viewmodels.session.summing_up import ClassSummaryModel

        self._app.show(ClassSummaryModel(self, self.parts, held))

    # --- on paper ----------------------------------------------------------------------------

    def papers(self, role: Role) -> None:
        """What is printed before a class, and the reports."""
        from kiosk.viewmodels.papers import PapersModel

        self._app.show(PapersModel(self, self.parts, role))

    def class_news(self, session: GroupSession, done: Callable[[], None]) -> None:
        """What goes upward from a class that ended; `done` leads back."""
        from kiosk.viewmodels.class_news import ClassNewsModel

        self._app.show(ClassNewsModel(self, self.parts, session, done))
