"""A sound server that is known and refuses is gone; one that is not known may be there."""

from __future__ import annotations

import socket
import tempfile
from pathlib import Path

from kiosk.voice.sound_check import server_is_gone


def test_unknown_or_distant_server_counts_as_there() -> None:
    assert not server_is_gone({})
    assert not server_is_gone({"PULSE_SERVER": "tcp:localhost"})
    assert not server_is_gone({"XDG_RUNTIME_DIR": "/nonexistent"})


def test_server_that_does_not_listen_is_gone(tmp_path: Path) -> None:
    assert server_is_gone({"PULSE_SERVER": f"unix:{tmp_path}/nobody"})


def test_server_is_there_while_it_listens_and_gone_when_it_stopped() -> None:
    with tempfile.TemporaryDirectory(prefix="ear-") as folder:
        (Path(folder) / "pulse").mkdir()
        path = Path(folder) / "pulse" / "native"
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
            server.bind(str(path))
            server.listen()
            assert not server_is_gone({"XDG_RUNTIME_DIR": folder})
            assert not server_is_gone({"PULSE_SERVER": f"unix:{path}"})
        assert server_is_gone({"XDG_RUNTIME_DIR": folder})
