"""The PySide6 we pin keeps its references to None; 6.12.0 on Python 3.11 did not."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

ALIVE = """
from PySide6.QtCore import QObject
o = QObject()
for _ in range(20000):
    o.setObjectName("x")
print("alive")
"""


@pytest.mark.parametrize("package", ["PySide6-Essentials", "PySide6-Addons"])
def test_the_pinned_release_is_installed(package: str) -> None:
    assert version(package) == "6.11.3"


def test_twenty_thousand_calls_that_return_nothing_are_survived() -> None:
    child = subprocess.run(
        [sys.executable, "-c", ALIVE], capture_output=True, text=True, timeout=60, check=False
    )
    assert (child.returncode, child.stdout) == (0, "alive\n"), child.stderr
