"""What became of a damaged database: a note beside it, and the words by which staff are told."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.viewmodels.parts import Fault
from sync.durable import make_folder, write_file

NOTE: Final = "recovered.json"
"""In the set-aside folder. Staff are told as long as the folder lies there."""
SET_ASIDE: Final = Fault(
    code="LUU-02",
    text="Máy gặp trục trặc, mã LUU-02. Mời gọi người phụ trách.",
    staff=True,
)


@dataclass(frozen=True, slots=True)
class Recovered:
    """How a damaged database was replaced.

    Attributes:
        day: of the backup that came back; None where there was none.
        replayed: events that the damaged file still held and the backup did not have.
        missing: events that were once saved and are nowhere, as far as is known.
    """

    day: date | None
    replayed: int
    missing: int

    @property
    def fault(self) -> Fault:
        """In plain words; with nothing that came back it is a database set aside."""
        if self.day is None and not self.replayed:
            return SET_ASIDE
        if self.day is None:
            told = f"Máy không có bản lưu. Vẫn học được. Đã lấy lại {self.replayed} việc đã ghi."
        else:
            told = f"Máy đang dùng bản lưu ngày {self.day:%d/%m/%Y}. Vẫn học được."
            if self.replayed:
                told += f" Đã lấy lại {self.replayed} việc ghi sau đó."
        if self.missing:
            told += f" Có thể còn thiếu {self.missing}."
        return Fault(code="LUU-07", text=f"{told} Mời gọi kỹ thuật viên.", staff=True)


def new_aside(home: Path) -> Path:
    """A folder for the note alone, where there was no file to set aside. Raises `OSError`."""
    number = 1
    while (home / f"set-aside-{number}").exists():
        number += 1
    make_folder(home / f"set-aside-{number}")
    return home / f"set-aside-{number}"


def keep_note(folder: Path, recovered: Recovered) -> None:
    """Leave it beside the damaged file. Raises `OSError`."""
    note = {
        "day": recovered.day.isoformat() if recovered.day else None,
        "replayed": recovered.replayed,
        "missing": recovered.missing,
    }
    write_file(folder / NOTE, json.dumps(note).encode("ascii"))


def recoveries(home: Path) -> tuple[Recovered, ...]:
    """What was recovered in a data folder, oldest first, as long as nobody took the folder away."""
    found = []
    for path in sorted(home.glob(f"set-aside-*/{NOTE}")):
        with suppress(OSError, ValueError, KeyError, TypeError):
            read = json.loads(path.read_bytes())
            day = date.fromisoformat(read["day"]) if read["day"] else None
            found.append(Recovered(day, int(read["replayed"]), int(read["missing"])))
    return tuple(found)
