"""The report file: what a repairer far away needs, and nobody's name: versions, figures, self-test, log.

A ZIP of `report.json`, `self-test.txt` and the log, every text of them through the redactor.
"""

from __future__ import annotations

import base64
import io
import json
import platform
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError
from kiosk.log_file import FOLDER, NAMES
from kiosk.program import program_version
from kiosk.settings import read_settings
from kiosk.technician.finding import Finding
from kiosk.technician.redaction import Redactor
from kiosk.technician.self_test import Surroundings
from sync.database import FILE_NAME, ProgressDatabase
from sync.enrolment import enrolment_of
from sync.errors import SyncError
from sync.joining import awaited
from sync.recovery_code import recovery_code
from sync.status import sync_status

NAME: Final = "bao-cao-may.zip"
_EPOCH: Final = (2026, 1, 1, 0, 0, 0)
"""Times inside the archive say nothing: the clock of a kiosk may be wrong."""


def report_file(around: Surroundings, findings: Sequence[Finding]) -> bytes:
    """The bytes of the archive. Waits for the disk; what cannot be read is said in its place."""
    redactor = Redactor(secrets_of(around))
    report = {
        "program": program_version(),
        "machine": _machine(),
        "kiosk": _kiosk(around),
        "settings": _settings(around),
        "figures": _figures(around),
        "findings": [_as_data(one) for one in findings],
    }
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        text = json.dumps(redactor.clean_data(report), ensure_ascii=False, indent=2)
        _put(archive, "report.json", text)
        lines = (f"{one.state:<5}  {one.what:<12} {one.fact}; {one.remedy}" for one in findings)
        _put(archive, "self-test.txt", redactor.clean("\n".join(lines)))
        for name, log in _logs(around.paths.home):
            _put(archive, f"log/{name}", redactor.clean(log))
    return whole.getvalue()


def secrets_of(around: Surroundings) -> Iterator[str]:
    """Every nickname, code, credential and key that this kiosk knows, as they could stand in a text.

    Raises:
        SyncError, OSError: they cannot be read, so nothing may leave the kiosk.
    """
    home = around.paths.home
    for path in sorted((home / "keys").glob("*.key")):
        yield from _spellings(path.read_bytes())
    waiting = awaited(home)
    if waiting is not None and waiting.token:
        yield waiting.token
    if (home / "keys").is_dir():
        code = recovery_code(home)
        yield code
        yield code.replace("-", "")
    if around.database is not None:
        yield from _people_and_credentials(around.database)


def _people_and_credentials(database: ProgressDatabase) -> Iterator[str]:
    with database.read() as connection:
        enrolment = enrolment_of(connection)
        rows = connection.execute(
            "SELECT nickname FROM learner UNION SELECT nickname FROM roster"
            " UNION SELECT challenge FROM unlock_challenge"
        ).fetchall()
    yield from (str(row[0]) for row in rows)
    if enrolment is not None:
        yield enrolment.secret
        yield enrolment.username
        yield base64.b64encode(f"{enrolment.username}:{enrolment.secret}".encode()).decode("ascii")


def _spellings(key: bytes) -> Iterator[str]:
    yield key.hex()
    yield base64.b64encode(key).decode("ascii")
    yield base64.urlsafe_b64encode(key).decode("ascii")


def _machine() -> dict[str, object]:
    return {
        "system": platform.system(),
        "kernel": platform.release(),
        "processor": platform.machine(),
        "python": platform.python_version(),
        "release": platform.freedesktop_os_release().get("PRETTY_NAME", "")
        if Path("/etc/os-release").exists()
        else "",
    }


def _kiosk(around: Surroundings) -> dict[str, object]:
    if around.database is None:
        return {"database": around.why or "none yet"}
    try:
        with around.database.read() as connection:
            enrolment = enrolment_of(connection)
    except SyncError as error:
        return {"database": str(error)}
    if enrolment is None:
        return {"joined": False}
    return {
        "joined": True,
        "kiosk": enrolment.kiosk,
        "commune": enrolment.commune,
        "endpoint": enrolment.endpoint,
    }


def _settings(around: Surroundings) -> dict[str, object]:
    try:
        found = asdict(read_settings(around.paths.settings))
    except KioskError as error:
        return {"fault": str(error)}
    # A command line may carry anything.
    return found | {"voice_command": "set" if found["voice_command"] else ""}


def _figures(around: Surroundings) -> dict[str, object]:
    home = around.paths.home
    usage = shutil.disk_usage(home)
    sizes = {
        path.name: path.stat().st_size
        for path in sorted(home.glob(f"{FILE_NAME}*"))
        if path.is_file()
    }
    figures: dict[str, object] = {
        "disk_megabytes": usage.total // 1_000_000,
        "free_megabytes": usage.free // 1_000_000,
        "bytes": sizes,
    }
    if around.database is None:
        return figures
    try:
        with around.database.read() as connection:
            learners = int(connection.execute("SELECT count(*) FROM learner").fetchone()[0])
        return figures | {"learners": learners, "sync": asdict(sync_status(around.database))}
    except SyncError as error:
        return figures | {"fault": str(error)}


def _as_data(finding: Finding) -> dict[str, object]:
    return {
        "what": finding.what,
        "state": finding.state,
        "fact": finding.fact,
        "remedy": finding.remedy,
        "code": finding.code,
    }


def _logs(home: Path) -> Iterator[tuple[str, str]]:
    for name in NAMES:
        try:
            yield name, (home / FOLDER / name).read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            continue
        except OSError as error:
            yield name, f"cannot be read: {error.strerror}\n"


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, text.encode("utf-8"))
