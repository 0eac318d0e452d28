"""What a sentence for the eye is made of: one pattern whose named groups are the kinds of pieces.

The first kind that fits a place takes it, so what is more exact stands before what is looser.
"""

from __future__ import annotations

import re
from typing import Final

from content.spoken_words import NAMES, TITLES, UNITS

_TOP_LEVEL: Final = (
    "vn|com|net|org|gov|info|top|xyz|online|site|shop|club|vip|io|app|me|asia|cc|live|example"
)
_UNIT: Final = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_EACH: Final = "(?:ngày|tháng|năm|giờ|phút|tuần|quý|người|lần|lượt|hộ|buổi|bài|kg|km|m2|m|ha|lít|suất|đêm|con|cái)"
_TITLE: Final = "|".join(sorted(TITLES, key=len, reverse=True))
_NAME: Final = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))

PIECE: Final = re.compile(
    rf"""
      (?P<mail>[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
    | (?P<address>(?:https?://)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:{_TOP_LEVEL})\b
        (?:/[A-Za-z0-9/_-]+)?)
    | (?P<name>(?<!\w)(?:{_NAME})(?!\w))
    | (?P<phone>(?<![\w.])(?:\+84[ .-]?|0)\d{{2,3}}[ .-]?\d{{3}}[ .-]?\d{{3,4}}(?![\w])
        |(?<![\w.])(?:\(0\d{{2,3}}\)|0\d{{2,3}})[ .-]\d{{3,4}}[ .-]\d{{3,4}}(?!\w)
        |(?<![\w.])1[89]00[ .-]?\d{{2,4}}(?:[ .-]?\d{{2,3}}){{0,2}}(?!\w))
    | (?P<decree>(?<![\w/])\d+(?:/(?:19|20)\d\d)?[/-](?:[A-ZĐ]{{2,}}\w*[/-]?)+(?!\w))
    | (?P<money>[$€]\s?\d{{1,3}}(?:[.,]?\d{{3}})*(?!\d))
    | (?P<date>(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])(?P<part>[.-])(?:0?[1-9]|1[0-2])(?P=part)(?:19|20)\d\d
        (?![\w/.-]\w)|(?<![\w/])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{{4}})?(?![\w/])
        |(?<![\w/])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\w/]))
    | (?P<time>(?<!\w)(?:[01]?\d|2[0-4])(?:[hg](?:[0-5]\d)|h|\sh(?:\s[0-5]\d)?|:[0-5]\d)(?!\w))
    | (?P<by>(?<!\w)\d+(?:\s?[x×]\s?\d+)+(?!\w))
    | (?P<number>(?<!\w)\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|(?<!\w)\d+(?:,\d+)?)
        (?:\s?(?P<unit>{_UNIT})(?!\w))?(?![A-Za-z\d])
    | (?P<mixed>(?<!\w)(?=\w*\d)(?=\w*[A-Za-zĐđ])[A-Za-z0-9Đđ]+)
    | (?P<people>(?<!\w)[A-ZĐ]['’](?=[^\W\d_]))
    | (?P<each>(?<=[\w%₫])\s?/\s?(?={_EACH}\b))
    | (?P<below>(?<![\w)])[-−](?=\d))
    | (?P<andsoon>\bv\.v\.?(?:\.(?=\s|\Z))?)
    | (?P<city>\b(?:TP|Tp)\.\s?)
    | (?P<district>\b[QP]\.\s?(?=\d))
    | (?P<page>\b[Tt]r\.\s?(?=\d))
    | (?P<title>\b(?:{_TITLE})\.\s?(?=[A-ZĐÀ-Ỹ]))
    | (?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)
    | (?P<between>(?:(?<=[\dh%đ])|(?<=giờ)|(?<=đồng)|(?<=nghìn)|(?<=triệu)|(?<=tuổi)|(?<=tháng))
        \s*[–-]\s*(?=\d))
    | (?P<point>(?<=\d)\.(?=\d))
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
"""One piece; the name of the group is its kind."""
