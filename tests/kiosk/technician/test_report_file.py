"""The report file: canaries of everything secret are in no byte of it, and the log really is."""

from __future__ import annotations

import base64
import io
import json
import logging
import os
import stat
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.lock import Lock
from kiosk.log_file import KeptLog
from kiosk.paths import Paths, make_home
from kiosk.people.learners import Learners
from kiosk.people.roster import Roster
from kiosk.people.roster_file import RosterLine
from kiosk.report_command import report
from kiosk.tables import KIOSK_SETS
from kiosk.technician.redaction import HIDDEN, Redactor
from sync.database import ProgressDatabase
from sync.joining import Awaited, keep_awaited
from sync.journal import Journal
from sync.keys import open_keys
from sync.recovery_code import recovery_code
from sync.writer import Writer
from tests.helpers.people import consent, new_learner
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.set_clock import SetClock

NICKNAME, LISTED = "bà Én Canary Thúy", "em Dế Canary"
TOKEN, PIN, PHONE, IDENTITY = "CANARYTKEN24", "482915", "0912345678", "038123456789"
SECRET = "a secret of this kiosk"
CONTROL = "control-line-of-the-log"


@dataclass(frozen=True)
class Canaries:
    """A kiosk full of secrets, all of them in its log, as no program of ours would write it."""

    home: Path
    secrets: tuple[str, ...]


@pytest.fixture
def canaries(tmp_path: Path) -> Canaries:
    home = tmp_path / "home"
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        kiosk.enrol("https://hocso.example.vn/xapi")
    keys = open_keys(home)
    database = ProgressDatabase.open(home, KIOSK_SETS, key=keys.data)
    writer = Writer(database)
    journal = Journal(writer, SetClock(), program="0.1.0")
    Learners(database, writer, journal, keys.pepper).join(new_learner(NICKNAME), consent()).result()
    Roster(database, writer).take([RosterLine(2, LISTED, "nguoi_dan", adult=False)]).result()
    writer.close()
    database.close()
    keep_awaited(home, Awaited("https://hocso.example.vn", TOKEN))
    code = recovery_code(home)
    secrets = (
        NICKNAME, LISTED, TOKEN, "CANA-RYTK-EN24", PIN, PHONE, IDENTITY, SECRET, code,
        code.replace("-", ""), keys.data.hex(), keys.pepper.hex(),
        base64.b64encode(keys.data).decode(), base64.urlsafe_b64encode(keys.pepper).decode(),
        base64.b64encode(f"kiosk:{SECRET}".encode()).decode(),
    )  # fmt: skip
    log = KeptLog(home / "log")
    logger = logging.Logger("canary")
    logger.addHandler(log)
    for secret in secrets:
        logger.warning("somebody wrote %s here", secret)
        logger.warning(
            "%s", unicodedata.normalize("NFD", secret).upper() if " " in secret else secret
        )
    logger.info(CONTROL)
    return Canaries(home, secrets)


def entries(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            yield name, archive.read(name)


def reported(home: Path, tmp_path: Path) -> bytes:
    out = tmp_path / "report.zip"
    done = CliRunner().invoke(report, [str(out)], env={"HOCSO_HOME": str(home)})
    assert done.exit_code == 0, done.output
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    return out.read_bytes()


def test_no_secret_is_in_any_byte_of_the_report(canaries: Canaries, tmp_path: Path) -> None:
    data = reported(canaries.home, tmp_path)
    whole = [("archive", data), *entries(data)]
    log = (canaries.home / "log" / "hocso.log").read_bytes().decode()
    for secret in canaries.secrets:
        # The control: the search would find it, for the log that went in has it.
        assert secret in log
        spellings = {
            unicodedata.normalize(form, spelled).casefold()
            for form in ("NFC", "NFD")
            for spelled in (secret, secret.upper())
        }
        for name, content in whole:
            text = content.decode("utf-8", "replace").casefold()
            assert not any(spelling in text for spelling in spellings), f"{secret} in {name}"


def test_the_log_the_figures_and_the_findings_are_there(canaries: Canaries, tmp_path: Path) -> None:
    found = dict(entries(reported(canaries.home, tmp_path)))
    assert CONTROL in found["log/hocso.log"].decode()
    assert HIDDEN in found["log/hocso.log"].decode()
    told = json.loads(found["report.json"])
    assert told["program"]
    assert told["figures"]["learners"] == 1
    assert told["kiosk"]["commune"] == "14845"
    assert "progress.db" in {one["what"] for one in told["findings"]}
    assert "progress.db" in found["self-test.txt"].decode()


def test_a_kiosk_that_cannot_open_its_database_still_reports(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "progress.db").write_bytes(b"rubbish" * 1000)
    told = json.loads(dict(entries(reported(home, tmp_path)))["report.json"])
    assert "database" in told["kiosk"]


@pytest.mark.parametrize(
    "kept",
    [
        "2026-11-22 10:56:48,123",
        "65,915 MB free",
        "page 123 does not verify",
        "co-ban 12",
        "HTTP 503",
    ],
)
def test_what_a_repairer_needs_stays(kept: str) -> None:
    assert Redactor(["bà Lan"]).clean(kept) == kept


def test_names_are_hidden_as_words_only() -> None:
    clean = Redactor(["Lan"]).clean
    assert clean("chị Lan, LAN; Lanh") == f"chị {HIDDEN}, {HIDDEN}; Lanh"
    assert clean(unicodedata.normalize("NFD", "bác Thúy")) == "bác Thúy"
    assert Redactor(["bác Thúy"]).clean(unicodedata.normalize("NFD", "bác Thúy")) == HIDDEN


def test_the_log_stays_small_and_for_this_account_alone(tmp_path: Path) -> None:
    logger = logging.Logger("many")
    logger.addHandler(KeptLog(tmp_path / "log", most_bytes=2000))
    for number in range(200):
        logger.warning("line %d", number)
    files = sorted((tmp_path / "log").iterdir())
    assert [path.name for path in files] == ["hocso.log", "hocso.log.1"]
    assert all(path.stat().st_size <= 2000 for path in files)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)
    assert "line 199" in files[0].read_text()


def test_a_disk_that_takes_no_line_stops_nothing(tmp_path: Path) -> None:
    log = KeptLog(tmp_path / "log")
    (tmp_path / "log" / "hocso.log").mkdir()
    logger = logging.Logger("stopped")
    logger.addHandler(log)
    logger.warning("nowhere")
    assert list((tmp_path / "log" / "hocso.log").iterdir()) == []


def test_hocso_run_keeps_a_log_from_its_first_start_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    make_home(Paths(home))
    lock = Lock(home)
    try:
        # Another kiosk has the data folder: this one ends before it needs a screen.
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "run"],
            env={**os.environ, "HOCSO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=120,
        )
    finally:
        lock.release()
    assert done.returncode == 1
    log = home / "log" / "hocso.log"
    assert "begins" in log.read_text()
    assert "begins" not in done.stderr
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700
