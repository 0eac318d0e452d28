"""Whether a voice worker speaks, asked once and waited for: for the self-test and `hocso doctor`.

The engine is never called in the asking process: it may hang or crash, and it can begin only once in each.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk.voice.errors import VoiceUnusable
from kiosk.voice.process import worker_command

SECONDS: Final = 20.0
"""How long a worker may take to begin and to speak to itself, on a busy machine too."""
ROOT: Final = Path(__file__).parents[2]


def engine_of_worker(command: Sequence[str] | None = None, seconds: float = SECONDS) -> str:
    """Name of the engine with which a worker began and spoke its greeting to itself.

    Args:
        command: starts the worker; the program's own by default.
        seconds: how long it may take.

    Raises:
        VoiceUnusable: it does not start, ends, says nothing in time, or has no voice.
    """
    try:
        ended = subprocess.run(
            list(command or worker_command()),
            cwd=ROOT if ROOT.is_dir() else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise VoiceUnusable(f"the voice worker said nothing in {seconds:g} s") from error
    except OSError as error:
        raise VoiceUnusable(f"the voice worker does not start: {error.strerror}") from error
    first = ended.stdout.partition(b"\n")[0]
    try:
        answer = json.loads(first)
    except ValueError as error:
        raise VoiceUnusable(f"the voice worker ended with {ended.returncode}") from error
    if "ready" not in answer:
        raise VoiceUnusable(str(answer.get("unusable", "the voice worker has no engine")))
    return str(answer["ready"])
