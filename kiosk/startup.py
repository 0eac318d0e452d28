"""From nothing to Welcome, step by step; no fault of the surroundings stops it on the way.

1. paths      the data folder
2. lock       one kiosk on it
   restored   a restore that was made ready takes its place
3. settings   damaged ones → defaults and a fault
4. database   progress.db and its writer; damaged → the last good backup and what came after it;
              large → recovered behind Welcome; unusable → nothing is kept, and that is said
5. packs      the library; lost → made again
6. voice      narrator and display
7. pages      app, routes; Welcome, or set-up on a kiosk that never was
8. window     engine and Main.qml
9. sending    what waits goes to the province when a network appears
10. upkeep    checks of the database and backups, beside the screen
11. collecting  reference cycles go on this thread alone
Only a missing data folder, a kiosk that runs already and a broken installation end it.
"""

from __future__ import annotations

import logging
import os
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.arrivals import Arrivals
from kiosk.backups import Backups
from kiosk.collecting import Collector
from kiosk.errors import ListsUnreadable, SettingsUnreadable
from kiosk.following import FollowScreen
from kiosk.hearing import Hearing
from kiosk.jobs import Jobs
from kiosk.language import Language
from kiosk.library import open_store, root_file
from kiosk.lock import Lock
from kiosk.mend import command as mend_command
from kiosk.mending import LARGE_BYTES, MENDING, Mending
from kiosk.notes import Notes
from kiosk.paper.printer import Cups
from kiosk.paths import Paths, make_home, paths_of
from kiosk.people.groups import Groups
from kiosk.people.learners import Learners
from kiosk.people.present import present
from kiosk.people.retention_run import run_retention
from kiosk.people.sign_in import SignIn
from kiosk.people.staff import StaffDoor
from kiosk.people.voices import remember
from kiosk.places import sticks
from kiosk.print_jobs import PrintJobs
from kiosk.printouts import remove_printouts
from kiosk.program import program_version
from kiosk.recording.heard import ClipsHere
from kiosk.recovered import SET_ASIDE, recoveries
from kiosk.recovering import RecoveryTakesLong, open_progress
from kiosk.restart import restart
from kiosk.sending import Sender
from kiosk.session.contest_store import Contests
from kiosk.session.help_desk_store import HelpDesks
from kiosk.session.lists import Lists, read_lists, shipped_lists
from kiosk.session.store import Sessions
from kiosk.settings import Settings, read_settings
from kiosk.sound_again import SoundAgain
from kiosk.sync_timer import SyncTimer
from kiosk.tables import KIOSK_SETS
from kiosk.technician.set_up_state import note_set_up, province_told, stages_left, was_set_up
from kiosk.time_floor import time_floor_ms
from kiosk.trial import is_trial
from kiosk.unsaved import RefusingWriter, copied_database, empty_database
from kiosk.upkeep import Upkeep
from kiosk.viewmodels import saving
from kiosk.viewmodels.app import App
from kiosk.viewmodels.display import Display, Look
from kiosk.viewmodels.idle import Idle, limit_seconds
from kiosk.viewmodels.parts import Fault, Parts
from kiosk.viewmodels.remote import Remote
from kiosk.viewmodels.routes import Routes
from kiosk.viewmodels.saving import still_saves
from kiosk.viewmodels.scanner import Scanner
from kiosk.viewmodels.visit import Visit, Visits
from kiosk.voice.clips import VoiceSettings
from kiosk.voice.narrator import WARM_UP_MS, Narrator
from kiosk.voice_watch import VoiceWatch
from kiosk.window import load_fonts, open_window, window_of
from sync.clock import Clock, SystemClock
from sync.database import ProgressDatabase
from sync.enrolment import enrolment_of
from sync.errors import DatabaseUnusable, KeyLost, NotSaved
from sync.journal import Journal
from sync.keys import Keys, open_keys
from sync.progress import Progress
from sync.ratchet import PackRatchet
from sync.switch import finish
from sync.writer import Writer

if TYPE_CHECKING:
    from content.store import PackStore

log = logging.getLogger(__name__)

NOT_SAVING: Final = Fault(
    code="LUU-01",
    text=saving.NOT_SAVING,
)
SETTINGS_DAMAGED: Final = Fault(
    code="CAI-01", text="Máy gặp trục trặc, mã CAI-01. Mời gọi người phụ trách.", staff=True
)
LISTS_DAMAGED: Final = Fault(
    code="CAI-02", text="Máy gặp trục trặc, mã CAI-02. Mời gọi người phụ trách.", staff=True
)
PACKS_DAMAGED: Final = Fault(
    code="GOI-01", text="Máy gặp trục trặc, mã GOI-01. Mời gọi người phụ trách.", staff=True
)
RESTORE_WAITS: Final = Fault(
    code="LUU-08", text="Máy gặp trục trặc, mã LUU-08. Mời gọi người phụ trách.", staff=True
)
COMMITS_LOST: Final = Fault(
    code="LUU-03", text="Máy gặp trục trặc, mã LUU-03. Mời gọi người phụ trách.", staff=True
)


@dataclass
class Start:
    """What the steps have found so far."""

    environment: Mapping[str, str]
    sets_up: bool = False
    clock: Clock = field(default_factory=SystemClock)
    program: str = field(default_factory=program_version)
    faults: list[Fault] = field(default_factory=list)
    saves: bool = True
    knows: bool = True
    """Whether what is read is this kiosk's own data, not an empty stand-in."""
    paths: Paths = field(init=False)
    lock: Lock = field(init=False)
    settings: Settings = field(init=False)
    keys: Keys = field(init=False)
    database: ProgressDatabase = field(init=False)
    writer: Writer = field(init=False)
    store: PackStore = field(init=False)
    narrator: Narrator = field(init=False)
    display: Display = field(init=False)
    language: Language = field(default_factory=Language)
    parts: Parts = field(init=False)
    app: App = field(init=False)
    routes: Routes = field(init=False)
    idle: Idle = field(init=False)
    upkeep: Upkeep = field(init=False)
    arrivals: Arrivals = field(init=False)
    mending: Mending | None = None
    engine: QQmlApplicationEngine = field(init=False)
    collector: Collector = field(init=False)


Step = Callable[[Start], None]


def find_paths(start: Start) -> None:
    """Raises `HomeUnusable` where there is no place for data at all."""
    start.paths = paths_of(start.environment)
    make_home(start.paths)
    # Cards that a power cut left there name people.
    remove_printouts([start.paths.home])


def take_lock(start: Start) -> None:
    """Raises `AlreadyRunning`."""
    start.lock = Lock(start.paths.home)


def carry_out_restore(start: Start) -> None:
    """What was made ready before this start becomes the kiosk's data; else all stays as it is."""
    try:
        finish(start.paths.home)
    except OSError as error:
        log.info("a restore waits for the next start: %s", error)
        start.faults.append(RESTORE_WAITS)


def understand_settings(start: Start) -> None:
    """A damaged file is left where it is, for the technician."""
    try:
        start.settings = read_settings(start.paths.settings)
    except SettingsUnreadable as error:
        log.info("settings: %s", error)
        start.faults.append(SETTINGS_DAMAGED)
        start.settings = Settings()


def open_database(start: Start) -> None:
    """Open what is precious; nothing is deleted because it cannot be opened."""
    try:
        try:
            start.keys = open_keys(start.paths.home)
        except KeyLost as error:
            log.info("progress.db is set aside: %s", error)
            _set_aside(start.paths)
            start.faults.append(SET_ASIDE)
            start.keys = open_keys(start.paths.home)
        start.database = open_progress(
            start.paths.home, start.keys, start.program, at_most=LARGE_BYTES
        )
        start.database.read_instead(lambda: empty_database(start.paths.home, KIOSK_SETS))
        start.writer = Writer(start.database)
        start.faults += [one.fault for one in recoveries(start.paths.home)]
        if start.database.commits_lost:
            start.faults.append(COMMITS_LOST)
    except RecoveryTakesLong as error:
        log.info("progress.db is recovered behind the screen: %s", error)
        _keep_nothing(start, MENDING)
    except DatabaseUnusable as error:
        log.info("progress.db cannot be used: %s", error)
        _keep_nothing(start, NOT_SAVING)
    except (NotSaved, OSError) as error:
        log.info("progress.db cannot be written: %s", error)
        if not _only_read(start, NOT_SAVING):
            _keep_nothing(start, NOT_SAVING)


def _only_read(start: Start, fault: Fault) -> bool:
    """The disk alone is at fault: what it holds is read in memory; says whether that could be."""
    try:
        keys = open_keys(start.paths.home)
    except (KeyLost, OSError):
        return False
    copy = copied_database(start.paths.home, keys, KIOSK_SETS)
    if copy is None:
        return False
    start.faults.append(fault)
    start.saves = False
    start.keys = keys
    start.database = copy
    start.writer = RefusingWriter()
    return True


def _keep_nothing(start: Start, fault: Fault) -> None:
    start.faults.append(fault)
    start.saves = start.knows = False
    start.keys = Keys(data=bytes(32), pepper=bytes(32))
    start.database = empty_database(start.paths.home, KIOSK_SETS)
    start.writer = RefusingWriter()


def open_packs(start: Start) -> None:
    """A lost library.db is made again from what was kept."""
    ratchet = PackRatchet(start.database) if start.knows else None
    start.store, sound = open_store(
        start.paths.library, root_file(start.environment), ratchet, start.program
    )
    if not sound:
        start.faults.append(PACKS_DAMAGED)


def find_voice(start: Start) -> None:
    """Nothing speaks yet; the worker is started after the first frame."""
    chosen = start.settings
    here = ClipsHere(start.store, start.paths.home)
    start.narrator = Narrator(start.paths.clips, source=here)
    start.narrator.set_voice(
        VoiceSettings(voice=chosen.voice, rate=chosen.speech_rate, command=chosen.voice_command)
    )
    start.narrator.set_output(chosen.sound_output)
    start.narrator.set_tones(on=chosen.tones)
    VoiceWatch(start.narrator, start.faults)
    start.display = Display(
        Look(
            text_scale=chosen.text_scale,
            contrast=chosen.contrast,
            volume=chosen.volume,
            motion=chosen.motion,
            debounce_ms=chosen.debounce_ms,
        )
    )
    start.display.volumeChanged.connect(start.narrator.setVolume)
    start.narrator.setVolume(chosen.volume)


def build_pages(start: Start) -> None:
    """View models, with Welcome the first."""
    floor_ms = time_floor_ms(start.store)
    journal = Journal(start.writer, start.clock, program=start.program, floor_ms=floor_ms)
    pepper = start.keys.pepper
    learners = Learners(start.database, start.writer, journal, pepper)
    visits = Visits()
    backups = Backups(start.paths.home, start.database, start.keys, start.clock)
    lists = _lists(start)
    jobs = Jobs()
    start.parts = Parts(
        home=start.paths.home,
        settings=start.settings,
        store=start.store,
        database=start.database,
        writer=start.writer,
        journal=journal,
        progress=Progress(start.database),
        learners=learners,
        sign_in=SignIn(start.database, start.writer, learners, start.clock, pepper),
        staff=StaffDoor(start.database, start.writer, start.clock, pepper),
        clock=start.clock,
        backups=backups,
        jobs=jobs,
        narrator=start.narrator,
        display=start.display,
        language=start.language,
        hearing=Hearing(
            start.narrator,
            start.language,
            start.store.track_titles,
            begins=start.settings.track,
        ),
        sending=SyncTimer(_sender(start, journal, learners), random.random),
        printing=PrintJobs(Cups(), jobs),
        sticks=lambda: tuple(one.path for one in sticks(start.paths.home)),
        sessions=Sessions(start.database, start.writer, journal, start.clock, present),
        help_desks=HelpDesks(start.database, start.writer, journal, start.clock, floor_ms),
        contests=Contests(start.database, start.writer, journal, start.clock),
        lists=lists,
        groups=Groups(start.store, lists.groups),
        notes=_notes(start),
        environment=start.environment,
        saves=start.saves,
        faults=start.faults,
    )
    start.app = App(
        start.narrator.read,
        tell=start.narrator.say,
        turned=start.narrator.page_turned,
        trial=is_trial(start.environment),
    )
    start.routes = Routes(start.app, start.parts, visits)
    _follow_language(start)
    _follow_hearing(start, visits)
    visits.on_end += [
        start.display.newVisit,
        start.language.new_visit,
        start.narrator.new_visit,
        start.parts.hearing.new_visit,
        start.app.end_listening,
        start.writer.checkpoint,
    ]
    start.upkeep = Upkeep(
        start.paths.home,
        start.database,
        backups,
        start.faults,
    )
    start.arrivals = Arrivals(start.parts, lambda: _nobody_is_here(start), start.faults)
    start.parts.sending.pushed.connect(start.arrivals.pushed)
    if start.saves:
        visits.on_end.append(start.upkeep.visit_ended)
        learners.on_erased.append(start.upkeep.somebody_erased)
    _watch_idleness(start, visits)
    SoundAgain(start.narrator, lambda: _nobody_is_here(start), restart)
    start.routes.sets_up = start.sets_up and _is_unset(start)
    start.routes.welcome()


def _is_unset(start: Start) -> bool:
    """Whether this is a first start; where nothing can be kept there is nothing to set up."""
    home = start.paths.home
    if not start.saves or SETTINGS_DAMAGED in start.faults or was_set_up(home):
        return False
    with start.database.read() as connection:
        enrolled = enrolment_of(connection) is not None
    told = province_told(home, enrolled=enrolled)
    left = stages_left(start.settings, start.parts.staff.roles(), province=told)
    if not left:
        try:
            note_set_up(home)
        except OSError as error:
            log.info("that this kiosk is set up is found out again at the next start: %s", error)
    return bool(left)


def _lists(start: Start) -> Lists:
    """Damaged lists are left where they are, for the technician; the shipped ones hold."""
    try:
        return read_lists(start.paths.lists)
    except ListsUnreadable as error:
        log.info("lists: %s", error)
        start.faults.append(LISTS_DAMAGED)
        return shipped_lists()


def _notes(start: Start) -> Notes | None:
    """Where nothing is kept there are no keys to sign with."""
    if not start.saves:
        return None
    return Notes(start.database, start.keys, start.clock, start.settings.commune)


def _nobody_is_here(start: Start) -> bool:
    return start.app.shown is not None and start.app.shown.pageName == "Welcome"


def _sender(start: Start, journal: Journal, learners: Learners) -> Sender:
    months = start.settings.retention_months

    def faults() -> tuple[str, ...]:
        voice = str(start.narrator.fault)
        return (*(fault.code for fault in start.faults), *([voice] if voice else []))

    return Sender(
        database=start.database,
        writer=start.writer,
        journal=journal,
        store=start.store,
        clock=start.clock,
        home=start.paths.home,
        program=start.program,
        faults=faults,
        after=lambda: run_retention(learners, start.database, start.clock, months),
    )


def _watch_idleness(start: Start, visits: Visits) -> None:
    app, narrator = start.app, start.narrator

    def limit() -> int | None:
        page = app.shown
        step = page.property("stepModel") if page is not None else None
        kind = str(step.property("kind")) if isinstance(step, QObject) else ""
        return limit_seconds(page, start.settings, kind, listening=app.is_listening)

    start.idle = Idle(
        visits=visits,
        narrator=narrator,
        playing=lambda: bool(narrator.property("playing")) and not narrator.property("paused"),
        limit=limit,
        now_ms=lambda: int(monotonic() * 1000),
        leave=lambda: _leave(start),
        counted=lambda: app.shown is None or not app.shown.inClass,
        keeps=lambda: still_saves(start.parts),
        parent=app,
    )
    app.touched.connect(start.idle.touched)
    app.watch_idleness(start.idle)
    start.idle.start()


def _follow_language(start: Start) -> None:
    """The open page is written anew; one that was chosen on Welcome and left there ends by itself."""
    language, app = start.language, start.app
    language.changed.connect(lambda: app.say_anew(language.again))
    app.touched.connect(language.touched)
    language.unused.connect(
        lambda: language.new_visit() if _nobody_is_here(start) else language.touched()
    )


def _follow_hearing(start: Start, visits: Visits) -> None:
    """A card remembers what its learner hears and reads; what somebody left on Welcome ends."""
    hearing = start.parts.hearing

    def begin(visit: Visit) -> None:
        if visit.guest:
            return
        if not hearing.chosen:
            if visit.voice is not None:
                hearing.remembered(visit.voice)
        elif start.saves:
            remember(start.writer, visit.actor, hearing.voice)

    visits.on_begin.append(begin)
    start.app.touched.connect(hearing.touched)
    hearing.unused.connect(
        lambda: hearing.new_visit() if _nobody_is_here(start) else hearing.touched()
    )


def _leave(start: Start) -> None:
    """Quiet for too long: a class is locked where it stands, all else ends on Welcome."""
    if start.app.shown is None or not start.app.shown.lock():
        start.routes.welcome()
        # Somebody may have chosen a language on Welcome and left before a visit began.
        start.language.new_visit()
        start.parts.hearing.new_visit()


def show_window(start: Start) -> None:
    """Raises `ScreenUnusable` where the installation is broken."""
    load_fonts()
    start.engine = open_window(start.app, narrator=start.narrator, display=start.display)
    if start.settings.full_screen:
        window_of(start.engine).showFullScreen()
    FollowScreen(window_of(start.engine))
    # After the page's model, whose texts QML then finds changed.
    start.language.changed.connect(start.engine.retranslate)
    shown = start.app
    Remote(window_of(start.engine), lambda: shown.shown, shown.touch, parent=shown)
    # Installed last, it sees the keys first.
    _listen_for_cards(start)
    QTimer.singleShot(WARM_UP_MS, start.narrator, lambda: _warm(start))


def _warm(start: Start) -> None:
    """Load what the first touches need while nobody waits: the voice, and the reader of lessons."""
    start.narrator.warm()
    start.parts.printing.clear()

    def read_one() -> None:
        for card in start.store.courses()[:1]:
            start.store.lesson(card.id, card.lessons[0].id)

    start.parts.jobs.run(
        read_one, lambda _: None, lambda error: log.info("no lesson could be read: %s", error)
    )


def _listen_for_cards(start: Start) -> None:
    """Cards are read at picture sign-in, notes at their own page; elsewhere both are ignored."""

    def read(number: str) -> None:
        if start.app.shown is not None:
            start.app.touch()
            start.app.shown.scanned(number)

    def unreadable() -> None:
        if start.app.shown is not None:
            start.app.shown.unreadable()

    now_ms: Callable[[], int] = lambda: int(monotonic() * 1000)  # noqa: E731

    def note(text: str) -> None:
        if start.app.shown is not None:
            start.app.shown.note_scanned(text)

    Scanner(window_of(start.engine), now_ms, read, unreadable, parent=start.app, note=note)


def begin_sending(start: Start) -> None:
    """Plan the first run; nothing is sent where nothing is kept."""
    if start.saves:
        start.parts.sending.start()


def begin_upkeep(start: Start) -> None:
    """Nothing is checked or backed up where nothing is kept; a damaged database is recovered."""
    if start.saves:
        start.upkeep.begin_later()
    elif MENDING in start.faults:
        start.mending = Mending(
            mend_command(start.paths.home),
            nobody_here=lambda: start.app.shown is None or start.app.shown.pageName == "Welcome",
            restart=restart,
            failed=lambda: _not_mended(start),
            parent=start.app,
        )


def _not_mended(start: Start) -> None:
    start.faults.remove(MENDING)
    start.faults.append(NOT_SAVING)


def collect_here(start: Start) -> None:
    """The last step: whatever ends the start before leaves Python's own way as it is."""
    start.collector = Collector(start.app)


STEPS: Final[tuple[tuple[str, Step], ...]] = (
    ("paths", find_paths),
    ("lock", take_lock),
    ("restored", carry_out_restore),
    ("settings", understand_settings),
    ("database", open_database),
    ("packs", open_packs),
    ("voice", find_voice),
    ("pages", build_pages),
    ("window", show_window),
    ("sending", begin_sending),
    ("upkeep", begin_upkeep),
    ("collecting", collect_here),
)


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk that runs."""

    engine: QQmlApplicationEngine
    app: App
    routes: Routes
    parts: Parts
    lock: Lock
    idle: Idle
    upkeep: Upkeep
    arrivals: Arrivals
    mending: Mending | None
    collector: Collector

    @property
    def window(self) -> QQuickWindow:
        """The one window."""
        return window_of(self.engine)

    def close(self) -> None:
        """Close the window first, then what it stood on; everything posted is written."""
        self.idle.stop()
        self.parts.language.new_visit()
        if self.mending is not None:
            self.mending.close()
        if self.app.shown is not None:
            self.app.shown.leave()
        self.app.close()
        self.window.close()
        # The pages go before their models.
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete)
        self.parts.sending.close()
        self.arrivals.close()
        self.upkeep.close()
        self.parts.jobs.close()
        self.parts.narrator.close()
        self.parts.writer.close()
        self.parts.database.close()
        self.parts.store.close()
        self.collector.close()
        self.lock.release()


def start_kiosk(
    environment: Mapping[str, str] | None = None,
    *,
    voice: Step = find_voice,
    sets_up: bool = False,
) -> Kiosk:
    """Carry out the steps; a QGuiApplication must be there.

    Args:
        environment: HOCSO_HOME and HOCSO_ROOT; the process's own where left out.
        voice: what stands for the step "voice", for pictures and tests without sound.
        sets_up: whether a kiosk that was never set up begins with that, as `hocso run` does.

    Raises:
        KioskError: no data folder, a kiosk on it already, or no window.
    """
    start = Start(environment if environment is not None else dict(os.environ), sets_up)
    for name, step in STEPS:
        log.debug("start: %s", name)
        (voice if step is find_voice else step)(start)
    return Kiosk(
        start.engine,
        start.app,
        start.routes,
        start.parts,
        start.lock,
        start.idle,
        start.upkeep,
        start.arrivals,
        start.mending,
        start.collector,
    )


def _set_aside(paths: Paths) -> None:
    """Move a database that no key opens into a folder of its own, whole."""
    number = 1
    while (aside := paths.home / f"set-aside-{number}").exists():
        number += 1
    aside.mkdir(mode=0o700)
    for path in (*paths.home.glob("progress.db*"), paths.home / "last-seq", paths.home / "keys"):
        if path.exists():
            path.rename(aside / path.name)
