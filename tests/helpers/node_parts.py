"""The independent record store and validator of tests/node, installed from their lockfile."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import requests

FOLDER = Path(__file__).parents[1] / "node"


class NodeMissing(Exception):
    """node or npm is not here, or the packages cannot be fetched."""


def install_node_parts() -> Path:
    """Run `npm ci` unless it was run for this lockfile; the folder of the packages.

    Raises:
        NodeMissing: with the reason, for a skip that CI does not allow.
    """
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise NodeMissing("node and npm are not installed: apt install nodejs npm")
    lock, done = FOLDER / "package-lock.json", FOLDER / "node_modules" / ".installed"
    with (FOLDER / "package.json").open("rb") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)  # two test processes, one installation
        if done.exists() and done.stat().st_mtime >= lock.stat().st_mtime:
            return FOLDER
        run = subprocess.run(
            ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
            cwd=FOLDER,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        if run.returncode != 0:
            raise NodeMissing(f"npm ci: {run.stderr.strip()[-300:]}")
        done.touch()
    return FOLDER


def complaints(statements: Sequence[bytes]) -> list[list[str]]:
    """What `@learninglocker/xapi-validation` has against each statement; [] when nothing."""
    run = subprocess.run(
        ["node", "validate.js"],
        cwd=install_node_parts(),
        input=b"".join(statement + b"\n" for statement in statements),
        capture_output=True,
        timeout=60,
        check=True,
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


def stored_ids(endpoint: str) -> list[str]:
    """Ids of all statements that the independent store holds, page by page."""
    found: list[str] = []
    address = f"{endpoint}/statements?limit=50"
    while address:
        answer = requests.get(
            address,
            headers={"X-Experience-API-Version": "1.0.3"},
            auth=("a", "b"),
            timeout=10,
        ).json()
        found += [one["id"] for one in answer["statements"]]
        address = urljoin(address, answer["more"]) if answer["more"] else ""
    return found


@contextmanager
def independent_store() -> Iterator[str]:
    """Run npm `xapi-statements` on loopback, in memory; gives the xAPI base address."""
    with subprocess.Popen(
        ["node", "store.js"],
        cwd=install_node_parts(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        try:
            assert running.stdout is not None
            yield f"http://127.0.0.1:{int(running.stdout.readline())}/xAPI"
        finally:
            running.terminate()
