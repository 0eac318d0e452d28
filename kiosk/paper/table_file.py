r"""A table as the file that Excel opens rightly by a touch, whatever its language and region.

Rules:
- UTF-16, little-endian, with its mark, and tabs between the cells: the only form of a `.csv` that Excel
  splits into columns both where a list is separated by commas and where by semicolons (both are
  found in Vietnam), with all Vietnamese letters. LibreOffice and Google Sheets read it as well.
- A text that a spreadsheet would calculate (`=`, `+`, `-`, `@` in front) gets an apostrophe, so that
  no name in a list can run a formula; numbers are numbers.
- No cell holds a tab or a line break.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

Cell = str | int | None
"""None and empty are an empty cell."""
CALCULATED: Final = ("=", "+", "-", "@")


def table_file(rows: Iterable[Sequence[Cell]]) -> bytes:
    """The bytes of a `.csv`; the first row holds the names of the columns."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect="excel-tab")
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return codecs.BOM_UTF16_LE + out.getvalue().encode("utf-16-le")


def _harmless(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = " ".join(cell.split())
    return f"'{text}" if text.startswith(CALCULATED) else text
