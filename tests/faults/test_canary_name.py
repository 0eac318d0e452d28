"""Two names go through a whole life of the kiosk and its crash: no byte outside it tells of them."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

from sync.bundle import FOLDER, KIND, SUFFIX
from sync.sealed_frames import read_frames
from tests.faults.named_child import CONTROL_LINE, LISTED, NICKNAME, PRIVATE
from tests.helpers.fault_server import FaultServer
from tests.helpers.stick import ROOT, Stick


def spellings(name: str) -> set[bytes]:
    """As it could lie in a file: composed or not, with and without the kinship, escaped as in JSON."""
    return {
        unicodedata.normalize(form, part).encode(coding)
        for part in (name, name.partition(" ")[2])
        for form in ("NFC", "NFD")
        for coding in ("utf-8", "utf-16-le")
    } | {ascii(name)[1:-1].encode()}


NAMES = spellings(NICKNAME) | spellings(LISTED)


def live_and_crash(stick: Stick, home: Path, server: FaultServer, kind: str) -> Path:
    """Run it to its end; its log and crash dump lie beside the data, and no core."""
    home.parent.mkdir(exist_ok=True)
    dump = home.parent / f"{kind}.log"
    with dump.open("wb") as file:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "tests.faults.named_child"),
                *(str(home), str(stick.root), server.endpoint, kind),
            ],
            cwd=ROOT,
            env={**os.environ, **stick.environment(home)},
            stderr=file,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
        )
    assert done.returncode == -signal.SIGSEGV, dump.read_text(encoding="utf-8")
    return dump


def files_that_tell(place: Path, names: set[bytes] = NAMES) -> set[str]:
    """Names of files in which one of `names` can be read."""
    files = [file for file in place.rglob("*") if file.is_file()]
    return {file.name for file in files if any(name in file.read_bytes() for name in names)}


def test_a_name_is_in_no_log_wal_backup_crash_dump_statement_or_bundle(tmp_path: Path) -> None:
    stick = Stick.at(tmp_path / "publisher")
    stick.sign(stick.build())
    home = tmp_path / "encrypted" / "home"
    stick.install(home, stick.folder / "mau-1.hocso")
    with FaultServer() as server:
        dump = live_and_crash(stick, home, server, "encrypted")
        sent = b"".join(server.memory.stored.values())
    told = dump.read_text(encoding="utf-8")
    assert CONTROL_LINE in told, "the log was kept"
    assert "Segmentation fault" in told
    assert "named_child.py" in told, "the crash dump names frames"
    assert (home / "progress.db-wal").stat().st_size > 0
    assert list(home.glob("hocso-backup/*/*/progress.db"))
    assert b"khoa-mau" in sent
    assert not any(name in sent for name in NAMES)
    assert files_that_tell(home.parent) == set()
    (bundle,) = (home.parent / "stick" / FOLDER).glob(f"*{SUFFIX}")
    with bundle.open("rb") as file:
        carried = b"".join(read_frames(file, PRIVATE, KIND))
    assert b"khoa-mau" in carried
    assert not any(name in carried for name in NAMES)


def test_the_same_search_finds_it_on_a_database_without_encryption(tmp_path: Path) -> None:
    stick = Stick.at(tmp_path / "publisher")
    home = tmp_path / "plain" / "home"
    with FaultServer() as server:
        live_and_crash(stick, home, server, "plain")
    for name in (NICKNAME, LISTED):
        found = files_that_tell(home.parent, spellings(name))
        assert {"progress.db", "progress.db-wal"} & found, "the search is blind"
