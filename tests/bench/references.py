"""What our figures are measured beside: the least that the same job costs on this machine.

Run as a program it is one of them: `python -m tests.bench.references window|cards|frames`.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

WINDOW = b"""
import QtQuick
Window { width: 1280; height: 800; visible: true; color: "#FAF6EC"
    Text { anchors.centerIn: parent; text: "H\xe1\xbb\x8dc S\xe1\xbb\x91" }
}
"""
CARDS = b"""
import QtQuick
Window { width: 1280; height: 800; visible: true; color: "#FAF6EC"
    Grid { anchors.centerIn: parent; columns: 3; spacing: 24
        Repeater { model: 6
            Rectangle { width: 360; height: 300; radius: 24; border.color: "#5F5349"
                Text { anchors.centerIn: parent; text: "B\xc3\xa0i " + index; font.pixelSize: 28 }
            }
        }
    }
}
"""
FRAMES = 200


def bare_commits(folder: Path, times: int) -> list[float]:
    """Milliseconds of each commit of one small row: WAL, synchronous=FULL, nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE row (position INTEGER PRIMARY KEY, body TEXT)")
    taken = []
    for _ in range(times):
        before = time.perf_counter()
        connection.execute("INSERT INTO row (body) VALUES (?)", ("x" * 500,))
        taken.append((time.perf_counter() - before) * 1000)
    connection.close()
    return taken


def copy_and_hash(source: Path, target: Path) -> float:
    """Seconds of `cp`, `sync` of that file, and `sha256sum`."""
    before = time.perf_counter()
    subprocess.run(["cp", str(source), str(target)], check=True)
    subprocess.run(["sync", str(target)], check=True)
    subprocess.run(["sha256sum", str(target)], check=True, capture_output=True)
    return time.perf_counter() - before


def bare_search(rows: Sequence[str], query: str, times: int) -> list[float]:
    """Milliseconds of an FTS5 query over the same words, in memory."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(body)")
    connection.executemany("INSERT INTO words VALUES (?)", [(row,) for row in rows])
    taken = []
    for _ in range(times):
        before = time.perf_counter()
        connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20", (query,)
        ).fetchall()
        taken.append((time.perf_counter() - before) * 1000)
    connection.close()
    return taken


def main(kind: str) -> int:
    """Show a window and say so; `frames` paints it again and again, and tells how long each took."""
    import shiboken6
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(CARDS if kind == "cards" else WINDOW)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    began = [time.perf_counter()]
    taken: list[float] = []

    def paint() -> None:
        began[0] = time.perf_counter()
        window.update()

    def painted() -> None:
        taken.append((time.perf_counter() - began[0]) * 1000)
        if kind != "frames":
            print("ready", flush=True)
        else:
            # Not from within the frame that is being painted.
            QTimer.singleShot(0, application.quit if len(taken) > FRAMES else paint)

    window.frameSwapped.connect(painted)
    application.exec()
    print(json.dumps(taken[1:]))
    # The window goes before the application that it lives in.
    shiboken6.delete(engine)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
