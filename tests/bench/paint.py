"""How long until what was asked for is painted: the first frame in which it stands on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

PATIENCE_MS = 15_000


def painted_ms(window: QQuickWindow, act: Callable[[], None], there: Callable[[], bool]) -> float:
    """Milliseconds from before `act` to the frame painted while `there` holds."""
    loop = QEventLoop()
    found: list[float] = []

    def swapped() -> None:
        if there() and not found:
            found.append((time.perf_counter() - before) * 1000)
            loop.quit()

    def look() -> None:
        # What came last may have changed nothing that is seen: then one more frame is counted.
        if there():
            poll.stop()
            window.update()

    poll = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    poll.timeout.connect(look)
    limit = QTimer(singleShot=True, interval=PATIENCE_MS)
    limit.timeout.connect(loop.quit)
    connection = window.frameSwapped.connect(swapped)
    before = time.perf_counter()
    act()
    # Sending a touch lets Qt work, so that the frame may be there already.
    if not found:
        poll.start()
        limit.start()
        loop.exec()
    window.frameSwapped.disconnect(connection)
    assert found, f"not painted within {PATIENCE_MS} ms"
    return found[0]
