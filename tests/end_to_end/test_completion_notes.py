"""A note from one enrolled kiosk to another without a network, and to the province; all of them real."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.paths import VARIABLE
from kiosk.people.earned import Earned
from kiosk.printouts import FOLDER
from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.note_print import ForWhom, NotePrintModel
from sync.commands import sync
from sync.keys import open_keys, write_keys
from tests.helpers.hub import RunningHub, running_hub
from tests.helpers.printed import picture_of
from tests.helpers.touch import Finger


@pytest.fixture
def hubs(tmp_path: Path) -> Iterator[tuple[RunningHub, RunningHub]]:
    """Two provinces."""
    with running_hub(tmp_path / "hub") as ours, running_hub(tmp_path / "other") as theirs:
        yield ours, theirs


def enrolled(hub: RunningHub, home: Path, commune: str) -> Path:
    """A kiosk's data folder, made known to a province by the command."""
    open_keys(home)
    token = hub.command("enroll", commune, "--place", "Nhà văn hóa")
    done = CliRunner().invoke(
        sync, ["enrol", hub.url, "--home", str(home), "--token", token], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return home


def printed(home: Path, folder: Path) -> str:
    """What a scanner reads off the paper that a kiosk made."""
    kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    try:
        whom = ForWhom([Earned("course", "Nhận biết lừa đảo", 0, 3)])
        page = NotePrintModel(
            kiosk.routes,
            replace(kiosk.parts, sticks=lambda: (folder,)),
            whom,
            kiosk.routes.welcome,
        )
        kiosk.app.show(page)
        Finger(kiosk).rest()
        assert page.stage == "ready"
    finally:
        kiosk.close()
    (path,) = (folder / FOLDER).glob("*.pdf")
    picture = folder / "page.png"
    picture_of(path.read_bytes(), dots_per_mm=200 / 25.4).save(picture)
    path.unlink()
    return subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()


def checked(home: Path, code: str) -> list[str]:
    """What a kiosk says of a code that its scanner types."""
    kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    try:
        finger = Finger(kiosk)
        kiosk.routes.check_note("volunteer")
        finger.rest()
        for key in code + "\r":
            QTest.keyClick(kiosk.window, key)
        finger.rest()
        assert kiosk.app.shown is not None
        return kiosk.app.shown.said
    finally:
        kiosk.close()


def test_a_note_is_genuine_at_another_kiosk_and_at_the_province_and_nowhere_else(
    qapp: QGuiApplication, tmp_path: Path, hubs: tuple[RunningHub, RunningHub]
) -> None:
    ours, theirs = hubs
    maker = enrolled(ours, tmp_path / "maker", "14845")
    reader = enrolled(ours, tmp_path / "reader", "14848")
    stranger = enrolled(theirs, tmp_path / "stranger", "14845")
    code = printed(maker, tmp_path)
    assert len(code) <= 419
    said = checked(reader, code)
    assert said[0] == "Giấy thật."
    assert said[2] == "Trước khi học: chưa làm. Bây giờ: tự làm được."
    assert said[3].endswith("Xã Thiệu Hóa.") or "khoảng tháng" in said[3]
    assert checked(stranger, code)[0] == "Không phải giấy do máy của tỉnh mình làm ra."
    assert "Nhận biết lừa đảo" in ours.command("verify-note", code)
    with pytest.raises(AssertionError, match=r"^Error: other_province: "):
        theirs.command("verify-note", code)


def test_a_new_box_with_the_keys_of_the_former_signs_as_it_did(
    qapp: QGuiApplication, tmp_path: Path, hubs: tuple[RunningHub, RunningHub]
) -> None:
    maker = enrolled(hubs[0], tmp_path / "maker", "14845")
    box = tmp_path / "box"
    write_keys(box, open_keys(maker))
    shutil.copyfile(maker / "progress.db", box / "progress.db")
    code = printed(box, tmp_path)
    assert "Nhận biết lừa đảo" in hubs[0].command("verify-note", code)
    assert checked(maker, code)[0] == "Giấy thật."
