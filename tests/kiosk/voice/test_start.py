"""What the first frame must not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATE = ("PySide6.QtMultimedia", "pyttsx3", "requests", "pydantic", "numpy", "yaml")


@pytest.mark.parametrize("module", ["kiosk.voice.narrator", "kiosk.viewmodels.display"])
def test_importing_the_voice_loads_neither_sound_nor_speech(module: str) -> None:
    program = f"import sys, {module}; print(*[name for name in {LATE!r} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == []
