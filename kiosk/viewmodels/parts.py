"""What start-up built and page models are handed: the stores, the journal, the voice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.backups import Backups
from kiosk.hearing import Hearing
from kiosk.jobs import Jobs
from kiosk.language import Language
from kiosk.notes import Notes
from kiosk.people.groups import Groups
from kiosk.people.learners import Learners
from kiosk.people.sign_in import SignIn
from kiosk.people.staff import StaffDoor
from kiosk.print_jobs import PrintJobs
from kiosk.session.contest_store import Contests
from kiosk.session.help_desk_store import HelpDesks
from kiosk.session.lists import Lists
from kiosk.session.store import Sessions
from kiosk.settings import Settings
from kiosk.sync_timer import SyncTimer
from kiosk.updates.places import UpdatePlaces
from kiosk.viewmodels.display import Display
from kiosk.voice.narrator import Narrator
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.events import Event
from sync.journal import Saved
from sync.progress import Progress
from sync.writer import Writer

if TYPE_CHECKING:
    from content.store import PackStore


class Recorder(Protocol):
    """Takes events: the journal, or what stands in for it when nothing can be saved."""

    def record(self, event: Event) -> Future[Saved]:
        """Record one event; only the future's result means "Đã lưu"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A condition of the surroundings found at start, told in plain words.

    Attributes:
        code: short lasting name, for logs and the technician.
        text: what people read (words.md, Faults).
        staff: whether only staff are told.
    """

    code: str
    text: str
    staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything a page model may need; it lives from start to stop.

    Attributes:
        journal: fails every record where `saves` is False, so nothing is ever said to be saved.
        home: the data folder.
        notes: makes and checks completion notes; None where nothing is kept.
        saves: False when progress.db cannot be used; learning goes on, nothing is kept.
        faults: present ones, found at start and since.
        language: what is written on the screen.
        hearing: which language is heard.
        printing: the way to paper, where a printer's queue is.
        sticks: folders of the sticks that are plugged in now.
        environment: the program's variables: which keys of packs and releases it believes.
        updates: where versions of the program lie.
    """

    home: Path
    settings: Settings
    store: PackStore
    database: ProgressDatabase
    writer: Writer
    journal: Recorder
    progress: Progress
    learners: Learners
    sign_in: SignIn
    staff: StaffDoor
    clock: Clock
    backups: Backups
    jobs: Jobs
    narrator: Narrator
    display: Display
    language: Language
    hearing: Hearing
    sending: SyncTimer
    printing: PrintJobs
    sticks: Callable[[], tuple[Path, ...]]
    sessions: Sessions
    help_desks: HelpDesks
    contests: Contests
    lists: Lists
    groups: Groups
    notes: Notes | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    updates: UpdatePlaces = field(default_factory=UpdatePlaces)
    saves: bool = True
    faults: Sequence[Fault] = ()
