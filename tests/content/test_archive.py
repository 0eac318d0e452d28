"""The pack file as a ZIP: every byte foreseen, nothing believed."""

from __future__ import annotations

import io
import os
import random
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.archive import PackFile, open_pack, pack_bytes, write_pack
from content.errors import PackRefused
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME, SIGNATURE_NAME
from content.reader import CourseReader
from content.verify import Known, verify
from tests.helpers.publisher import Parts, Publisher

PUBLISHER = Publisher()
KNOWN = Known(root=PUBLISHER.root, program="0.1.0")
PARTS = PUBLISHER.parts()
WHOLE = PARTS.to_bytes()


def opened(data: bytes) -> PackFile:
    return PackFile(io.BytesIO(data), len(data))


def refused(data: bytes) -> PackRefused:
    with pytest.raises(PackRefused) as fault:
        verify(opened(data), KNOWN, CourseReader(rules=False))
    return fault.value


def zipped(change: Callable[[zipfile.ZipFile], None], *, base: Parts = PARTS) -> bytes:
    """The pack's files in a ZIP by Python's own zipfile, and something more."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in [*base.signed.items(), *sorted(base.blobs.items())]:
            archive.writestr(zipfile.ZipInfo(name), data)
        change(archive)
    return target.getvalue()


def test_any_zip_program_opens_a_pack_file() -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == set(PARTS.signed) | set(PARTS.blobs)
        assert archive.read(MANIFEST_NAME) == PARTS.signed[MANIFEST_NAME]


def test_same_files_give_the_same_bytes_every_time() -> None:
    backwards = dict(reversed(PARTS.signed.items()))
    assert pack_bytes(backwards, dict(reversed(PARTS.blobs.items()))) == WHOLE


@pytest.mark.parametrize(
    ("signed", "blobs"),
    [
        ({"../x": b""}, []),
        ({}, [("short", b"")]),
        ({}, [("b" * 64, b""), ("a" * 64, b"")]),
        ({}, [("a" * 64, b""), ("a" * 64, b"")]),
    ],
)
def test_writer_refuses_what_no_pack_has(
    signed: dict[str, bytes], blobs: list[tuple[str, bytes]]
) -> None:
    with pytest.raises(ValueError, match=r"not a|twice"):
        write_pack(io.BytesIO(), signed, blobs)


def test_opened_pack_gives_its_files(tmp_path: Path) -> None:
    with PARTS.open(tmp_path / "co-ban-1.hocso") as pack:
        assert pack.read(MANIFEST_NAME, LIMITS.manifest_bytes) == PARTS.signed[MANIFEST_NAME]
        assert pack.read("../../etc/passwd", 10) is None
        assert {name: b"".join(pack.chunks(name)) for name in pack.names()} == PARTS.blobs
        with pytest.raises(PackRefused, match="not in the pack"):
            pack.chunks("0" * 64)


# --- Attacks ---------------------------------------------------------------------------------------


def test_duplicated_entry_is_refused() -> None:
    def twice(archive: zipfile.ZipFile) -> None:
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(zipfile.ZipInfo(MANIFEST_NAME), b"{}")

    assert refused(zipped(twice)).kind == "archive"
    # The same by our own writer's layout, so that only the name is at fault.
    two = io.BytesIO()
    write_pack(two, {MANIFEST_NAME: b"{}"}, [("a" * 64, b"one"), ("b" * 64, b"two")])
    data = two.getvalue().replace(b"b" * 64, b"a" * 64)
    with pytest.raises(PackRefused, match="twice in the pack"):
        opened(data)


@pytest.mark.parametrize(
    "name",
    [
        "../../../../etc/cron.d/x",
        "/etc/passwd",
        "C:\\windows",
        "manifest.json/../x",
        "a" * 63,
        "A" * 64,
        "x",
        "",
        "b" * 64 + "\0",
        "Tên",
    ],
)
def test_path_traversal_and_strange_names_are_refused(name: str) -> None:
    def stranger(archive: zipfile.ZipFile) -> None:
        archive.writestr(zipfile.ZipInfo("PLACEHOLDER"), b"x")
        archive.infolist()[-1].filename = name

    assert refused(zipped(stranger)).kind == "archive"


def test_strange_name_in_our_own_layout_is_refused_by_name() -> None:
    data = WHOLE.replace(b"manifest.json.minisig", b"../../../../etc/passw")
    fault = refused(data)
    assert fault.kind == "archive"
    assert "../../../../etc/passw" in str(fault)


@pytest.mark.true_clock("no ZIP can tell a time before 1980")
def test_zip_bomb_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST_NAME, bytes(50_000_000))
    assert len(target.getvalue()) < 60_000
    fault = refused(target.getvalue())
    assert (fault.kind, MANIFEST_NAME in str(fault)) == ("archive", True)


def test_overlapping_entries_are_refused() -> None:
    """The better bomb: many directory entries that share one file."""
    start = struct.unpack("<I", WHOLE[-6:-2])[0]
    first = WHOLE[start:].index(b"PK\1\2", 4)
    entry = WHOLE[start : start + first]
    listed = entry * 3
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 3, 3, len(listed), start, 0)
    assert refused(WHOLE[:start] + listed + end).kind == "archive"


def test_symlink_entry_is_refused() -> None:
    def link(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo("f" * 64)
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")

    assert refused(zipped(link)).kind == "archive"
    mode = (stat.S_IFREG | 0o644).to_bytes(2, "little")
    linked = (stat.S_IFLNK | 0o644).to_bytes(2, "little")
    fault = refused(WHOLE.replace(b"\0\0\0\0\0\0" + mode, b"\0\0\0\0\0\0" + linked, 1))
    assert fault.kind == "archive"


def test_repacked_by_another_program_is_refused() -> None:
    assert refused(zipped(lambda _: None)).kind == "archive"


def test_oversized_pack_is_refused_before_it_is_read() -> None:
    class Untouchable(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise AssertionError("nothing may be read")

    with pytest.raises(PackRefused, match="at most 2,147,483,648") as fault:
        PackFile(Untouchable(), LIMITS.pack_bytes + 1)
    assert fault.value.kind == "size"


def test_directory_that_claims_too_many_files_is_refused() -> None:
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 60_000, 60_000, 0, 0, 0)
    with pytest.raises(PackRefused, match="60,000 files, at most 40,006") as fault:
        opened(end)
    assert fault.value.kind == "size"
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, 0, 0, 0)
    with pytest.raises(PackRefused, match="cut off"):
        opened(end)


def test_oversized_manifest_is_refused_before_it_is_read() -> None:
    data = pack_bytes({MANIFEST_NAME: bytes(LIMITS.manifest_bytes + 1)}, {})
    fault = refused(data)
    assert (fault.kind, MANIFEST_NAME in str(fault)) == ("size", True)


@pytest.mark.parametrize("keep", [0, 1, 21, 22, 100, len(WHOLE) // 2, len(WHOLE) - 1])
def test_truncated_pack_is_refused(keep: int) -> None:
    assert refused(WHOLE[:keep]).kind == "archive"


@pytest.mark.parametrize("data", [b"", b"hello", b"\0" * 5000, b"PK\5\6" * 100])
def test_what_is_no_pack_is_refused(data: bytes) -> None:
    assert refused(data).kind == "archive"


def test_bytes_around_the_pack_are_refused() -> None:
    for data in (b"x" + WHOLE, WHOLE + b"x", WHOLE[:-22] + b"x" + WHOLE[-22:]):
        assert refused(data).kind == "archive"


def test_fifo_folder_and_missing_file_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    for name, kind in (("fifo", "archive"), (".", "archive"), ("missing", "disk")):
        with pytest.raises(PackRefused) as fault:
            open_pack(tmp_path / name)
        assert fault.value.kind == kind


def test_broken_file_is_closed_and_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.hocso").write_bytes(b"hello")
    with pytest.raises(PackRefused, match="only 5 bytes"):
        open_pack(tmp_path / "broken.hocso")


def test_stick_pulled_while_reading_is_refused() -> None:
    class Pulled(io.BytesIO):
        pulled = False

        def read(self, size: int | None = -1) -> bytes:
            if self.pulled:
                raise OSError(5, "Input/output error")
            return super().read(size)

    file = Pulled(WHOLE)
    pack = PackFile(file, len(WHOLE))
    file.pulled = True
    with pytest.raises(PackRefused, match="cannot be read at byte") as fault:
        pack.read(MANIFEST_NAME, LIMITS.manifest_bytes)
    assert fault.value.kind == "disk"


# --- Campaign --------------------------------------------------------------------------------------


def judge(data: bytes) -> None:
    """A changed pack is refused in words, or is the same in everything that is installed."""
    try:
        pack = verify(opened(data), KNOWN, CourseReader(rules=False))
    except PackRefused:
        return
    assert pack.manifest_bytes == PARTS.signed[MANIFEST_NAME]
    assert pack.signature == PARTS.signed[SIGNATURE_NAME]
    for name in pack.wanted():
        assert b"".join(pack.source.chunks(name)) == PARTS.blobs[name]


def test_600_flipped_bits_anywhere_are_refused() -> None:
    dice = random.Random(20261122)
    for _ in range(600):
        data = bytearray(WHOLE)
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        assert str(refused(bytes(data)))


@given(st.data())
def test_cut_doubled_and_mixed_packs_install_nothing_else(draw: st.DataObject) -> None:
    pieces = draw.draw(
        st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 400)), min_size=1, max_size=4)
    )
    data = bytearray(WHOLE)
    for place, length in pieces:
        if draw.draw(st.booleans()):
            del data[place : place + length]
        else:
            data[place:place] = data[:length]
    judge(bytes(data))


@given(st.binary(max_size=2000))
def test_any_bytes_at_all_are_refused_in_words(data: bytes) -> None:
    assert str(refused(data))
