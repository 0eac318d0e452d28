"""The province as it is met without a push: it takes bundles from a stick, and gives packs by wifi in pieces."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sync.bundle import FOLDER, KIND, SUFFIX
from sync.errors import ProvinceUnreachable
from sync.receipt import SUFFIX as RECEIPT_SUFFIX
from sync.receipt import Receipt, receipt_bytes
from sync.replies import Reply
from sync.sealed_frames import head_of, read_frames
from tests.helpers.fault_server import FaultServer

Given = Literal["whole", "nothing", "other bytes"]


def take_bundles(stick: Path, private: bytes, server: FaultServer) -> int:
    """Store what the bundles on a stick hold where pushes go too, each once; lays the receipts beside them."""
    bundles = sorted((stick / FOLDER).glob(f"*{SUFFIX}"))
    for path in bundles:
        with path.open("rb") as file:
            head, _ = head_of(file, KIND)
            file.seek(0)
            said, *frames = read_frames(file, private, KIND)
        introduced = json.loads(said)
        ids = []
        with server.memory.lock:
            for one in (each for frame in frames for each in json.loads(frame)):
                ids.append(one["id"])
                if one["id"] not in server.memory.stored:
                    text = json.dumps(one, sort_keys=True, ensure_ascii=False).encode()
                    server.memory.stored[one["id"]] = text
                    server.memory.times_stored[one["id"]] += 1
        receipt = Receipt(
            kiosk=introduced["kiosk"],
            bundle=head["bundle"],
            incarnation=server.memory.incarnation,
            accepted=tuple(ids),
        )
        data = receipt_bytes(receipt, bytes.fromhex(introduced["receipt"]))
        path.with_name(path.name.removesuffix(SUFFIX) + RECEIPT_SUFFIX).write_bytes(data)
    return len(bundles)


@dataclass
class Shelf:
    """A `sync.downloads.Exchange` over some pack files.

    Attributes:
        packs: (version, bytes) of the editions of one pack, the newest counts.
        id: of that pack.
        given: what a piece is answered with.
        asked: pieces that were asked for.
    """

    packs: Sequence[tuple[int, bytes]]
    id: str
    given: Given = "whole"
    asked: list[str] = field(default_factory=list)

    def exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> Reply:
        version, data = max(self.packs)
        name = f"{self.id}-1-{version}.hocso"
        if path == "/packs/":
            told = {
                "name": name,
                "id": self.id,
                "epoch": 1,
                "version": version,
                "size": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
            }
            return Reply(200, "application/json", None, json.dumps({"packs": [told]}).encode())
        self.asked.append(headers["Range"])
        first, last = (int(part) for part in headers["Range"].removeprefix("bytes=").split("-"))
        if self.given == "nothing":
            raise ProvinceUnreachable("the wifi is gone")
        piece = data[first : last + 1]
        if self.given == "other bytes":
            piece = bytes(len(piece))
        return Reply(206, "application/octet-stream", None, piece)
