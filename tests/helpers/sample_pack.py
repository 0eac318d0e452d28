"""A tiny pack with every kind of step: what the tests of the lesson pages and the journey take."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from content.model import (
    Choose,
    Course,
    Decide,
    Device,
    Fact,
    Form,
    FormName,
    Item,
    Lesson,
    Match,
    Named,
    Need,
    Option,
    Order,
    OwnPhone,
    Pack,
    Pair,
    PassRule,
    Picture,
    Practice,
    Read,
    Screen,
    Step,
    Tap,
    Task,
    Type,
    Watch,
    Widget,
)

ART = Path(__file__).parents[2] / "content" / "packs" / "co-ban"
"""Where the pictures of the sample lie, by their logical path."""

MARKET = Picture(file="art/bac-lan-o-cho.svg", says="Bác Lan ngồi bán rau ở chợ.")
CALL = Picture(file="art/nguoi-goi-la.svg", says="Một ông nghe người lạ gọi.")
QR = Picture(file="art/khoa-qr.svg", says="Mã QR, hình vuông nhiều chấm đen.")
SOUND = "audio/vi/mau.wav"


def call_device(caller: str = "Số lạ", *, swap: bool = False) -> Device:
    """Two calls: a trick to hang up on, then a true one to answer, on two screens."""
    hang_up = Widget(
        id="tat-may",
        kind="hangup",
        label="Tắt máy",
        tap=Tap(goto="goi-that", sets=("da-cat-may",)),
    )
    read_code = Widget(
        id="doc-ma",
        kind="button",
        label="Đọc mã",
        tap=Tap(trap="công an không bao giờ hỏi mã OTP qua điện thoại"),
    )
    keys = (read_code, hang_up) if swap else (hang_up, read_code)
    return Device(
        screens=(
            Screen(
                id="goi-la",
                kind="call",
                title=caller,
                widgets=(
                    Widget(
                        id="loi-noi",
                        kind="text",
                        label="Tôi là công an. Đọc ngay mã OTP!",
                    ),
                    *keys,
                ),
            ),
            Screen(
                id="goi-that",
                kind="call",
                title="Trạm y tế xã",
                widgets=(
                    Widget(id="loi-moi", kind="text", label="Mai mời bác đến khám lúc tám giờ."),
                    Widget(
                        id="tu-choi",
                        kind="hangup",
                        label="Từ chối",
                        tap=Tap(refuses="số này có trong danh bạ của bác"),
                    ),
                    Widget(
                        id="nghe",
                        kind="answer",
                        label="Nghe máy",
                        tap=Tap(sets=("da-nghe",)),
                    ),
                ),
            ),
        ),
        start="goi-la",
        goal=("da-cat-may", "da-nghe"),
        genuine=("da-nghe",),
        hints=(
            "Người gọi đòi mã OTP. Mình có nên đọc không?",
            "Tìm nút tròn màu đỏ rồi chạm vào.",
        ),
        path=("goi-la/tat-may", "goi-that/nghe"),
    )


def phone_device() -> Device:
    """Every kind of widget: home screen, messages, camera, a page, rows, toggles and fields."""
    return Device(
        screens=(
            Screen(
                id="nha",
                kind="home",
                title="Màn hình chính",
                widgets=(
                    Widget(
                        id="tin-nhan",
                        kind="app",
                        label="Tin nhắn",
                        tap=Tap(goto="tin"),
                    ),
                    Widget(id="may-anh", kind="app", label="Máy ảnh", tap=Tap(goto="quet")),
                    Widget(id="cai-dat", kind="app", label="Cài đặt", tap=Tap(goto="dat")),
                    Widget(id="lich", kind="app", label="Lịch"),
                ),
            ),
            Screen(
                id="tin",
                kind="messages",
                title="Tin nhắn",
                widgets=(
                    Widget(
                        id="tin-lua",
                        kind="message",
                        label="Bác trúng thưởng. Chạm vào đây để nhận.",
                        detail="Số lạ",
                        tap=Tap(trap="người lạ báo trúng thưởng kèm đường link"),
                    ),
                    Widget(
                        id="tin-that",
                        kind="message",
                        label="Chiều họp thôn lúc bốn giờ.",
                        detail="Trưởng thôn",
                    ),
                    Widget(id="ve", kind="button", label="Về", tap=Tap(goto="nha")),
                ),
            ),
            Screen(
                id="quet",
                kind="camera",
                title="Quét mã",
                widgets=(
                    Widget(
                        id="ma",
                        kind="qr",
                        label="Mã của cửa hàng",
                        says="Mã QR dán ở quầy.",
                        tap=Tap(goto="tra"),
                    ),
                    Widget(id="ve", kind="button", label="Về", tap=Tap(goto="nha")),
                ),
            ),
            Screen(
                id="tra",
                kind="page",
                title="Chuyển tiền",
                address="thanhtoan.example",
                widgets=(
                    Widget(id="ten", kind="text", label="Người nhận: Cửa hàng Cô Thanh"),
                    Widget(
                        id="so-tien",
                        kind="field",
                        label="Số tiền",
                        detail="Chạm để gõ",
                        answer=("50000", "50.000"),
                        tap=Tap(sets=("du-tien",)),
                    ),
                    Widget(
                        id="gui",
                        kind="button",
                        label="Chuyển tiền",
                        needs=("du-tien",),
                        tap=Tap(sets=("da-tra",), goto="nha"),
                    ),
                    Widget(
                        id="tang",
                        kind="ad",
                        label="Tặng quà hôm nay!",
                        tap=Tap(trap="ô quảng cáo hứa tặng quà"),
                    ),
                    Widget(
                        id="dieu-khoan",
                        kind="link",
                        label="Xem thêm",
                        tap=Tap(hint="Việc này chưa cần. Tìm ô số tiền."),
                    ),
                ),
            ),
            Screen(
                id="dat",
                kind="app",
                title="Cài đặt",
                widgets=(
                    Widget(
                        id="chu-to",
                        kind="toggle",
                        label="Chữ to",
                        flag="chu-to",
                        tap=Tap(sets=("chu-to",)),
                    ),
                    Widget(id="man-hinh", kind="row", label="Độ sáng", detail="Tự động"),
                    Widget(id="hinh", kind="picture", label="Hình", picture=QR),
                    Widget(id="ve", kind="row", label="Về màn hình chính", tap=Tap(goto="nha")),
                ),
            ),
        ),
        start="nha",
        goal=("chu-to", "da-tra"),
        genuine=("da-tra",),
        hints=("Mở Cài đặt, bật chữ to.", "Mở Máy ảnh, quét mã, gõ số tiền rồi chuyển."),
        path=(
            "nha/cai-dat",
            "dat/chu-to",
            "dat/ve",
            "nha/may-anh",
            "quet/ma",
            "tra/so-tien",
            "tra/gui",
        ),
    )


STEPS: tuple[Step, ...] = (
    Read(
        id="doc",
        title="Bán hàng ở chợ",
        text="Bác Lan bán rau ở chợ. Khách quét mã QR, rồi chuyển tiền vào tài khoản của bác. Bác chờ máy báo tiền về, rồi mới đưa rau.",
        picture=MARKET,
        facts=("cho-tien-ve",),
    ),
    Watch(
        id="nghe",
        title="Nghe một cuộc gọi",
        text="Mời bà con nghe người lạ nói gì.",
        picture=CALL,
        media=SOUND,
    ),
    Choose(
        id="chon",
        title="Mình làm gì?",
        text="Có người xưng công an, bảo đọc mã OTP. Mình làm gì?",
        picture=CALL,
        options=(
            Option(
                id="tat",
                text="Tắt máy, ra Công an xã hỏi",
                right=True,
                feedback="Công an không hỏi mã OTP qua điện thoại.",
            ),
            Option(
                id="doc",
                text="Đọc mã OTP cho họ",
                feedback="Mã OTP như chìa khóa nhà, không đưa cho ai.",
            ),
            Option(
                id="giu",
                text="Giữ máy, nghe họ nói tiếp",
                feedback="Càng nghe lâu, họ càng dọa mình.",
            ),
        ),
    ),
    Choose(
        id="chon-nhieu",
        title="Điều gì giữ kín?",
        text="Những điều nào mình không nói cho ai?",
        options=(
            Option(id="otp", text="Mã OTP", right=True, feedback="Mã OTP chỉ mình mình biết."),
            Option(id="mk", text="Mật khẩu", right=True, feedback="Mật khẩu cũng vậy."),
            Option(id="ten", text="Tên chợ", feedback="Tên chợ thì ai cũng biết."),
        ),
    ),
    Order(
        id="xep",
        title="Lỡ bị lừa, làm gì ngay",
        text="Chạm từng việc theo thứ tự cần làm.",
        items=(
            Item(id="dung", text="Dừng chuyển tiền"),
            Item(id="goi", text="Gọi ngân hàng"),
            Item(id="bao", text="Báo công an"),
        ),
        why="Dừng lại trước thì không mất thêm.",
    ),
    Match(
        id="ghep",
        title="Ghép cho đúng",
        text="Chạm một việc, rồi chạm nơi hỏi việc ấy.",
        pairs=(
            Pair(
                left=Item(id="bhyt", text="Thẻ bảo hiểm y tế"),
                right=Item(id="tram", text="Trạm y tế"),
            ),
            Pair(
                left=Item(id="cuoc-goi", text="Cuộc gọi lạ"),
                right=Item(id="ca", text="Công an xã"),
            ),
            Pair(
                left=Item(id="tien", text="Chuyển nhầm tiền"),
                right=Item(id="nh", text="Ngân hàng"),
            ),
        ),
        why="Việc nào hỏi đúng nơi ấy.",
    ),
    Type(
        id="go",
        title="Gõ chữ",
        text="Gõ tên loại rau: rau muống.",
        answer=("rau muống",),
        hint="Gõ uô rồi gõ dấu sắc.",
    ),
    Practice(
        id="lam-thu",
        title="Có số lạ gọi",
        text="Một người lạ xưng là công an gọi đến. Mình hãy tắt máy, rồi nghe cuộc gọi của trạm y tế.",
        device=call_device(),
    ),
    Decide(
        id="quyet",
        title="Cháu gọi xin tiền",
        text="Có số lạ gọi, giọng giống cháu, khóc xin chuyển tiền ngay.",
        picture=CALL,
        options=(
            Option(
                id="goi-lai",
                text="Gọi lại số của cháu mà mình biết",
                right=True,
                feedback="Gọi lại số đã biết là chắc nhất.",
            ),
            Option(id="chuyen", text="Chuyển tiền ngay", feedback="Giọng nói cũng có thể làm giả."),
        ),
    ),
    OwnPhone(
        id="dien-thoai",
        title="Làm thử trên điện thoại của mình",
        text="Lấy điện thoại của mình ra. Làm lần lượt hai việc này.",
        actions=("Mở danh bạ, tìm số của người nhà.", "Mở phần cuộc gọi, xem số vừa gọi."),
    ),
)
"""One step of every kind, and one `choose` with several right answers."""


def sample_lesson(lesson_id: str = "bai-mau", steps: tuple[Step, ...] = STEPS) -> Lesson:
    """A lesson of these steps."""
    return Lesson(
        id=lesson_id,
        title="Có người lạ gọi đến",
        minutes=7,
        steps=steps,
        facts=(
            Fact(
                id="cho-tien-ve",
                claim="Bán hàng thì chờ tiền về rồi mới đưa hàng.",
                source="https://thanhhoa.gov.vn/",
                checked_on=date(2026, 10, 1),
                review_by=date(2027, 10, 1),
            ),
        ),
        at_home="Tối nay, kể cho người nhà nghe một cuộc gọi lạ.",
        ask="Chưa rõ thì hỏi tổ công nghệ số của thôn.",
    )


def sample_task(task_id: str, title: str, *, safety: bool) -> Task:
    """A task in three forms: other callers, other places of the keys."""
    callers: dict[FormName, tuple[str, bool]] = {
        "A": ("Số lạ", False),
        "B": ("Không rõ số", True),
        "C": ("Số máy bàn lạ", False),
    }
    return Task(
        id=task_id,
        title=title,
        safety=safety,
        forms={
            name: Form(
                text="Bác Lan nhận hai cuộc gọi. Tắt cuộc gọi lừa, nghe cuộc gọi thật.",
                device=call_device(caller, swap=swap),
            )
            for name, (caller, swap) in callers.items()
        },
    )


def sample_course(course_id: str = "khoa-mau") -> Course:
    """A course of two lessons and two tasks."""
    return Course(
        id=course_id,
        title="Nhận biết lừa đảo",
        goal="Nhận ra cuộc gọi lừa. Biết hỏi ai trước khi làm.",
        shelf="an-toan",
        picture=CALL,
        groups=("nguoi_dan",),
        competences=("an-toan",),
        minutes=14,
        lessons=(sample_lesson(), sample_lesson("bai-hai", (STEPS[0], STEPS[2], STEPS[9]))),
        tasks=(
            sample_task("hai-cuoc-goi", "Hai cuộc gọi", safety=True),
            sample_task("goi-lan-nua", "Lại có người gọi", safety=True),
        ),
        pass_rule=PassRule(level="HINTED", tasks=2),
    )


def sample_pack() -> Pack:
    """The whole pack."""
    return Pack(
        id="mau",
        title="Gói mẫu",
        publisher="Học Số",
        languages=("vi",),
        version=1,
        issued=date(2026, 11, 1),
        shelves=(Named(id="an-toan", name="An toàn"),),
        groups=(Named(id="nguoi_dan", name="Người dân"),),
        competences=(Named(id="an-toan", name="An toàn"),),
        needs=(Need(text="Có người lạ gọi", course="khoa-mau", picture=CALL),),
        paths=(),
        courses=(sample_course(),),
    )
