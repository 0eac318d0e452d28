"""The code that an officer draws is the one that a kiosk's scanner reads."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import requests

from sync.enrolment_code import invitation_of
from tests.helpers.hub import RunningHub


def test_the_drawn_code_enrols_a_kiosk(hub: RunningHub, tmp_path: Path) -> None:
    picture = tmp_path / "code.png"
    token = hub.command("enroll", "14845", "--place", "Trạm y tế", "--qr", str(picture))
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", "--nodbus", str(picture)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    invitation = invitation_of(read)
    assert invitation.token == token
    assert invitation.address.startswith("http://127.0.0.1:")
    ask = {"token": invitation.token, "program": "0.1.0"}
    assert requests.post(f"{hub.url}enrol", json=ask, timeout=20).status_code == 200


def test_another_kind_of_file_makes_no_token(hub: RunningHub, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"\.svg or \.png"):
        hub.command("enroll", "14845", "--place", "Trạm", "--qr", str(tmp_path / "code.pdf"))
    assert list(tmp_path.iterdir()) == []
