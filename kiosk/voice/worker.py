"""The voice worker: a child process that turns sentences into WAV files until its input closes.

Speech engines hang and crash; here they may. One JSON object a line, in order, on the pipes:

- first, from the worker: `{"ready": engine name}` or `{"unusable": why}` before it ends;
- to the worker: `{"id", "text", "path", "voice", "rate", "command"}`;
- back: `{"id", "seconds", "instead"}` or `{"id", "fault"}`; `instead` says why espeak-ng spoke in
  place of the program that settings name.

Started as `hocso --voice-worker` where the program is packaged, else by this module's name.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from kiosk.voice.better import BetterVoice
from kiosk.voice.errors import VoiceUnusable
from kiosk.voice.synthesis import Synthesiser

UNUSABLE = 3
"""Exit code when there is no engine to speak with."""


def main() -> int:
    """Serve until standard input closes; the exit code."""
    # Libraries print to standard output; the answers go where nobody else writes.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def say(answer: dict[str, Any]) -> None:
        answers.write(json.dumps(answer, ensure_ascii=False) + "\n")

    try:
        engine = Synthesiser()
        engine.check()
    except VoiceUnusable as error:
        say({"unusable": str(error)})
        return UNUSABLE
    say({"ready": engine.name})
    voice = BetterVoice(engine.render)
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a text stream here
    for line in sys.stdin:
        say(answer_to(json.loads(line), voice))
    return 0


def answer_to(request: dict[str, Any], voice: BetterVoice) -> dict[str, Any]:
    """Do what `request` asks; what to answer."""
    try:
        made = voice.make(
            request["command"],
            request["text"],
            Path(request["path"]),
            voice=request["voice"],
            rate=request["rate"],
        )
    except VoiceUnusable as error:
        return {"id": request["id"], "fault": str(error)}
    return {"id": request["id"], "seconds": made.seconds, "instead": made.instead}


if __name__ == "__main__":
    sys.exit(main())
