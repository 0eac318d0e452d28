"""Keeps a voice worker alive: starts it, asks it, replaces it when it dies or hangs."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.voice.better import COMMAND_SECONDS

PATIENCE_MS: Final = 5000
"""How long one sentence may take before the worker counts as hung."""
RESTARTS: Final = 3
"""Workers lost one after another before we pause."""
REST_MS: Final = 30_000

log = logging.getLogger(__name__)


def worker_command() -> tuple[str, ...]:
    """How this program starts its voice worker."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--voice-worker")
    return (sys.executable, "-m", "kiosk.voice.worker")


class VoiceProcess(QObject):
    """One worker process at a time, one request at a time.

    Signals:
        ready: the engine's name, each time a worker is there.
        done: id of the request, and whether its file was made.
        fault_changed: `faulty` changed.
    """

    ready = Signal(str)
    done = Signal(str, bool)
    fault_changed = Signal()

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        patience_ms: int = PATIENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command or worker_command())
        self._request: dict[str, Any] | None = None
        self._sent = False
        self._tries = 0
        self._losses = 0
        self._is_ready = False
        self._faulty = False
        self._closing = False
        self._instead = ""
        self._patience_ms = patience_ms
        self._process: QProcess | None = None
        self._watchdog = QTimer(self, singleShot=True, interval=patience_ms)
        self._watchdog.timeout.connect(self._give_up_on_worker)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._end_rest)

    @property
    def faulty(self) -> bool:
        """Whether no worker can be had, or the last one could not speak."""
        return self._faulty

    @property
    def instead(self) -> str:
        """Why our own voice spoke the last sentence in place of a better one; else empty."""
        return self._instead

    @property
    def busy(self) -> bool:
        """Whether a request is under way."""
        return self._request is not None

    @property
    def pid(self) -> int:
        """Process id of the worker; 0 without one."""
        return self._process.processId() if self._process is not None else 0

    def start(self) -> None:
        """Have a worker, unless there is one or we are resting from losing them."""
        if self._process is not None or self._rest.isActive() or self._closing:
            return
        self._is_ready = False
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        if not getattr(sys, "frozen", False):
            process.setWorkingDirectory(str(Path(__file__).parent.parent.parent))
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._lost)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._watchdog.start(self._patience_ms)
        process.start(self._command[0], list(self._command[1:]))

    def ask(self, request: dict[str, Any]) -> None:
        """Have a sentence made; `done` follows. One at a time."""
        self._request = request
        self._sent = False
        self._tries = 0
        if self._rest.isActive():
            QTimer.singleShot(0, self, lambda: self._finish(made=False))
            return
        self.start()
        self._send()

    def close(self) -> None:
        """End the worker; nothing is asked any more."""
        self._closing = True
        self._watchdog.stop()
        self._rest.stop()
        self._request = None
        process, self._process = self._process, None
        if process is not None:
            self._part_from(process)

    def _send(self) -> None:
        if self._process is None or self._request is None or not self._is_ready or self._sent:
            return
        self._sent = True
        line = json.dumps(self._request, ensure_ascii=False) + "\n"
        self._process.write(line.encode())
        # A better voice may take its time; the worker itself ends it and speaks instead.
        better_ms = COMMAND_SECONDS * 1000 if self._request.get("command") else 0
        self._watchdog.start(self._patience_ms + better_ms)

    @Slot()
    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            self._take(json.loads(bytes(process.readLine().data()).decode()))

    def _take(self, answer: dict[str, Any]) -> None:
        self._watchdog.stop()
        if "ready" in answer:
            self._is_ready = True
            self.ready.emit(answer["ready"])
            self._send()
        elif "unusable" in answer:
            log.info("no voice: %s", answer["unusable"])
            self._losses = RESTARTS
        elif self._request is not None and answer["id"] == self._request["id"]:
            made = "seconds" in answer
            if made:
                self._losses = 0
                self._instead = answer.get("instead", "")
            else:
                log.info("sentence not made: %s", answer["fault"])
            self._set_faulty(faulty=not made)
            self._finish(made=made)

    def _finish(self, *, made: bool) -> None:
        request, self._request = self._request, None
        if request is not None:
            self.done.emit(request["id"], made)

    @Slot()
    def _give_up_on_worker(self) -> None:
        log.info("the voice worker hangs and is replaced")
        process = self._process
        if process is not None:
            self._lost()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._losses = RESTARTS
            self._lost()

    @Slot()
    def _lost(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        self._watchdog.stop()
        self._part_from(process)
        self._losses += 1
        if self._sent:
            self._tries += 1
        self._sent = False
        if self._losses >= RESTARTS:
            self._set_faulty(faulty=True)
            self._rest.start()
            self._finish(made=False)
        elif self._tries >= 2:
            # This sentence, not the engine: leave it out and go on.
            self._finish(made=False)
            self.start()
        else:
            self.start()

    @Slot()
    def _end_rest(self) -> None:
        self._losses = RESTARTS - 1
        self.start()

    def _part_from(self, process: QProcess) -> None:
        process.readyReadStandardOutput.disconnect(self._read)
        process.finished.disconnect(self._lost)
        process.errorOccurred.disconnect(self._failed)
        process.kill()
        process.waitForFinished(1000)
        process.deleteLater()

    def _set_faulty(self, *, faulty: bool) -> None:
        if faulty != self._faulty:
            self._faulty = faulty
            self.fault_changed.emit()
