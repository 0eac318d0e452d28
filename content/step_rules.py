"""What one step must hold beyond its types: an answer, a description, a reason.

- Choose has a right and a wrong answer; Decide has exactly one right.
- Answers, cards and pairs are told apart by id and by text.
- What is shown can be heard: pictures have words, a video has an equal spoken step.
- What is to be typed is one line of composed (NFC) letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from content import model
from content.device_rules import device_faults
from content.finding import Finding, error
from content.repeats import repeated

VIDEO_ENDINGS = (".mp4", ".webm")


def step_faults(step: model.Step) -> Iterator[Finding]:
    """Everything wrong with one step, told from the step."""
    match step:
        case model.Choose():
            yield from _choose_faults(step)
        case model.Decide():
            yield from _decide_faults(step)
        case model.Order():
            yield from _card_faults("items", step.items)
        case model.Match():
            yield from _card_faults("pairs", tuple(pair.left for pair in step.pairs), "left")
            yield from _card_faults("pairs", tuple(pair.right for pair in step.pairs), "right")
        case model.Type():
            yield from _answer_faults(step.answer)
        case model.Watch():
            if step.media.endswith(VIDEO_ENDINGS) and step.instead is None:
                yield error((), "who only listens misses this video", "add “instead:” in words")
        case model.Practice():
            yield from (finding.under("device") for finding in device_faults(step.device))
        case _:  # read and own_phone need no more than their types
            pass


def _choose_faults(step: model.Choose) -> Iterator[Finding]:
    yield from _option_faults(step.options)
    right = sum(option.right for option in step.options)
    if right == 0:
        yield error(("options",), "no answer is right", "mark one with “right: true”")
    if right == len(step.options):
        yield error(("options",), "every answer is right", "then nothing is chosen; use read")


def _decide_faults(step: model.Decide) -> Iterator[Finding]:
    yield from _option_faults(step.options)
    right = sum(option.right for option in step.options)
    if right != 1:
        yield error(("options",), f"{right} decisions are right", "mark exactly one “right: true”")


def _option_faults(options: tuple[model.Option, ...]) -> Iterator[Finding]:
    yield from repeated(("options",), enumerate(option.id for option in options), "id")
    yield from repeated(("options",), enumerate(option.text for option in options), "text")


def _card_faults(field: str, cards: tuple[model.Item, ...], *side: str) -> Iterator[Finding]:
    for name in ("id", "text"):
        names = enumerate(getattr(card, name) for card in cards)
        yield from repeated((field,), names, *side, name)


def _answer_faults(answers: tuple[str, ...]) -> Iterator[Finding]:
    for number, answer in enumerate(answers):
        at = ("answer", number)
        if not answer.strip() or "\n" in answer:
            yield error(at, "this cannot be typed", "write one line of words")
        elif answer != unicodedata.normalize("NFC", answer):
            yield error(at, "the accents are split off their letters", "type the word again (NFC)")
