"""Turns a sentence for the eye into a sentence for the ear, before synthesis.

Sources: words.md "Said aloud" and packs-and-lessons.md "Narration". One pass from left to right:
what was turned into words is never looked at again, so no rule can spoil another's result.

- addresses part by part, then once more slowly at the end of the sentence;
- telephone numbers and codes digit by digit in threes, emergency numbers digit by digit;
- dates, times of day, sums of money, percentages and measures as they are counted;
- numbers of laws and decrees in the words of their letters, Roman numerals where they number;
- names and abbreviations by the tables in `spoken_words`; an unknown abbreviation by its letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from content.spoken_decrees import decree_said
from content.spoken_letters import parts_of, spelt, word_said
from content.spoken_numbers import amount, digits, in_threes, month, roman
from content.spoken_pieces import PIECE
from content.spoken_words import COUNTED, FOREIGN_MONEY, NAMES, NUMBERED, SIGNS, TITLES, UNITS

_MARKS: Final = {
    **dict.fromkeys("“”\"‘’'«»*_#`", ""),
    **dict.fromkeys("()[]–—·•→/|;", ", "),
    "…": ".",
    "&": " và ",
    **SIGNS,
}
_EMERGENCY: Final = frozenset({"111", "112", "113", "114", "115", "156"})
_FRACTIONS: Final = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_DATE_WORDS: Final = frozenset(
    {
        "ngày",
        "hôm",
        "sáng",
        "trưa",
        "chiều",
        "tối",
        "đêm",
        "từ",
        "đến",
        "tới",
        "dịp",
        "lễ",
        "mùng",
        "và",
        "trước",
        "sau",
    }
)
_ROMAN_WORDS: Final = frozenset({"VI", "XI"})
_HOUSE_WORDS: Final = frozenset({"nhà", "ngõ", "ngách", "hẻm", "kiệt", "lô", "thửa"})
_CODE_WORDS: Final = frozenset({"mã", "otp", "pin", "khẩu", "số", "sim", "khoản", "đài"})


def speakable(sentence: str) -> str:
    """The words by which `sentence` is said: only Vietnamese syllables and pauses."""
    text = unicodedata.normalize("NFC", sentence)
    spoken: list[str] = []
    addresses: list[str] = []
    for piece in PIECE.finditer(text):
        spoken.append(_said(piece, _word_before(text[: piece.start()])))
        if piece.lastgroup == "address":
            addresses.append(". ".join(parts_of(piece.group())))
    said = _tidy("".join(spoken))
    for slowly in dict.fromkeys(addresses):
        said = f"{said.rstrip('.!?')}. {slowly}."
    return said


def _word_before(text: str) -> str:
    words = text.split()
    return words[-1].strip("“”\"'(,:.").lower() if words else ""


def _said(piece: re.Match[str], before: str) -> str:
    whole = piece.group()
    kind = piece.lastgroup or "mark"
    if kind in {"number", "unit"}:
        return _number(piece, before)
    if kind == "decree":
        return decree_said(whole, piece.string[: piece.start()])
    if kind == "word" and whole in SIGNS:
        return SIGNS[whole]
    if kind == "word" and (number := _roman(whole, before)):
        return number
    return _date(whole, before) if kind == "date" else _SAID[kind](whole)


def _mail(whole: str) -> str:
    name, _, host = whole.partition("@")
    return f"{spelt(name)} a còng {', '.join(parts_of(host))}"


def _phone(whole: str) -> str:
    groups = re.findall(r"\d+", whole)
    if groups[0] in {"1800", "1900"} and len(groups) > 1:
        return f"{digits(groups[0])}, {in_threes(''.join(groups[1:]))}"
    lead = "cộng " if whole.startswith("+") else ""
    if len(groups) == 1:
        return lead + in_threes(groups[0])
    return lead + ", ".join(digits(group) for group in groups)


def _date(whole: str, before: str) -> str:
    numbers = [int(part) for part in re.split("[/.-]", whole)]
    if whole in _FRACTIONS and before not in _DATE_WORDS:
        return f"{amount(numbers[0])} phần {amount(numbers[1])}"
    if len(numbers) == 2 and before in _HOUSE_WORDS:
        return f"{amount(numbers[0])} trên {amount(numbers[1])}"
    if numbers[-1] > 31:
        *early, year = numbers
        tail = f" năm {amount(year)}"
    else:
        early, tail = numbers, ""
    if len(early) == 1:
        lead = "" if before == "tháng" else "tháng "
        return f"{lead}{month(early[0])}{tail}"
    return f"{amount(early[0])} tháng {month(early[1])}{tail}"


def _roman(word: str, before: str) -> str:
    """A Roman numeral; what could be a letter or a word only behind what is numbered."""
    number = roman(word)
    certain = len(word) > 1 and word not in _ROMAN_WORDS
    return amount(number) if number and (certain or before in NUMBERED) else ""


def _people(whole: str) -> str:
    """The beginning of a name as in H'Mông or K'Ho."""
    return f"{'c' if whole[0] == 'K' else whole[0].lower()}ơ-"


def _money(whole: str) -> str:
    return f"{amount(int(re.sub(r'[^0-9]', '', whole)))} {FOREIGN_MONEY[whole[0]]}"


def _time(whole: str) -> str:
    hours, minutes, *_ = [*re.findall(r"\d+", whole), ""]
    said = f"{amount(int(hours))} giờ"
    if not minutes or int(minutes) == 0:
        return said
    return (
        f"{said} {amount(int(minutes))}"
        if minutes[0] != "0"
        else (f"{said} không {amount(int(minutes))}")
    )


def _number(piece: re.Match[str], before: str) -> str:
    number, unit = piece.group("number"), piece.group("unit")
    if unit:
        return f"{_counted(number)} {UNITS[unit]}"
    if number.isdecimal() and _is_code(number, before, piece.string[piece.end() :]):
        return in_threes(number) if len(number) > 3 else digits(number)
    if number == "4" and before in {"tháng", "thứ"}:
        return "tư"
    return "nhất" if number == "1" and before == "thứ" else _counted(number)


def _is_code(number: str, before: str, after: str) -> bool:
    if len(number) > 1 and number.startswith("0"):
        return True
    if number in _EMERGENCY:
        following = after.split(maxsplit=1)
        return not following or following[0].strip(".,;:!?").lower() not in COUNTED
    return len(number) >= 6 or (len(number) >= 4 and before in _CODE_WORDS)


def _counted(number: str) -> str:
    whole, _, fraction = number.replace(".", "").partition(",")
    said = digits(whole) if len(whole) > 1 and whole.startswith("0") else amount(int(whole))
    if not fraction:
        return said
    after = digits(fraction) if fraction.startswith("0") else amount(int(fraction))
    return f"{said} phẩy {after}"


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r"[,;:](?:\s*[,;:])+", ",", text)
    text = re.sub(r"[,;:]\s*([.!?])", r"\1", text)
    text = re.sub(r"([.!?])(?:\s*[.!?,])+", r"\1", text)
    return text.strip(" ,;:")


_SAID: Final[dict[str, Callable[[str], str]]] = {
    "mail": _mail,
    "address": lambda whole: ", ".join(parts_of(whole)),
    "name": NAMES.__getitem__,
    "phone": _phone,
    "money": _money,
    "each": lambda _: " một ",
    "people": _people,
    "by": lambda whole: " nhân ".join(amount(int(one)) for one in re.findall(r"\d+", whole)),
    "below": lambda _: " âm ",
    "time": _time,
    "mixed": spelt,
    "andsoon": lambda _: "vân vân.",
    "city": lambda _: "thành phố ",
    "district": lambda whole: "quận " if whole[0] == "Q" else "phường ",
    "page": lambda _: "trang ",
    "title": lambda whole: f"{TITLES[whole.strip(' .')]} ",
    "word": word_said,
    "between": lambda _: " đến ",
    "point": lambda _: " chấm ",
    "mark": lambda whole: digits(whole) if whole.isdecimal() else _MARKS.get(whole, whole),
}
"""How each kind of piece is said, but for dates and numbers, which look around themselves."""
