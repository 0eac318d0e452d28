"""The message's code is read by another program, from a screen and from a poor photograph of it."""

from __future__ import annotations

import io
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.paper.message_code import message_code
from kiosk.session.news import MOST_CHARACTERS, quick_message
from tests.kiosk.paper.samples import GUESSED

MESSAGE = quick_message(GUESSED, "Có người xưng là công an gọi đến")
LONGEST = ("Lớp Bình dân học vụ số ở Nhà văn hóa thôn Đoài: " * 9)[:MOST_CHARACTERS]
WORST = "ễ" * MOST_CHARACTERS
"""Three bytes a letter: no Vietnamese text is longer."""
SIDE = 560
"""Pixels that a code has on a kiosk of 1280 × 800 or 1024 × 768."""


def scanned(picture: Image.Image, folder: Path) -> str:
    """What zbar, which many telephones' scanners are made of, reads."""
    path = folder / "code.png"
    picture.save(path)
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path],
        capture_output=True,
        check=True,
    )
    return found.stdout.decode().removesuffix("\n")


@pytest.mark.parametrize("text", [MESSAGE, LONGEST, WORST], ids=["usual", "longest", "worst"])
def test_the_picture_says_the_message(text: str, tmp_path: Path) -> None:
    assert scanned(Image.open(io.BytesIO(message_code(text).png)), tmp_path) == text


def test_the_drawing_says_the_message(qapp: QGuiApplication, tmp_path: Path) -> None:
    renderer = QSvgRenderer(QByteArray(message_code(MESSAGE).svg))
    assert renderer.isValid()
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    path = tmp_path / "drawn.png"
    assert image.save(str(path))
    assert scanned(Image.open(path), tmp_path) == MESSAGE


def test_the_rows_are_the_message_too(tmp_path: Path) -> None:
    code = message_code(LONGEST)
    pixels = code.module_pixels(SIDE)
    picture = Image.new("L", (code.modules, code.modules), 255)
    for y, row in enumerate(code.rows):
        for x, cell in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if cell == "1" else 255)
    shown = picture.resize((code.modules * pixels,) * 2, Image.Resampling.NEAREST)
    assert scanned(shown, tmp_path) == LONGEST


def test_an_old_camera_reads_it_from_the_screen(tmp_path: Path) -> None:
    """Two pixels of the photograph for a module, held askew, out of focus, in the light of a lamp."""
    code = Image.open(io.BytesIO(message_code(LONGEST).png)).convert("L")
    modules = message_code(LONGEST).modules
    tilted = code.rotate(4, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    photograph = tilted.resize((modules * 3, modules * 3), Image.Resampling.BILINEAR)
    pale = photograph.filter(ImageFilter.GaussianBlur(0.8)).point(lambda value: 60 + value // 2)
    assert scanned(pale, tmp_path) == LONGEST


@pytest.mark.parametrize(
    ("text", "pixels"), [(MESSAGE, 7), (LONGEST, 6), (WORST, 5)], ids=["usual", "longest", "worst"]
)
def test_its_modules_are_large_on_the_screen(text: str, pixels: int) -> None:
    assert message_code(text).module_pixels(SIDE) >= pixels


def test_letters_in_two_pieces_are_put_together() -> None:
    parts = unicodedata.normalize("NFD", MESSAGE)
    assert message_code(parts).rows == message_code(MESSAGE).rows


def test_a_text_that_no_code_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="data"):
        message_code("a" * 2954)
