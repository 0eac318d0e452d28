"""`hocso pack preview` paints an author's steps and imitation screens, without a display."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from content.authoring.shots import Shot, shots_of_form, shots_of_lesson
from tests.helpers.author import SMALL, small_lesson, small_task

ROOT = Path(__file__).parents[2]
FIRST = "thu-01-cuoc-goi"


def previewed(out: Path, *words: str) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "pack", "preview", *words, "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in hidden},
    )


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sheet")
    done = previewed(out, str(SMALL), "--png")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return out


def shots() -> list[Shot]:
    task = small_task()
    forms = [
        shot
        for letter, form in task.forms.items()
        for shot in shots_of_form(task, letter, form, f"thu-tasks-{task.id}")
    ]
    return [*shots_of_lesson(small_lesson(), FIRST), *forms]


def test_every_step_and_every_imitation_screen_is_a_picture_of_its_own(sheet: Path) -> None:
    painted = [QImage(str(sheet / "pictures" / f"{shot.name}.png")) for shot in shots()]
    assert {(picture.width(), picture.height()) for picture in painted} == {(960, 600)}
    looks = {(shot.caption, bytes(p.constBits())) for shot, p in zip(shots(), painted, strict=True)}
    assert len({look for _, look in looks}) == len({(s.lesson, s.step, s.stands) for s in shots()})


def test_every_picture_that_a_page_names_is_there(sheet: Path) -> None:
    named = [
        sheet / path
        for page in sheet.glob("*.html")
        for path in re.findall(r'src="([^"]+)"', page.read_text(encoding="utf-8"))
    ]
    assert len(named) > len(shots())
    assert [path for path in named if not path.is_file()] == []


def test_a_page_has_all_its_pictures_on_one_png(sheet: Path) -> None:
    count = len(list((sheet / "pictures").glob(f"{FIRST}-*.png")))
    joined = QImage(str(sheet / f"{FIRST}.png"))
    assert joined.width() > 3 * 480
    assert joined.height() > -(-count // 3) * 300


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder")
    done = previewed(tmp_path / "out", str(SMALL))
    assert done.returncode == 2 or "error: " in done.stderr
    assert "Traceback" not in done.stderr
