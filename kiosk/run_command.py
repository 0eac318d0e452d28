"""`hocso run`: the window, until somebody closes it."""

from __future__ import annotations

import logging
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

import click

from kiosk.errors import HomeUnusable, KioskError
from kiosk.log_file import keep_log
from kiosk.paths import make_home, paths_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.startup import Kiosk

SIZE_HELP = "Size of the window, such as 1280x800; the whole screen where the settings say so."


def parse_size(text: str) -> tuple[int, int]:
    """Understand `1280x800`.

    Raises:
        click.BadParameter: not two numbers, or smaller than any screen we draw for.
    """
    width, cross, height = text.partition("x")
    if not (cross and width.isdigit() and height.isdigit()):
        raise click.BadParameter(f"'{text}' is not a size such as 1280x800")
    if int(width) < 640 or int(height) < 480:
        raise click.BadParameter(f"{text} is too small, at least 640x480")
    return int(width), int(height)


@click.command()
@click.option("--size", default="", metavar="WIDTHxHEIGHT", help=SIZE_HELP)
@click.option("--full-screen", is_flag=True, help="Cover the whole screen.")
@click.option("--verbose", is_flag=True, help="Say on the terminal what happens.")
def run(size: str, *, full_screen: bool, verbose: bool) -> None:
    """Open the kiosk's window on Welcome; a kiosk that was never set up asks for that first.

    Data lies in HOCSO_HOME. One kiosk runs on a data folder at a time.

    Example: HOCSO_HOME=/tmp/try hocso run --size 1024x768
    """
    wanted = parse_size(size) if size else None
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING)
    leave_no_core()
    paths = paths_of(os.environ)
    with suppress(HomeUnusable):  # the start says so, in words
        make_home(paths)
        keep_log(paths.home)
    # Where a machine has a GPU the technician may say so; every machine draws alike without.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication

    from kiosk.first_screen import FirstScreen
    from kiosk.in_session import live_in_session
    from kiosk.startup import start_kiosk

    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("hocso")

    def shown(kiosk: Kiosk) -> None:
        if wanted:
            kiosk.window.resize(*wanted)
        if full_screen:
            kiosk.window.showFullScreen()
        FirstScreen(kiosk)
        live_in_session(kiosk, os.environ)

    try:
        code = run_until_closed(application, lambda: start_kiosk(sets_up=True), shown)
    except KioskError as error:
        raise click.ClickException(str(error)) from error
    sys.exit(code)


def leave_no_core() -> None:
    """Let no crash of this process or of one it starts write its memory to the disk, names and all."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_until_closed(
    application: QGuiApplication, start: Callable[[], Kiosk], shown: Callable[[Kiosk], None]
) -> int:
    """Open the kiosk, and again whenever it asks for that; the program's exit code.

    Args:
        application: the one of this process.
        start: starts a kiosk.
        shown: given each kiosk once its window is there.

    Raises:
        KioskError: it cannot be opened.
    """
    from kiosk.restart import RESTART

    code = RESTART
    first = True
    with ExitStack() as ended:
        while code == RESTART:
            kiosk = start()
            try:
                shown(kiosk)
                if first:  # a kiosk that is still starting ends at once
                    ended.enter_context(_quitting_on_signals())
                    first = False
                code = application.exec()
            finally:
                # The last window that closes would end the loop of the next kiosk too.
                application.setQuitOnLastWindowClosed(False)
                kiosk.close()
                application.setQuitOnLastWindowClosed(True)
    return code


@contextmanager
def _quitting_on_signals() -> Iterator[None]:
    """Close properly when the system says so: Qt's loop is awakened through a socket."""
    from PySide6.QtCore import QCoreApplication, QSocketNotifier

    def leave(number: int, frame: FrameType | None) -> None:
        del number, frame
        # Unlike quit it asks no window, and a kiosk's window would say no.
        QCoreApplication.exit()

    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(0)
        theirs.settimeout(0)
        before = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: ours.recv(64))
        handlers = {
            number: signal.signal(number, leave) for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            yield
        finally:
            # Left behind, a closed socket would wake the loop of this process for ever.
            notifier.setEnabled(False)
            signal.set_wakeup_fd(before)
            for number, handler in handlers.items():
                signal.signal(number, handler)
