"""The word lists behind `plain_language`: what we do not say, and what must be explained.

Source of the tone: the project's list of words for people. Source of the provinces: Resolution
202/2025/QH15, in force since 1/7/2025; the 34 of today are in Decision 19/2025/QĐ-TTg.
"""

from __future__ import annotations

import re

_NOT_AFTER = "".join(f"(?<!{word} )" for word in ("kết", "làm", "các", "người", "nhóm", "đám"))
_NOT_BEFORE = r"(?! (?:bè|cùng|thân|học|đọc|cũ|đời|chơi|hàng|gái|trai|ấy|của (?:em|cháu|con)))"
NOT_OUR_WORDS = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)"), remedy)
    for pattern, remedy in (
        (
            rf"{_NOT_AFTER}bạn{_NOT_BEFORE}",
            "say “bà con”, or leave the pronoun out",
        ),
        ("người dùng", "say “bà con”, “mình” or “ai”"),
        ("quý khách", "say “bà con”"),
        (r"(?<!công )(?<!dụng )(?<!đạo )(?<!y )cụ(?! thể)", "say “ông” or “bà”"),
        ("(?:nhấp|click|kích chuột|tap|vuốt)", "say “chạm”"),
        ("thu thập", "say “ghi lại”"),
    )
)
"""Words for people that we replace, and by what."""

BLAMING = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)"), "say what to look at next time, without a mark")
    for pattern in (
        "(?:trả lời|làm|chọn|bấm|chạm|câu này|bị) sai",
        "sai (?:rồi|mất rồi)",
        r"(?<!cầu )(?<!lướt )thi trượt",
        "kém(?! theo)",
        "không đạt",
        "lỗi của (?:bạn|bà con|mình|bác|cô|chú|ông|bà)",
        "quá chậm",
        "dễ thôi mà",
        "(?:ngu|dốt)",
    )
)
"""What is never said about a person or an answer."""

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "VNeID": (),
    "PIN": (),
    "USB": (),
    "AI": (),
    "SIM": (),
    "TV": (),
    "OCOP": (),
    "CH": (),
    "OTP": ("dãy số", "mã một lần"),
    "QR": ("hình vuông", "ô vuông"),
    "BHYT": ("bảo hiểm y tế",),
    "UBND": ("ủy ban nhân dân", "uỷ ban nhân dân"),
    "CCCD": ("căn cước công dân",),
    "HTX": ("hợp tác xã",),
}
"""Short forms that may stand in a lesson, and words that explain them; none needed where empty."""

TERMS: dict[str, str] = {
    "đường link": "đường link là dòng chữ mở sang trang khác",
    "đăng nhập": "đăng nhập là vào bằng tên và mật khẩu của mình",
    "tài khoản": "tài khoản là chỗ của riêng mình, mở bằng mật khẩu",
    "trình duyệt": "trình duyệt là món để xem các trang trên mạng",
    "xác thực": "xác thực là chứng tỏ đúng là mình",
    "định danh": "định danh là ghi rõ mình là ai",
    "sinh trắc học": "sinh trắc học là khuôn mặt, vân tay của mình",
    "kích hoạt": "kích hoạt là bật lên để dùng được",
    "đồng bộ": "đồng bộ là làm cho hai nơi giống nhau",
    "giao diện": "giao diện là những gì hiện trên màn hình",
    "sao lưu": "sao lưu là cất thêm một bản",
    "bảo mật": "bảo mật là giữ kín",
    "truy cập": "truy cập là mở ra xem",
    "phần mềm": "phần mềm là món cài vào máy",
    "mã độc": "mã độc là món phá máy, lấy trộm thông tin",
    "thuật toán": "thuật toán là cách máy tính toán",
    "dữ liệu": "dữ liệu là những gì máy ghi lại",
}
"""Terms that real screens use, and how one may explain each once."""

FOREIGN_KNOWN = frozenset(
    [
        "vneid",
        "wi-fi",
        "wifi",
        "internet",
        "zalo",
        "facebook",
        "youtube",
        "google",
        "app",
        "store",
        "play",
        "link",
        "sim",
        "video",
        "nick",
        "micrô",
        "ntrust",
        "robot",
        "camera",
        "km",
        "kg",
        "cm",
        "mb",
        "gb",
        "otp",
        "qr",
        "pin",
        "usb",
        "ai",
        "ocop",
        "tv",
        "lan",
        "hoa",
        "thào",
    ]
)
"""Words that real screens and villages use; everything else not Vietnamese is to be explained."""

OLD_PROVINCES: dict[str, str] = {
    "Hà Giang": "Tuyên Quang",
    "Yên Bái": "Lào Cai",
    "Bắc Kạn": "Thái Nguyên",
    "Vĩnh Phúc": "Phú Thọ",
    "Hòa Bình": "Phú Thọ",
    "Hoà Bình": "Phú Thọ",
    "Bắc Giang": "Bắc Ninh",
    "Thái Bình": "Hưng Yên",
    "Hải Dương": "Hải Phòng",
    "Hà Nam": "Ninh Bình",
    "Nam Định": "Ninh Bình",
    "Quảng Bình": "Quảng Trị",
    "Quảng Nam": "Đà Nẵng",
    "Kon Tum": "Quảng Ngãi",
    "Bình Định": "Gia Lai",
    "Ninh Thuận": "Khánh Hòa",
    "Đắk Nông": "Lâm Đồng",
    "Bình Thuận": "Lâm Đồng",
    "Phú Yên": "Đắk Lắk",
    "Bà Rịa - Vũng Tàu": "Thành phố Hồ Chí Minh",
    "Bình Dương": "Thành phố Hồ Chí Minh",
    "Bình Phước": "Đồng Nai",
    "Long An": "Tây Ninh",
    "Sóc Trăng": "Cần Thơ",
    "Hậu Giang": "Cần Thơ",
    "Bến Tre": "Vĩnh Long",
    "Trà Vinh": "Vĩnh Long",
    "Tiền Giang": "Đồng Tháp",
    "Bạc Liêu": "Cà Mau",
    "Kiên Giang": "An Giang",
    "Thừa Thiên Huế": "Huế",
}
"""Provinces whose names ended on 1/7/2025 (Huế: 1/1/2025), and where their land belongs now."""

PROVINCES = frozenset(
    [
        "An Giang",
        "Bắc Ninh",
        "Cao Bằng",
        "Cà Mau",
        "Cần Thơ",
        "Gia Lai",
        "Huế",
        "Hà Nội",
        "Hà Tĩnh",
        "Hưng Yên",
        "Hải Phòng",
        "Hồ Chí Minh",
        "Khánh Hòa",
        "Lai Châu",
        "Lào Cai",
        "Lâm Đồng",
        "Lạng Sơn",
        "Nghệ An",
        "Ninh Bình",
        "Phú Thọ",
        "Quảng Ngãi",
        "Quảng Ninh",
        "Quảng Trị",
        "Sơn La",
        "Thanh Hóa",
        "Thái Nguyên",
        "Tuyên Quang",
        "Tây Ninh",
        "Vĩnh Long",
        "Điện Biên",
        "Đà Nẵng",
        "Đắk Lắk",
        "Đồng Nai",
        "Đồng Tháp",
    ]
)
"""The 34 of today."""

CITIES = frozenset(
    [
        "Bắc Ninh",
        "Cần Thơ",
        "Huế",
        "Hà Nội",
        "Hải Phòng",
        "Hồ Chí Minh",
        "Quảng Ninh",
        "Đà Nẵng",
        "Đồng Nai",
    ]
)
"""Those of them that are cities."""
