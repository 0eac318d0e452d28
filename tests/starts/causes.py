"""The table of faults that a start must survive: how each is caused, and what the first screen must then say."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.recovering import suspect
from kiosk.tables import KIOSK_SETS
from sync.ballast import FILE_NAME as BALLAST
from sync.database import FILE_NAME
from sync.last_seq import LastSeq
from sync.schema import MAJOR
from tests.faults.tracing import failing_from_the_start
from tests.helpers.rotting import live
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.small_disk import SmallDisk, System, small_disk

NOT_SAVING = "Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách."
NO_SOUND = "Máy chưa phát được tiếng. Vẫn xem được bài. Mời gọi người phụ trách."
NO_VOICE = "Máy đang thiếu giọng đọc. Vẫn xem được bài. Mời gọi người phụ trách."
VOICE = Path("_internal", "espeakng_loader", "espeak-ng-data")
"""The packaged program's own voice, in its folder; its library alone would be found elsewhere."""


@dataclass(frozen=True)
class Begun:
    """How the program is started.

    Attributes:
        program: its command line.
        home: data folder.
        under: a command that runs it.
        sound: whether there is a sound server.
    """

    program: tuple[str, ...]
    home: Path
    under: tuple[str, ...] = ()
    sound: bool = True


@dataclass(frozen=True)
class Cause:
    """One fault.

    Attributes:
        name: what it is.
        made: causes it around a block, given a start that would be sound and a folder of its own.
        codes: of the faults that the first screen knows.
        told: what Welcome must tell everybody, nothing by default.
        courses: how many can be learned.
        packaged: only the packaged program has it.
    """

    name: str
    made: Callable[[Begun, Path], Iterator[Begun]]
    codes: tuple[str, ...] = ()
    told: str = ""
    courses: int = 1
    packaged: bool = False


def spoiled(spoil: Callable[[Path], None]) -> Callable[[Begun, Path], Iterator[Begun]]:
    """Something in the data folder is broken."""

    def made(begun: Begun, place: Path) -> Iterator[Begun]:
        del place
        spoil(begun.home)
        yield begun

    return made


def on_a_disk(
    system: System, refuse: Callable[[SmallDisk], None], *, ballast: bool = False
) -> Callable[[Begun, Path], Iterator[Begun]]:
    """The data folder lies on a disk that takes nothing."""

    def made(begun: Begun, place: Path) -> Iterator[Begun]:
        with small_disk(place / "disk", system) as disk:
            home = shutil.copytree(begun.home, disk.root / "home")
            if ballast:
                (home / BALLAST).write_bytes(bytes(6 << 20))
            refuse(disk)
            yield replace(begun, home=home)

    return made


def traced(begun: Begun, place: Path) -> Iterator[Begun]:
    """No fault, but the tracer that causes the I/O errors: what it takes is not the kiosk's."""
    files = [begun.home / FILE_NAME]
    under = failing_from_the_start("pread64", "EIO", "60000", place / "trace", files)
    yield replace(begun, under=under)


def unreadable(when: str) -> Callable[[Begun, Path], Iterator[Begun]]:
    """The disk gives I/O errors where progress.db is read."""

    def made(begun: Begun, place: Path) -> Iterator[Begun]:
        log = place / "trace"
        files = [begun.home / FILE_NAME]
        yield replace(begun, under=failing_from_the_start("pread64", "EIO", when, log, files))
        assert "(INJECTED)" in log.read_text(errors="replace"), "the fault never fired"

    return made


def without_sound(begun: Begun, place: Path) -> Iterator[Begun]:
    """No sound card, and no server."""
    del place
    yield replace(begun, sound=False)


def without_voice(begun: Begun, place: Path) -> Iterator[Begun]:
    """The packaged program's own voice is gone."""
    build = Path(begun.program[0]).parent
    copy = place / "build"
    linked = subprocess.run(["cp", "-al", build, copy], capture_output=True)
    if linked.returncode:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(build, copy, symlinks=True)
    shutil.rmtree(copy / VOICE)
    yield replace(begun, program=(str(copy / Path(begun.program[0]).name), *begun.program[1:]))


def nothing(home: Path) -> None:
    """A sound start."""
    del home


def damaged_settings(home: Path) -> None:
    (home / "settings.json").write_bytes(b'{"place": "Th\xff')


def damaged_lists(home: Path) -> None:
    (home / "lists.json").write_bytes(b"[")


def damaged_library(home: Path) -> None:
    (home / "library" / "library.db").write_bytes(b"hong roi" * 512)


def no_library_possible(home: Path) -> None:
    shutil.rmtree(home / "library")
    (home / "library").write_bytes(b"")


def newer_database(home: Path) -> None:
    with SavedKiosk(home) as kiosk, kiosk.database.write() as connection:
        connection.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}")


def folder_for_database(home: Path) -> None:
    (home / FILE_NAME).unlink()
    (home / FILE_NAME).mkdir()


def overwritten_database(home: Path) -> None:
    """Of the last page on nothing is known: no backup was ever made."""
    shutil.rmtree(home / "hocso-backup", ignore_errors=True)
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)


def one_bit(home: Path) -> None:
    live(home)
    raw = bytearray((home / FILE_NAME).read_bytes())
    raw[-2000] ^= 1
    (home / FILE_NAME).write_bytes(raw)
    suspect(home, "page 99 does not verify")


def gone_database(home: Path) -> None:
    live(home)
    (home / FILE_NAME).unlink()


def lost_key(home: Path) -> None:
    (home / "keys" / "data.key").unlink()


def lost_commits(home: Path) -> None:
    """The disk took commits back: the small file knows of three more."""
    noted = LastSeq(home)
    found = noted.read()
    assert found is not None
    noted.note(found[0], found[1] + 3)
    noted.close()


def unclean_stop(home: Path) -> None:
    left = home.with_name(f"{home.name}-left")
    with SavedKiosk(home, sets=KIOSK_SETS):
        shutil.copytree(home, left)
    shutil.rmtree(home)
    left.rename(home)


SOUND = Cause("nothing is wrong", spoiled(nothing))
CAUSES = (
    SOUND,
    Cause("settings.json damaged", spoiled(damaged_settings), ("CAI-01",)),
    Cause("lists.json damaged", spoiled(damaged_lists), ("CAI-02",)),
    Cause("library.db damaged", spoiled(damaged_library)),
    Cause("no library can be made", spoiled(no_library_possible), ("GOI-01",), courses=0),
    Cause("progress.db of a newer program", spoiled(newer_database), ("LUU-01",), NOT_SAVING),
    Cause("a folder for progress.db", spoiled(folder_for_database), ("LUU-01",), NOT_SAVING),
    Cause("progress.db damaged, no backup", spoiled(overwritten_database), ("LUU-02",)),
    Cause("progress.db damaged, a backup", spoiled(one_bit), ("LUU-07",)),
    Cause("progress.db gone, a backup", spoiled(gone_database), ("LUU-07",)),
    Cause("key lost", spoiled(lost_key), ("LUU-02",)),
    Cause("commits lost by the disk", spoiled(lost_commits), ("LUU-03",)),
    Cause("plug pulled before", spoiled(unclean_stop)),
    Cause("disk full, ballast there", on_a_disk("ext4", SmallDisk.fill, ballast=True)),
    Cause(
        "disk full, ballast gone",
        on_a_disk("ext4", SmallDisk.fill),
        ("LUU-01", "GOI-01"),
        NOT_SAVING,
    ),
    Cause(
        "disk without an inode",
        on_a_disk("tmpfs", SmallDisk.use_up_names),
        ("LUU-01", "GOI-01"),
        NOT_SAVING,
    ),
    Cause(
        "disk read-only",
        on_a_disk("ext4", SmallDisk.refuse_writes),
        ("LUU-01", "GOI-01"),
        NOT_SAVING,
    ),
    Cause("no I/O error, but traced as for one", traced),
    Cause("I/O error at the first read", unreadable("1")),
    Cause("I/O error at every read", unreadable("1+"), ("LUU-01",), NOT_SAVING),
    Cause("no sound card", without_sound, told=NO_SOUND),
    Cause("voice missing", without_voice, told=NO_VOICE, packaged=True),
)


@contextmanager
def caused(cause: Cause, begun: Begun, place: Path) -> Iterator[Begun]:
    """Cause it around a block.

    Args:
        cause: which.
        begun: a start on a sound data folder, which is left alone: a copy is spoiled.
        place: an empty folder.
    """
    copy = shutil.copytree(begun.home, place / "home")
    copy.chmod(0o700)
    around = contextmanager(cause.made)(replace(begun, home=copy), place)
    with around as spoilt:
        yield spoilt
