"""Whether the sound server still answers: QtMultimedia does not notice when it dies.

After its server is gone, Qt goes on to list the old devices and to "play". So before each
sentence the server's socket is asked, where it has one; that costs a fraction of a millisecond.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_PATIENCE_SECONDS: Final = 0.2


def server_is_gone(environment: Mapping[str, str]) -> bool:
    """True only when a local sound server is known and refuses; not known counts as there."""
    path = _socket_of(environment)
    if path is None:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(_PATIENCE_SECONDS)
        try:
            asked.connect(str(path))
        except OSError:
            return True
    return False


def server_is_known(environment: Mapping[str, str]) -> bool:
    """Whether there is a sound server to ask for its devices; asking none costs a warning of Qt."""
    if _socket_of(environment) is None:
        return bool(environment.get("PULSE_SERVER"))
    return not server_is_gone(environment)


def _socket_of(environment: Mapping[str, str]) -> Path | None:
    """Where PulseAudio (or PipeWire in its place) listens, by its own rules."""
    server = environment.get("PULSE_SERVER", "")
    if server:
        path = server.removeprefix("unix:")
        return Path(path) if path.startswith("/") else None
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    found = Path(runtime) / "pulse" / "native" if runtime else None
    return found if found is not None and found.exists() else None
