"""Words that not everybody knows: short forms, foreign words, terms of phones and offices.

Each is explained once where it is used: “… là …”, “gọi là …”, or with the word in brackets. A term
may have been explained in an earlier lesson of the course.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content import model
from content.authoring.texts import texts_of, words_of
from content.authoring.words import ABBREVIATIONS, FOREIGN_KNOWN, TERMS
from content.finding import Finding, Path, advice

_WORD = re.compile(r"[^\W_]+(?:[-.'][^\W_]+)*")
_CAPITALS = re.compile(r"[A-ZĐ]{2,}")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»")
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


def hard_word_faults(lesson: model.Lesson, known: str) -> Iterator[Finding]:
    """Terms that neither this lesson nor an earlier one of its course explains.

    Args:
        lesson: what to judge; findings are told from it.
        known: every word of the lessons before.
    """
    whole = f"{known} {words_of(lesson)}"
    waiting = {term for term in TERMS if not _is_explained(term, whole)}
    for at, text, free in texts_of(lesson):
        if free or at[0] == "facts":
            continue
        ours = _QUOTED.sub(" ", text).lower()
        for term in sorted(waiting):
            if re.search(rf"(?<!\w){term}(?!\w)", ours):
                waiting.discard(term)
                yield advice(at, f"“{term}” is not explained", f"say once: {TERMS[term]}")


def foreign_faults(at: Path, text: str, whole: str, unexplained: set[str]) -> Iterator[Finding]:
    """Short forms and foreign words of a text that nothing in `whole` explains.

    Args:
        at: where the text stands.
        text: what to judge.
        whole: every word of the part it belongs to.
        unexplained: words told already; each is told once, and added here.
    """
    for found in _WORD.finditer(text):
        word = found[0]
        if word in unexplained:
            continue
        if word in ABBREVIATIONS:
            explanations = ABBREVIATIONS[word]
            if explanations and not any(phrase in whole.lower() for phrase in explanations):
                unexplained.add(word)
                yield advice(at, f"“{word}” is not explained", f"say once: {explanations[0]}")
        elif _CAPITALS.fullmatch(word) and not _is_explained(word, whole):
            unexplained.add(word)
            yield advice(at, f"the abbreviation “{word}” is not explained", "write it out")
        elif _is_foreign(word) and not _is_explained(word, whole):
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


def _is_explained(word: str, whole: str) -> bool:
    """Whether a text says what a word is."""
    here = re.escape(word)
    return bool(
        re.search(
            rf"(?<!\w){here}(?: [^\W_]+)?[”\"’]?,? (?:là|tức là|nghĩa là)(?!\w)"
            rf"|(?:gọi là|tức là|nghĩa là|hay là) [“\"‘]?{here}(?!\w)"
            rf"|\({here}\)|(?<!\w){here} \([^)]+\)",
            whole,
            re.IGNORECASE,
        )
    )
