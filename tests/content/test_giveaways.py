"""A question is answered by knowing, not by the length or place of its answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.authoring.giveaways import (
    BOTS,
    ENOUGH_TO_JUDGE,
    Asked,
    above_chance,
    luck,
    pack_giveaways,
)
from tests.helpers.author import LESSON, Author

LONGEST, SHORTEST, FIRST, LAST = BOTS.values()


@pytest.mark.parametrize(
    ("lengths", "right", "expected"),
    [
        ((9, 3, 3), {0}, 1.0),
        ((3, 9, 3), {0}, 0.0),
        ((9, 9, 3), {0}, 1 / 2),
        ((5, 5, 5), {2}, 1 / 3),
        ((9, 8, 3, 2), {0, 1}, 1.0),
        ((9, 5, 5, 2), {0, 1}, 1 / 2),
        ((9, 5, 5, 2), {0, 3}, 0.0),
        ((5, 5, 5, 5), {0, 3}, 1 / 6),
    ],
)
def test_between_answers_of_one_length_the_longest_bot_casts_lots(
    lengths: tuple[int, ...], right: set[int], expected: float
) -> None:
    assert luck(Asked(lengths, frozenset(right)), LONGEST) == pytest.approx(expected)


def test_the_shortest_bot_is_the_longest_one_turned_round() -> None:
    for lengths in ((9, 3, 4), (3, 9, 4), (4, 4, 2)):
        turned = tuple(-length for length in lengths)
        for place in range(3):
            asked = Asked(lengths, frozenset({place}))
            assert luck(asked, SHORTEST) == luck(Asked(turned, asked.right), LONGEST)


def test_place_bots_take_as_many_answers_as_are_right() -> None:
    asked = Asked((1, 2, 3, 4), frozenset({0, 1}))
    assert (luck(asked, FIRST), luck(asked, LAST)) == (1.0, 0.0)


def test_over_all_places_a_place_bot_has_the_luck_of_chance() -> None:
    questions = [Asked((1, 1, 1), frozenset({place})) for place in range(3)]
    for bot in BOTS.values():
        assert above_chance(questions, bot) == pytest.approx(0.0)


def test_a_pack_whose_longest_answers_are_right_is_refused() -> None:
    blatant = [("courses/a/01-b.yaml", Asked((9, 3, 3), frozenset({0})))]
    fair = [("courses/c/01-d.yaml", Asked((3, 9, 3), frozenset({0})))]
    found = list(pack_giveaways((blatant + fair) * ENOUGH_TO_JUDGE))
    assert [finding.severity for finding in found] == ["error", "error"]
    assert "the longest answer is right 50% of 60 times, chance is 33%" in found[0].what
    assert found[0].remedy.endswith("in courses/a/01-b.yaml, courses/c/01-d.yaml")
    assert "the first answer" in found[1].what


def test_few_questions_are_not_judged() -> None:
    assert list(pack_giveaways([("a", Asked((9, 3), frozenset({0})))] * 29)) == []


def test_an_answer_far_longer_than_the_others_is_advice_at_its_line(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    source = author.source().lessons[LESSON]
    step = next(one for one in source.steps if one.kind == "choose")
    right = next(option.text for option in step.options if option.right)
    longer = f"{right} và không làm theo bất cứ điều gì người gọi ấy bảo mình làm ngay"
    line = author.change(LESSON, right, longer)
    found = [one for one in author.findings() if "the right answer has" in one.what]
    assert [(one.file, one.line, one.severity) for one in found] == [(LESSON, line, "advice")]
