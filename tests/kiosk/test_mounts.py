"""Which mounts are sticks and second disks; read from the text that the kernel gives."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from kiosk.mounts import Mount, mounts_of, plugged_in, whole_disk

TEXT = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:20 / /proc rw,nosuid - proc proc rw
30 22 8:2 / /mnt/data rw,relatime - ext4 /dev/sda2 rw
31 22 8:17 / /media/hocso/THE\040NHO rw,nosuid - vfat /dev/sdb1 rw,utf8
32 22 8:33 / /run/media/hocso/O\040CUNG ro,nosuid - ext4 /dev/sdc1 rw
33 22 11:0 / /media/cdrom rw - iso9660 /dev/sr0 ro
34 22 0:50 / /mnt/tinh rw - nfs4 tinh:/kho rw
35 22 8:49 / /mnt/o-cung rw - ext4 /dev/sdd1 rw
36 22 8:65 / /opt/khac rw - ext4 /dev/sde1 rw
37 22 8:81 / /media/hong rw - vfat /dev/sdf1 ro,errors=remount-ro
a line that is none
"""


def disk_of(device: str) -> str:
    return "sd" + "abcdef"[int(device.split(":")[1]) // 16] if device.startswith("8:") else device


def test_only_writable_disks_of_their_own_below_the_usual_roots_count() -> None:
    found = plugged_in(mounts_of(TEXT), PurePosixPath("/var/lib/hocso"), disk_of)
    assert [str(one) for one in found] == ["/media/hocso/THE NHO", "/mnt/o-cung"]


def test_the_disk_that_holds_the_data_folder_is_no_second_one() -> None:
    found = plugged_in(mounts_of(TEXT), PurePosixPath("/mnt/o-cung/hocso"), disk_of)
    assert [str(one) for one in found] == ["/media/hocso/THE NHO"]


def test_what_lies_on_top_of_a_mount_point_counts() -> None:
    text = TEXT + "40 31 0:60 / /media/hocso/THE\\040NHO rw - tmpfs tmpfs rw\n"
    found = plugged_in(mounts_of(text), PurePosixPath("/"), disk_of)
    assert [str(one) for one in found] == ["/mnt/o-cung"]


def test_a_line_is_understood_with_its_options_of_mount_and_of_file_system() -> None:
    assert mounts_of(TEXT)[3] == Mount(
        PurePosixPath("/media/hocso/THE NHO"), "8:17", "vfat", read_only=False
    )
    assert mounts_of(TEXT)[-1].read_only
    assert mounts_of("") == ()


@pytest.fixture
def block(tmp_path: Path) -> Path:
    """As /sys/dev/block: a disk with a partition, and an encrypted volume upon it."""
    disk = tmp_path / "devices" / "sda"
    (disk / "sda3").mkdir(parents=True)
    (disk / "sda3" / "partition").write_text("3\n")
    (disk / "sda3" / "dev").write_text("8:3\n")
    volume = tmp_path / "devices" / "dm-0"
    (volume / "slaves").mkdir(parents=True)
    (volume / "slaves" / "sda3").symlink_to(disk / "sda3")
    numbers = tmp_path / "block"
    numbers.mkdir()
    for number, real in (("8:0", disk), ("8:3", disk / "sda3"), ("254:0", volume)):
        (numbers / number).symlink_to(real)
    return numbers


@pytest.mark.parametrize(
    ("device", "disk"), [("8:0", "sda"), ("8:3", "sda"), ("254:0", "sda"), ("0:44", "0:44")]
)
def test_partitions_and_encrypted_volumes_belong_to_their_disk(
    block: Path, device: str, disk: str
) -> None:
    assert whole_disk(device, block) == disk
