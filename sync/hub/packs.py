"""Signed packs for kiosks to fetch: a list, and files that are given in pieces.

The hub does not judge packs: kiosks do, by the signature. It only tells what each calls itself.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from sync.durable import sync_file, write_file
from sync.errors import PackUnusable
from sync.keys import sync_folder

FOLDER: Final = "packs"
SUFFIX: Final = ".hocso"
MOST_MANIFEST_BYTES: Final = 16 * 1024 * 1024
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}\.hocso")
_RANGE: Final = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Published:
    """One pack file.

    Attributes:
        name: of the file.
        id, epoch, version: what its manifest says, unproved here.
        size, sha256: of the whole file.
    """

    name: str
    id: str
    epoch: int
    version: int
    size: int
    sha256: str


def publish(pack: Path, data: Path) -> Published:
    """Copy a pack to where kiosks fetch it, in place of older editions of the same pack.

    Args:
        pack: a signed pack file.
        data: the hub's folder.

    Raises:
        PackUnusable: it is no pack file, or not signed.
        OSError: it cannot be read or copied; what was published before is still there.
    """
    folder = data / FOLDER
    folder.mkdir(exist_ok=True)
    identity, epoch, version = _manifest(pack)
    name = f"{identity}-{epoch}-{version}{SUFFIX}"
    draft = folder / f"{name}.part"
    shutil.copyfile(pack, draft)
    sync_file(draft)
    with draft.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    made = Published(name, identity, epoch, version, draft.stat().st_size, digest)
    draft.replace(folder / name)
    write_file(folder / f"{name}.json", json.dumps(asdict(made), sort_keys=True).encode())
    for other in published(data):
        if other.id == made.id and other.name != made.name:
            (folder / f"{other.name}.json").unlink()
            (folder / other.name).unlink(missing_ok=True)
    sync_folder(folder)
    return made


def published(data: Path) -> list[Published]:
    """What kiosks may fetch, by name."""
    found = []
    for path in sorted((data / FOLDER).glob(f"*{SUFFIX}.json")):
        one = Published(**json.loads(path.read_text(encoding="utf-8")))
        if (data / FOLDER / one.name).is_file():
            found.append(one)
    return found


@require_safe
def listing(_request: HttpRequest) -> HttpResponse:
    """GET /packs/: {"packs": [{"name", "id", "epoch", "version", "size", "sha256"}]}; for anybody."""
    return JsonResponse({"packs": [asdict(one) for one in published(settings.DATA)]})


@require_safe
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """GET /packs/<name>, whole, or the one range that is asked for (RFC 9110, section 14)."""
    path = settings.DATA / FOLDER / name
    if not _NAME.fullmatch(name) or not path.is_file():
        return HttpResponse(status=404)
    size = path.stat().st_size
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None:
        answer = FileResponse(path.open("rb"), content_type="application/octet-stream")
        answer["Accept-Ranges"] = "bytes"
        return answer
    first = int(asked[1])
    last = min(int(asked[2]) if asked[2] else size - 1, size - 1)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    from django.http import StreamingHttpResponse

    piece = StreamingHttpResponse(
        _bytes(path, first, last), status=206, content_type="application/octet-stream"
    )
    piece["Content-Range"] = f"bytes {first}-{last}/{size}"
    piece["Content-Length"] = str(last - first + 1)
    return piece


def _bytes(path: Path, first: int, last: int) -> Iterator[bytes]:
    with path.open("rb") as opened:
        opened.seek(first)
        left = last - first + 1
        while left and (data := opened.read(min(_PIECE, left))):
            left -= len(data)
            yield data


def _manifest(pack: Path) -> tuple[str, int, int]:
    """Id, epoch and version of a pack file."""
    try:
        with zipfile.ZipFile(pack) as archive:
            names = archive.namelist()
            info = archive.getinfo("manifest.json")
            if info.file_size > MOST_MANIFEST_BYTES:
                raise PackUnusable(f"the manifest of {pack.name} has {info.file_size:,} bytes")
            manifest = json.loads(archive.read(info))
        identity, epoch, version = manifest["id"], manifest["epoch"], manifest["version"]
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise PackUnusable(f"{pack.name} is no pack file: {error}") from error
    if "manifest.json.minisig" not in names:
        raise PackUnusable(f"{pack.name} is not signed: hocso pack sign")
    if (
        not isinstance(identity, str)
        or not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", identity)
        or not isinstance(epoch, int)
        or not isinstance(version, int)
    ):
        raise PackUnusable(f"{pack.name} calls itself {identity!r}, epoch {epoch!r}, {version!r}")
    return identity, epoch, version
