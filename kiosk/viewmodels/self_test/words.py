"""Findings in plain words: what it is, how it is, and what to do; all of them in docs/words.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.technician.finding import Finding, State

STATE_WORDS: Final[Mapping[State, str]] = {"well": "Tốt", "care": "Nên xem", "fault": "Chưa được"}
TITLES: Final[Mapping[str, str]] = {
    "screen": "Màn hình",
    "touch": "Chạm",
    "heard": "Loa",
    "spoken": "Nói vào micro",
    "sound": "Đường tiếng",
    "microphone": "Micro",
    "voice": "Giọng đọc",
    "typeface": "Kiểu chữ",
    "data folder": "Chỗ trống",
    "disk speed": "Tốc độ ổ đĩa",
    "progress.db": "Sổ kết quả",
    "power cut": "Chống mất điện",
    "backup": "Bản lưu",
    "clock": "Đồng hồ",
    "packs": "Gói bài",
    "usb": "USB",
    "province": "Nối với tỉnh",
    "settings": "Cài đặt",
    "set-up": "Lần đầu cài",
    "lock-down": "Khóa máy",
}
_STOPPED: Final = ("Chưa kiểm tra được.", "Tắt máy, bật lại rồi thử lần nữa.")
_SAID: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("screen", ""): ("{size} điểm.", ""),
    ("screen", "none"): ("Không thấy màn hình.", "Cắm lại dây màn hình."),
    ("screen", "small"): ("{size} điểm, hơi nhỏ.", "Đặt lại cỡ màn hình của máy."),
    ("screen", "touch"): ("Không thấy chỗ nhận chạm.", "Cắm lại dây USB của màn hình."),
    ("touch", ""): ("Chỗ nào cũng nhận chạm.", ""),
    ("touch", "missed"): ("Có {count} ô chưa nhận chạm.", "Lau màn hình, cắm lại dây rồi thử lại."),
    ("heard", ""): ("Nghe rõ.", ""),
    ("heard", "silent"): ("Không nghe thấy tiếng.", "Cắm lại loa, vặn to, hoặc đổi đường tiếng."),
    ("spoken", ""): ("Micro nghe được.", ""),
    ("spoken", "silent"): ("Micro chưa nghe thấy tiếng.", "Cắm lại micro, nói gần hơn."),
    ("sound", ""): ("{names}.", ""),
    ("sound", "none"): ("Không thấy loa.", "Cắm loa rồi thử lại."),
    ("microphone", ""): ("{names}.", ""),
    ("microphone", "none"): ("Không có. Chỉ cần khi thu tiếng.", ""),
    ("voice", ""): ("Có giọng tiếng Việt.", ""),
    ("voice", "none"): ("Thiếu giọng đọc.", "Cài lại chương trình."),
    ("typeface", ""): ("Đủ chữ tiếng Việt.", ""),
    ("typeface", "none"): ("Thiếu kiểu chữ.", "Cài lại chương trình."),
    ("data folder", ""): ("Còn {free} MB.", ""),
    ("data folder", "nearly"): ("Còn {free} MB, sắp đầy.", "Bỏ bớt gói tiếng."),
    ("data folder", "full"): ("Chỉ còn {free} MB.", "Bỏ bớt gói tiếng, hoặc thay ổ đĩa."),
    ("disk speed", ""): ("{rate} MB mỗi giây, ghi xong sau {wait} phần nghìn giây.", ""),
    ("disk speed", "slow"): ("Ổ đĩa chậm: {rate} MB mỗi giây.", "Nên thay ổ đĩa khác."),
    ("progress.db", ""): ("Nguyên vẹn, {saved} kết quả.", ""),
    ("progress.db", "damaged"): ("Có chỗ bị hỏng.", "Tắt máy, bật lại: máy tự lấy bản lưu tốt."),
    ("progress.db", "not-yet"): ("Chưa có, sẽ tạo khi mở máy.", ""),
    ("power cut", ""): ("Đã lưu là còn, kể cả khi rút điện.", ""),
    ("power cut", "settings"): ("Ghi chưa chắc chắn.", "Cài lại chương trình."),
    ("power cut", "erase"): ("Xóa tên chưa sạch.", "Cài lại chương trình."),
    ("power cut", "mount"): ("Ổ đĩa gắn với {options}, dễ mất bài.", "Bỏ các chữ đó trong fstab."),
    ("power cut", "fleeting"): ("Dữ liệu nằm ở {kind}, tắt máy là mất.", "Đặt dữ liệu vào ổ đĩa."),
    ("backup", ""): ("Bản mới nhất ngày {day}.", ""),
    ("backup", "none"): ("Chưa có bản lưu nào.", "Mở Bản lưu, chạm Lưu ngay."),
    ("backup", "alone"): ("Ngày {day}, chỉ ở máy này.", "Mở Bản lưu, chọn thêm USB."),
    ("backup", "old"): ("Bản mới nhất ngày {day}, đã cũ.", "Mở Bản lưu, chạm Lưu ngay."),
    ("clock", ""): ("Đúng, ngày {day}.", ""),
    ("clock", "unknown"): ("Ngày {day}, tỉnh chưa xác nhận.", "So với điện thoại."),
    ("clock", "behind"): ("Đồng hồ chậm, ít nhất là ngày {day}.", "Chỉnh lại giờ của máy."),
    ("packs", ""): ("Có {courses} khóa học.", ""),
    ("packs", "none"): ("Chưa có gói bài nào.", "Cắm USB có gói bài, mở trang USB."),
    ("packs", "trust"): ("Thiếu khóa tin cậy của tỉnh.", "Cài lại chương trình của tỉnh."),
    ("usb", ""): ("Thấy {names}.", ""),
    ("usb", "none"): ("Chưa cắm USB nào.", ""),
    ("province", ""): ("Tỉnh trả lời.", ""),
    ("province", "none"): ("Máy chưa nối với tỉnh.", "Mở Nối với tỉnh."),
    ("province", "waits"): ("Đã có mã, chờ mạng.", "Xem lại mạng."),
    ("province", "refused"): ("Tỉnh không nhận mã đã gõ.", "Xin tỉnh mã khác."),
    ("province", "denied"): ("Tỉnh không nhận máy này.", "Xin tỉnh mã đăng ký để nối lại."),
    ("province", "unreachable"): ("Chưa tới được tỉnh. Vẫn học bình thường.", "Xem lại mạng."),
    ("province", "portal"): ("Mạng này đòi vào một trang khác trước.", "Đổi sang mạng khác."),
    ("settings", ""): ("Đọc được.", ""),
    ("set-up", ""): ("Đủ: {place}.", ""),
    ("set-up", "left"): ("Còn thiếu vài điều.", "Tắt máy, bật lại: máy sẽ hỏi tiếp."),
    ("set-up", "not-yet"): ("Chưa cài.", ""),
    ("lock-down", ""): ("Không có lối ra ngoài.", ""),
    ("lock-down", "root"): ("Chạy bằng tài khoản quản trị.", "Mở máy bằng phiên của Học Số."),
    ("lock-down", "core"): ("Máy có thể ghi bộ nhớ ra đĩa.", "Mở máy bằng phiên của Học Số."),
    ("lock-down", "session"): ("Không ở phiên riêng của Học Số.", "Mở máy bằng phiên của Học Số."),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One finding, as a person reads and hears it."""

    title: str
    state: str
    text: str
    remedy: str

    @property
    def sentence(self) -> str:
        """All of it in one."""
        whole = f"{self.title}: {self.state}. {self.text}"
        return f"{whole} {self.remedy}" if self.remedy else whole


def told(finding: Finding) -> Told:
    """Say a finding; one that no words were made for says that it could not be checked."""
    known = _SAID.get((finding.what, finding.code), _STOPPED)
    text, remedy = known
    values = {"size": "", **finding.values}
    return Told(
        TITLES[finding.what],
        STATE_WORDS[finding.state],
        text.format_map(values).replace("..", "."),
        remedy,
    )
