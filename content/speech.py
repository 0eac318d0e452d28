"""Turns a sentence for the eye into a sentence for the ear, before synthesis.

Sources: words.md "Said aloud" and packs-and-lessons.md "Narration". One pass from left to right:
what was turned into words is never looked at again, so no rule can spoil another's result.

- addresses part by part, then once more slowly at the end of the sentence;
- telephone numbers and codes digit by digit in threes, emergency numbers digit by digit;
- dates, times of day, sums of money, percentages and measures as they are counted;
- names and abbreviations by the tables in `spoken_words`; an unknown abbreviation by its letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from content.spoken_letters import parts_of, spelt, word_said
from content.spoken_numbers import amount, digits, in_threes, month
from content.spoken_words import COUNTED, NAMES, UNITS

_TOP_LEVEL: Final = (
    "vn|com|net|org|gov|info|top|xyz|online|site|shop|club|vip|io|app|me|asia|cc|live|example"
)
_UNIT: Final = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_NAME: Final = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))

_PIECE: Final = re.compile(
    rf"""
      (?P<mail>[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
    | (?P<address>(?:https?://)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:{_TOP_LEVEL})\b
        (?:/[A-Za-z0-9/_-]+)?)
    | (?P<name>(?<!\w)(?:{_NAME})(?!\w))
    | (?P<phone>(?<![\w.])(?:\+84[ .-]?|0)\d{{2,3}}[ .-]?\d{{3}}[ .-]?\d{{3,4}}(?![\w])
        |(?<![\w.])1[89]00[ .-]?\d{{2,4}}(?:[ .-]?\d{{2}})?(?!\w))
    | (?P<date>(?<![\w/])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{{4}})?(?![\w/])
        |(?<![\w/])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\w/]))
    | (?P<time>(?<!\w)(?:[01]?\d|2[0-4])(?:h(?:[0-5]\d)?|:[0-5]\d)(?!\w))
    | (?P<number>(?<!\w)\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|(?<!\w)\d+(?:,\d+)?)
        (?:\s?(?P<unit>{_UNIT})(?!\w))?(?![A-Za-z\d])
    | (?P<mixed>(?<!\w)(?=\w*\d)(?=\w*[A-Za-zĐđ])[A-Za-z0-9Đđ]+)
    | (?P<andsoon>\bv\.v\.?(?:\.(?=\s|\Z))?)
    | (?P<city>\bTP\.\s?)
    | (?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)
    | (?P<between>(?<=[\dh%đ])\s*[–-]\s*(?=\d))
    | (?P<point>(?<=\d)\.(?=\d))
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_MARKS: Final = {
    **dict.fromkeys("“”\"‘’'«»*_#`", ""),
    **dict.fromkeys("()[]–—·•→/|;", ", "),
    "…": ".",
    "&": " và ",
    "+": " cộng ",
    "=": " bằng ",
    "@": " a còng ",
    "%": " phần trăm ",
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
_CODE_WORDS: Final = frozenset({"mã", "otp", "pin", "khẩu", "số", "sim", "khoản", "đài"})


def speakable(sentence: str) -> str:
    """The words by which `sentence` is said: only Vietnamese syllables and pauses."""
    text = unicodedata.normalize("NFC", sentence)
    spoken: list[str] = []
    addresses: list[str] = []
    for piece in _PIECE.finditer(text):
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
    return _date(whole, before) if kind == "date" else _SAID[kind](whole)


def _mail(whole: str) -> str:
    name, _, host = whole.partition("@")
    return f"{spelt(name)} a còng {', '.join(parts_of(host))}"


def _phone(whole: str) -> str:
    groups = re.findall(r"\d+", whole)
    lead = "cộng " if whole.startswith("+") else ""
    if len(groups) == 1:
        return lead + in_threes(groups[0])
    return lead + ", ".join(digits(group) for group in groups)


def _date(whole: str, before: str) -> str:
    numbers = [int(part) for part in whole.split("/")]
    if whole in _FRACTIONS and before not in _DATE_WORDS:
        return f"{amount(numbers[0])} phần {amount(numbers[1])}"
    if numbers[-1] > 31:
        *early, year = numbers
        tail = f" năm {amount(year)}"
    else:
        early, tail = numbers, ""
    if len(early) == 1:
        lead = "" if before == "tháng" else "tháng "
        return f"{lead}{month(early[0])}{tail}"
    return f"{amount(early[0])} tháng {month(early[1])}{tail}"


def _time(whole: str) -> str:
    hours, _, minutes = whole.replace(":", "h").partition("h")
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
    "time": _time,
    "mixed": spelt,
    "andsoon": lambda _: "vân vân.",
    "city": lambda _: "thành phố ",
    "word": word_said,
    "between": lambda _: " đến ",
    "point": lambda _: " chấm ",
    "mark": lambda whole: digits(whole) if whole.isdecimal() else _MARKS.get(whole, whole),
}
"""How each kind of piece is said, but for dates and numbers, which look around themselves."""
