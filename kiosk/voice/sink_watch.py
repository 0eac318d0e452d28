"""Hears from the sound server which sinks are there, and keeps the kiosk's sound on its own.

Qt 6.11 with PulseAudio goes on to list an output that was pulled out until something else happens
to the server. And PulseAudio moves what plays when its default changes, as it may when a projector
comes. `pactl`, which comes with the server, tells of each change and brings the sound back.

After a server died, Qt goes on to list the old outputs and to "play", but nothing is heard by the
next server until the program begins anew. So once a server is there again, it is asked whether it
is the one that Qt knows.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from kiosk.machine.programs import program, surroundings

AGAIN_MS: Final = 2_000
"""After the server went away, before it is asked again."""
GOODBYE_MS: Final = 1_000


class SinkWatch(QObject):
    """Lives in the GUI thread and never waits.

    Attributes:
        names: names of the sinks that are there; None where nobody can tell.
        kept: name of the sink that the kiosk's own sound stays on; "" for any.
        lost: whether the server went away and was not asked since.
        cut_off: whether another server is there than the one that Qt knows: nothing is heard any
            more until the program begins anew.

    Signals:
        changed: a sink came or went.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: frozenset[str] | None = None
        self.kept = ""
        self.lost = False
        self.cut_off = False
        self._server = ""
        self._pactl = program("pactl", os.environ)
        self._asked: list[QProcess] = []
        self._listing = 0
        self._events = self._process("subscribe")
        self._events.readyReadStandardOutput.connect(self._heard)
        self._events.finished.connect(self._lost)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.start)

    @Slot()
    def start(self) -> None:
        """Begin to listen; without `pactl` nothing is known, and Qt's list stands."""
        if self._pactl is not None:
            self._events.start()
            self._look()
            self._ask(["--format=json", "info"], self._take_server)

    def close(self) -> None:
        """Listen no more."""
        self._again.stop()
        for process in (self._events, *self._asked):
            process.finished.disconnect()
            if process.state() != QProcess.ProcessState.NotRunning:
                process.kill()
                process.waitForFinished(GOODBYE_MS)

    def _process(self, *words: str) -> QProcess:
        made = QProcess(self)
        around = QProcessEnvironment()
        for name, value in surroundings(os.environ).items():
            around.insert(name, value)
        made.setProcessEnvironment(around)
        made.setStandardErrorFile(QProcess.nullDevice())
        made.setProgram(self._pactl or "")
        made.setArguments(list(words))
        return made

    def _ask(self, words: list[str], done: Callable[[str], None]) -> None:
        process = self._process(*words)
        self._asked.append(process)

        def ended(code: int) -> None:
            self._asked.remove(process)
            output = bytes(process.readAllStandardOutput().data()).decode(errors="replace")
            process.deleteLater()
            if code == 0:
                done(output)

        process.finished.connect(ended)
        process.start()

    @Slot()
    def _heard(self) -> None:
        events = bytes(self._events.readAllStandardOutput().data())
        if b" on sink #" in events:
            self._look()
        if b" on server" in events and self.kept:
            self._ask(["--format=json", "list", "sink-inputs"], self._bring_back)

    def _look(self) -> None:
        self._listing += 1
        newest = self._listing

        def listed(output: str) -> None:
            if newest == self._listing:
                self._be(_names(output))

        self._ask(["list", "short", "sinks"], listed)

    def _bring_back(self, output: str) -> None:
        """Move what this process plays to where it was."""
        ours = [
            str(one["index"])
            for one in json.loads(output or "[]")
            if one["properties"].get("application.process.id") == str(os.getpid())
        ]
        if self.kept and (self.names is None or self.kept in self.names):
            for stream in ours:
                self._ask(["move-sink-input", stream, self.kept], lambda _: None)

    @Slot()
    def _lost(self) -> None:
        self.lost = True
        self._be(None)
        self._again.start()

    def _take_server(self, output: str) -> None:
        cookie = str(json.loads(output or "{}").get("cookie", ""))
        if cookie and self._server and cookie != self._server:
            self.cut_off = True
        self._server = self._server or cookie
        if self.lost:
            self.lost = False
            self.changed.emit()

    def _be(self, names: frozenset[str] | None) -> None:
        if names != self.names:
            self.names = names
            self.changed.emit()


def _names(output: str) -> frozenset[str]:
    """The second column of `pactl list short`."""
    cells = (line.split("\t") for line in output.splitlines())
    return frozenset(row[1] for row in cells if len(row) > 1)
