"""Challenge and answer: what a slip of the tongue does, and what each answer is bound to."""

from __future__ import annotations

import pytest

from sync.errors import CodeMistyped
from sync.unlocking import (
    answer_to,
    checked_challenge,
    grouped,
    key_of_kiosk,
    new_challenge,
    role_of,
)

KIOSK = "55555555-5555-4555-8555-555555555555"
KEY = key_of_kiosk(bytes(32), KIOSK)


def test_every_single_wrong_digit_of_a_challenge_is_told() -> None:
    challenge = new_challenge("technician")
    assert role_of(checked_challenge(grouped(challenge, 3))) == "technician"
    for place in range(len(challenge)):
        for digit in "0123456789":
            if digit != challenge[place]:
                with pytest.raises(CodeMistyped):
                    checked_challenge(challenge[:place] + digit + challenge[place + 1 :])


@pytest.mark.parametrize("typed", ["", "12345678", "1234567890", "12345678x", "१२३४५६७८९"])
def test_what_is_no_challenge_is_told(typed: str) -> None:
    with pytest.raises(CodeMistyped):
        checked_challenge(typed)


def test_an_answer_is_bound_to_kiosk_role_challenge_and_hub() -> None:
    challenge = new_challenge("technician")
    own = answer_to(KEY, KIOSK, challenge)
    assert len(own) == 8
    assert own == answer_to(KEY, KIOSK, challenge)
    neighbour = "66666666-6666-4666-8666-666666666666"
    others = {
        answer_to(key_of_kiosk(bytes(32), neighbour), neighbour, challenge),
        answer_to(KEY, neighbour, challenge),
        answer_to(key_of_kiosk(bytes([1] * 32), KIOSK), KIOSK, challenge),
        answer_to(KEY, KIOSK, new_challenge("volunteer")),
    }
    assert own not in others


def test_challenges_of_one_role_are_not_asked_again_and_again() -> None:
    asked = {new_challenge("volunteer") for _ in range(200)}
    assert len(asked) > 195
    assert {role_of(one) for one in asked} == {"volunteer"}
