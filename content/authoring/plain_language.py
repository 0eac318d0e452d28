"""Plain Vietnamese: short sentences, everyday words, nothing that blames, today's place names.

The words are those of the project's word list (docs/authoring.md, "Words"): who stands at the
machine is "bà con", a finger "chạm", and no answer is ever "sai". What a real phone or a caller
says may differ: labels of imitation devices and text in quotation marks are not judged for tone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content import model
from content.authoring.hard_words import foreign_faults
from content.authoring.place_names import place_faults
from content.authoring.texts import texts_of, words_of
from content.authoring.words import BLAMING, NOT_OUR_WORDS
from content.finding import Finding, Path, advice, error

MOST_WORDS = 40
"""Words of a step's text."""
MOST_WORDS_IN_SENTENCE = 20
_SENTENCE_END = re.compile(r"(?<=[.!?…:;])[\s”\"’)]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»")
_WORD = re.compile(r"[^\W_]+(?:[-.'][^\W_]+)*")


def wording_faults(
    part: model.Pack | model.Course | model.Lesson | model.Task | model.QuestionSet,
) -> Iterator[Finding]:
    """What is hard to understand, blaming or out of date in a part, told from that part."""
    whole = words_of(part)
    unexplained: set[str] = set()
    for at, text, free in texts_of(part):
        if at[-1] == "text" and len(text.split()) > MOST_WORDS and len(at) < 5:
            count = len(text.split())
            yield advice(at, f"{count} words, better at most {MOST_WORDS}", "make it two steps")
        ours = _QUOTED.sub(" ", text)
        yield from _sentence_faults(at, text)
        yield from place_faults(at, ours)
        if not free:
            yield from _tone_faults(at, ours)
            yield from foreign_faults(at, ours, whole, unexplained)


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


def _tone_faults(at: Path, text: str) -> Iterator[Finding]:
    lower = text.lower()
    for pattern, remedy in (*NOT_OUR_WORDS, *BLAMING):
        for found in pattern.finditer(lower):
            yield error(at, f"“{found[0]}” is not one of our words", remedy)
