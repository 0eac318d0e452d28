"""Every text of the screens is there in every language, whole, with the same places to fill in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from kiosk.phrases import PLACE, Phrases
from kiosk.translations import Message, read_messages, ts_path
from tests.translations import VIETNAMESE, languages, unmarked_words, updated, words_of

LANGUAGES = languages()
NAMES = re.compile(
    r"Học Số|Nhà văn hóa|Mường|Thái( Đen| Trắng| Đỏ)?|Mông|Bru-Vân Kiều"
    r"|Tên gọi, Nhóm, Người lớn/trẻ em|người lớn|trẻ em|ă, â, ơ|\bâ\b"
)
"""Vietnamese that stays in English: names, columns of a file, letters to type."""
COUNTED = re.compile(r"(?:%\d|\{[^{}]*\}) ([a-z]+s)\b")
"""A number and a plural: wrong as soon as the number is one."""
PLURAL = {"pixels", "months", "pictures", "cards", "has", "keeps", "goes", "ms", "is"}
"""Never only one of them, or no plural at all."""


def at_the_end(text: str) -> str:
    """The stop with which a text ends."""
    return text[-1:] if text[-1:] in ".?!:" else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_those_of_the_sources(language: str) -> None:
    there = ts_path(language).read_text(encoding="utf-8")
    assert updated(language) == there, "run: make translations, and translate what is unfinished"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_out(language: str) -> None:
    messages = read_messages(language)
    assert len(messages) > 1000
    assert not [one for one in messages if one.kind or not one.text.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_places_are_filled_in(language: str) -> None:
    def places(text: str) -> Counter[str]:
        return Counter(PLACE.findall(text))

    wrong = [one for one in read_messages(language) if places(one.source) != places(one.text)]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_begins_and_ends_alike(language: str) -> None:
    def edges(text: str) -> tuple[bool, bool, str, int]:
        return text[:1] in " ,.", text[-1:] == " ", at_the_end(text), text.count("\n")

    wrong = [one for one in read_messages(language) if edges(one.source) != edges(one.text)]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_text_is_said_in_one_way(language: str) -> None:
    said: dict[str, set[str]] = defaultdict(set)
    for one in read_messages(language):
        said[one.source].add(one.text)
    assert not {source: texts for source, texts in said.items() if len(texts) > 1}


def test_english_is_english() -> None:
    texts = (one.text for one in read_messages("en"))
    assert not [each for each in texts if VIETNAMESE.search(PLACE.sub("", NAMES.sub("", each)))]


def test_no_english_text_says_one_lessons() -> None:
    wrong = [
        one.text
        for one in read_messages("en")
        if any(found not in PLURAL for found in COUNTED.findall(one.text))
    ]
    assert not wrong, "say 'Lessons: {0}'"


def test_english_calls_nobody_user_and_asks_nobody_to_click() -> None:
    never = re.compile(r"\b(users?|clicks?|press|tap|swipe|wrong answer|failed)\b", re.IGNORECASE)
    assert not [one.text for one in read_messages("en") if never.search(one.text)]


ALIKE = {
    "{0} người": "có {0} người",
    "%1 người": "có %1 người",
    "{0} lượt người": "có {0} lượt người",
    "nhóm học": "nhóm",
    "giấy ghi nhận học tập": "giấy ghi nhận",
    "bài học": "bài",
    "mã khôi phục của máy": "mã khôi phục",
    "làm thẻ học số để lần sau học tiếp": "làm thẻ học số, để lần sau học tiếp",
}
"""Vietnamese that is said in one way in English, as it might be said in one way in Vietnamese."""


def test_a_voice_finds_back_to_vietnamese() -> None:
    def plain(text: str) -> str:
        bare = text.rstrip(".:").lower()
        return ALIKE.get(bare, bare)

    back = Phrases((one.text, one.source) for one in read_messages("en"))
    wrong = {
        one.source: back.say(one.text).text
        for one in read_messages("en")
        if plain(back.say(one.text).text) != plain(one.source)
    }
    assert not wrong


def test_texts_that_are_made_at_the_moment_become_templates() -> None:
    import ast

    source = '"""Dòng đầu."""\nx = f"Có {len(a)} người"\ny = self.tr("Đã dịch")\nz = "Chưa dịch"'
    assert sorted(words_of(ast.parse(source))) == ["Chưa dịch", "Có {0} người"]
    assert "Đã lưu ở máy này" in unmarked_words()


def test_a_text_that_nobody_translated_is_seen() -> None:
    assert Message("A", "Đi", "", "unfinished").kind
    assert not Message("A", "Đi", "Go").kind
