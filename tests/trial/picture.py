"""`python tests/trial/picture.py IN.xwd OUT.png`: what Xvfb keeps of its screen, as a picture."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PIL import Image


def picture(dump: bytes) -> Image.Image:
    """Understand an X window dump of 32 bits a pixel (XWDFile.h, version 7)."""
    header = struct.unpack(">25I", dump[:100])
    size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    pixels = dump[size + colours * 12 :][: line * height]
    return Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", line)


if __name__ == "__main__":
    picture(Path(sys.argv[1]).read_bytes()).save(sys.argv[2])
