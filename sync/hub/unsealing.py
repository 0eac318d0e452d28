"""Backups whose paper code is lost get a new one, by the province's private key.

The kiosk's keys are opened in memory and sealed again at once: to a new recovery code, and to the
province as before.
"""

from __future__ import annotations

from pathlib import Path

from sync.backup import FOLDER, SEALED
from sync.durable import write_file
from sync.errors import BackupUnusable
from sync.hub.identity import private_key
from sync.recovery_code import new_code
from sync.sealing import open_with_province_key, public_of, seal


def unseal_all(backups: Path, private: Path, kiosk: str | None = None) -> tuple[str, int]:
    """Seal every backup found to one new code; that code, and how many.

    Args:
        backups: a place with `hocso-backup/` in it, or one `sealed.json`.
        private: file of the province's private key, base64.
        kiosk: name of one kiosk's folder, needed where a stick has several: one code, one box.

    Raises:
        BackupUnusable: no backup there, or of several kiosks.
        SealBroken: `private` is no key, or not the one of these backups; nothing is changed.
        OSError: a file cannot be read or written.
    """
    found = (
        [backups]
        if backups.is_file()
        else sorted(backups.glob(f"{FOLDER}/{kiosk or '*'}/[0-9]*/{SEALED}"))
    )
    if not found:
        raise BackupUnusable(f"no {SEALED} in {backups}: name the stick, or the file itself")
    kiosks = sorted({path.parent.parent.name for path in found})
    if len(kiosks) > 1:
        raise BackupUnusable(f"{backups} has {len(kiosks)} kiosks, say which: {', '.join(kiosks)}")
    key = private_key(private)
    opened = [(path, open_with_province_key(path.read_bytes(), key)) for path in found]
    code = new_code()
    for path, keys in opened:
        write_file(path, seal(keys, code, public_of(key)))
    return code, len(opened)
