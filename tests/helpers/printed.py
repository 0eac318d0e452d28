"""A PDF as a reader has it: words with their places, typefaces, and a picture; by poppler's programs."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from itertools import combinations

from PIL import Image

POINT_MM = 25.4 / 72
WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True)
class Word:
    """A word and its box, in millimetres from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def lies_on(self, other: Word) -> bool:
        """Whether the bodies of two words cover each other, accents and spacing apart."""
        body, others = self._body(), other._body()
        return min(self.right, other.right) - max(self.left, other.left) > 0.3 and min(
            body[1], others[1]
        ) > max(body[0], others[0])

    def _body(self) -> tuple[float, float]:
        height = self.bottom - self.top
        return self.top + 0.35 * height, self.bottom - 0.3 * height


def _run(*command: str, data: bytes) -> bytes:
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def pages_of(pdf: bytes) -> list[list[Word]]:
    """The words of each page."""
    html = _run("pdftotext", "-bbox", "-", "-", data=pdf).decode()
    return [
        [
            Word(unescape(text), *(float(number) * POINT_MM for number in box))
            for *box, text in WORD.findall(page)
        ]
        for page in html.split("<page ")[1:]
    ]


def text_of(pdf: bytes) -> str:
    """All that can be read and copied, in the order it was drawn, with single spaces."""
    return " ".join(_run("pdftotext", "-raw", "-", "-", data=pdf).decode().split())


def typefaces_of(pdf: bytes) -> set[str]:
    """Names of the typefaces in it, without their weight."""
    lines = _run("pdffonts", "-", data=pdf).decode().splitlines()[2:]
    return {line.split()[0].rpartition("+")[2].partition("-")[0] for line in lines}


def picture_of(pdf: bytes, page: int = 1, dots_per_mm: float = 2.0) -> Image.Image:
    """A page as it comes out of a printer."""
    number, resolution = str(page), str(dots_per_mm * 25.4)
    drawn = _run("pdftoppm", "-r", resolution, "-f", number, "-l", number, "-", data=pdf)
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def covered(words: list[Word]) -> list[tuple[str, str]]:
    """Pairs of words that lie on each other."""
    return [(one.text, two.text) for one, two in combinations(words, 2) if one.lies_on(two)]
