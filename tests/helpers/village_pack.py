"""A pack as wide as the real one: eleven courses on six shelves, four needs, real drawings."""

from __future__ import annotations

import io
import wave
from dataclasses import replace
from pathlib import Path

from content.authoring.build import build
from content.authoring.source import read_source
from content.install import install
from content.library import known
from content.manifest import to_bytes
from content.model import Asked, Course, LearningPath, Named, Need, Option, Picture, Question
from content.reader import CourseReader
from content.store import PackStore
from content.verify import verify
from tests.helpers.publisher import Memory, Publisher
from tests.helpers.sample_pack import ART, SOUND, STEPS, sample_course, sample_lesson

SHELVES = (
    Named(id="device", name="Thiết bị, mạng"),
    Named(id="service", name="Dịch vụ công"),
    Named(id="pay", name="Thanh toán"),
    Named(id="trade", name="Mua bán"),
    Named(id="safe", name="An toàn"),
    Named(id="local", name="Sức khỏe, AI"),
)
COURSES = (
    ("lua-dao", "Nhận biết lừa đảo", "safe", "khoa-lua-dao"),
    ("vneid", "VNeID", "service", "khoa-vneid"),
    ("thanh-toan", "Thanh toán bằng mã QR", "pay", "khoa-qr"),
    ("suc-khoe", "Bảo hiểm y tế và sổ sức khỏe điện tử", "local", "khoa-suc-khoe"),
    ("thiet-bi", "Làm quen với điện thoại", "device", "khoa-thiet-bi"),
    ("mang", "Wi-Fi và Internet", "device", "khoa-wifi"),
    ("mat-khau", "Mật khẩu, mã OTP và quyền riêng tư", "safe", "khoa-mat-khau"),
    ("dich-vu-cong", "Dịch vụ công trực tuyến", "service", "khoa-dich-vu-cong"),
    ("go-va-tim", "Gõ tiếng Việt và tìm thông tin", "device", "khoa-go-chu"),
    ("zalo", "Nhắn tin, gọi điện với Zalo", "trade", "khoa-nhan-tin"),
)
PACKS = ART.parent
BESIDE = ("nguoi-huong-dan", "cuoc-thi")
"""Real packs that every kiosk has beside the courses."""
NEEDS = (
    ("Có người lạ gọi", "lua-dao", "nguoi-goi-la"),
    ("Đi khám bệnh", "suc-khoe", "khoa-suc-khoe"),
    ("Gửi, nhận tiền", "thanh-toan", "khoa-qr"),
    ("Làm giấy tờ", "vneid", "khoa-dich-vu-cong"),
)
PATHS = (
    LearningPath(
        group="nguoi_dan",
        id="lon-tuoi",
        name="Người lớn tuổi",
        courses=tuple(course for course, *_ in COURSES),
    ),
    LearningPath(
        group="nguoi_dan",
        id="nha-nong",
        name="Làm ruộng, bán hàng",
        courses=("thanh-toan", "zalo/bai-2"),
    ),
    LearningPath(group="nguoi_dan", id="khac", name="Bà con khác", courses=("vneid",)),
    LearningPath(group="nguoi_dan", id="nghe", listening=True, courses=("thiet-bi/bai-3", "zalo")),
    LearningPath(group="hssv", id="hoc-sinh", straight=True, courses=("mat-khau", "mang")),
)
"""As many as a group has, one for listening, and one that is tried first."""


def quiet_sound() -> bytes:
    """A tenth of a second of silence, as WAV."""
    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16_000)
        sound.writeframes(bytes(3_200))
    return held.getvalue()


def drawing(name: str) -> Picture:
    """A drawing of the real pack; any of them where that course has none yet."""
    found = sorted(file.stem for file in (ART / "art").glob("*.svg"))
    known = name if name in found else found[len(name) % len(found)]
    return Picture(file=f"art/{known}.svg", says="Hình vẽ của bài.")


def class_question(lesson: str) -> Question:
    """What a class is asked about a lesson, in two forms with the right answer at another card."""
    who = {"A": "công an", "B": "cán bộ thuế"}
    options = tuple(
        Option(id=name, text=text, right=name == "tat", feedback=why)
        for name, text, why in (
            ("tat", "Tắt máy, ra tận nơi hỏi", "Người thật không bắt cài ứng dụng qua điện thoại."),
            ("cai", "Cài thử, không được thì xóa", "Cài một lần là mất. Hãy tắt máy."),
            ("nghe", "Nghe tiếp xem họ nói gì", "Càng nghe càng dễ hoảng. Hãy tắt máy."),
        )
    )
    return Question(
        id=f"hoi-{lesson}",
        lesson=lesson,
        forms={
            "A": Asked(text=_call(who["A"]), options=options),
            "B": Asked(text=_call(who["B"]), options=(*options[1:], options[0])),
        },
    )


def _call(caller: str) -> str:
    return f"Số lạ gọi ông Sáu, xưng {caller}, bảo cài ứng dụng. Ông Sáu nên làm gì?"


def village_course(course_id: str, title: str, shelf: str, art: str) -> Course:
    lessons = tuple(
        replace(sample_lesson(f"bai-{number}", STEPS), title=f"Bài {number}: {title}")
        for number in (1, 2, 3)
    )
    return replace(
        sample_course(course_id),
        title=title,
        shelf=shelf,
        picture=drawing(art),
        groups=("nguoi_dan",),
        lessons=lessons,
        questions=tuple(class_question(lesson.id) for lesson in lessons),
    )


def install_village_pack(library: Path) -> None:
    """Publish, verify and install the pack, and those beside it, into a library folder."""
    publisher, ratchet = Publisher(), Memory()
    courses = tuple(village_course(*one) for one in COURSES)
    art = {f"art/{file.name}": file.read_bytes() for file in (ART / "art").glob("*.svg")}
    parts = publisher.parts(courses=courses, media={**art, SOUND: quiet_sound()})
    wide = replace(
        parts.manifest,
        shelves=SHELVES,
        groups=(Named(id="nguoi_dan", name="Người dân"), Named(id="hssv", name="Học sinh")),
        needs=tuple(
            Need(text=text, course=course, lesson="bai-1", picture=drawing(art_name))
            for text, course, art_name in NEEDS
        ),
        paths=PATHS,
    )
    store = PackStore.open(library)
    try:
        believed = known(store, publisher.root, ratchet, "0.1.0")
        install(
            verify(publisher.again(parts, wide), believed, CourseReader(rules=False)),
            store,
            ratchet,
        )
        for name in BESIDE:
            unsigned = build(read_source(PACKS / name))
            parts = publisher.signed_parts(to_bytes(unsigned.manifest), unsigned.blobs)
            believed = known(store, publisher.root, ratchet, "0.1.0")
            install(verify(parts, believed, CourseReader()), store, ratchet)
    finally:
        store.close()
