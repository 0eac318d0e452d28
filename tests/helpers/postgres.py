"""A PostgreSQL server of our own, on loopback, for as long as a block lasts."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ACCOUNT = "postgres"
"""Who runs it when the tests run as root, which the server refuses for itself."""


def postgres_missing() -> str:
    """Why there can be no server here, "" when there can."""
    if not os.environ.get("HOCSO_POSTGRESQL"):
        return "not asked for, HOCSO_POSTGRESQL=1 does (make faults)"
    if _programs() is None:
        return "no PostgreSQL server programs (apt-get install postgresql)"
    if find_spec("psycopg") is None:
        return "no psycopg"
    if os.geteuid() == 0 and ACCOUNT not in {each.pw_name for each in pwd.getpwall()}:
        return f"no account {ACCOUNT} to run it"
    return ""


@contextmanager
def running_postgres() -> Iterator[str]:
    """Address of an empty database, as HOCSO_HUB_DATABASE takes it."""
    programs = _programs()
    assert programs is not None
    # Not pytest's folder: the server's own account could not reach it.
    folder = Path(tempfile.mkdtemp(prefix="hocso-postgres-"))
    account = ACCOUNT if os.geteuid() == 0 else None
    if account is not None:
        shutil.chown(folder, account)
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        done = subprocess.run(
            [programs / program, *arguments],
            cwd=folder,
            user=account,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    try:
        run("initdb", "-D", str(data), "-U", "hub", "-E", "UTF8", "--locale=C", "--auth=trust")
        port = _free_port()
        settings = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories="
        run("pg_ctl", "-D", str(data), "-l", str(folder / "log"), "-o", settings, "-w", "start")
        try:
            yield f"postgresql://hub@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _programs() -> Path | None:
    """The folder of initdb and pg_ctl; Debian keeps it out of the search path."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
