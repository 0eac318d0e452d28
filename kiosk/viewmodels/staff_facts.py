"""What staff are told about the kiosk, gathered beside the screen and put into plain words."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal
from zoneinfo import ZoneInfo

from kiosk.language import decimal, worded
from kiosk.people.retention_run import RetentionNews, run_retention
from sync import clock as time_of
from sync.province_keys import offered_key
from sync.recovery_code import is_copied
from sync.statements import Confidence
from sync.status import SyncStatus, sync_status

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

NEARLY_FULL_MEGABYTES: Final = 500
FAULT_WORDS: Final = {
    "portal": "Mạng này đòi vào một trang khác trước. Kết quả vẫn lưu ở máy.",
    "denied": "Tỉnh chưa nhận được. Kết quả vẫn lưu ở máy. Mời gọi kỹ thuật viên.",
    "contradiction": "Tỉnh chưa nhận được. Kết quả vẫn lưu ở máy. Mời gọi kỹ thuật viên.",
    "postponed": "Tỉnh đang bận. Máy sẽ tự gửi lại.",
    "unreachable": "Chưa có mạng. Kết quả đã lưu ở máy, có mạng sẽ gửi.",
}
"""By `sync.push.Fault`; "không mất gì" is said of what the receipts know, so not here."""
NOT_ENROLLED: Final = "Máy này chưa đăng ký với tỉnh. Kết quả vẫn lưu ở máy."
Kind = Literal["good", "care", "plain"]


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack in use."""

    title: str
    version: int
    issued: date


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """One look at the kiosk.

    Attributes:
        clock: confidence of the wall clock.
        voice_fault: code of the narrator, empty when it speaks.
    """

    sync: SyncStatus
    packs: tuple[Pack, ...]
    free_megabytes: int
    clock: Confidence
    today: date
    learners: int
    retention: RetentionNews
    voice_fault: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One line of the status page."""

    kind: Kind
    text: str


def gather(parts: Parts, voice_fault: str) -> StaffFacts:
    """Look; waits for the disk, so off the GUI thread.

    Raises:
        SyncError: progress.db does not answer.
        OSError: the disk does not.
    """
    with parts.database.read() as connection:
        judged = time_of.now(connection, parts.clock.read())
    retention = RetentionNews()
    if parts.saves:
        months = parts.settings.retention_months
        retention = run_retention(parts.learners, parts.database, parts.clock, months)
    return StaffFacts(
        sync=sync_status(parts.database),
        packs=tuple(Pack(one.title, one.version, one.issued) for one in parts.store.packs()),
        free_megabytes=shutil.disk_usage(parts.home).free // 1_000_000,
        clock=judged.clock,
        today=time_of.day_of(judged.at_ms),
        learners=parts.learners.count(),
        retention=retention,
        voice_fault=voice_fault,
        faults=(*(fault.text for fault in parts.faults), *_key_cares(parts)),
    )


def rows(facts: StaffFacts) -> tuple[StaffRow, ...]:
    """The lines of the status page: what needs somebody first."""
    cared = [StaffRow("care", text) for text in (*facts.faults, *_sync_cares(facts.sync))]
    cared += [StaffRow("care", text) for text in _machine_cares(facts)]
    return tuple(StaffRow(one.kind, worded(one.text)) for one in (*cared, *_plain_rows(facts)))


def _key_cares(parts: Parts) -> list[str]:
    cares = []
    if parts.staff.roles() and not is_copied(parts.home):
        cares.append("Mã khôi phục chưa được chép ra giấy.")
    if offered_key(parts.home) is not None:
        cares.append("Tỉnh đưa chìa khóa niêm phong khác. Mời gọi kỹ thuật viên.")
    return cares


def _sync_cares(sync: SyncStatus) -> list[str]:
    cares = []
    if not sync.enrolled:
        cares.append(NOT_ENROLLED)
    if sync.commits_lost:
        cares.append(f"Máy đã mất {sync.commits_lost} việc vừa ghi. Mời gọi kỹ thuật viên.")
    if sync.set_aside:
        cares.append(
            f"{sync.set_aside} kết quả tỉnh trả lại, để riêng ở máy. Mời gọi kỹ thuật viên."
        )
    if sync.last_fault is not None:
        cares.append(FAULT_WORDS.get(sync.last_fault, FAULT_WORDS["denied"]))
    return cares


def _machine_cares(facts: StaffFacts) -> list[str]:
    cares = []
    if facts.free_megabytes < NEARLY_FULL_MEGABYTES:
        cares.append(
            "Máy sắp đầy. Kết quả học vẫn lưu được. Hãy bỏ bớt gói tiếng hoặc gọi kỹ thuật viên."
        )
    if facts.voice_fault == "sound":
        cares.append("Máy chưa phát được tiếng. Vẫn xem được bài.")
    elif facts.voice_fault:
        cares.append("Máy đang thiếu giọng đọc. Vẫn xem được bài.")
    if facts.clock == "floor":
        cares.append("Đồng hồ của máy có thể sai. Vẫn học và lưu được. Hãy chỉnh lại giờ.")
    if facts.retention.announced:
        cares.append(f"Sắp xóa tên gọi của {facts.retention.announced} người lâu không học.")
    if not facts.packs:
        cares.append("Máy chưa có gói bài nào.")
    return cares


def _plain_rows(facts: StaffFacts) -> list[StaffRow]:
    found = [
        StaffRow("plain", f"{pack.title}: bản {pack.version}, ngày {pack.issued:%d/%m/%Y}.")
        for pack in facts.packs
    ]
    found.append(StaffRow("plain", f"Thẻ học số ở máy này: {facts.learners} người."))
    found.append(StaffRow("good", f"Chỗ trống: {decimal(facts.free_megabytes / 1000)} GB."))
    if not facts.voice_fault:
        found.append(StaffRow("good", "Giọng đọc: sẵn sàng."))
    if facts.clock == "trusted":
        found.append(StaffRow("good", f"Đồng hồ: đúng, hôm nay {facts.today:%d/%m/%Y}."))
    elif facts.clock == "unknown":
        found.append(StaffRow("plain", f"Đồng hồ: {facts.today:%d/%m/%Y}, tỉnh chưa xác nhận."))
    return found


def received_at(sync: SyncStatus) -> str:
    """When the province last received something; without the time while no clock was trusted."""
    if sync.last_received_at is None:
        return worded("Chưa gửi lần nào")
    if not sync.clock_trusted:
        return worded("Tỉnh đã nhận")
    at = datetime.fromtimestamp(sync.last_received_at / 1000, ZoneInfo("Asia/Ho_Chi_Minh"))
    told = f"Tỉnh đã nhận lúc {at.hour} giờ {at.minute:02}, ngày {at.day}/{at.month}"
    return worded(told)
