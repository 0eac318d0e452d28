"""A kiosk at which somebody with a name of their own joins, learns, sends and is backed up; then it dies.

`python -m tests.faults.named_child <home> <root> <endpoint> <encrypted|plain>`. The window is the
real one; only the control, on a database without encryption, has none. The end is a segmentation
fault with Python's own crash dump, as the packaged kiosk would leave it.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import sys
from pathlib import Path

from sqlcipher3 import dbapi2

from kiosk.backups import Backups
from kiosk.people.learners import IssuedCard, Learners
from kiosk.people.qr_card import card_text
from kiosk.people.roster import Roster
from kiosk.people.roster_file import preview
from kiosk.people.schema import PEOPLE
from sync.bundle import write_bundle
from sync.clock import SystemClock
from sync.database import ProgressDatabase
from sync.journal import Journal
from sync.keys import open_keys
from sync.province_keys import meet_seal_key
from sync.push import push_now
from sync.schema import Connection
from sync.sealing import public_of
from sync.writer import Writer
from tests.helpers.people import consent, new_learner
from tests.helpers.saved_kiosk import answer

NICKNAME = "bà Chim Bói Cá"
LISTED = "ông Vạc Ăn Đêm"
"""On a list that staff read in; has agreed to nothing yet."""
PRIVATE = bytes(range(2, 34))
"""The province's key, which opens what goes by stick."""
CONTROL_LINE = "this line must be found"
log = logging.getLogger("named_child")


class PlainDatabase(ProgressDatabase):
    """The control: the same database without encryption."""

    def _connect(self, path: Path) -> Connection:
        connection: Connection = dbapi2.connect(
            str(path), isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA synchronous = FULL")
        return connection


class Data:
    """The data folder, open in this process."""

    def __init__(self, home: Path, kind: type[ProgressDatabase]) -> None:
        self.home, self.keys, self.clock = home, open_keys(home), SystemClock()
        self.database = kind.open(home, [PEOPLE], key=self.keys.data)
        self.writer = Writer(self.database)
        self.journal = Journal(self.writer, self.clock, program="0.1.0")
        self.learners = Learners(self.database, self.writer, self.journal, self.keys.pepper)

    def join(self, nickname: str) -> IssuedCard:
        return self.learners.join(new_learner(nickname), consent()).result()

    def read_list(self, nickname: str) -> None:
        content = f"Tên gọi;Nhóm;Người lớn/trẻ em\n{nickname};Người dân;Người lớn\n"
        found = preview(content.encode(), {"nguoi_dan": "Người dân"})
        assert not found.faults, found.faults
        Roster(self.database, self.writer).take(found.lines).result()

    def close(self) -> None:
        self.writer.close()
        self.database.close()


def learn(home: Path, root: Path, card: IssuedCard) -> None:
    """At the window, with the card."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.still import silent_voice
    from tests.helpers.journey import Villager
    from tests.helpers.touched_kiosk import running_kiosk

    application = QGuiApplication([])
    application.setApplicationName("hocso")
    with running_kiosk(home, root, voice=silent_voice) as kiosk:
        person = Villager(kiosk)
        person.show_card(card_text(card.number))
        kiosk.touch("mine")
        assert NICKNAME in " ".join(kiosk.model.said), kiosk.model.said
        kiosk.touch("back")
        person.open_course()
        kiosk.touch("next")
        person.fail_task()
        person.fail_task()
        person.read()
        kiosk.touch("home")
        person.leave()


def main(home: Path, root: Path, endpoint: str, kind: str) -> None:
    """Live, then die without closing anything."""
    from tests.helpers.saved_kiosk import SavedKiosk

    logging.basicConfig(level=logging.DEBUG)
    log.info(CONTROL_LINE)
    encrypted = kind == "encrypted"
    data = Data(home, ProgressDatabase if encrypted else PlainDatabase)
    card = data.join(NICKNAME)
    data.read_list(LISTED)
    if encrypted:
        data.close()
        with SavedKiosk(home) as kiosk:
            kiosk.enrol(endpoint)
        learn(home, root, card)
        data = Data(home, ProgressDatabase)
        meet_seal_key(home, public_of(PRIVATE))
        stick = home.parent / "stick"
        stick.mkdir()
        bundle = write_bundle(data.database, data.keys.data, stick, program="0.1.0")
        assert bundle is not None
        outcome = push_now(data.database, data.writer, data.clock, program="0.1.0")
        assert outcome.finished
    Backups(home, data.database, data.keys, data.clock).keep_up(now=True)
    data.learners.renew_card(card.learner).result()
    data.journal.record(answer(1)).result()
    assert (home / "progress.db-wal").stat().st_size > 0
    name = data.learners.all()[0].nickname  # in a frame that the crash dump tells of
    faulthandler.enable()
    os.kill(os.getpid(), signal.SIGSEGV)
    log.info("not reached %s", name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
