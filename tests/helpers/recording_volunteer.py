"""The real kiosk in a process of its own, where a volunteer records; told line by line what to do.

It begins with a sound server that has a microphone. Each line on its input is an act, answered by one
line of JSON that says where the page is then:

    open            behind the staff door to the first sentence, consent given
    touch NAME      touch a thing, and wait until the page rests
    stage NAME      wait until the page is at that stage
    loudness WORD   wait until the meter shows that
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QSocketNotifier
from PySide6.QtGui import QGuiApplication

from kiosk.paths import VARIABLE
from kiosk.startup import start_kiosk
from tests.helpers.touched_kiosk import TouchedKiosk


def main() -> None:
    """Do what is told, until the input ends."""
    application = QGuiApplication(sys.argv[:1])
    kiosk = start_kiosk({VARIABLE: os.environ[VARIABLE]})
    kiosk.parts.sending.close()
    touched = TouchedKiosk(kiosk)
    touched.rest()
    for line in _lines():
        act, _, name = line.strip().partition(" ")
        match act:
            case "open":
                _open(touched)
            case "touch":
                touched.touch(name)
            case "stage":
                touched.until(lambda name=name: touched.model.property("stage") == name, name)
            case "loudness":
                touched.until(lambda name=name: touched.model.property("loudness") == name, name)
        print(json.dumps(_told(touched), ensure_ascii=False), flush=True)
    kiosk.close()
    del application


def _lines() -> Iterator[str]:
    """What is told; the kiosk goes on while nothing is."""
    loop, told = QEventLoop(), QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(loop.quit)
    while True:
        told.setEnabled(True)
        loop.exec()
        told.setEnabled(False)
        line = sys.stdin.readline()
        if not line:
            return
        yield line


def _open(touched: TouchedKiosk) -> None:
    touched.kiosk.routes.staff_home("volunteer")
    touched.rest()
    touched.touch("card_record")
    touched.until(lambda: touched.find("track_mtq") is not None, "the languages")
    touched.touch("track_mtq")
    touched.until(lambda: touched.model.property("stage") == "parts", "the parts")
    touched.touch("next")
    touched.touch("carryOut")
    touched.until_page("RecordSentence")


def _told(touched: TouchedKiosk) -> dict[str, object]:
    names = ("stage", "sentence", "recorded", "note", "fault", "savedText")
    return {"page": touched.page, **{name: touched.model.property(name) for name in names}}


if __name__ == "__main__":
    main()
