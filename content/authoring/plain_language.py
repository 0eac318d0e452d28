"""Plain Vietnamese: short sentences, everyday words, nothing that blames, today's place names.

The words are those of the project's word list (docs/authoring.md, "Words"): who stands at the
machine is "bà con", a finger "chạm", and no answer is ever "sai". What a real phone or a caller
says may differ: labels of imitation devices and text in quotation marks are not judged for tone.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from content import model
from content.authoring.words import (
    ABBREVIATIONS,
    BLAMING,
    FOREIGN_KNOWN,
    NOT_OUR_WORDS,
    OLD_PROVINCES,
)
from content.finding import Finding, Path, advice, error

MOST_WORDS = 40
"""Words of a step's text."""
MOST_WORDS_IN_SENTENCE = 20
_SENTENCE_END = re.compile(r"(?<=[.!?…:;])[\s”\"’)]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»")
_WORD = re.compile(r"[^\W_]+(?:[-.'][^\W_]+)*")
_CAPITALS = re.compile(r"[A-ZĐ]{2,}")
_OLD_TIER = re.compile(r"\b(huyện|thị trấn|thị xã|quận)\b(?! chúa)", re.IGNORECASE)
_OLD_PROVINCE = re.compile(
    r"\b(?P<before>(?:tỉnh|thành phố|ở|tại|về|từ)\s+)(?P<name>"
    + "|".join(map(re.escape, OLD_PROVINCES))
    + r")\b(?! cũ)"
)
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    r"(?:uyê|uya|oai|oay|oeo|uay|uây|uôi|ươi|ươu|iêu|yêu|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uơ|uy|uya|uyu|"
    r"ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|oo|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_PLAIN_VOWELS = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)


def wording_faults(
    part: model.Pack | model.Course | model.Lesson | model.Task | model.QuestionSet,
) -> Iterator[Finding]:
    """What is hard to understand, blaming or out of date in a part, told from that part."""
    whole = " ".join(text for _, text, _ in _texts(part, ()))
    unexplained: set[str] = set()
    for at, text, free in _texts(part, ()):
        if at[-1] == "text" and len(text.split()) > MOST_WORDS and len(at) < 5:
            count = len(text.split())
            yield advice(at, f"{count} words, better at most {MOST_WORDS}", "make it two steps")
        ours = _QUOTED.sub(" ", text)
        yield from _sentence_faults(at, text)
        yield from _place_faults(at, ours)
        if not free:
            yield from _tone_faults(at, ours)
            yield from _hard_word_faults(at, ours, whole, unexplained)


def syllables(text: str) -> int:
    """How many syllables a text has: in Vietnamese, its written words."""
    return len(_WORD.findall(text))


def _sentence_faults(at: Path, text: str) -> Iterator[Finding]:
    for sentence in _SENTENCE_END.split(text):
        count = len(sentence.split())
        if count > MOST_WORDS_IN_SENTENCE:
            yield advice(
                at, f"a sentence of {count} words: “{sentence[:40]}…”", "make it two sentences"
            )


def _place_faults(at: Path, text: str) -> Iterator[Finding]:
    for found in _OLD_TIER.finditer(text):
        yield error(
            at,
            f"“{found[0]}”: that tier ended on 1/7/2025",
            "name the xã or phường, or the tỉnh",
        )
    for found in _OLD_PROVINCE.finditer(text):
        new = OLD_PROVINCES[found["name"]]
        yield error(at, f"“{found[0]}” is part of {new} since 1/7/2025", f"write {new}, or the xã")


def _tone_faults(at: Path, text: str) -> Iterator[Finding]:
    lower = text.lower()
    for pattern, remedy in (*NOT_OUR_WORDS, *BLAMING):
        for found in pattern.finditer(lower):
            yield error(at, f"“{found[0]}” is not one of our words", remedy)


def _hard_word_faults(at: Path, text: str, whole: str, unexplained: set[str]) -> Iterator[Finding]:
    for found in _WORD.finditer(text):
        word = found[0]
        if word in unexplained:
            continue
        if word in ABBREVIATIONS:
            explanations = ABBREVIATIONS[word]
            if explanations and not any(phrase in whole.lower() for phrase in explanations):
                unexplained.add(word)
                yield advice(at, f"“{word}” is not explained", f"say once: {explanations[0]}")
        elif _CAPITALS.fullmatch(word):
            unexplained.add(word)
            yield advice(at, f"the abbreviation “{word}” is not explained", "write it out")
        elif _is_foreign(word):
            unexplained.add(word)
            yield advice(
                at, f"“{word}” is not a Vietnamese word", "say it in Vietnamese, or explain"
            )


def _is_foreign(word: str) -> bool:
    lower = word.lower()
    if (
        len(word) == 1
        or lower in FOREIGN_KNOWN
        or any(letter.isdigit() for letter in word)
        or "." in word
    ):
        return False
    return any(
        not _SYLLABLE.fullmatch(piece.translate(_PLAIN_VOWELS)) for piece in lower.split("-")
    )


def _texts(part: object, at: Path) -> Iterator[tuple[Path, str, bool]]:
    """Every text for people: where, the text, and whether it only imitates what others say."""
    if isinstance(part, model.Widget):
        yield (*at, "label"), part.label, True
        yield (*at, "detail"), part.detail, True
        if part.says is not None:
            yield (*at, "says"), part.says, True
        yield from _texts(part.tap, (*at, "tap"))
        yield from _texts(part.picture, (*at, "picture"))
    elif isinstance(part, model.Screen):
        yield (*at, "title"), part.title, True
        yield from _texts(part.widgets, (*at, "widgets"))
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if field.name in _FOR_PEOPLE and isinstance(value, str):
                yield (*at, field.name), value, False
            elif field.name in _LISTS_FOR_PEOPLE:
                yield from (((*at, field.name, n), text, False) for n, text in enumerate(value))
            else:
                yield from _texts(value, (*at, field.name))
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from _texts(item, (*at, number))
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from _texts(item, (*at, key))


_FOR_PEOPLE = frozenset(
    [
        "title",
        "text",
        "goal",
        "says",
        "claim",
        "hint",
        "trap",
        "refuses",
        "feedback",
        "why",
        "instead",
        "at_home",
        "ask",
        "name",
    ]
)
_LISTS_FOR_PEOPLE = frozenset({"hints", "actions"})
