"""Every page that is printed: inside the paper, nothing on top of anything else, and readable by machines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from content.model import Lesson, Question
from kiosk.paper.answer_cards import answer_cards
from kiosk.paper.class_page import class_page
from kiosk.paper.document_pdf import document_pdf
from kiosk.paper.hand_sheet import hand_sheet_page
from kiosk.paper.month_report import month_report
from kiosk.paper.sheet import HEIGHT, WIDTH
from kiosk.paper.signature_sheet import SignatureHead, signature_sheet
from kiosk.session.hand_sheet import hand_sheet
from kiosk.session.questions import decision_of
from kiosk.session.template import template
from tests.helpers.printed import covered, pages_of, picture_of, text_of, typefaces_of
from tests.kiosk.paper.samples import (
    GUESSED,
    HELD,
    LETTERHEAD,
    LONG,
    TITLES,
    UNCOUNTED,
    month,
    shipped,
)

pytestmark = pytest.mark.usefixtures("typeface")
LESSONS = shipped()
NOT_A_CONFIRMATION = "Giấy này không thay thế xác nhận phổ cập trên VNeID."
LONGEST = replace(
    HELD,
    organiser=LONG,
    partner=LONG,
    place=LONG,
    lesson="mot-bai-co-ten-rat-dai-" * 9,
    counts=tuple(replace(HELD.counts[0], group=f"{LONG} {number}") for number in range(12)),
)


def a_hand_sheet() -> bytes:
    lesson, question = LESSONS[0]
    return hand_sheet_page(hand_sheet(template("to-dan-pho"), lesson, question))


PAPERS: dict[str, Callable[[], bytes]] = {
    "class": lambda: class_page(HELD, TITLES, LETTERHEAD),
    "class-by-eye": lambda: class_page(GUESSED, TITLES),
    "class-uncounted": lambda: class_page(UNCOUNTED, TITLES),
    "class-longest": lambda: class_page(LONGEST, TITLES, [LONG] * 4),
    "hand-sheet": a_hand_sheet,
    "signatures": lambda: signature_sheet(
        SignatureHead(lesson="Có người xưng là công an gọi đến", place=LONG, letterhead=LETTERHEAD)
    ),
    "signatures-blank": lambda: signature_sheet(SignatureHead()),
    "answer-cards": answer_cards,
    "month": lambda: document_pdf(month_report(month(HELD, GUESSED), LETTERHEAD), "Báo cáo"),
    "month-empty": lambda: document_pdf(month_report(month(counts=())), "Báo cáo"),
    "month-longest": lambda: document_pdf(
        month_report(
            month(*(replace(LONGEST, lesson=f"{LONG} {number}") for number in range(40))),
            [LONG] * 4,
        ),
        "Báo cáo",
    ),
}
SAID = {
    "class": ("30 lượt người", "17 nữ", "9 trên 27 người (33 %)", NOT_A_CONFIRMATION),
    "class-by-eye": ("25 trên 27 người (93 %, ước chừng)",),
    "class-uncounted": ("Lớp này không đếm thẻ.",),
    "class-longest": ("Các nhóm khác", NOT_A_CONFIRMATION),
    "hand-sheet": ("Tờ cầm tay của người hướng dẫn", "Tắt máy, hỏi Công an xã (đúng)"),
    "signatures": ("Họ và tên", NOT_A_CONFIRMATION),
    "signatures-blank": ("Lớp Bình dân học vụ số",),
    "answer-cards": ("Đỏ tròn", "Xanh vuông", "Vàng tam giác"),
    "month": ("I. Kết quả", "III. Đề xuất, kiến nghị", NOT_A_CONFIRMATION),
    "month-empty": ("0 lượt người trong tháng, chỉ tiêu cả đợt 300", NOT_A_CONFIRMATION),
    "month-longest": ("IV. Việc tháng tới",),
}


@pytest.mark.parametrize("name", PAPERS)
def test_every_page_is_whole(name: str) -> None:
    pdf = PAPERS[name]()
    for number, words in enumerate(pages_of(pdf), 1):
        outside = [
            word.text
            for word in words
            if word.left < 8 or word.right > WIDTH - 8 or word.top < 8 or word.bottom > HEIGHT - 8
        ]
        assert words, f"page {number} is empty"
        assert not outside, f"page {number}: {outside}"
        assert not covered(words), f"page {number}"
    text = text_of(pdf).replace("\N{NO-BREAK SPACE}", " ")
    assert unicodedata.is_normalized("NFC", text)
    for said in SAID[name]:
        assert said in text
    assert typefaces_of(pdf) == {"BeVietnamPro"}


def test_a_word_that_lies_on_another_is_seen() -> None:
    (words,) = pages_of(a_hand_sheet())
    one = words[0]
    assert covered([one, replace(one, text="x", left=one.left + 1, right=one.right + 1)])


@pytest.mark.parametrize(("lesson", "question"), LESSONS, ids=[one.id for one, _ in LESSONS])
@pytest.mark.parametrize("form", ["cau-lac-bo", "nghe-va-cham"])
def test_the_sheet_of_a_shipped_lesson_is_one_page(
    form: str, lesson: Lesson, question: Question | None
) -> None:
    """In the format that has every part, and in the one that says most."""
    assert len(pages_of(hand_sheet_page(hand_sheet(template(form), lesson, question)))) == 1


def test_the_sheet_has_every_form_since_the_class_chooses_when_it_begins() -> None:
    lesson, question = LESSONS[0]
    assert question is not None
    content = hand_sheet(template("to-dan-pho"), lesson, question)
    assert [one.text for one in content.askings] == [
        question.forms[name].text for name in sorted(question.forms)
    ]
    for asking, name in zip(content.askings, sorted(question.forms), strict=True):
        right = [option for option in question.forms[name].options if option.right]
        assert [one.text for one in asking.answers if one.right] == [one.text for one in right]
        assert asking.why == right[0].feedback


def test_the_decision_on_the_sheet_is_the_one_on_the_screen() -> None:
    lesson, question = LESSONS[0]
    step = decision_of(lesson)
    assert step is not None
    content = hand_sheet(template("to-dan-pho"), lesson, question)
    assert content.decision is not None
    assert content.decision.text == step.text
    assert step.text in text_of(hand_sheet_page(content))
    assert hand_sheet(template("gio-giai-lao-so"), lesson, question).decision is None


@pytest.mark.parametrize("form", ["cho-so", "cam-tay-chi-viec"])
def test_a_format_without_questions_has_none_on_its_sheet(form: str) -> None:
    content = hand_sheet(template(form), *LESSONS[0])
    assert content.askings == ()
    assert "Câu hỏi cho cả lớp" not in text_of(hand_sheet_page(content))
    assert not any("thẻ" in check for check in content.checks)


def test_who_does_not_see_is_asked_for_hands_and_not_for_cards() -> None:
    content = hand_sheet(template("nghe-va-cham"), *LESSONS[0])
    said = " ".join([*(one.say + one.do for one in content.moments), *content.checks])
    assert "giơ tay" in said
    assert "giơ thẻ" not in said.lower()
    assert "tam giác" not in said


def test_the_plan_of_a_sheet_is_as_long_as_its_format() -> None:
    content = hand_sheet(template("to-dan-pho"), *LESSONS[0])
    assert [one.minute for one in content.moments] == [0, 4, 5, 9, 21, 26, 38, 42]
    assert content.moments[-1].minute + content.moments[-1].minutes == content.minutes == 45
    assert LESSONS[0][0].at_home in content.moments[-1].say


def wordy(name: str, length: int) -> str:
    """Numbered words, as many as a text of this length holds."""
    words = [f"{name}{number}" for number in range(length)]
    return " ".join(words)[:length].rpartition(" ")[0]


def test_texts_as_long_as_a_pack_allows_go_on_and_nothing_is_lost() -> None:
    lesson, question = LESSONS[0]
    assert question is not None
    forms = {
        name: replace(
            asked,
            text=wordy(name, 600),
            options=tuple(
                replace(option, text=wordy(f"{name}o{place}w", 600), feedback=wordy("why", 600))
                for place, option in enumerate(asked.options)
            ),
        )
        for name, asked in question.forms.items()
    }
    steps = tuple(replace(lesson.steps[0], title=wordy(f"b{n}w", 60)) for n in range(10))
    content = hand_sheet(
        template("cau-lac-bo"),
        replace(lesson, steps=steps, at_home=wordy("home", 600), ask=wordy("ask", 600)),
        replace(question, forms=forms),
    )
    pages = pages_of(hand_sheet_page(content))
    said = [
        content.ask,
        *(one.text for one in content.askings),
        *(one.why for one in content.askings),
    ]
    said += [answer.text for one in content.askings for answer in one.answers]
    found = {word.text for words in pages for word in words}
    assert {word for text in said for word in text.split()} <= found
    assert len(pages) > 1
    for words in pages:
        assert max(word.bottom for word in words) < HEIGHT - 8
        assert not covered(words)


def test_pages_can_be_drawn_on_the_jobs_thread() -> None:
    with ThreadPoolExecutor(1) as thread:
        elsewhere = thread.submit(PAPERS["class"]).result()
    assert text_of(elsewhere) == text_of(PAPERS["class"]())


@pytest.mark.parametrize(("rows", "pages"), [(1, 1), (22, 1), (23, 2), (60, 3)])
def test_everybody_has_a_line_to_sign(rows: int, pages: int) -> None:
    found = pages_of(signature_sheet(SignatureHead(lesson="Bài"), rows))
    numbers = [
        int(word.text)
        for words in found
        for word in words
        if word.left < 26 and word.text.isdigit()
    ]
    assert numbers == list(range(1, rows + 1))
    assert len(found) == pages


def test_a_sheet_without_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        signature_sheet(SignatureHead(), 0)


@pytest.mark.parametrize(
    ("page", "red", "green", "blue"),
    [(1, 200, 32, 43), (2, 30, 98, 176), (3, 245, 190, 27)],
    ids=["red-circle", "blue-square", "yellow-triangle"],
)
def test_an_answer_card_is_large_and_in_its_colour(
    page: int, red: int, green: int, blue: int
) -> None:
    picture = picture_of(answer_cards(), page)
    wanted = (red, green, blue)
    near = [
        sum(abs(one - two) for one, two in zip(pixel, wanted, strict=True)) < 12
        for pixel in picture.get_flattened_data()
    ]
    square_mm = sum(near) / 4
    assert square_mm > 2 * 3_000
    assert {word.text for word in pages_of(answer_cards())[page - 1]}.isdisjoint("ABC")


def test_a_rehearsal_says_so_on_its_page() -> None:
    text = text_of(class_page(replace(HELD, rehearsal=True), TITLES))
    assert "Tập dạy thử, không tính số liệu" in text
