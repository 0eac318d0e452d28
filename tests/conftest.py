"""What holds for every test: no screen needed, and nothing goes wrong in silence."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Accessibility and file dialogs of a desktop have no place in a test run.
os.environ.setdefault("QT_QPA_PLATFORMTHEME", "")

ALLOWED_SKIPS = Path(__file__).parent / "allowed_skips.txt"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """No widgets anywhere, whichever test of a worker is the first to need Qt."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture(autouse=True)
def no_stray_log_lines(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A line at WARNING or above fails the test unless `expect_log` names it."""
    yield
    expected = [re.compile(mark.args[0]) for mark in request.node.iter_markers("expect_log")]
    lines = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)  # type: ignore[arg-type] # a plain literal here
        if record.levelno >= logging.WARNING
    ]
    stray = [line for line in lines if not any(pattern.search(line) for pattern in expected)]
    assert not stray, "stray log lines:\n" + "\n".join(stray)


def _allowed() -> list[re.Pattern[str]]:
    lines = ALLOWED_SKIPS.read_text(encoding="utf-8").splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name every skip that is not on the list; CI fails on it."""
    for report in _unlisted(terminalreporter):
        terminalreporter.write_line(f"SKIP NOT ON THE LIST: {report.nodeid}: {report.longrepr}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skip that tests/allowed_skips.txt does not name is a failure."""
    reporter = session.config.pluginmanager.getplugin("terminalreporter")
    if reporter is not None and os.environ.get("CI") and _unlisted(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _unlisted(reporter: pytest.TerminalReporter) -> list[pytest.TestReport]:
    allowed = _allowed()
    return [
        report
        for report in reporter.stats.get("skipped", [])
        if not any(pattern.search(f"{report.nodeid} {report.longrepr}") for pattern in allowed)
    ]
