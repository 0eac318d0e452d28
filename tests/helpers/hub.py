"""A real hub in its own process, and a real kiosk's requests to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from sync.events import TaskDone
from sync.person import Who
from sync.statements import Origin, Stamp, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE

Json = dict[str, Any]
HOCSO_HUB = [sys.executable, "-c", "from sync.hub.commands import hub; hub()"]
COMMUNE = "14845"
_SHELL = """
import contextlib, io, json, sys, traceback
import django
from django.db import connections
django.setup()
for line in sys.stdin:
    printed, fault = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(printed):
            exec(json.loads(line), {})
    except Exception:
        fault = traceback.format_exc()
    connections.close_all()
    print(json.dumps({"printed": printed.getvalue(), "fault": fault}), flush=True)
"""
"""Carries out one piece of code a line, and answers with what it printed."""
_COMMAND = """
import contextlib, io, json
from sync.hub.commands import hub
printed, told, code = io.StringIO(), io.StringIO(), 0
with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(told):
    try:
        hub.main({arguments!r}, prog_name="hocso hub")
    except SystemExit as end:
        code = end.code or 0
print(json.dumps([code, printed.getvalue(), told.getvalue()]))
"""
OFFICER, PASSWORD = "tinh", "mat-khau-dai-cua-tinh"


@dataclass
class RunningHub:
    """A hub that listens on loopback.

    Attributes:
        url: its address, with a slash at the end.
        folder: its data.
        process: the server itself.
        database: PostgreSQL's address, "" for SQLite in the folder.
        shell: what `django` talks to, once it was asked.
    """

    url: str
    folder: Path
    process: subprocess.Popen[str]
    database: str = ""
    shell: subprocess.Popen[str] | None = None

    def command(self, *arguments: str) -> str:
        """What `hocso hub …` prints, in a process that stays: a new one costs half a second."""
        code, printed, told = json.loads(self.django(_COMMAND.format(arguments=list(arguments))))
        assert code == 0, told
        return str(printed).strip()

    def django(self, code: str) -> str:
        """What a piece of Python prints inside the hub's own Django, in a process that stays."""
        if self.shell is None:
            self.shell = subprocess.Popen(
                [sys.executable, "-c", _SHELL],
                env=_environment(self.folder, self.database)
                | {"DJANGO_SETTINGS_MODULE": "sync.hub.settings"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self.shell.stdin is not None
        assert self.shell.stdout is not None
        print(json.dumps(code), file=self.shell.stdin, flush=True)
        answer = json.loads(self.shell.stdout.readline())
        assert answer["fault"] == "", answer["fault"]
        return str(answer["printed"]).strip()

    def close(self) -> None:
        """End the process that `django` talks to."""
        if self.shell is not None:
            self.shell.communicate(timeout=20)

    def enrol(self, commune: str = COMMUNE, label: str = "Nhà văn hóa thôn 3") -> KioskAtHub:
        """A new kiosk with its credential, got over HTTP."""
        token = self.command("enroll", commune, "--place", label)
        answer = requests.post(
            f"{self.url}enrol", json={"token": token, "program": "0.1.0"}, timeout=20
        )
        answer.raise_for_status()
        return KioskAtHub(self, answer.json())

    def facts(self) -> list[Json]:
        """Every fact row."""
        return [json.loads(line) for line in self.command("facts", "--json").splitlines()]


@dataclass
class KioskAtHub:
    """An enrolled kiosk, as the wire sees it."""

    hub: RunningHub
    identity: Json

    @property
    def id(self) -> str:
        """Uuid of the kiosk."""
        return str(self.identity["kiosk"])

    def request(self, method: str, path: str = "statements", **extra: Any) -> requests.Response:
        """One request with the credential and the version header, unless `headers` says else."""
        headers = {"X-Experience-API-Version": "1.0.3", **extra.pop("headers", {})}
        auth = extra.pop("auth", (self.identity["username"], self.identity["secret"]))
        return requests.request(
            method, f"{self.hub.url}xapi/{path}", headers=headers, auth=auth, timeout=20, **extra
        )

    def post(self, *statements: Json, **extra: Any) -> requests.Response:
        """POST these statements."""
        return self.request("POST", json=list(statements), **extra)

    def facts(self) -> list[Json]:
        """The fact rows of this kiosk."""
        return [row for row in self.hub.facts() if row["kiosk_id"] == self.id]


def task_statement(kiosk: KioskAtHub | None = None, **changes: Any) -> Json:
    """A real statement of a task done by a fresh learner; `changes` go to the event or stamp."""
    stamp_names = {"journal", "seq", "boot", "uptime_ms", "wall_ms", "at_ms", "clock"}
    who_names = {"actor", "guest", "groups"}
    who = {"actor": str(uuid.uuid4()), "guest": False, "groups": ("nguoi_dan",)}
    who |= {key: changes[key] for key in who_names & set(changes)}
    stamp = {
        "journal": str(uuid.uuid4()), "seq": 1, "boot": "b1", "uptime_ms": 5000,
        "wall_ms": 1_790_000_000_000, "at_ms": 1_790_000_000_000, "clock": "trusted",
    } | {key: changes[key] for key in stamp_names & set(changes)}  # fmt: skip
    rest = {key: changes[key] for key in set(changes) - stamp_names - who_names}
    event = {
        "course": "lua-dao", "task": "ba-cuoc-goi", "form": "A", "form_hash": "0" * 64,
        "registration": str(uuid.uuid4()), "phase": "pre", "level": 1, "passed": False,
        "trap_avoided": False, "genuine_done": True,
    } | rest  # fmt: skip
    origin = Origin(
        home_page=DEFAULT_HOME_PAGE,
        program="0.1.0",
        kiosk=kiosk.id if kiosk else None,
        commune=kiosk.identity["commune"] if kiosk else None,
    )
    statement = statement_of(
        TaskDone(who=Who(visit=str(uuid.uuid4()), **who), **event), Stamp(**stamp), origin
    )
    assert statement is not None
    return statement


def hub_command(folder: Path, *arguments: str, database: str = "") -> str:
    """Run `hocso hub …` on a data folder; fails with what it printed."""
    done = subprocess.run(
        [*HOCSO_HUB, *arguments],
        check=False,
        env=_environment(folder, database),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@contextmanager
def running_hub(
    folder: Path,
    port: int = 0,
    *,
    database: str = "",
    home_page: str = DEFAULT_HOME_PAGE,
    workers: int = 2,
) -> Iterator[RunningHub]:
    """A hub on a free port, or again on one it had, until the block ends."""
    folder.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(
        [*HOCSO_HUB, "serve", "--port", str(port), "--workers", str(workers)],
        env=_environment(folder, database) | {"HOCSO_HUB_HOME_PAGE": home_page},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    assert url.startswith("http://127.0.0.1:"), f"the hub did not start: {url!r}"
    running = RunningHub(url, folder, process, database)
    try:
        yield running
    finally:
        running.close()
        process.terminate()
        process.wait(20)
        process.stdout.close()


def _environment(folder: Path, database: str) -> dict[str, str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("HOCSO_")}
    return clean | {"HOCSO_HUB_DATA": str(folder), "HOCSO_HUB_DATABASE": database}
