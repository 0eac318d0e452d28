"""The kiosk opens again by itself, and a restore that was made ready is its data from then on."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.backups import Backups, backups_at, prepare_backup
from kiosk.paths import VARIABLE
from kiosk.restart import restart
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.tables import KIOSK_SETS
from sync.keys import open_keys
from sync.status import sync_status
from tests.helpers.run_here import run_here
from tests.helpers.saved_kiosk import SavedKiosk, answer


def test_a_restart_opens_another_kiosk_on_the_restored_data(
    qapp: QGuiApplication, home: Path
) -> None:
    (home / "settings.json").write_text(json.dumps({"place": "Nhà văn hóa thôn Đồng"}))
    with SavedKiosk(home, sets=KIOSK_SETS) as before:
        before.record(*(answer(number) for number in range(3)))
        Backups(home, before.database, open_keys(home), before.clock).keep_up(now=True)
        before.record(answer(7))
    (home / "settings.json").write_text(json.dumps({"place": "Nơi khác"}))
    seen: list[tuple[str, int]] = []

    def shown(kiosk: Kiosk) -> None:
        seen.append((kiosk.parts.settings.place, sync_status(kiosk.parts.database).saved))
        if len(seen) > 1:
            QTimer.singleShot(0, QCoreApplication.quit)
            return
        ((at, backup),) = backups_at(home)
        prepare_backup(at, backup, home, open_keys(home), code=None, told=lambda _done: None)
        QTimer.singleShot(0, restart)

    def start() -> Kiosk:
        return start_kiosk({VARIABLE: str(home)}, voice=silent_voice)

    code = run_here(qapp, start, shown)
    assert code == 0
    assert seen == [("Nơi khác", 4), ("Nhà văn hóa thôn Đồng", 3)]
    assert (home / "set-aside-1" / "progress.db").exists()
    assert not (home / "restoring").exists()
